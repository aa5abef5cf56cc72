"""Where the window's program begins: nothing is loaded yet, and no garbage looked for meanwhile.

Python would stop a dozen times on the way to the first page to look through what it has just
loaded, and find nothing: a tenth of the time. `Garbage` takes over when the window stands.
"""

import gc


def main() -> None:
    """Load the window and stay in it until it is closed."""
    gc.disable()
    from reader import app

    app.main()
