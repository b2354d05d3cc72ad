"""Words around charts and tables: their folds, their files."""

from dataclasses import dataclass

from merit.domain.documents import MEDIA_TYPES, FileKind
from merit.reports.workbook_file import MEDIA_TYPE

LEGEND = "Keterangan warna"
DETAILS = "Tabel dan unduhan"
TABLE_FILES = "Unduh tabel"


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of file: what its button says, how the name of a file ends, its media type."""

    button: str
    ending: str
    media_type: str


EXCEL, CSV, MACHINE, PNG, SVG = "excel", "csv", "mesin", "png", "svg"
HTML, PPTX, PDF = "html", "pptx", "pdf"
FORMS = {
    EXCEL: Form("Excel", ".xlsx", MEDIA_TYPE),
    CSV: Form("CSV", ".csv", "text/csv"),
    MACHINE: Form("CSV mesin", "-mesin.csv", "text/csv"),
    PNG: Form("PNG", ".png", "image/png"),
    SVG: Form("SVG", ".svg", "image/svg+xml"),
    HTML: Form("HTML", ".html", "text/html"),
    PDF: Form("PDF", ".pdf", MEDIA_TYPES[FileKind.PDF]),
    PPTX: Form("PowerPoint", ".pptx", MEDIA_TYPES[FileKind.PPTX]),
}
OF_TABLES = (EXCEL, CSV, MACHINE)


def made(day: str) -> str:
    """When a file was made."""
    return f"Diunduh dari Merit Jateng pada {day}."
