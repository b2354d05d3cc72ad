"""The entries of the journal: a table at a desk, one block an entry on a phone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from merit.ui.components.rendering import markup
from merit.ui.components.tables import Link

AT_ONCE = 4  # differences shown before the rest folds away


@dataclass(frozen=True, slots=True)
class Change:
    """One field: its name, what it held, what it holds; empty where that goes without saying."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in words. `about` is what it was done to, a link where there is a page of it."""

    day: str
    hour: str
    number: str
    actor: str
    address: str
    action: str
    about: str | Link
    reason: str
    changes: tuple[Change, ...]
    more: str

    @property
    def first(self) -> tuple[Change, ...]:
        """The differences shown at once: all, when only one more would fold away."""
        return self.changes if len(self.changes) <= AT_ONCE + 1 else self.changes[:AT_ONCE]

    @property
    def rest(self) -> tuple[Change, ...]:
        """The differences that fold away."""
        return self.changes[len(self.first) :]


def journal(
    caption: str, head: Sequence[str], rows: Iterable[Row], *, reason: str, unchanged: str
) -> str:
    """The table; `reason` names the reasons, `unchanged` stands where nothing was changed."""
    return markup(
        "journal",
        caption=caption,
        head=tuple(head),
        rows=tuple(rows),
        reason=reason,
        unchanged=unchanged,
    )
