"""Codes of regions as spreadsheets leave them: 33.10, "33,10 ", 3310, and 33.1 with a zero lost.

The four digits of BPS are those of Kemendagri in Jawa Tengah (3301 to 3329, 3371 to 3376).
"""

import re
from collections.abc import Collection, Mapping
from decimal import Decimal

from merit.domain.imports.answers import Unreadable
from merit.domain.imports.clues import Clue, How, lost
from merit.domain.imports.places import PROVINCES
from merit.domain.imports.workbook import Value
from merit.domain.imports.writing import clean
from merit.domain.regions import PROVINCE_CODE, Region

_CODE = re.compile(r"'?([0-9]{2}) ?(?:[.,\- ] ?([0-9]{1,2})|([0-9]{2}))?[.,]?")
REMEDY = "Tulis kode Kemendagri sebagai teks, misalnya 33.10, atau nama daerah dengan jenisnya."


def parts(value: Value) -> tuple[str, str] | None:
    """Digits of the province and of the region within it; None when it is no code.

    >>> parts("33,10 "), parts(Decimal(3310)), parts(Decimal("33.1")), parts("33"), parts("Klaten")
    (('33', '10'), ('33', '10'), ('33', '1'), ('33', ''), None)
    """
    if isinstance(value, Decimal):
        whole = value.is_finite() and abs(value) < 10**6 and value == value.to_integral_value()
        text = str(int(value)) if whole else str(value)
    elif isinstance(value, str):
        text = clean(value)
    else:
        return None
    match = _CODE.fullmatch(text)
    return (match[1], match[2] or match[3] or "") if match else None


def code_clue(
    value: Value, regions: Mapping[str, Region], column: Collection[Value] = ()
) -> Clue | None:
    """What a code says; None when the value is no code at all."""
    digits = parts(value)
    if digits is None:
        return None
    province, own = digits
    written = f"{province}.{own}" if own else province
    if province != PROVINCE_CODE:
        return _outside(written, province)
    if own.strip("0") == "":
        return Clue(written, How.CODE, codes=frozenset({PROVINCE_CODE}))
    if len(own) == 1:
        return _shortened(written, own, regions, column)
    if written in regions:
        return Clue(written, How.CODE, codes=frozenset({written}))
    return lost(written, How.CODE, f"Kode {written} tidak ada di Jawa Tengah.", REMEDY)


def _outside(written: str, province: str) -> Clue:
    place = PROVINCES.get(province)
    if place is None:
        reason = f'"{written}" bukan kode kabupaten/kota di Jawa Tengah.'
        return lost(written, How.CODE, reason, REMEDY)
    reason = f"Kode {written} di luar Jawa Tengah (termasuk {place})."
    return lost(written, How.CODE, reason, "Hapus baris ini; hanya 35 kabupaten/kota yang dibaca.")


def _shortened(
    written: str, own: str, regions: Mapping[str, Region], column: Collection[Value]
) -> Clue:
    """A single digit behind the point: a zero was lost behind it, or never written before it."""
    behind, before = f"{PROVINCE_CODE}.{own}0", f"{PROVINCE_CODE}.0{own}"
    if behind in regions and _writes_zeros(column):
        return Clue(written, How.CODE, codes=frozenset({behind}))
    meant = [code for code in (behind, before) if code in regions]
    ask = Unreadable(
        f"Kode {written} tidak lengkap; dapat berarti {' atau '.join(meant)}.",
        "Tulis kode sebagai teks dengan dua angka di belakang titik, atau isi nama daerahnya.",
        tuple(regions[code].label for code in meant),
    )
    return Clue(written, How.CODE, frozenset(meant), ask)


def _writes_zeros(column: Collection[Value]) -> bool:
    """Whether a column of codes writes 33.01 in full and nowhere 33.3 for 33.03."""
    sound = (item for item in column if not isinstance(item, Decimal) or item.is_finite())
    known = filter(None, map(parts, dict.fromkeys(sound)))  # once each: columns repeat a lot
    own = [digits for province, digits in known if province == PROVINCE_CODE]
    padded = any(len(item) == 2 and item[0] == "0" and item[1] != "0" for item in own)
    return padded and not any(len(item) == 1 and item in "3456789" for item in own)
