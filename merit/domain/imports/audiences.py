"""Which regions something is for: all of them, a kind, an eks-karesidenan, or a list."""

import re
from collections.abc import Collection

from merit.domain.imports.answers import NO_VALUE, NoValue, Unreadable
from merit.domain.imports.names import region_of
from merit.domain.imports.region_codes import parts as code_parts
from merit.domain.imports.region_groups import Group, group_of, residencies
from merit.domain.imports.workbook import Value
from merit.domain.imports.writing import INVISIBLE, clean, key, says_nothing
from merit.domain.regions import Region

REMEDY = (
    "Tulis nama lengkap dengan Kabupaten atau Kota, dipisah titik koma; atau Semua kab/kota, "
    "atau Eks-Karesidenan dengan namanya."
)

_EXCEPT = re.compile(r"\b(?:kecuali|selain|tanpa|di luar)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"(\d+)\s*(?:kab\w*\.?\s*/\s*kota|kab\w*\.?|kota|daerah)\s*[:(](.+?)\)?", re.I | re.S
)
_BETWEEN = re.compile(r"[;,\n]|\s(?:dan|serta)\s|&", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[-•*]|\(?\d{1,2}[.)]|[a-z][.)])\s+", re.IGNORECASE)


def audience_of(
    value: Value, regions: Collection[Region]
) -> tuple[str, ...] | NoValue | Unreadable:
    """The codes of the regions a cell names, in order: "35 Kab/Kota", "Eks Karesidenan Pati".

    Lists are separated by semicolon, comma, line or "dan"; "kecuali" leaves out. A number that
    does not fit the group, a name shared by a Kabupaten and a Kota, and a bare name that may be
    a region or an eks-karesidenan are unreadable.
    """
    if value is None or (isinstance(value, str) and says_nothing(value)):
        return NO_VALUE
    if not isinstance(value, str) or code_parts(value) is not None:
        return _each([value], regions)
    base, *rest = _EXCEPT.split(value.translate(INVISIBLE), maxsplit=1)
    included = _named(base.strip(" (,;:"), regions)
    if isinstance(included, Unreadable) or not rest:
        return included
    excluded = _named(rest[0].strip(" ),;:."), regions)
    if isinstance(excluded, Unreadable):
        return excluded
    if not set(excluded) < set(included):
        return Unreadable(
            "Daerah yang dikecualikan tidak termasuk yang disebut, atau tidak ada yang tersisa.",
            'Periksa daerah di belakang kata "kecuali".',
        )
    return tuple(code for code in included if code not in excluded)


def _named(text: str, regions: Collection[Region]) -> tuple[str, ...] | Unreadable:
    group = group_of(text, regions)
    if isinstance(group, Unreadable):
        return group
    if group is not None:
        return tuple(sorted(group.codes))
    counted = _COUNTED.fullmatch(clean(text))
    pieces = [
        _BULLET.sub("", clean(item)) for item in _BETWEEN.split(counted[2] if counted else text)
    ]
    found = _each([item for item in pieces if item], regions)
    if counted and not isinstance(found, Unreadable) and len(found) != int(counted[1]):
        return Unreadable(
            f"Tertulis {counted[1]} daerah, tetapi yang disebut {len(found)}.",
            "Samakan jumlah dan daftarnya.",
        )
    return found


def _each(pieces: list[Value], regions: Collection[Region]) -> tuple[str, ...] | Unreadable:
    """The regions of a list, each piece a region or a group."""
    codes: set[str] = set()
    by_residency, bare = False, ""
    for piece in pieces:
        found = group_of(piece, regions) if isinstance(piece, str) else None
        if isinstance(found, Unreadable):
            return found
        if isinstance(found, Group):
            codes |= found.codes
            by_residency = by_residency or found.by_residency
            continue
        region = region_of(piece, regions)
        if isinstance(region, Unreadable):
            return Unreadable(
                _within(str(piece), region.reason, pieces), REMEDY, region.suggestions
            )
        if region.is_province:
            return Unreadable(
                "Provinsi Jawa Tengah bukan salah satu dari 35 kabupaten/kota.",
                'Tulis "Semua kab/kota" bila yang dimaksud seluruhnya, atau hapus provinsinya.',
            )
        codes.add(region.code)
        if key(str(piece)) in residencies(regions):
            bare = str(piece)
    if by_residency and bare:
        return Unreadable(
            f'"{bare}" di sini dapat berarti daerah atau eks-karesidenan.',
            f'Tulis "Eks-Karesidenan {bare}", atau nama daerahnya dengan Kabupaten atau Kota.',
        )
    return tuple(sorted(codes))


def _within(piece: str, reason: str, pieces: list[Value]) -> str:
    """The reason, with the piece of a list it is about where it does not say so itself."""
    return reason if len(pieces) == 1 or f'"{piece}"' in reason else f'"{piece}": {reason}'
