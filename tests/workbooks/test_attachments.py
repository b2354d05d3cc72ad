"""Documents are told apart by their content; what could act on a machine is refused."""

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from workbooks.attached_corpus import MEBIBYTE, REFUSED, padded_pdf
from workbooks.attached_pdfs import SOUND_PDFS, branching, paper
from workbooks.attached_samples import excel, linked, office, pdf, picture, word

from merit.domain.documents import FileKind
from merit.errors import InputError
from merit.workbooks import attachments, process
from merit.workbooks.attached_kinds import told
from merit.workbooks.attachments import TOO_MUCH, kind_of

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
    "exactly as large as allowed": (lambda: padded_pdf(10 * MEBIBYTE), FileKind.PDF),
    "a document with addresses to click": (
        lambda: linked(word(), "word/_rels/a.xml.rels", "hyperlink", "https://bkn.go.id", True),
        FileKind.DOCX,
    ),
    "a document with an address for mail": (
        lambda: linked(word(), "word/_rels/a.xml.rels", "hyperlink", "mailto:a@b.go.id", True),
        FileKind.DOCX,
    ),
    **{name: (make, FileKind.PDF) for name, make in SOUND_PDFS.items()},
}


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are judged in this process, for what has nothing to do with the other one."""
    monkeypatch.setattr(
        attachments, "answer_of_child", lambda understood, content, _: understood([told(content)])
    )


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", SOUND)
def test_what_offices_hand_in_is_kept(name: str) -> None:
    make, kind = SOUND[name]
    assert kind_of(make()) is kind


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    assert len(REFUSED) >= 50
    contents = {make() for make, _ in REFUSED.values()}
    assert len(contents) == len(REFUSED)


@pytest.mark.usefixtures("here")
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
    "lines without a word": lambda: b"%PDF-1.7\n" + b"\n" * 10_000_000 + b"%%EOF",
    "numbers of nothing": lambda: b"%PDF-1.7\n" + b"1 " * 5_000_000 + b"%%EOF",
    "empty chunks": lambda: picture("PNG")[:33] + bytes(10_000_000),
    "noise": lambda: pdf() + os.urandom(9 * MEBIBYTE) + b"%%EOF",
}
PATIENCE_SECONDS = 5


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", [*TEDIOUS, *REFUSED])
def test_no_document_keeps_the_server_busy(name: str) -> None:
    content = TEDIOUS[name]() if name in TEDIOUS else REFUSED[name][0]()
    begun = time.process_time()
    with suppress(InputError):
        kind_of(content)
    assert time.process_time() - begun < PATIENCE_SECONDS


@pytest.mark.parametrize("make", [pdf, excel, lambda: picture("PNG")])
def test_a_document_is_looked_at_in_a_child_process(make: Callable[[], bytes]) -> None:
    assert kind_of(make()) in FileKind


def test_a_document_of_very_many_objects_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "SECONDS", 60.0)  # memory and processor time are still bounded
    assert kind_of(branching(50_000)) is FileKind.PDF


def test_a_document_that_takes_too_much_memory_is_not_called_broken() -> None:
    with pytest.raises(InputError) as refused:
        kind_of(paper(b"", b"<</A[" + (b"[" + b"0 " * 1_000 + b"]") * 4_900 + b"]>>"))
    assert str(refused.value) == TOO_MUCH


@pytest.mark.parametrize("name", ["PDF with a script", "PDF that unpacks without end", "bomb"])
def test_a_child_refuses_with_a_sentence(name: str) -> None:
    make, word_of_it = REFUSED[name]
    with pytest.raises(InputError, match=word_of_it):
        kind_of(make())


def test_a_document_too_heavy_for_the_child_is_refused_as_a_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    monkeypatch.setattr(process, "COMMAND", [sys.executable, "-I", "-c", program])
    with pytest.raises(InputError) as refused:
        kind_of(pdf())
    assert str(refused.value) == TOO_MUCH


@pytest.mark.parametrize("said", ['["kind","exe"]', '["kind"]', "[]", "7", '["refused",{}]', ""])
def test_what_the_child_says_of_a_document_is_not_believed_without_a_look(
    monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setattr(process, "COMMAND", [sys.executable, "-I", "-c", f"print({said!r})"])
    with pytest.raises(InputError, match="berhenti sebelum selesai"):
        kind_of(pdf())
