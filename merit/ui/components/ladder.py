"""The levels of one indicator on the rubric's words, and who puts the region on which."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.ui.components.rendering import markup
from merit.ui.components.tables import Tag


@dataclass(frozen=True, slots=True)
class Rung:
    """One level: its number, its words, and the marks on it; `is_told` where it matters now."""

    level: int
    words: str
    marks: tuple[Tag, ...] = ()
    is_told: bool = False


def ladder(label: str, rungs: Iterable[Rung]) -> str:
    """The levels from the highest down."""
    return markup("ladder", label=label, rungs=tuple(rungs))


def turns(pairs: Iterable[tuple[str, str]]) -> str:
    """A conversation: who and when, and what was said."""
    return markup("turns", turns=tuple(pairs))
