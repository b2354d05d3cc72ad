"""Texts people write about the coaching: not too long, readable, and without anybody's NIP."""

from collections.abc import Iterator

from merit.domain.findings import Finding, error
from merit.domain.nips import holds_nip
from merit.domain.persons_in_texts import holds_nik, reaches_person
from merit.domain.result_sources import unusable


def findings_on_text(
    name: str, called: str, value: str, longest: int, *, needed: bool = False
) -> Iterator[Finding]:
    """What is wrong with the text in the field `name`, which the reader knows as `called`.

    `longest` is in characters.
    """
    if needed and not value.strip():
        yield error(name, f"{called} belum diisi. Tulis dalam beberapa kata.")
    elif wrong := unusable(called, value, longest):
        yield error(name, wrong)
    elif holds_nip(value):
        yield error(name, f"{called} memuat NIP. Hapus NIP-nya, cukup sebut jabatan atau tim.")


def findings_on_open_text(
    name: str, called: str, value: str, longest: int, *, needed: bool = False
) -> Iterator[Finding]:
    """As `findings_on_text`, for a text in which no single person may be reached or known."""
    wrong = tuple(findings_on_text(name, called, value, longest, needed=needed))
    yield from wrong
    if wrong:
        return
    if holds_nik(value):
        yield error(name, f"{called} memuat NIK. Hapus NIK-nya, cukup sebut jabatan atau tim.")
    if reaches_person(value):
        yield error(name, f"{called} memuat alamat surel atau nomor telepon. Hapus dari teks.")
