"""The number of an officer (NIP), which no text of this application may hold."""

import re

_GAP = r"[\s.\-]{0,3}"
_DAY = _GAP.join([r"(?:19|20)\d{2}", r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"])
_SINCE = _GAP.join([r"(?:19|20)\d{2}", r"(?:0[1-9]|1[0-2]|21)"])  # 21: under contract (PPPK)
NIP = re.compile(
    rf"(?<!\d){_DAY}{_GAP}{_SINCE}{_GAP}[12]{_GAP}" + _GAP.join([r"\d"] * 3) + r"(?!\d)"
)
"""Day of birth, year and month of appointment, sex, serial number; 18 digits, perhaps with gaps."""


def holds_nip(text: str) -> bool:
    """Whether `text` holds the number of an officer, written in one piece or with gaps.

    A long number of another shape, such as that of a document in an address, is none.

    >>> holds_nip("NIP 198001012005011001"), holds_nip("NIP 19800101 200501 1 001")
    (True, True)
    >>> holds_nip("Skor 320 315 300 280 275 310"), holds_nip("arsip/310293847561029384")
    (False, False)
    """
    return bool(NIP.search(text))
