"""Parts whose XML is a weapon, and parts that hold what must not be followed."""

from collections.abc import Callable

from workbooks.cases import Case, reads, refuses
from workbooks.packages import (
    DECLARATION,
    MAIN,
    OFFICE,
    PACKAGE,
    SHEET,
    SHEET_LINKS,
    STRINGS,
    STYLES,
    TABLE,
    TYPES,
    WORKBOOK,
    WORKBOOK_LINKS,
    book,
    content_types,
    relationships,
    row,
    sheet,
    workbook,
)

LAUGHS = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10))
BILLION = f'<!DOCTYPE worksheet [<!ENTITY a0 "ha">{LAUGHS}]>'
OUTSIDE = '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
PLAIN = "<!DOCTYPE worksheet>"


def declaring(doctype: str, entity: str = "") -> str:
    """A sheet with a document type, its one cell made of an entity."""
    cells = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{entity}</t></is></c></row>'
    return sheet(cells).replace(DECLARATION, DECLARATION + doctype)


def in_part(name: str, content: str | bytes) -> Callable[[], bytes]:
    """A workbook with another part in the place of a sound one."""
    return lambda: book(parts={name: content})


def encoded(text: str, encoding: str, *, bom: bytes = b"") -> bytes:
    """A part in an encoding of its own."""
    return bom + text.replace('encoding="UTF-8"', f'encoding="{encoding}"').encode(encoding)


def ebcdic() -> bytes:
    """A document type that no search for its letters would find."""
    declaration = '<?xml version="1.0" encoding="cp037"?>'
    return declaration.encode() + f'{OUTSIDE}<worksheet xmlns="{MAIN}"/>'.encode("cp037")


def linked(kind: str, target: str, mode: str = "External") -> Callable[[], bytes]:
    """A sheet with one link of its own."""
    link = relationships((kind, target)).replace("/></Rel", f' TargetMode="{mode}"/></Rel')
    return in_part(SHEET_LINKS, link)


def outside_workbook() -> bytes:
    """A workbook that takes values from another one."""
    return book(
        parts={
            "xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{MAIN}"/>',
            "xl/externalLinks/_rels/externalLink1.xml.rels": relationships(
                ("externalLinkPath", r"file:///\\server\bagi\gaji.xlsx")
            ),
        }
    )


def strict() -> bytes:
    """The variant of the format whose names begin elsewhere."""
    pure = "http://purl.oclc.org/ooxml"
    swap = {MAIN: f"{pure}/spreadsheetml/main", OFFICE: f"{pure}/officeDocument/relationships"}

    def turned(text: str) -> str:
        for plain, other in swap.items():
            text = text.replace(plain, other)
        return text

    links = relationships(("worksheet", "worksheets/sheet1.xml"))
    return book(
        parts={
            WORKBOOK: turned(workbook("Data")),
            WORKBOOK_LINKS: turned(links),
            SHEET: turned(sheet(TABLE)),
        }
    )


LOGO = '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg/>'
DEEP = "<x>" * 100_000 + "</x>" * 100_000
HYPERLINK = f'<hyperlinks><hyperlink ref="A2" r:id="rId1" xmlns:r="{OFFICE}"/></hyperlinks>'
CIRCLE = (
    f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{OFFICE}/worksheet" Target="workbook.xml"/></Relationships>'
)

MARKUP: dict[str, Case] = {
    "billion laughs": refuses(in_part(SHEET, declaring(BILLION, "&a9;")), "DTD"),
    "external entity": refuses(in_part(SHEET, declaring(OUTSIDE, "&x;")), "DTD"),
    "document type alone": refuses(in_part(SHEET, declaring(PLAIN, "x")), "DTD"),
    "document type in utf-16": refuses(
        in_part(SHEET, encoded(declaring(OUTSIDE, "&x;"), "utf-16")), "DTD"
    ),
    "document type in ebcdic": refuses(in_part(SHEET, ebcdic()), "rusak", "Data"),
    "entities in the styles": refuses(in_part(STYLES, f"{BILLION}<x>&a9;</x>"), "DTD"),
    "entities in the strings": refuses(in_part(STRINGS, f"{BILLION}<x>&a9;</x>"), "DTD"),
    "entities in a part nobody names": refuses(in_part("docProps/x.bin", f"{OUTSIDE}<x/>"), "DTD"),
    "entities in the content types": refuses(in_part(TYPES, f"{BILLION}<x>&a9;</x>"), "DTD"),
    "picture with a document type": reads(in_part("xl/media/logo.svg", LOGO)),
    "sheet in utf-16": reads(in_part(SHEET, encoded(sheet(TABLE), "utf-16"))),
    "comment of 40 MB": refuses(
        lambda: book(parts={SHEET: sheet(TABLE, before=f"<!--{'x' * 40_000_000}-->")}), "seratus"
    ),
    "comment of 900 KB": reads(lambda: book(before=f"<!--{'x' * 900_000}-->")),
    "attribute of 900 KB": reads(lambda: book(after=f'<x y="{"x" * 900_000}"/>')),
    "nested 100,000 deep": refuses(lambda: book(after=DEEP), "rusak", "Data"),
    "workbook nested deep": refuses(
        in_part(WORKBOOK, workbook("Data").replace("<sheets>", f"{DEEP}<sheets>")), "rusak"
    ),
    "not well-formed": refuses(lambda: book("<row r='1'><c></row>"), "rusak", "Data"),
    "cut in mid-element": refuses(in_part(SHEET, sheet(TABLE)[:-30]), "rusak", "Data"),
    "not XML": refuses(in_part(SHEET, b"\x00\x01\x02"), "rusak", "Data"),
    "other root": refuses(in_part(SHEET, "<html/>"), "rusak", "Data"),
    "strict": refuses(strict, "Strict"),
    "links to a workbook": refuses(outside_workbook, "buku kerja lain"),
    "link under another name": refuses(
        linked("externalLinkPath", "https://jahat.example/x.xlsx"), "buku kerja lain"
    ),
    "picture from outside": refuses(linked("image", "https://jahat.example/x.png"), "luar berkas"),
    "hyperlink": reads(
        lambda: book(
            after=HYPERLINK,
            parts={
                SHEET_LINKS: relationships(("hyperlink", "https://bkd.jatengprov.go.id")).replace(
                    "/></Rel", ' TargetMode="External"/></Rel'
                )
            },
        )
    ),
    "connections": refuses(in_part("xl/connections.xml", "<connections/>"), "sumber data"),
    "query": refuses(in_part("xl/queryTables/queryTable1.xml", "<x/>"), "sumber data"),
    "embedded object": refuses(in_part("xl/embeddings/oleObject1.bin", b"\xd0\xcf"), "tertanam"),
    "embedded workbook": refuses(
        linked("package", "../lampiran/buku.xlsx", "Internal"), "tertanam"
    ),
    "ActiveX": refuses(in_part("xl/activeX/activeX1.xml", "<x/>"), "ActiveX"),
    "macro sheet": refuses(in_part("xl/macrosheets/sheet1.xml", "<x/>"), "makro"),
    "macro sheet by type": refuses(
        in_part(TYPES, content_types(("xl/x.xml", "application/vnd.ms-excel.macrosheet+xml"))),
        "makro",
    ),
    "relationships in a circle": refuses(in_part(WORKBOOK_LINKS, CIRCLE), "rusak", "Data"),
    "relationships gone": refuses(in_part(WORKBOOK_LINKS, relationships()), "rusak"),
    "comments and print area": reads(
        in_part("xl/comments1.xml", f'<comments xmlns="{MAIN}">{row(1)}</comments>')
    ),
}
