"""Texts people write about the coaching: not too long, readable, and without anybody's NIP."""

import re
from collections.abc import Iterator

from merit.domain.findings import Finding, error
from merit.domain.result_sources import is_plain, unusable

_GAP = r"[\s.\-]{0,3}"
_NIP = re.compile(
    # An officer's number: day of birth, year and month of appointment, sex, serial number.
    r"\d{18}|"
    + _GAP.join([r"(?:19|20)\d{2}", r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"])
    + _GAP
    + _GAP.join([r"(?:19|20)\d{2}", r"\d{2}", r"[12]", r"\d", r"\d", r"\d"])
)


def holds_nip(text: str) -> bool:
    """Whether `text` holds the number of an officer, written in one piece or with gaps.

    >>> holds_nip("NIP 198001012005011001"), holds_nip("NIP 19800101 200501 1 001")
    (True, True)
    >>> holds_nip("Skor 320 315 300 280 275 310"), holds_nip("Nomor 800/1234/2026")
    (False, False)
    """
    return bool(_NIP.search(text))


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
