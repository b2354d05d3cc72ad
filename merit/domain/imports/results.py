"""Official results in a workbook, read whole: every sheet, every table, every cell that counts."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from merit.domain.findings import Severity
from merit.domain.imports.complaints import Complaint
from merit.domain.imports.duplicates import Gathering
from merit.domain.imports.hidden_values import has_numbers, hidden_complaints
from merit.domain.imports.readings import Asked, Reading, ResultRow
from merit.domain.imports.result_findings import findings_on
from merit.domain.imports.result_setting import Setting
from merit.domain.imports.result_sheets import read_sheets
from merit.domain.imports.template_meta import data_sheets, template_complaints, template_of
from merit.domain.imports.unread_places import unread_sheet
from merit.domain.imports.workbook import Form, Workbook
from merit.domain.instruments import Instrument
from merit.domain.regions import Region


def read_results(
    book: Workbook,
    asked: Asked,
    *,
    regions: Collection[Region],
    instruments: Mapping[str, Instrument],
) -> Reading[ResultRow]:
    """The official results `book` tells of, each with the cells of its values.

    Year and instrument are those of a column, else of a heading, else of the lines above the table
    or the sheet's name, else those asked for; without an instrument it is the one in force in that
    year. Where headings or tables name several years, only the one asked for is read, or all when
    none is. A region told of more than once gives one row. Nothing hidden is read; it is compared.

    Rows are held against the rules of results by themselves, not against what is recorded.
    """
    template = template_of(book)
    named = book.form is Form.XLSX
    setting = Setting(asked, tuple(regions), instruments, template, named)
    complaints = [*template_complaints(template, asked.kind), *_disagreements(setting)]
    labels = {item.code: item.label for item in regions}
    gathering = Gathering(lambda code: labels.get(code, code))
    sheets = data_sheets(book)
    shown = read_sheets([item for item in sheets if not item.hidden], setting)
    gathering.add(shown.rows)
    complaints += shown.complaints + gathering.complaints
    is_all = shown.tables == 0
    complaints += [unread_sheet(sheet, cell, is_all=is_all) for sheet, cell in shown.unread]
    rows = tuple(gathering.rows.values())
    concealed = read_sheets([item for item in sheets if item.hidden], setting)
    hidden = [*shown.hidden, *filter(has_numbers, (*concealed.rows, *concealed.hidden))]
    complaints += hidden_complaints(hidden, gathering.rows, gathering.label)
    complaints += findings_on(rows, asked, instruments, said=complaints)
    if not rows and not any(item.is_error for item in complaints):
        complaints.append(_nothing(found=shown.tables > 0))
    return Reading(asked, book.digest, rows, in_order(complaints, book), template)


def in_order(complaints: Iterable[Complaint], book: Workbook) -> tuple[Complaint, ...]:
    """Complaints as one meets their cells: sheet by sheet, line by line; each once."""
    order = {sheet.name: place for place, sheet in enumerate(book.sheets)}
    return tuple(
        sorted(dict.fromkeys(complaints), key=lambda item: (order.get(item.sheet, -1), *_at(item)))
    )


def _at(item: Complaint) -> tuple[int, int, str]:
    letters = item.cell.rstrip("0123456789")
    return int(item.cell[len(letters) :] or 0), len(letters), letters


def _disagreements(setting: Setting) -> Iterator[Complaint]:
    """Where the template says something else of itself than the person who sent it."""
    template, asked = setting.template, setting.asked
    if template is None:
        return
    if template.year is not None and asked.year not in (None, template.year):
        yield _of_file(
            f"Templat ini untuk tahun {template.year}, sedangkan yang dipilih {asked.year}.",
            "Pilih tahun yang sesuai.",
        )
    if template.instrument and asked.instrument not in ("", template.instrument):
        yield _of_file(
            "Templat ini untuk instrumen lain daripada yang dipilih.",
            "Pilih instrumen yang sesuai.",
        )


def _nothing(*, found: bool) -> Complaint:
    if found:
        return _of_file(
            "Tabelnya ditemukan, tetapi tidak ada nilai yang terbaca.",
            "Isilah skor, kategori, atau nilai aspek pada kolom yang berjudul demikian.",
        )
    return _of_file(
        "Tidak ada tabel hasil penilaian yang dikenali.",
        "Pastikan ada baris judul dengan kolom Kabupaten/kota dan Skor, atau pakai templat.",
    )


def _of_file(reason: str, remedy: str) -> Complaint:
    return Complaint(Severity.ERROR, "", "", "", reason, remedy)
