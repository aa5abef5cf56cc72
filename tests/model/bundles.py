"""Two small anthologies on disk whose stories can be given a new text, as a later version would."""

from dataclasses import dataclass
from pathlib import Path

PARAGRAPHS = (
    "The porch light was still on when she came home.",
    "Nobody had thought to ask the ferryman what he wanted; the light went over the water.",
    "It rained for nine days, and on the tenth the letters began to arrive.",
)
STORIES = {"one": ("a", "b", "c"), "two": ("d", "e")}
"""The names of the stories of each anthology."""


@dataclass(slots=True)
class Bundles:
    """The files as they are now. A story's paragraphs are PARAGRAPHS with others before and after."""

    folder: Path
    before: dict[str, int]
    after: dict[str, int]

    @classmethod
    def written(cls, folder: Path) -> "Bundles":
        """Both anthologies, with no paragraph more."""
        names = [name for stories in STORIES.values() for name in stories]
        made = cls(folder, dict.fromkeys(names, 0), dict.fromkeys(names, 0))
        for anthology, stories in STORIES.items():
            (folder / anthology).mkdir(parents=True)
            files = ", ".join(f'"{name}.md"' for name in stories)
            manifest = (
                f'identifier = "urn:{anthology}"\ntitle = "Anthology {anthology}"\nstories = [{files}]\n'
            )
            (folder / anthology / "anthology.toml").write_text(manifest, encoding="utf-8")
            for name in stories:
                made.write(name)
        return made

    def text(self, name: str) -> str:
        """The canonical text of a story as its file has it."""
        before = [f"A later word {n} of {name}." for n in range(self.before[name])]
        after = [f"An afterthought {n} of {name}." for n in range(self.after[name])]
        return "\n".join((*before, *PARAGRAPHS, *after))

    def write(self, name: str) -> None:
        """Bring the file of a story up to date."""
        anthology = next(key for key, stories in STORIES.items() if name in stories)
        body = self.text(name).replace("\n", "\n\n")
        path = self.folder / anthology / f"{name}.md"
        path.write_text(f"---\ntitle: Story {name}\n---\n\n{body}\n", encoding="utf-8")
