"""How far follow-ups have come, read as one column, and whether that fits their status."""

from collections.abc import Mapping
from decimal import Decimal

from merit.domain.coaching_rules import WHOLE
from merit.domain.imports.amounts import Amount, Limits, Unit, read_column
from merit.domain.imports.answers import NoValue, Unreadable
from merit.domain.imports.filled_row import FilledRow
from merit.domain.imports.tables import Table
from merit.domain.states import ActionStatus

COMPLETE = frozenset({ActionStatus.DONE, ActionStatus.DONE_ADJUSTED})

Answer = Amount | NoValue | Unreadable


def progress_in(table: Table) -> Mapping[int, Answer]:
    """Progress in percent by row number: "50%", 0.5 and 50 are told apart by the whole column."""
    column = table.column("progress")
    limits = Limits(
        Decimal(0),
        Decimal(WHOLE),
        step=Decimal(1),
        unit=Unit.PERCENT,
        what="kemajuan",
        headed_percent=column is not None and column.share,
    )
    cells = [table.cell(row, "progress") for row in table.rows]
    numbers = read_column(cells, limits)
    return {row.number: number for row, number in zip(table.rows, numbers, strict=True)}


def progress_of(line: FilledRow, answer: Answer, status: ActionStatus | None) -> int:
    """Progress of one item. What is done is whole where nothing else is told."""
    told = line.take("progress", line.place("progress"), answer)
    if not isinstance(told, Amount):
        return WHOLE if status in COMPLETE else 0
    progress = int(told.value)
    if status is ActionStatus.DONE and progress < WHOLE:
        reason = f"Disebut selesai dengan kemajuan {progress}%."
        line.doubt(line.place("progress"), reason, "Periksa keduanya.")
    return progress
