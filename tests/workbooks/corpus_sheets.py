"""Sheets that are too much, contradict themselves, or hold odd values."""

from workbooks.cases import SOUND, Case, reads, refuses
from workbooks.packages import (
    MAIN,
    STRINGS,
    STYLES,
    TABLE,
    WORKBOOK,
    WORKBOOK_LINKS,
    book,
    relationships,
    row,
    sheet,
    strings,
    styles,
    text_cell,
    workbook,
)

from merit.domain.imports.workbook import column_name

FAR = row(1_048_576, text_cell("XFD1048576", "jauh"))
SHEET_NAMES = [f"Lembar {number}" for number in range(10_000)]


def values(*stored: str, kind: str = "n") -> str:
    """The first row, one cell for each stored value."""
    letters = "ABCDEFGHIJ"
    return row(
        1,
        *(
            f'<c r="{letter}1" t="{kind}"><v>{value}</v></c>'
            for letter, value in zip(letters, stored, strict=False)
        ),
    )


def formatted_rows(first: int, last: int) -> str:
    """Rows that only have a look."""
    return "".join(f'<row r="{n}" s="0" customFormat="1"/>' for n in range(first, last + 1))


def filled_rows(count: int) -> str:
    """Rows with a number in A."""
    return "".join(
        f'<row r="{number}"><c r="A{number}"><v>{number}</v></c></row>'
        for number in range(1, count + 1)
    )


def full_cells() -> list[tuple[str, float]]:
    """Addresses and numbers of a sheet that is full to its last cell."""
    return [
        (f"{column_name(column)}{number}", number / 8 + column)
        for number in range(1, 2001)
        for column in range(1, 101)
    ]


def full_sheet() -> str:
    """A sheet that is full to its last cell."""
    cells = [f'<c r="{address}"><v>{value}</v></c>' for address, value in full_cells()]
    return "".join(row(n + 1, *cells[n * 100 : n * 100 + 100]) for n in range(2000))


def filled_sheets(count: int) -> bytes:
    """So many sheets, all the same part."""
    links = relationships(*(("worksheet", "worksheets/sheet1.xml") for _ in range(count)))
    return book(parts={WORKBOOK: workbook(*SHEET_NAMES[:count]), WORKBOOK_LINKS: links})


def real_sheets(count: int) -> bytes:
    """So many sheets, each a part of its own."""
    parts = {f"xl/worksheets/sheet{number}.xml": sheet() for number in range(1, count + 1)}
    targets = (f"worksheets/sheet{number}.xml" for number in range(1, count + 1))
    links = relationships(*(("worksheet", target) for target in targets))
    named = workbook(*SHEET_NAMES[:count])
    return book(parts={**parts, WORKBOOK: named, WORKBOOK_LINKS: links})


def amplified() -> bytes:
    """One string of 30,000 characters in a thousand cells."""
    rows = "".join(row(number, f'<c r="A{number}" t="s"><v>0</v></c>') for number in range(1, 1001))
    return book(rows, parts={STRINGS: strings("x" * 30_000)})


def many_styles() -> bytes:
    """As many styles as Excel allows; the last one is a percentage."""
    last = '<row r="1"><c r="A1" s="64000"><v>0.5</v></c></row>'
    others = "".join(f'<xf numFmtId="0" fontId="{number}"/>' for number in range(63_999))
    part = styles("0%").replace("<cellXfs>", f"<cellXfs>{others}")
    return book(last, parts={STYLES: part})


def many_rules() -> bytes:
    """Twenty thousand rules of conditional formatting."""
    rules = "".join(
        f'<conditionalFormatting sqref="A{number}"><cfRule type="expression" priority="{number}">'
        f"<formula>A{number}&gt;{number}</formula></cfRule></conditionalFormatting>"
        for number in range(1, 20_001)
    )
    return book(after=rules)


