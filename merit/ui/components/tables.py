"""Real tables, readable by screen readers and printable in full."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from merit.ui.components.rendering import markup


@dataclass(frozen=True, slots=True)
class Link:
    """A cell that leads somewhere; `outside` opens another tab.

    `is_current`: what it leads to is what the page shows.
    """

    name: str
    href: str
    outside: bool = False
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """A state in its colour with its sign, so that it does not rest on colour alone."""

    name: str
    sign: str
    ink: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A printed value with a bar as long as its `share` (0 to 1)."""

    name: str
    share: float


@dataclass(frozen=True, slots=True)
class Stack:
    """Several things under each other; all but the first are small, unless all are alike."""

    cells: tuple[str | Link | Tag | Bar, ...]
    is_alike: bool = False

    @property
    def name(self) -> str:
        """Everything in one line, as it goes into a file."""
        return "; ".join(item if isinstance(item, str) else item.name for item in self.cells)


Cell = str | Link | Tag | Bar | Stack


@dataclass(frozen=True, slots=True)
class Table:
    """The content of a table: `numeric` columns are right-aligned, `row_header` names the row.

    With `is_blocks` every row is a block of its own on a phone, so that no column is out of sight.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    numeric: frozenset[int] = frozenset()
    row_header: int = 0
    is_blocks: bool = False

    def html(self) -> str:
        """The table as it stands on a page."""
        return table(
            self.caption,
            self.head,
            self.rows,
            numeric=self.numeric,
            row_header=self.row_header,
            is_blocks=self.is_blocks,
        )

    def texts(self) -> list[tuple[str, ...]]:
        """The rows as words only, as they go into a file."""
        return [
            tuple(cell if isinstance(cell, str) else cell.name for cell in row) for row in self.rows
        ]


def table(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    numeric: Collection[int] = (),
    row_header: int = 0,
    groups: Sequence[str] = (),
    is_blocks: bool = False,
) -> str:
    """A table with a caption; `numeric` columns are right-aligned, `row_header` names the row.

    `groups` names the group of each row; each group gets a heading of its own. With `is_blocks`
    every row is a block on a phone.
    """
    return markup(
        "table",
        caption=caption,
        head=tuple(head),
        rows=tuple(map(tuple, rows)),
        numeric=frozenset(numeric),
        row_header=row_header,
        groups=tuple(groups),
        is_blocks=is_blocks,
    )
