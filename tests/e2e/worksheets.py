"""Cells of a workbook filled in and read by LibreOffice, through its own flat XML."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

from libreoffice import Office

OF_VALUES = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
GROUPS = (f"{TABLE}table-header-rows", f"{TABLE}table-row-group", f"{TABLE}table-rows")
ADDRESS = re.compile(r"([A-Z]+)(\d+)")
Tree = ET.ElementTree


def filled(
    office: Office, content: bytes, sheet: str, cells: Mapping[str, str | float], folder: Path
) -> bytes:
    """A workbook with `cells` of a sheet filled in, as LibreOffice saves it."""
    tree = _opened(office, content, folder)
    for address, value in cells.items():
        _put(_cell(_sheet(tree, sheet), address), value)
    flat = folder / "isi.fods"
    tree.write(flat, encoding="utf-8", xml_declaration=True)
    return (office.converted([flat], "xlsx") / "isi.xlsx").read_bytes()


def texts(office: Office, content: bytes, sheet: str, folder: Path) -> dict[str, str]:
    """What the cells of a sheet show in LibreOffice, by address; empty ones are left out."""
    found: dict[str, str] = {}
    tree = _opened(office, content, folder)
    row_number = 0
    for row in _sheet(tree, sheet).iter(f"{TABLE}table-row"):
        column = 0
        for cell in row:
            if cell.tag not in CELLS:
                continue
            said = "\n".join("".join(line.itertext()) for line in cell.findall(f"{TEXT}p"))
            if said:
                found[f"{_letters(column + 1)}{row_number + 1}"] = said
            column += int(cell.get(f"{TABLE}number-columns-repeated", "1"))
        row_number += int(row.get(f"{TABLE}number-rows-repeated", "1"))
    return found


def _opened(office: Office, content: bytes, folder: Path) -> Tree:
    """A workbook as LibreOffice's flat XML."""
    book = folder / "berkas.xlsx"
    book.write_bytes(content)
    flat = office.converted([book], "fods") / "berkas.fods"
    for _, (prefix, address) in ET.iterparse(flat, ["start-ns"]):
        ET.register_namespace(prefix, address)  # LibreOffice knows its files by these prefixes
    return Tree(ET.parse(flat).getroot())


def _sheet(tree: Tree, name: str) -> ET.Element:
    (found,) = [
        item for item in tree.getroot().iter(f"{TABLE}table") if item.get(f"{TABLE}name") == name
    ]
    return found


def _cell(sheet: ET.Element, address: str) -> ET.Element:
    match = ADDRESS.fullmatch(address)
    assert match, address
    row = _nth(sheet, (f"{TABLE}table-row",), "rows", int(match[2]))
    return _nth(row, CELLS, "columns", _number(match[1]))


def _nth(parent: ET.Element, tags: tuple[str, ...], what: str, number: int) -> ET.Element:
    """The child with this number, set apart from those it is written together with."""
    repeated = f"{TABLE}number-{what}-repeated"
    before = 0
    for holder, place in _children(parent, tags):
        count = int(holder[place].get(repeated, "1"))
        if before < number <= before + count:
            return _apart(holder, place, repeated, number - before - 1, count)
        before += count
    raise AssertionError(f"no {what} number {number}")


def _children(holder: ET.Element, tags: tuple[str, ...]) -> Iterator[tuple[ET.Element, int]]:
    """The parts with one of the tags, in order, also inside groups: where each is held."""
    for place, child in enumerate(list(holder)):
        if child.tag in tags:
            yield holder, place
        elif child.tag in GROUPS:
            yield from _children(child, tags)


def _apart(holder: ET.Element, place: int, repeated: str, earlier: int, count: int) -> ET.Element:
    child = holder[place]
    child.attrib.pop(repeated, None)
    for rest, at in ((count - earlier - 1, place + 1), (earlier, place)):
        if rest:
            copy = ET.fromstring(ET.tostring(child))
            copy.set(repeated, str(rest))
            holder.insert(at, copy)
    return child


def _put(cell: ET.Element, value: str | float) -> None:
    for child in list(cell):
        cell.remove(child)
    for name in [name for name in cell.attrib if name.startswith(OF_VALUES)]:
        del cell.attrib[name]
    if isinstance(value, str):
        cell.set(f"{OF_VALUES}value-type", "string")
    else:
        cell.set(f"{OF_VALUES}value-type", "float")
        cell.set(f"{OF_VALUES}value", repr(value))
    ET.SubElement(cell, f"{TEXT}p").text = str(value)


def _number(letters: str) -> int:
    found = 0
    for letter in letters:
        found = found * 26 + ord(letter) - ord("A") + 1
    return found


def _letters(number: int) -> str:
    found = ""
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