def merges(*references: str) -> str:
    """Merged areas."""
    told = "".join(f'<mergeCell ref="{reference}"/>' for reference in references)
    return f"<mergeCells>{told}</mergeCells>"


def formula(address: str, text: str, stored: str) -> str:
    """A formula with its stored result."""
    return f'<c r="{address}" t="str"><f>{text}</f><v>{stored}</v></c>'


MARKS = "\u200f\u200bKab. Brebes\u202e"
LYING = row(1, text_cell("A1", "Daerah")) + row(3, text_cell("B2", "di baris lain"))

SHEETS: dict[str, Case] = {
    "cell in the far corner": refuses(lambda: book(TABLE + FAR), "Data", "XFD1048576"),
    "formats to the far corner": reads(
        lambda: book(TABLE + row(1_048_576, '<c r="XFD1048576" s="0"/>'))
    ),
    "300,000 filled rows": refuses(lambda: book(filled_rows(300_000)), "A2001"),
    "300,000 formatted rows": reads(lambda: book(TABLE + formatted_rows(3, 300_000))),
    "row 2,000, column 100": reads(
        lambda: book(row(2000, text_cell("CV2000", "x"))), {"CV2000": "x"}
    ),
    "column 101": refuses(lambda: book(row(1, text_cell("CW1", "x"))), "CW1"),
    "20 sheets": reads(lambda: filled_sheets(20)),
    "21 sheets": refuses(lambda: real_sheets(21), "20 lembar"),
    "10,000 sheets in parts": refuses(lambda: real_sheets(10_000), "200 bagian"),
    "10,000 sheets of one part": refuses(lambda: filled_sheets(10_000), "20 lembar"),
    "32,767 characters": reads(
        lambda: book(row(1, text_cell("A1", "x" * 32_767))), {"A1": "x" * 32_767}
    ),
    "32,768 characters": refuses(
        lambda: book(row(1, text_cell("A1", "x" * 32_768))), "Data", "A1", "32.767"
    ),
    "a string in a thousand cells": refuses(amplified, "4 juta"),
    "200,000 cells": reads(lambda: book(full_sheet()), dict(full_cells())),
    "200,001 cells": refuses(
        lambda: book(
            full_sheet(),
            parts={
                WORKBOOK: workbook("Data", "Lain"),
                WORKBOOK_LINKS: relationships(
                    ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/lain.xml")
                ),
                "xl/worksheets/lain.xml": sheet(TABLE),
            },
        ),
        "200.000",
    ),
    "hyperlink and DDE formulas": reads(
        lambda: book(
            row(
                1,
                formula("A1", 'HYPERLINK("http://jahat.example","klik")', "klik"),
                formula("B1", "cmd|' /C calc'!A0", "0"),
                formula("C1", 'WEBSERVICE("http://jahat.example")', "x"),
            )
        ),
        {"A1": "klik", "B1": "0", "C1": "x"},
    ),
    "errors": reads(
        lambda: book(values("#REF!", "#N/A", "#DIV/0!", kind="e")),
        {"A1": "#REF!", "B1": "#N/A", "C1": "#DIV/0!"},
    ),
    "no numbers": reads(
        lambda: book(values("NaN", "Infinity", "1e999", "1_000", "١٢", "0x10")),
        {"A1": "NaN", "B1": "Infinity", "C1": "1e999", "D1": "1_000", "E1": "١٢", "F1": "0x10"},
    ),
    "extreme numbers": reads(
        lambda: book(values("1e308", "-1e308", "1e-300", "-5", "0.1")),
        {"A1": 1e308, "B1": -1e308, "C1": 1e-300, "D1": -5, "E1": 0.1},
    ),
    "unseen characters": reads(lambda: book(row(1, text_cell("A1", MARKS))), {"A1": MARKS}),
    "string that is not there": refuses(lambda: book(values("7", kind="s")), "rusak", "Data", "A1"),
    "string of negative number": refuses(lambda: book(values("-1", kind="s")), "rusak", "A1"),
    "style that is not there": refuses(
        lambda: book('<row r="1"><c r="A1" s="99"><v>1</v></c></row>'), "rusak", "A1"
    ),
    "boolean that is none": reads(lambda: book(values("2", kind="b")), {"A1": "2"}),
    "cell of unknown type": reads(lambda: book(values("2", kind="xyz")), {"A1": "2"}),
    "missing sheet": refuses(
        lambda: book(parts={WORKBOOK_LINKS: relationships(("worksheet", "worksheets/x.xml"))}),
        "rusak",
        "Data",
    ),
    "missing strings": refuses(
        lambda: book(
            parts={
                WORKBOOK_LINKS: relationships(
                    ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "tiada.xml")
                )
            }
        ),
        "tabel teks",
    ),
    "sheets of one name": refuses(
        lambda: book(
            parts={
                WORKBOOK: workbook("Data", "DATA"),
                WORKBOOK_LINKS: relationships(*[("worksheet", "worksheets/sheet1.xml")] * 2),
            }
        ),
        "daftar lembar",
    ),
    "address beyond the grid": refuses(
        lambda: book(row(9, text_cell("ZZZZ9", "x"))), "rusak", "ZZZZ9"
    ),
    "address in another row": refuses(lambda: book(LYING), "rusak", "B2"),
    "address twice": refuses(
        lambda: book(row(1, text_cell("A1", "x"), text_cell("A1", "y"))), "rusak", "A1"
    ),
    "row within a row": refuses(
        lambda: book(row(1, text_cell("A1", "x"), row(2, text_cell("A2", "y")))), "rusak", "baris 2"
    ),
    "cell within a cell": refuses(
        lambda: book('<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></c></row>'), "rusak", "B1"
    ),
    "rows in disorder": reads(
        lambda: book(row(2, text_cell("A2", "dua")) + row(1, text_cell("A1", "satu"))),
        {"A1": "satu", "A2": "dua"},
    ),
    "negative row": refuses(lambda: book('<row r="-1"><c><v>1</v></c></row>'), "rusak", "-1"),
    "no addresses": reads(
        lambda: book("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"),
        {"A1": 1, "B1": 2, "A2": 3},
    ),
    "dimension too small": reads(lambda: book(before='<dimension ref="A1"/>')),
    "dimension too large": reads(lambda: book(before='<dimension ref="A1:XFD1048576"/>')),
    "dimension of nonsense": reads(lambda: book(before='<dimension ref="?"/>')),
    "50,000 merged areas": reads(
        lambda: book(after=merges(*(f"D{n}:E{n}" for n in range(3, 50_003))))
    ),
    "merged areas over each other": refuses(
        lambda: book(after=merges(*["A1:CV2000"] * 2)), "gabungan", "Data"
    ),
    "merged area of nonsense": refuses(lambda: book(after=merges("A1:ZZZZ9")), "rusak", "Data"),
    "64,000 styles": reads(many_styles, {"A1": 0.5}),
    "20,000 rules": reads(many_rules),
    "validation of a newer Excel": reads(
        lambda: book(
            after='<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:y '
            'xmlns:x14="urn:x">1</x14:y></ext></extLst>'
        )
    ),
    "names that lead nowhere": reads(
        lambda: book(
            parts={
                WORKBOOK: workbook(
                    "Data",
                    calculation='<definedNames><definedName name="_xlnm.Print_Area" '
                    'localSheetId="7">#REF!</definedName></definedNames>',
                )
            }
        )
    ),
    "theme of nonsense": reads(lambda: book(parts={"xl/theme/theme1.xml": "<x"})),
    "broken looks": reads(
        lambda: book(
            parts={
                STYLES: styles().replace(
                    "<cellXfs>", '<fonts><font><family val="99"/></font></fonts><cellXfs>'
                )
            }
        )
    ),
    "no styles": reads(lambda: book(parts={STYLES: f'<styleSheet xmlns="{MAIN}"/>'}), SOUND),
}
