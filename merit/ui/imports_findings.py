"""What was found in a file, cell by cell: errors first, then what wants a second look."""

from collections.abc import Sequence
from string import digits

from merit.charts import palette
from merit.domain.imports.complaints import Complaint
from merit.ui.components import frame
from merit.ui.components.proposals import proposals
from merit.ui.components.tables import Cell, Stack, Tag
from merit.ui.text import imports as words
from merit.ui.text import vocabulary

SHOWN = 100
WRONG = palette.ACTIONS[palette.LATE]  # the red of what cannot stay as it is


def listing(complaints: Sequence[Complaint], *, title: str) -> str:
    """The complaints as a table: errors first, of the whole file first, then row by row."""
    ordered = sorted(complaints, key=_order)
    return (
        frame.section(title)
        + proposals(title, words.COMPLAINTS_HEAD, map(_row, ordered[:SHOWN]))
        + (frame.note(vocabulary.more(len(ordered), SHOWN)) if len(ordered) > SHOWN else "")
    )


def warnings(complaints: Sequence[Complaint]) -> str:
    """The warnings of a file that is not refused; nothing where there are none."""
    return listing(complaints, title=words.WARNINGS_TITLE) if complaints else ""


def _order(item: Complaint) -> tuple[bool, str, int, int, str]:
    """Rows by number and columns by length, as a sheet counts them; its sheets by name."""
    column = item.cell.rstrip(digits)
    row = int(item.cell.removeprefix(column) or 0)
    return not item.is_error, item.sheet, row, len(column), column


def _row(item: Complaint) -> tuple[Cell, ...]:
    tag = (
        Tag(words.ERROR, words.ERROR_SIGN, WRONG)
        if item.is_error
        else Tag(words.WARNING, words.WARNING_SIGN, palette.MARK)
    )
    return (
        Stack((words.place(item), *filter(None, [words.written(item)]), tag)),
        item.reason,
        item.remedy,
    )
