"""The first sheet of an annotated workbook: every complaint, with a link to its cell."""

from collections.abc import Mapping, Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from merit.charts import palette
from merit.domain.imports.complaints import Complaint
from merit.domain.imports.template_columns import REMARKS_HEADING
from merit.reports.annotated_marks import ADDRESS, ERROR, WARNING
from merit.reports.workbook_file import LINE, Look, Pen, lines, print_on_a4, stored, write

HEAD = ("Jenis", "Lembar", "Sel", "Isi sel", "Yang ditemukan", "Yang perlu dilakukan")
WIDTHS = (12.0, 18.0, 9.0, 24.0, 54.0, 54.0)
MUST, MAY = "Perbaiki", "Periksa"
WHOLE_FILE = "Seluruh berkas"
NEXT = "Perbaiki pada selnya, simpan, lalu unggah lagi berkas ini. Lembar ini dan kolom catatan "
NEXT += "tidak dibaca."
NO_FORMULAS = "Rumus pada berkas asal diganti dengan hasil terakhirnya."
MOST = 2000  # complaints that are listed
BOX: Look = {
    **{"border": 1, "border_color": palette.LINE, "text_wrap": True},
    **{"align": "left", "indent": 1},
}
HEADING: Look = {
    **BOX,
    **{"bold": True, "font_color": palette.PAPER, "bg_color": palette.ACCENT},
}
LINK: Look = {**BOX, "font_color": palette.ACCENT, "underline": 1}


def notes(
    book: Workbook,
    pen: Pen,
    complaints: Sequence[Complaint],
    names: Mapping[str, str],
    *,
    subject: str,
    has_formulas: bool,
) -> None:
    """The sheet; `names` are what the sheets are called in this workbook."""
    page = book.add_worksheet(REMARKS_HEADING)
    for place, width in enumerate(WIDTHS):
        page.set_column(place, place, width)
    page.hide_gridlines(2)
    write(page, 0, 0, _counted(complaints), pen(bold=True, font_size=14))
    page.set_row(0, LINE * 1.5)
    said = [subject, NEXT, *([NO_FORMULAS] if has_formulas else [])]
    for row, sentence in enumerate(said, 1):
        write(page, row, 0, sentence, pen(font_color=palette.MUTED))
    first = len(said) + 2
    for place, name in enumerate(HEAD):
        write(page, first, place, name, pen(HEADING))
    for row, item in enumerate(complaints[:MOST], first + 1):
        _line(page, pen, row, item, names.get(item.sheet, ""))
    if len(complaints) > MOST:
        rest = f"dan {len(complaints) - MOST} lainnya"
        write(page, first + 1 + MOST, 0, rest, pen(font_color=palette.MUTED))
    page.freeze_panes(first + 1, 0)
    page.autofilter(first, 0, first + min(MOST, len(complaints)), len(HEAD) - 1)
    page.repeat_rows(first)
    print_on_a4(page)


def _counted(complaints: Sequence[Complaint]) -> str:
    errors = sum(item.is_error for item in complaints)
    warnings = len(complaints) - errors
    parts = [f"{errors} hal perlu diperbaiki"] if errors else []
    parts += [f"{warnings} hal perlu diperiksa"] if warnings else []
    return ", ".join(parts) or "Tidak ada catatan"


def _line(page: Worksheet, pen: Pen, row: int, item: Complaint, name: str) -> None:
    kind = MUST if item.is_error else MAY
    outlined = ERROR if item.is_error else WARNING
    told = (kind, item.sheet or WHOLE_FILE, item.cell, item.value, item.reason, item.remedy)
    for place, text in enumerate(told):
        write(page, row, place, text, pen(BOX, outlined if place == 0 else {}, border=1))
    if name and ADDRESS.fullmatch(item.cell):
        target = name.replace("'", "''")
        page.write_url(row, 2, f"internal:'{target}'!{item.cell}", pen(LINK), stored(item.cell))
    high = max(lines(text, width - 2) for text, width in zip(told, WIDTHS, strict=True))
    page.set_row(row, LINE * high)
