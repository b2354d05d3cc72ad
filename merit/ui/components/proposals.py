"""A list of proposed changes: a table at a desk, one block a proposal on a phone."""

from collections.abc import Iterable, Sequence

from merit.ui.components.rendering import markup
from merit.ui.components.tables import Cell


def proposals(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    is_told_third: bool = False,
    is_named_first: bool = False,
    is_told_last: bool = False,
) -> str:
    """The list; on a phone each cell but the first carries the name of its column.

    `is_told_third` gives the third column the room where it tells most of what a row says,
    `is_named_first` the first one where its names are long and all others hold a word,
    `is_told_last` the last one where it tells what somebody wrote.
    """
    return markup(
        "proposals",
        caption=caption,
        head=tuple(head),
        rows=tuple(tuple(row) for row in rows),
        is_told_third=is_told_third,
        is_named_first=is_named_first,
        is_told_last=is_told_last,
    )
