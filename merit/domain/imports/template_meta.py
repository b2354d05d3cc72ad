"""What one of our own templates says of itself on its hidden sheet."""

from decimal import Decimal

from merit.domain.findings import Severity
from merit.domain.imports.complaints import Complaint
from merit.domain.imports.headings import plain
from merit.domain.imports.readings import Kind, Template
from merit.domain.imports.template_parts import (
    META_INSTRUMENT,
    META_SHEET,
    META_TEMPLATE,
    META_VERSION,
    META_YEAR,
    REMARKS_HEADING,
    TEMPLATE_VERSION,
)
from merit.domain.imports.workbook import Sheet, Workbook


def data_sheets(book: Workbook) -> tuple[Sheet, ...]:
    """The sheets an office filled in: without what we wrote about the file ourselves."""
    ours = (META_SHEET, REMARKS_HEADING)
    return tuple(sheet for sheet in book.sheets if sheet.name not in ours)


def template_of(book: Workbook) -> Template | None:
    """What the file says of the template it was made from; None when it is no template."""
    sheet = _meta(book)
    if sheet is None:
        return None
    said = {}
    for (row, column), cell in sheet.cells.items():
        beside = sheet.cells.get((row, 2))
        if column == 1 and beside is not None:
            said[plain(cell.text)] = beside
    name, year = said.get(META_TEMPLATE), said.get(META_YEAR)
    version, instrument = said.get(META_VERSION), said.get(META_INSTRUMENT)
    if name is None or version is None:
        return None
    return Template(
        name=name.text.strip(),
        version=_whole(version.text) or 0,
        instrument=instrument.text.strip() if instrument is not None else "",
        year=_whole(year.text) if year is not None else None,
    )


def template_complaints(template: Template | None, kind: Kind) -> tuple[Complaint, ...]:
    """Why a file made from this template cannot be read as `kind`; nothing for other files."""
    if template is None:
        return ()
    if template.name != kind.value:
        return (_refused(f"Templat ini untuk {template.name}, bukan untuk {kind.value}."),)
    if template.version > TEMPLATE_VERSION:
        return (_refused("Templat ini lebih baru daripada aplikasi ini."),)
    return ()


def _refused(reason: str) -> Complaint:
    return Complaint(
        Severity.ERROR, "", "", "", reason, "Unduh templat yang sesuai, lalu pindahkan isinya."
    )


def _meta(book: Workbook) -> Sheet | None:
    return next((sheet for sheet in book.sheets if sheet.name == META_SHEET), None)


def _whole(text: str) -> int | None:
    """A whole number at the begin of a text ("1", "1.0.0"), None for anything else."""
    first = text.strip().split(".")[0].split(",")[0]
    return int(Decimal(first)) if first.isdecimal() and len(first) < 5 else None
