"""What a reader of a sheet does not see: hidden rows, sheets and columns beside visible ones."""

from collections.abc import Iterable, Iterator

from merit.domain.imports.complaints import Complaint, doubtful, wrong
from merit.domain.imports.filled_row import FilledRow
from merit.domain.imports.headings import IGNORED
from merit.domain.imports.tables import Column, Table

SHOW = "Tampilkan lalu periksa, atau hapus dari berkas."


def hidden_columns(table: Table) -> Iterator[Complaint]:
    """Complaints about hidden columns with something to say, one for each.

    It is an error where they say other than the visible column of their field, or what none says.
    """
    for column in table.columns:
        if column.hidden and column.field is not None and column.field not in IGNORED:
            yield from _judged(table, column, column.field)


def _judged(table: Table, column: Column, name: str) -> Iterator[Complaint]:
    filled = [row for row in table.rows if not row.hidden and column.number in row.cells]
    if not filled:
        return
    if table.column(name) is None:
        reason = "Kolom ini tersembunyi, dan isinya tidak ada pada kolom yang terlihat."
        yield wrong(table.sheet, column.cell, reason, SHOW)
        return
    for row in filled:
        seen, cell = table.cell(row, name), row.cells[column.number]
        if seen is None or seen.value != cell.value:
            place = f"sel {seen.address}" if seen is not None else "kolom yang terlihat"
            yield wrong(table.sheet, cell, f"Sel tersembunyi ini berbeda dengan {place}.", SHOW)
            return
    reason = "Kolom tersembunyi ini mengulang kolom yang terlihat."
    yield doubtful(table.sheet, column.cell, reason, SHOW)


def hidden_rows(lines: Iterable[tuple[FilledRow, bool]]) -> Iterator[Complaint]:
    """Complaints about hidden rows, each with whether a visible one says the same.

    Of a hidden sheet only the first row of either kind is named.
    """
    told: set[tuple[str, bool]] = set()
    for line, is_repeated in lines:
        sheet = line.table.sheet
        if sheet.hidden and (sheet.name, is_repeated) in told:
            continue
        told.add((sheet.name, is_repeated))
        what = "Lembar" if sheet.hidden else "Baris"
        if is_repeated:
            reason = f"{what} tersembunyi ini mengulang yang terlihat, sehingga tidak dibaca."
            yield doubtful(sheet, line.place("title"), reason, SHOW)
        else:
            reason = f"{what} tersembunyi ini memuat isi yang tidak ada pada baris yang terlihat."
            yield wrong(sheet, line.place("title"), reason, SHOW)
