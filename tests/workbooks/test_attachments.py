"""Documents are told apart by their content; what could act on a machine is refused."""

import os
import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from workbooks.attached_corpus import MEBIBYTE, REFUSED, padded
from workbooks.attached_samples import excel, office, pdf, picture, word

from merit.domain.documents import FileKind
from merit.errors import InputError
from merit.workbooks.attachments import kind_of

SOUND: dict[str, tuple[Callable[[], bytes], FileKind]] = {
    "a page of Typst": (pdf, FileKind.PDF),
    "a picture without loss": (lambda: picture("PNG"), FileKind.PNG),
    "a photograph": (lambda: picture("JPEG"), FileKind.JPEG),
    "a photograph with a note of its camera": (
        lambda: picture("JPEG") + b"SEFT\x00\x01" + bytes(40),
        FileKind.JPEG,
    ),
    "a workbook": (excel, FileKind.XLSX),
    "a document": (word, FileKind.DOCX),
    "slides": (office, FileKind.PPTX),
    "exactly as large as allowed": (lambda: padded(pdf(), 10 * MEBIBYTE), FileKind.PDF),
    "a PDF that opens on a page": (
        lambda: pdf() + b"<</OpenAction[1 0 R/Fit]>>\n%%EOF",
        FileKind.PDF,
    ),
}


@pytest.mark.parametrize("name", SOUND)
def test_what_offices_hand_in_is_kept(name: str) -> None:
    make, kind = SOUND[name]
    assert kind_of(make()) is kind


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    assert len(REFUSED) >= 50
    contents = {make() for make, _ in REFUSED.values()}
    assert len(contents) == len(REFUSED)


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_hostile_or_unfit_is_refused_with_a_sentence(name: str) -> None:
    make, word_of_it = REFUSED[name]
    with pytest.raises(InputError) as refused:
        kind_of(make())
    sentence = str(refused.value)
    assert word_of_it in sentence
    assert sentence.endswith(".")
    assert len(sentence) < 250


TEDIOUS = {
    "names of streams without any": lambda: b"%PDF-1.7\n" + b"/ObjStm " * 1_300_000 + b"%%EOF",
    "streams without a name": lambda: b"%PDF-1.7\n" + b"stream\n" * 1_400_000 + b"%%EOF",
    "empty chunks": lambda: picture("PNG")[:33] + bytes(10_000_000),
    "noise": lambda: pdf() + os.urandom(9 * MEBIBYTE) + b"%%EOF",
}
PATIENCE_SECONDS = 5


@pytest.mark.parametrize("name", [*TEDIOUS, *REFUSED])
def test_no_document_keeps_the_server_busy(name: str) -> None:
    content = TEDIOUS[name]() if name in TEDIOUS else REFUSED[name][0]()
    begun = time.process_time()
    with suppress(InputError):
        kind_of(content)
    assert time.process_time() - begun < PATIENCE_SECONDS
