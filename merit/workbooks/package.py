"""The parts of a workbook and how they hang together, as openpyxl reads them."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from openpyxl.packaging.relationship import RelationshipList, get_dependents, get_rels_path
from openpyxl.reader.excel import ExcelReader

from merit.errors import WorkbookError
from merit.workbooks import limits
from merit.workbooks.markup import MAIN, Listener, walk
from merit.workbooks.refusals import RESAVE, TABLE_ONLY, damaged, sheet_named
from merit.workbooks.strings import shared_strings
from merit.workbooks.styles import Style, cell_styles

STRICT = "http://purl.oclc.org/ooxml/"
IS_STRICT = (
    "Berkas ini disimpan sebagai “Strict Open XML”; pilih jenis Buku Kerja Excel (.xlsx) biasa, "
    f"{RESAVE}."
)
TOO_MANY_SHEETS = f"Berkas ini berisi lebih dari {limits.SHEETS} lembar; {TABLE_ONLY}."


@dataclass(frozen=True, slots=True)
class Part:
    """A sheet: its name, where it lies in the archive, and whether its reader sees it."""

    name: str
    path: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Package:
    """What the sheets share. `uncalculated`: the writer of the file never worked out a formula."""

    archive: zipfile.ZipFile
    sheets: tuple[Part, ...]
    strings: tuple[str, ...]
    styles: tuple[Style, ...]
    epoch: datetime
    uncalculated: bool


@dataclass
class _Root(Listener):
    """Listens to the workbook part for what openpyxl does not tell."""

    tag: str = ""
    calculation: dict[str, str] = field(default_factory=dict)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Note the root and the rules of calculation."""
        self.tag = self.tag or tag
        if tag == f"{MAIN}calcPr":
            self.calculation = attributes


def opened(content: bytes) -> Package:
    """A guarded file's package; its sheets are not read yet.

    :raises WorkbookError: a part is missing or damaged, or there are too many sheets.
    """
    reader = ExcelReader(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    reader.read_manifest()
    reader.read_workbook()
    root = _Root()
    path = reader.parser.workbook_part_name
    with reader.archive.open(path) as part:
        for _ in walk(part, root):
            pass
    if root.tag.startswith(STRICT):
        raise WorkbookError(IS_STRICT)
    links = get_dependents(reader.archive, get_rels_path(path))  # type: ignore[no-untyped-call]
    return Package(
        reader.archive,
        tuple(_sheets(reader)),
        shared_strings(reader.archive, _target(links, "/sharedStrings")),
        cell_styles(reader.archive, _target(links, "/styles")),
        reader.wb.epoch,
        root.calculation.get("fullCalcOnLoad") in ("1", "true"),
    )


def _target(links: RelationshipList, kind: str) -> str | None:
    return next((link.target for link in links if link.Type.endswith(kind)), None)


def _sheets(reader: ExcelReader) -> Iterator[Part]:
    """The sheets with cells; sheets that are one chart are left out."""
    told = list(reader.parser.sheets)
    if len(told) > limits.SHEETS:
        raise WorkbookError(TOO_MANY_SHEETS)
    named = {sheet.name.lower() for sheet in told if sheet.id}
    if len(named) < len(told) or not told:
        raise damaged("daftar lembar")
    known = set(reader.archive.namelist())
    for sheet, link in reader.parser.find_sheets():
        if "chartsheet" in link.Type:
            continue
        if link.target not in known:
            raise damaged(sheet_named(sheet.name))
        yield Part(sheet.name, link.target, sheet.state != "visible")
