"""Tables about coaching in a file: those to be read, and what is wrong before any row is read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from merit.domain.findings import Severity
from merit.domain.imports.complaints import Complaint, doubtful, wrong
from merit.domain.imports.footers import is_total
from merit.domain.imports.headings import IGNORED, Headings, plain
from merit.domain.imports.tables import Table, column_complaints, find_tables
from merit.domain.imports.template_meta import data_sheets
from merit.domain.imports.template_parts import EXAMPLE
from merit.domain.imports.unseen import hidden_columns
from merit.domain.imports.workbook import Workbook
from merit.domain.nips import NIP

_PERSONAL = frozenset({"nip", "nik"})

ROWLIKE = 4  # known columns filled, by which a line is no note


@dataclass(frozen=True, slots=True)
class Subject:
    """What a kind of file is about.

    `anchors` are fields by which a heading is known, `told_by` those of which a table has one at
    least; `needed` are (called, fields) of which one column must be there, and `aside` (field,
    the field that is read instead or None, why) columns that are understood and not read.
    """

    what: str
    headings: Headings
    anchors: frozenset[str]
    told_by: frozenset[str]
    needed: tuple[tuple[str, frozenset[str]], ...]
    aside: tuple[tuple[str, str | None, str], ...] = ()


def tables_in(book: Workbook, subject: Subject) -> tuple[list[Table], list[Complaint]]:
    """The tables of a file that tell of `subject`, and what is wrong with their columns."""
    known = [
        table
        for sheet in data_sheets(book)
        for table in find_tables(sheet, subject.headings, anchors=subject.anchors)
    ]
    told = [table for table in known if fields_of(table) & subject.told_by]
    if not any(not table.sheet.hidden for table in told):
        return [], [_none(subject)]
    found: list[Complaint] = []
    for table in known:
        if table.sheet.hidden:
            continue
        if table not in told:
            found.append(_left_out(table, subject))
            continue
        personal = list(_personal(table))
        named = {item.cell for item in personal}
        found += [item for item in column_complaints(table) if item.cell not in named]
        found += [*personal, *hidden_columns(table), *_missing(table, subject)]
        found += _lost(table, subject)
    return told, found


def fields_of(table: Table) -> frozenset[str]:
    """The fields its visible columns have."""
    return frozenset(item.field for item in table.columns if item.field and not item.hidden)


def _none(subject: Subject) -> Complaint:
    return Complaint(
        Severity.ERROR,
        "",
        "",
        "",
        f"Tidak ada tabel {subject.what} yang dikenali di berkas ini.",
        "Pastikan judul kolomnya seperti pada templat, lalu unggah lagi.",
    )


def _left_out(table: Table, subject: Subject) -> Complaint:
    return doubtful(
        table.sheet,
        table.columns[0].cell,
        f"Tabel ini tidak dibaca karena tidak memuat {subject.what}.",
        "Ubah judul kolomnya seperti pada templat bila isinya perlu dibaca.",
    )


def _missing(table: Table, subject: Subject) -> Iterator[Complaint]:
    for called, fields in subject.needed:
        if not fields & fields_of(table):
            yield wrong(
                table.sheet,
                table.columns[0].cell,
                f"Tabel ini tidak memuat kolom {called}.",
                f"Tambahkan kolom {called}, lalu isi pada setiap baris.",
            )


def _personal(table: Table) -> Iterator[Complaint]:
    """Columns that hold numbers of officers; the numbers themselves are not repeated.

    That of the one responsible is judged row by row.
    """
    for column in table.columns:
        named = _PERSONAL & set(plain(" ".join(column.path)).split())
        cells = [row.cells[column.number] for row in table.rows if column.number in row.cells]
        held = next((cell for cell in cells if NIP.search(cell.text)), None)
        if named or (held is not None and column.field != "owner"):
            place = column.cell if named or held is None else held
            yield Complaint(
                Severity.ERROR,
                table.sheet.name,
                place.address,
                column.cell.text if named else "",
                "Kolom ini memuat NIP atau NIK, data pribadi yang tidak boleh diimpor.",
                "Hapus kolom atau nomornya dari berkas, lalu unggah lagi.",
            )


def _lost(table: Table, subject: Subject) -> Iterator[Complaint]:
    """Lines that look like notes or headings, but fill the columns as rows do."""
    known = {item.number: item.field for item in table.columns if item.field not in IGNORED}
    for row in table.asides:
        said = {known[place] for place in row.cells if known.get(place)}
        texts = [cell for cell in row.cells.values() if any(map(str.isalpha, cell.text))]
        if len(said) < ROWLIKE or not (said & subject.anchors and said & subject.told_by):
            continue
        if not texts or plain(texts[0].text) == plain(EXAMPLE) or is_total(texts[0].text):
            continue
        yield wrong(
            table.sheet,
            texts[0],
            "Baris ini tidak dapat dibedakan dari catatan atau judul.",
            "Isilah nomor urutnya dengan angka, atau hapus barisnya.",
        )


def set_aside(table: Table, columns: Iterable[tuple[str, str | None, str]]) -> Iterator[Complaint]:
    """What is said of columns that are understood and not read all the same.

    `columns` are (field, the field that is read instead or None, why).
    """
    for name, instead, why in columns:
        column = table.column(name)
        if column is not None and (instead is None or table.column(instead) is not None):
            yield doubtful(
                table.sheet,
                column.cell,
                f"Kolom ini tidak dibaca: {why}.",
                "Tidak perlu diubah, kecuali isinya harus tercatat.",
            )
