"""Ways to a single person that may stand in a free text: addresses, numbers to call, the NIK."""

import re

_MAIL = re.compile(r"\S@\S")
_PHONE = re.compile(r"(?<!\d)(?:\+?62|0)[\s\-]?[2-9]\d{1,3}\)?(?:[\s.\-]?\d{3,5}){2,3}(?!\d)")
"""As numbers are written here: 0812-3456-7890, (024) 831 1234, +62 812 3456 7890; no date is."""

_SIXTEEN = re.compile(
    r"(?<!\d)(?:\d\d\.?\d\d\.?\d\d[ .\-]?\d{6}[ .\-]?\d{4}|\d{4}(?:[ .\-]\d{4}){3})(?!\d)"
)
"""In one piece, with its parts set apart, or in groups of four."""
_DAY = r"(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])"
_NIK = re.compile(rf"[1-9]\d{{5}}{_DAY}(?:0[1-9]|1[0-2])\d{{6}}")
"""Province, regency, district, day (women's are 40 more), month and year of birth, number."""


def reaches_person(text: str) -> bool:
    """Whether a text holds an address of mail or a number to call.

    >>> reaches_person("budi@contoh.id"), reaches_person("WA 0812-3456-7890")
    (True, True)
    >>> reaches_person("BKPSDM, (024) 831 1234"), reaches_person("Mulai 08-02-2026 09.30")
    (True, False)
    """
    return bool(_MAIL.search(text) or _PHONE.search(text))


def holds_nik(text: str) -> bool:
    """Whether a text holds the number of an identity card (NIK), in one piece or with gaps.

    >>> holds_nik("NIK 3374015208900001"), holds_nik("3374 0152 0890 0001")
    (True, True)
    >>> holds_nik("Nomor 3374019999900001"), holds_nik("Skor 12 10 11 20 10 15 13 14")
    (False, False)
    """
    found = (re.sub(r"\D", "", number) for number in _SIXTEEN.findall(text))
    return any(_NIK.fullmatch(number) for number in found)
