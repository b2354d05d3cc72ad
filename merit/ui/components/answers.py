"""One indicator of a self-check: its state, what speaks about it, and where nothing is typed the
answer itself."""

from dataclasses import dataclass

from merit.ui.components.rendering import markup
from merit.ui.components.tables import Link, Tag


@dataclass(frozen=True, slots=True)
class AnswerHead:
    """What stands above the fields of an indicator, or in their place.

    `tags` say its state, `ways` lead to what belongs to it, `doubts` are asked about it, `turns`
    are who and when with what was said. `level` and `note` are given where they are only read;
    `is_whole` for an indicator on a page of its own.
    """

    name: str
    tags: tuple[Tag, ...]
    facts: tuple[str, ...]
    ways: tuple[Link, ...] = ()
    doubts: tuple[str, ...] = ()
    verdict: str = ""
    turns: tuple[tuple[str, str], ...] = ()
    level: str = ""
    note: str = ""
    is_whole: bool = False

    @property
    def heading(self) -> str:
        """The level of its heading: below an aspect, or of a page of its own."""
        return "h2" if self.is_whole else "h3"


def answer(head: AnswerHead) -> str:
    """The head of an indicator."""
    return markup("answer", head=head)
