"""XML from outside, one event at a time: no tree, no document type, no entity, no surprise."""

from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

from merit.workbooks.limits import DEPTH, MEBIBYTE
from merit.workbooks.refusals import damaged

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
"""Names arrive as namespace, blank, local name."""
CHUNK_BYTES = MEBIBYTE
"""Expat reads a long token anew with every chunk; few large ones keep that short."""


class Listener:
    """Who listens to a part; what it does not care for passes by."""

    def start(self, tag: str, attributes: dict[str, str], /) -> None:
        """An element begins."""

    def end(self, tag: str, /) -> None:
        """An element ends."""

    def data(self, text: str, /) -> None:
        """Text inside an element; may come in pieces."""


class DoctypeError(Exception):
    """A part declares a document type, the place where entities come from."""


class _RootError(Exception):
    """The root element has begun; no document type can follow."""


def walk(source: IO[bytes], listener: Listener, *, where: str = "") -> Iterator[None]:
    """Tell `listener` what is in a part; stops after every chunk, so that answers can go out.

    `where` names the part in a refusal.

    :raises DoctypeError: it has a document type.
    :raises WorkbookError: it is not well-formed, or nested beyond reason.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEPTH:
            raise damaged(where)
        listener.start(tag, attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        listener.end(tag)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = listener.data
    parser.StartDoctypeDeclHandler = _refuse
    try:
        while chunk := source.read(CHUNK_BYTES):
            parser.Parse(chunk, False)
            yield
        parser.Parse(b"", True)
        yield
    except expat.ExpatError as error:
        if error.code == expat.errors.codes[expat.errors.XML_ERROR_NO_MEMORY]:
            raise MemoryError from error
        raise damaged(where) from error


def refuse_document_type(source: IO[bytes]) -> None:
    """Raise DoctypeError when a part declares one, in whatever encoding; other faults may stand."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = _begun
    try:
        while chunk := source.read(CHUNK_BYTES):
            parser.Parse(chunk, False)
    except (_RootError, expat.ExpatError):
        return


def _refuse(*_: object) -> None:
    raise DoctypeError


def _begun(*_: object) -> None:
    raise _RootError
