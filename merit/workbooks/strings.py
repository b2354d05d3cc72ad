"""Text in a workbook: the table its cells share, and how odd characters are written."""

import re
import zipfile
from dataclasses import dataclass, field

from merit.errors import WorkbookError
from merit.workbooks import limits
from merit.workbooks.markup import MAIN, Listener, walk
from merit.workbooks.refusals import damaged
from merit.workbooks.totals import TOO_MANY_CELLS, TOO_MUCH_TEXT

ESCAPE = re.compile("_x(0009|000A|000D|005F)_", re.IGNORECASE)
"""Others stay as written: control characters have no place in a table."""


def unescaped(text: str) -> str:
    """Text with line ends and tabs as they are meant.

    >>> unescaped("a_x000D_b _x005F_x000D_ _x0007_")
    'a\\rb _x000D_ _x0007_'
    """
    return ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)


@dataclass
class RichText:
    """Text in pieces of different looks, put together; hints for pronunciation are left out."""

    pieces: list[str] = field(default_factory=list)
    inside: bool = False
    aside: bool = False

    def start(self, tag: str) -> None:
        """An element of a text begins."""
        self.aside = self.aside or tag == f"{MAIN}rPh"
        self.inside = tag == f"{MAIN}t" and not self.aside

    def end(self, tag: str) -> None:
        """An element of a text ends."""
        self.inside = False
        if tag == f"{MAIN}rPh":
            self.aside = False

    def data(self, text: str) -> None:
        """Some characters of an element."""
        if self.inside:
            self.pieces.append(text)

    def taken(self) -> str:
        """The whole text; the next one begins."""
        text = unescaped("".join(self.pieces))
        self.pieces.clear()
        return text


@dataclass
class _Table(Listener):
    """Listens to the table of shared strings."""

    strings: list[str] = field(default_factory=list)
    text: RichText = field(default_factory=RichText)
    told: int = 0

    def start(self, tag: str, _: dict[str, str]) -> None:
        """An element begins."""
        self.text.start(tag)

    def end(self, tag: str) -> None:
        """An element ends, perhaps a string with it."""
        self.text.end(tag)
        if tag == f"{MAIN}si":
            self.strings.append(self.text.taken())
            if len(self.strings) > limits.CELLS:
                raise WorkbookError(TOO_MANY_CELLS)

    def data(self, text: str) -> None:
        """Some characters; a table larger than all cells together may be is refused."""
        self.text.data(text)
        self.told += len(text)
        if self.told > limits.TEXT_CHARACTERS:
            raise WorkbookError(TOO_MUCH_TEXT)


def shared_strings(archive: zipfile.ZipFile, path: str | None) -> tuple[str, ...]:
    """The strings cells refer to by number; none when the workbook has no such table."""
    if path is None:
        return ()
    if path not in archive.namelist():
        raise damaged("tabel teks")
    table = _Table()
    with archive.open(path) as part:
        for _ in walk(part, table):
            pass
    return tuple(table.strings)
