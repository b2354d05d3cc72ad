"""The screen in the hall: large, without anything to press, the same on every screen."""

from dataclasses import dataclass

from merit.ui.components.rendering import fresh, markup
from merit.ui.components.tables import Link


@dataclass(frozen=True, slots=True)
class Names:
    """What the parts of the screen are called."""

    now: str
    next: str
    decision: str
    attendance: str
    follow_up: str


@dataclass(frozen=True, slots=True)
class Hall:
    """What the parts say; of a pair the second is small. Empty texts are left out."""

    title: str
    day: str
    item: str
    left: str
    is_over: bool
    following: str
    decision: tuple[str, str]
    attendance: tuple[str, str]
    follow_up: tuple[str, str]


def hall(shown: Hall, names: Names, *, cut: str) -> str:
    """The screen; `cut` shows by itself while the connection is lost."""
    return markup(
        "hall",
        names=names,
        cut=cut,
        title=shown.title,
        day=shown.day,
        item=shown.item,
        left=shown.left,
        is_over=shown.is_over,
        following=shown.following,
        decision=shown.decision[0],
        result=shown.decision[1],
        attendance=shown.attendance,
        follow_up=shown.follow_up,
    )


def foot(updated: str, back: Link) -> str:
    """When the screen last asked, and the way out."""
    return fresh("hall_foot", updated=updated, back=back)
