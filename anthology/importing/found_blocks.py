"""The blocks that a walk has found, each with the id by which something links to it."""

from dataclasses import replace

from anthology.runs import canonical_runs
from anthology.story import Block, BlockId, Run, Style, StyleKind, in_order


class FoundBlocks:
    """Blocks in their order. An id that is met goes to the block that is found next."""

    def __init__(self, targets: frozenset[str]) -> None:
        """No blocks yet; only ids among the targets are kept."""
        self.blocks: list[Block] = []
        self._targets = targets
        self._ident = ""
        self._aliases: dict[str, str] = {}

    def emit(self, block: Block) -> None:
        """One more block."""
        self.blocks.append(block)
        if self._ident:
            self._give_id(len(self.blocks) - 1)

    def lengthen(self, line: Block) -> None:
        """One more line of the last block."""
        last = self.blocks[-1]
        self.blocks[-1] = replace(last, runs=canonical_runs((*last.runs, Run("\n"), *line.runs)))

    def is_new_target(self, ident: str) -> bool:
        """Whether something links to that id, and no block has it."""
        return ident in self._targets and ident != self._ident and ident not in self._aliases

    def meet(self, ident: str) -> None:
        """A target stands here."""
        if self._ident:
            self._aliases[ident] = self._ident
        else:
            self._ident = ident

    def finished(self) -> tuple[Block, ...]:
        """All blocks; an id after the last of them is that of the last."""
        if self._ident and self.blocks:
            self._give_id(len(self.blocks) - 1)
        if self._aliases:
            return tuple(map(self._relinked, self.blocks))
        return tuple(self.blocks)

    def _give_id(self, place: int) -> None:
        block = self.blocks[place]
        if block.id:
            self._aliases[self._ident] = block.id
        else:
            self.blocks[place] = replace(block, id=BlockId(self._ident))
        self._ident = ""

    def _relinked(self, block: Block) -> Block:
        """Links to an element whose block goes by another's id lead to the block."""
        return replace(block, runs=tuple(self._relinked_run(run) for run in block.runs))

    def _relinked_run(self, run: Run) -> Run:
        address = run.value(StyleKind.LINK)
        if address[:1] != "#" or address[1:] not in self._aliases:
            return run
        link = Style(StyleKind.LINK, f"#{self._aliases[address[1:]]}")
        return Run(run.text, in_order((*run.styles, link)))
