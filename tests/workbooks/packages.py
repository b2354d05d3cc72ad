"""Workbooks put together by hand, part by part, so that a test can break exactly one of them."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

Parts = dict[str, str | bytes]

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
TYPES, SHEET, WORKBOOK, STRINGS, STYLES = (
    "[Content_Types].xml",
    "xl/worksheets/sheet1.xml",
    "xl/workbook.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
)
WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels"
SHEET_LINKS = "xl/worksheets/_rels/sheet1.xml.rels"


def sheet(rows: str = "", *, before: str = "", after: str = "") -> str:
    """A sheet part around its rows."""
    return (
        f'{DECLARATION}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">{before}'
        f"<sheetData>{rows}</sheetData>{after}</worksheet>"
    )


def text_cell(address: str, text: str) -> str:
    """A cell whose text stands in the sheet itself."""
    return f'<c r="{address}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def row(number: int, *cells: str, more: str = "") -> str:
    """A row of cells."""
    return f'<row r="{number}" {more}>{"".join(cells)}</row>'


TABLE = row(1, text_cell("A1", "Daerah"), text_cell("B1", "Skor")) + row(
    2, text_cell("A2", "Kab. Brebes"), '<c r="B2"><v>250.5</v></c>'
)
"""What a sound sheet holds here: two headings, a region and its score."""


def relationships(*links: tuple[str, str]) -> str:
    """A part of relationships by kind and target, numbered from one."""
    told = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links, 1)
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{told}</Relationships>'


def workbook(*names: str, properties: str = "", calculation: str = "") -> str:
    """The workbook part; the sheets have the first relationships."""
    told = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(names, 1)
    )
    return (
        f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr {properties}/>'
        f"<sheets>{told}</sheets>{calculation}</workbook>"
    )


def content_types(*overrides: tuple[str, str], kind: str = f"{SHEET_TYPE}.sheet.main+xml") -> str:
    """The table of content types; `kind` is that of the workbook part."""
    told = "".join(
        f'<Override PartName="/{name}" ContentType="{content_type}"/>'
        for name, content_type in ((WORKBOOK, kind), *overrides)
    )
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{told}</Types>"
    )


def styles(*codes: str) -> str:
    """A style part; cells have style 0 for no format and then one for each code."""
    formats = "".join(
        f'<numFmt numFmtId="{number}" formatCode="{escape(code, {chr(34): "&quot;"})}"/>'
        for number, code in enumerate(codes, 164)
    )
    used = "".join(f'<xf numFmtId="{164 + number}"/>' for number in range(len(codes)))
    return (
        f'{DECLARATION}<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>'
        f'<cellXfs><xf numFmtId="0"/>{used}</cellXfs></styleSheet>'
    )


def strings(*texts: str) -> str:
    """A table of shared strings."""
    told = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
    return f'{DECLARATION}<sst xmlns="{MAIN}">{told}</sst>'


def sound(rows: str = TABLE, *, before: str = "", after: str = "") -> Parts:
    """The parts of a small sound workbook with one sheet, "Data"."""
    return {
        TYPES: content_types(),
        "_rels/.rels": relationships(("officeDocument", WORKBOOK)),
        WORKBOOK: workbook("Data"),
        WORKBOOK_LINKS: relationships(
            ("worksheet", "worksheets/sheet1.xml"),
            ("sharedStrings", "sharedStrings.xml"),
            ("styles", "styles.xml"),
        ),
        SHEET: sheet(rows, before=before, after=after),
        STRINGS: strings(),
        STYLES: styles(),
    }


def zipped(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Parts as a file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def book(
    rows: str = TABLE,
    *,
    before: str = "",
    after: str = "",
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A small workbook as a file; `parts` are put in, or in the place of sound ones."""
    return zipped({**sound(rows, before=before, after=after), **(parts or {})})
