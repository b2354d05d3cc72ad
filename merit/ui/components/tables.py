"""Real tables, readable by screen readers and printable in full."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from merit.ui.components.rendering import markup


@dataclass(frozen=True, slots=True)
class Link:
    """A cell that leads somewhere; `outside` opens another tab."""

    name: str
    href: str
    outside: bool = False


Cell = str | Link


def table(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    numeric: Collection[int] = (),
    row_header: int = 0,
) -> str:
    """A table with a caption; `numeric` columns are right-aligned, `row_header` names the row."""
    return markup(
        "table",
        caption=caption,
        head=tuple(head),
        rows=tuple(map(tuple, rows)),
        numeric=frozenset(numeric),
        row_header=row_header,
    )
