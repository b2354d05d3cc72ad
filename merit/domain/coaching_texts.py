"""Texts people write about the coaching: not too long, readable, and without anybody's NIP."""

from collections.abc import Iterator

from merit.domain.findings import Finding, error
from merit.domain.nips import holds_nip
from merit.domain.result_sources import is_plain, unusable


def findings_on_text(
    name: str, called: str, value: str, longest: int, *, needed: bool = False
) -> Iterator[Finding]:
    """What is wrong with the text in the field `name`, which the reader knows as `called`.

    `longest` is in characters.
    """
    if needed and not value.strip():
        yield error(name, f"{called} belum diisi. Tulis dalam beberapa kata.")
    elif not is_plain(value) or len(value) > longest:
        yield error(name, unusable(called, longest))
    elif holds_nip(value):
        yield error(name, f"{called} memuat NIP. Hapus NIP-nya, cukup sebut jabatan atau tim.")
