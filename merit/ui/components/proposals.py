"""A list of proposed changes: a table at a desk, one block a proposal on a phone."""

from collections.abc import Iterable, Sequence

from merit.ui.components.rendering import markup
from merit.ui.components.tables import Cell


def proposals(caption: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """The list; on a phone each cell but the first carries the name of its column."""
    return markup(
        "proposals", caption=caption, head=tuple(head), rows=tuple(tuple(row) for row in rows)
    )
