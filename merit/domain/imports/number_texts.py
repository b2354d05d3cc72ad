"""What number a text can be: as Indonesians write it (1.234,5) and as Americans do (1,234.5)."""

import re
from decimal import Decimal

from merit.domain.imports.writing import clean

LONGEST = 40  # characters; no number anybody writes is longer
_NUMBER = re.compile(r"([+\-−]?) ?([0-9][0-9.,]*) ?(%?)")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*")
_DECIMAL = re.compile(r"([0-9]+)(?:[.,]([0-9]+))?")
_BOTH = re.compile(r"([1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\2[0-9]{3})*)(?!\2)[.,]([0-9]+)")


def readings(text: str) -> tuple[tuple[Decimal, ...], bool]:
    """Every number a text can be, and whether a percent sign follows it; none when it is none.

    A point or a comma before exactly three digits separates either thousands or the fraction, so
    there are two readings. Digits and signs other than 0-9 and "−" are not read: what looks like a
    number may be none.

    >>> readings("3,5"), readings("62,5 %"), readings("325*")
    (((Decimal('3.5'),), False), ((Decimal('62.5'),), True), ((), False))
    >>> readings("1.234")[0], readings("1.234,5")[0], readings("0,798")[0]
    ((Decimal('1.234'), Decimal('1234')), (Decimal('1234.5'),), (Decimal('0.798'),))
    """
    match = _NUMBER.fullmatch(clean(text)) if len(text) <= LONGEST else None
    if match is None:
        return (), False
    sign = "-" if match[1] in ("-", "−") else ""
    found = [f"{sign}{number}" for number in _spellings(match[2])]
    return tuple(map(Decimal, found)), bool(match[3])


def _spellings(digits: str) -> list[str]:
    both = _BOTH.fullmatch(digits)
    if both:
        return [f"{_bare(both[1])}.{both[3]}"]
    found = []
    simple = _DECIMAL.fullmatch(digits)
    if simple:
        found.append(f"{simple[1]}.{simple[2]}" if simple[2] else simple[1])
    if _THOUSANDS.fullmatch(digits):
        found.append(_bare(digits))
    return found


def _bare(digits: str) -> str:
    return digits.replace(".", "").replace(",", "")
