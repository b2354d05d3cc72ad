"""What one cell says about a region, before it is held against the cell beside it."""

from dataclasses import dataclass
from enum import StrEnum

from merit.domain.imports.answers import Unreadable


class How(StrEnum):
    """By what a region was recognised."""

    CODE = "kode"
    NAME = "nama"
    ALIAS = "sebutan"


@dataclass(frozen=True, slots=True)
class Clue:
    """What one cell says: `written` as it stands there, and why it is not enough by itself.

    `codes` are the regions it can mean. With a complaint it is not sure of them: two regions share
    the name, or it is misspelt; a cell beside it that is sure can settle it. Without any, nothing
    can.
    """

    written: str
    how: How
    codes: frozenset[str] = frozenset()
    complaint: Unreadable | None = None

    @property
    def sure(self) -> str | None:
        """The region it means by itself."""
        return next(iter(self.codes)) if self.complaint is None else None


def lost(written: str, how: How, reason: str, remedy: str, *suggestions: str) -> Clue:
    """A clue that means no region, whatever stands beside it."""
    return Clue(written, how, complaint=Unreadable(reason, remedy, suggestions))
