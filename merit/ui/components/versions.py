"""Two versions of one thing beside each other, and remarks on what was entered."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.ui.components.rendering import markup


@dataclass(frozen=True, slots=True)
class Pair:
    """One value in two versions; `differs` where they say different things."""

    name: str
    left: str
    right: str
    differs: bool


def versions(caption: str, head: tuple[str, str, str], pairs: Iterable[Pair], *, mark: str) -> str:
    """The versions side by side, on a phone one below the other; `mark` names a difference."""
    return markup("versions", caption=caption, head=head, pairs=tuple(pairs), mark=mark)


def remarks(errors: Iterable[str], warnings: Iterable[str]) -> str:
    """Remarks on a field or on the whole; nothing where there are none."""
    wrong, doubtful = tuple(errors), tuple(warnings)
    if not wrong and not doubtful:
        return ""
    return markup("remarks", errors=wrong, warnings=doubtful)
