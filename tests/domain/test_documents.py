"""What documents are kept beside, where links lead, and what is no number of an officer."""

import pytest

from merit.domain.document_links import host_of
from merit.domain.documents import SubjectKind, subject_of
from merit.domain.nips import holds_nip


@pytest.mark.parametrize(
    ("link", "host"),
    [
        # Unicode, UTS 46, table of deviations: what IDNA 2003 read as "fass.de".
        ("https://faß.de/", "xn--fa-hia.de"),
        ("https://βόλος.com/", "xn--nxasmm1c.com"),
        ("https://BKN。go.id/", "bkn.go.id"),
        ("https://bkn.gо.id/", "bkn.xn--g-1tb.id"),  # with a Cyrillic letter
        ("https://a_b.go.id/", "a_b.go.id"),
    ],
)
def test_the_host_is_told_as_browsers_ask_for_it(link: str, host: str) -> None:
    assert host_of(link) == host


@pytest.mark.parametrize("code", ["I-2026-01", "K/2026/01", "RTL 7/2026"])
def test_a_code_may_hold_the_sign_a_subject_is_taken_apart_at(code: str) -> None:
    found = subject_of(f"contoh/rtl/{code}")
    assert (found.kind, found.code) == (SubjectKind.ACTION, code)
    assert found.text == f"contoh/rtl/{code}"


@pytest.mark.parametrize(
    "text",
    [
        "198001012005011001",
        "NIP.198001012005011001",
        "19800101 200501 1 001",
        "1980.01.01.2005.01.1.001",
        "SK_198001012005011001.pdf",
        "199005172022212004",  # under contract: 21 stands where the month does
    ],
)
def test_the_number_of_an_officer_is_found_however_it_is_written(text: str) -> None:
    assert holds_nip(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://docs.example/d/198001012005011001234",
        "310293847561029384",
        "198013012005011001",  # no thirteenth month
        "198001012005013001",  # sex is 1 or 2
        "Surat 800/1234/2026",
    ],
)
def test_other_long_numbers_are_none(text: str) -> None:
    assert not holds_nip(text)
