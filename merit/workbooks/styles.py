"""What number formats say of a value: that it is a date, a time, a duration or a percentage."""

import re
import zipfile
from dataclasses import dataclass, field
from enum import Enum
from functools import cache

from openpyxl.styles.numbers import (
    BUILTIN_FORMATS,
    STRIP_RE,
    is_date_format,
    is_timedelta_format,
)

from merit.workbooks.markup import MAIN, Listener, walk
from merit.workbooks.refusals import damaged

LONGEST = 255  # characters of a format code, also in spreadsheets themselves
ESCAPED = re.compile(r"[\\_*].")


class Style(Enum):
    """How a number is shown, as far as it changes what it means."""

    PLAIN = "plain"
    PERCENT = "percent"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"


@cache
def style_of(code: str) -> Style:
    """What a format code makes of a number; its first section decides.

    >>> style_of("0.00%"), style_of('0.0" %"'), style_of("[$-421]DD MMMM YYYY")
    (<Style.PERCENT: 'percent'>, <Style.PLAIN: 'plain'>, <Style.DATE: 'date'>)
    >>> style_of("mmmm"), style_of("hh:mm"), style_of("[h]:mm")
    (<Style.DATE: 'date'>, <Style.TIME: 'time'>, <Style.DURATION: 'duration'>)
    """
    if is_timedelta_format(code):
        return Style.DURATION
    bare = ESCAPED.sub("", STRIP_RE.sub("", code.split(";")[0])).lower()
    if is_date_format(code):
        clock = ("h" in bare or "s" in bare) and "d" not in bare and "y" not in bare
        return Style.TIME if clock else Style.DATE
    return Style.PERCENT if "%" in bare else Style.PLAIN


@dataclass
class _Formats(Listener):
    """Listens to the style part for the formats of cells; looks and named styles are passed by."""

    section: str = ""
    codes: dict[str, str] = field(default_factory=dict)
    used: list[str] = field(default_factory=list)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A section begins, or one of its members."""
        name = tag.removeprefix(MAIN)
        if name in ("numFmts", "cellXfs"):
            self.section = name
        elif name == "numFmt" and self.section == "numFmts":
            self.codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")[:LONGEST]
        elif name == "xf" and self.section == "cellXfs":
            self.used.append(attributes.get("numFmtId", "0"))

    def end(self, tag: str) -> None:
        """A section ends."""
        if tag == f"{MAIN}{self.section}":
            self.section = ""


def cell_styles(archive: zipfile.ZipFile, path: str | None) -> tuple[Style, ...]:
    """The styles cells refer to by number; without a style part only the plain one."""
    if path is None:
        return (Style.PLAIN,)
    if path not in archive.namelist():
        raise damaged("daftar format")
    formats = _Formats()
    with archive.open(path) as part:
        for _ in walk(part, formats):
            pass
    codes = {str(number): code for number, code in BUILTIN_FORMATS.items()} | formats.codes
    styles = tuple(style_of(codes.get(number, "General")) for number in formats.used)
    return styles or (Style.PLAIN,)
