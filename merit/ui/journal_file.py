"""A journal as a table for files: one fact a column."""

from collections.abc import Iterable

from merit.ui.components.journal import Change, Row
from merit.ui.components.tables import Table


def file_table(caption: str, head: tuple[str, ...], rows: Iterable[Row]) -> Table:
    """The entries as a table of nine columns, whose names are `head`."""
    return Table(caption, head, tuple(map(_cells, rows)))


def _cells(row: Row) -> tuple[str, ...]:
    about = row.about if isinstance(row.about, str) else row.about.name
    changes = "\n".join(map(_change, row.changes))
    who = (row.number, row.actor, row.address)
    return (row.day, row.hour, *who, row.action, about, row.reason, changes)


def _change(item: Change) -> str:
    sides = " → ".join(filter(None, (item.old, item.new)))
    return f"{item.name}: {sides}"
