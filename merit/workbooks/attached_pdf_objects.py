"""Every object whose bytes stand in a PDF, whatever its tables of places say.

Viewers that find a table wrong look for `4 0 obj` in the bytes, and each has its own way to choose
among several. So all are read here: revisions that were superseded, doubles, and what no table
tells of.
"""

import io
import re
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import IndirectObject, NumberObject, PdfObject, StreamObject, read_object

BLANK = rb"[\x00\t\n\x0c\r ]"
LAST_WORD = rb"obj(?=[\x00\t\n\x0c\r ()<>\[\]{}/%])"
HEADER = re.compile(
    rb"(?<!\d)(\d{1,10})" + BLANK + rb"{1,16}(\d{1,10})" + BLANK + rb"{1,16}" + LAST_WORD
)
ODD_HEADER = re.compile(
    rb"(?:\d%(b)s{1,16}|%(b)s\d{1,10}|[\r\n]%(b)s{0,16}|%(b)s{17})" % {b"b": BLANK} + LAST_WORD
)
"""What some viewer may take for one as well: with comments in it, or a word run into another."""
PLACE = re.compile(BLANK + rb"{0,16}" + HEADER.pattern)
TRAILER = re.compile(rb"trailer" + BLANK + rb"{0,16}(?=<<)")
TELLING = ("/N", "/First", "/Length", "/Filter", "/DecodeParms")


class _Nowhere(PdfReader):
    """A document in which nothing is looked up: what an object is, its own bytes tell.

    A stream whose length is written elsewhere ends where its end is written.
    """

    def __init__(self) -> None:
        self.strict = True

    def get_object(self, indirect_reference: int | IndirectObject) -> PdfObject | None:  # noqa: ARG002
        return None


NOWHERE = _Nowhere()


def written(content: bytes) -> Iterator[PdfObject]:
    """Every object and every trailer in the bytes, and the objects in streams of objects.

    One at a time, so that a document of very many takes no more memory than its largest. Raises
    what pypdf raises where the bytes are no object by the rules of the format.
    """
    _refuse_odd_headers(content)
    stream = io.BytesIO(content)
    for header in HEADER.finditer(content):
        found = _object_at(stream, header.end())
        yield found
        if isinstance(found, StreamObject) and _holds_objects(found):
            yield from _unpacked(found)
    for word in TRAILER.finditer(content):
        yield _object_at(stream, word.end())


def refuse_wrong_places(content: bytes, reader: PdfReader) -> None:
    """Raise where a table of places tells of an object that does not stand there."""
    for generation, places in reader.xref.items():
        for number, place in places.items():
            header = PLACE.match(content, place)
            if header is None or (int(header[1]), int(header[2])) != (number, generation):
                raise PyPdfError(f"object {number} {generation} is not where it is told to be")


def _refuse_odd_headers(content: bytes) -> None:
    plain = {header.end() for header in HEADER.finditer(content)}
    if any(header.end() not in plain for header in ODD_HEADER.finditer(content)):
        raise PyPdfError("an object begins in a way the format does not know")


def _object_at(stream: io.BytesIO, place: int) -> PdfObject:
    stream.seek(place)
    while (sign := stream.read(1)) in (b"\x00", b"\t", b"\n", b"\x0c", b"\r", b" "):
        pass
    stream.seek(-len(sign), io.SEEK_CUR)
    found = read_object(stream, NOWHERE)
    if found is None:
        raise PyPdfError("no object")
    return found


def _holds_objects(found: StreamObject) -> bool:
    """Whether a viewer may take it for a stream of objects; some do not ask for its type."""
    return found.get("/Type") == "/ObjStm" or ("/N" in found and "/First" in found)


def _unpacked(found: StreamObject) -> Iterator[PdfObject]:
    if any(isinstance(found.get(name), IndirectObject) for name in TELLING):
        raise PyPdfError("how a stream of objects is packed must be written in itself")
    first, count = found["/First"], found["/N"]
    if not isinstance(first, NumberObject) or not isinstance(count, NumberObject):
        raise PyPdfError("a stream of objects tells in words how many they are")
    data = found.get_data()
    words = data[:first].split()[: 2 * count]
    if len(words) < 2 * count or not all(map(bytes.isdigit, words)):
        raise PyPdfError("a stream of objects does not tell where they are")
    stream = io.BytesIO(data)
    for word in words[1::2]:
        yield _object_at(stream, first + int(word))
