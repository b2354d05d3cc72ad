"""Names of regions as offices write them, with their kind before or behind, or with none."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from merit.domain.imports.answers import Unreadable
from merit.domain.imports.clues import Clue, How, lost
from merit.domain.imports.places import ALIASES, ELSEWHERE, SEATS, TOWNS
from merit.domain.imports.spelling import nearest
from merit.domain.imports.writing import clean, key, ordinary, strange
from merit.domain.regions import PROVINCE_CODE, Region
from merit.domain.states import RegionKind

REMEDY = "Tulis nama daerah dengan jenisnya, misalnya Kab. Cilacap atau Kota Tegal."
LONGEST = 120  # characters; no name of a region with its office is longer
_NUMBERING = re.compile(r"^[0-9]{1,2} ?(?:[.):\-–] ?| )(?=[A-Za-z])")
_STRAY = re.compile(r"[^A-Za-z .,()\[\]\-–—/:;'\"‘’“”*_]")
_OFFICES = (
    "badankepegawaiandanpengembangansumberdayamanusia",
    *("badankepegawaiandaerah", "pemerintahdaerah", "pemerintah", "pemda"),
    *("bkpsdmd", "bkpsdm", "bkppd", "bkpp", "bkdd", "bkd"),
)
_KINDS = {
    **{"pemkab": RegionKind.REGENCY, "kabupaten": RegionKind.REGENCY},
    **{"kab": RegionKind.REGENCY, "kb": RegionKind.REGENCY},
    **{"pemkot": RegionKind.CITY, "kotamadya": RegionKind.CITY, "kodya": RegionKind.CITY},
    "kota": RegionKind.CITY,
}
_ANY_KIND = "|".join(_KINDS)
_SHAPE = re.compile(
    rf"(?:{'|'.join(_OFFICES)})*(?P<before>(?:{_ANY_KIND})*)(?P<base>[a-z]+?)"
    rf"(?P<behind>{_ANY_KIND})?(?:(?:provinsi|propinsi|prov)?(?:jawatengah|jateng))?"
)
_PROVINCE = re.compile(
    r"(?:pemerintah|pemda|bkd)*(?:pemprov|provinsi|propinsi|prov)?(?:jawatengah|jateng)"
)


@dataclass(frozen=True, slots=True)
class _Parts:
    """A name taken apart: the name proper in small letters, and the kind where one is told."""

    base: str
    kind: RegionKind | None
    contradicts_itself: bool = False


def name_clue(text: str, regions: Mapping[str, Region]) -> Clue:
    """What a name says. Only blanks, case, punctuation and a number in front are overlooked."""
    if len(text) > LONGEST:
        return _unknown(clean(text)[:LONGEST], frozenset(), regions)
    odd = strange(text)
    if odd is not None:
        looks = _understood(_NUMBERING.sub("", ordinary(text)), regions)
        meant = _labels(looks.codes, regions)
        return Clue(clean(text), How.NAME, complaint=replace(odd, suggestions=meant))
    name = _NUMBERING.sub("", clean(text))
    if _STRAY.search(name) is None:
        return replace(_understood(name, regions), written=clean(text))
    looks = _understood("".join(filter(str.isalpha, name)), regions)
    return _unknown(clean(text), looks.codes, regions)


def _understood(name: str, regions: Mapping[str, Region]) -> Clue:
    letters = key(name)
    if _PROVINCE.fullmatch(letters):
        return Clue(name, How.NAME, codes=frozenset({PROVINCE_CODE}))
    parts = _taken_apart(letters)
    if parts is None:
        return _unknown(name, frozenset(), regions)
    alias = _by_alias(parts, regions)
    named = [region for region in regions.values() if key(region.name) == parts.base]
    named = [alias] if alias else named
    if not named:
        return _not_a_region(name, parts, regions)
    fitting = [region for region in named if parts.kind in (None, region.kind)]
    if parts.contradicts_itself or not fitting:
        return _wrong_kind(name, named)
    codes = frozenset(region.code for region in fitting)
    how = How.ALIAS if alias else How.NAME
    return Clue(name, how, codes=codes, complaint=_which(fitting) if len(fitting) > 1 else None)


def _taken_apart(letters: str) -> _Parts | None:
    match = _SHAPE.fullmatch(letters)
    if match is None:
        return None
    before = {_KINDS[word] for word in re.findall(_ANY_KIND, match["before"])}
    behind = {_KINDS[match["behind"]]} if match["behind"] else set()
    told = before | behind
    kind = told.pop() if len(told) == 1 else None  # "Kab./Kota Tegal" tells none
    return _Parts(match["base"], kind, bool(before and behind and before != behind))


def _by_alias(parts: _Parts, regions: Mapping[str, Region]) -> Region | None:
    code = ALIASES.get(parts.base)
    for seated, town in SEATS.items():
        if seated in regions and parts.base == key(regions[seated].name) + town:
            code = seated
    return regions.get(code) if code else None


def _which(twins: list[Region]) -> Unreadable:
    first, second = (region.short for region in twins)
    return Unreadable(
        f"Ada {' dan '.join(region.label for region in twins)}.",
        f'Tulis "{first}" atau "{second}", atau isi kode wilayahnya.',
        tuple(region.label for region in twins),
    )


def _wrong_kind(name: str, named: list[Region]) -> Clue:
    labels = tuple(region.label for region in named)
    return lost(
        name,
        How.NAME,
        f'"{name}" tidak ada; yang ada {" dan ".join(labels)}.',
        "Perbaiki jenis daerahnya, atau periksa apakah namanya benar.",
        *labels,
    )


def _not_a_region(name: str, parts: _Parts, regions: Mapping[str, Region]) -> Clue:
    province = ELSEWHERE.get(parts.base)
    if province:
        reason = f'"{name}" di luar Jawa Tengah (termasuk {province}).'
        remedy = "Hapus baris ini; hanya 35 kabupaten/kota di Jawa Tengah yang dibaca."
        return lost(name, How.NAME, reason, remedy)
    town = TOWNS.get(parts.base, "")
    if town in regions:
        return _unknown(name, frozenset({town}), regions, "bukan kabupaten atau kota tersendiri")
    spelt = {key(region.name) for region in regions.values()} | set(ALIASES)
    near = nearest(parts.base, spelt)
    near = ALIASES.get(near, near) if near else None
    meant = [item for item in regions.values() if near in (item.code, key(item.name))]
    meant = [item for item in meant if parts.kind in (None, item.kind)] or meant
    return _unknown(name, frozenset(item.code for item in meant), regions)


def _unknown(
    name: str,
    meant: frozenset[str],
    regions: Mapping[str, Region],
    verdict: str = "bukan nama kabupaten/kota di Jawa Tengah",
) -> Clue:
    labels = _labels(meant, regions)
    hint = f" Mungkin maksudnya {' atau '.join(labels)}." if labels else ""
    complaint = Unreadable(f'"{name}" {verdict}.{hint}', REMEDY, labels)
    return Clue(name, How.NAME, codes=meant, complaint=complaint)


def _labels(codes: frozenset[str], regions: Mapping[str, Region]) -> tuple[str, ...]:
    return tuple(regions[code].label for code in sorted(codes) if code in regions)
