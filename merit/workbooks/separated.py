"""Separated text: its encoding, its separator, its cells. All cells are text.

Encoding: by its byte order mark UTF-8 or UTF-16; without one UTF-8 if it is valid, else CP1252, in
which Excel writes on Windows. Separator: what a first line `sep=;` says; else the one of tab,
semicolon and comma that stands in most lines; then the one that cuts most of them into equally
many fields; then the one that gives more fields; then in this order. A comma between two digits
is a decimal comma and tells nothing.
"""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from merit.domain.harmless import bared
from merit.errors import WorkbookError
from merit.workbooks.messages import TEXT, Message
from merit.workbooks.refusals import EXPECTED
from merit.workbooks.totals import Totals

SEPARATORS = ("\t", ";", ",")
TELLING_LINES = 200
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
SAID = re.compile(r"sep=([\t;,])\r?\n", re.IGNORECASE)
DECIMAL = re.compile(r"(?<=\d),(?=\d)")
NO_TEXT = f"Berkas ini bukan buku kerja dan bukan teks; {EXPECTED}."
OPEN_QUOTE = (
    "Tanda kutip mulai baris {line} tidak berpasangan; perbaiki baris itu, lalu unggah lagi."
)
LONG_FIELD = (
    "Satu isian mulai baris {line} terlalu panjang atau tanda kutipnya tidak ditutup; perbaiki "
    "baris itu, lalu unggah lagi."
)


def text_messages(content: bytes) -> Iterator[Message]:
    """The one sheet of a text file, line by line; it has no name.

    :raises WorkbookError: it is no text, a quote is left open, or it is too much.
    """
    text = decoded(content)
    said = SAID.match(text)
    body = text[said.end() :] if said else text
    totals = Totals()
    yield ["sheet", "", False]
    for row, fields in enumerate(_records(body, said[1] if said else separator(body)), 1):
        filled = []
        for column, field in enumerate(fields, 1):
            if field:
                value = bared(field)
                totals.add("", row, column, value)
                filled.append([column, TEXT, value, 0])
        if filled:
            yield ["row", row, filled]
    yield ["end", [], [], []]


def decoded(content: bytes) -> str:
    """The characters of a text file.

    >>> decoded("Kab. Brebes;3,5".encode("utf-16"))
    'Kab. Brebes;3,5'
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeError:
            continue
        if not CONTROL.search(text):
            return text
    raise WorkbookError(NO_TEXT)


def separator(text: str) -> str:
    r"""The character between fields; a semicolon when there is none.

    >>> separator("Daerah;Skor\nKab. Brebes;250,5\n"), separator("Daerah,Skor\nKab. Brebes,250.5")
    (';', ',')
    """
    fits = {candidate: _fit(text, candidate) for candidate in SEPARATORS}
    best = max(fits, key=lambda candidate: fits[candidate])
    return best if any(fits[best]) else ";"


def _fit(text: str, candidate: str) -> tuple[int, int, int]:
    """In how many of the first lines it stands, how many of them are alike, and their fields."""
    telling = DECIMAL.sub(".", text) if candidate == "," else text
    reader = csv.reader(io.StringIO(telling, newline=""), delimiter=candidate)
    widths: Counter[int] = Counter()
    with suppress(csv.Error):
        widths.update(len(fields) for fields in islice(reader, TELLING_LINES))
    alike = [(count, width) for width, count in widths.items() if width > 1]
    return sum(count for count, _ in alike), *max(alike, default=(0, 0))


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begun = 1
    try:
        for fields in reader:
            yield fields
            begun = reader.line_num + 1
    except csv.Error as error:
        sentence = LONG_FIELD if "limit" in str(error) else OPEN_QUOTE
        raise WorkbookError(sentence.format(line=begun)) from error
