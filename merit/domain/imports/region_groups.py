"""Groups of regions as offices name them: all, the Kabupaten, the Kota, an eks-karesidenan."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from merit.domain.imports.answers import Unreadable
from merit.domain.imports.headings import plain
from merit.domain.imports.writing import key
from merit.domain.regions import Region
from merit.domain.states import RegionKind

_SILENT = re.compile(
    r"\b(?:pemerintah|pemda|kepala|perwakilan|bkd|bkpsdm|bkpp|bkppd|wilayah|provinsi|prov|eks|ex"
    r"|bekas|para|di|yang|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas)\b"
)
_SAME = (
    (r"\b(?:kab|pemkab)\b", "kabupaten"),
    (r"\b(?:kotamadya|kodya|pemkot)\b", "kota"),
    (r"\bjateng\b", "jawa tengah"),
    (r"\b(?:keresidenan|karsidenan|kares)\b", "karesidenan"),
    (r"\bseluruh(?:nya)?\b", "semua"),
    (r"\bsekaresidenan\b", "se karesidenan"),
    (r"\bsejawa\b", "se jawa"),
)
_GROUP = re.compile(
    r"(?P<all>semua ?)?(?P<count>\d+ )?"
    r"(?P<kinds>kabupaten (?:dan )?kota ?|kabupaten ?|kota ?|daerah ?)?"
    r"(?:(?P<everywhere>se )?(?:jawa tengah|karesidenan (?P<residencies>.+)))?"
)
_KINDS = {"kabupaten": RegionKind.REGENCY, "kota": RegionKind.CITY}


@dataclass(frozen=True, slots=True)
class Group:
    """The codes of a group, and whether it was named by eks-karesidenan."""

    codes: frozenset[str]
    by_residency: bool = False


def residencies(regions: Collection[Region]) -> Mapping[str, str]:
    """The eks-karesidenan by their names in small letters."""
    return {key(region.residency): region.residency for region in regions if region.residency}


def group_of(text: str, regions: Collection[Region]) -> Group | Unreadable | None:
    """The group a text names and nothing else; None when it names none.

    "Semua", "35 Kab/Kota", "29 Kabupaten", "Kota se-Jawa Tengah", "Kab/Kota Eks Karesidenan Pati
    dan Kedu". Unreadable when the number written is not that of the group.
    """
    words = _SILENT.sub(" ", plain(text))
    for pattern, same in _SAME:
        words = re.sub(pattern, same, words)
    match = _GROUP.fullmatch(" ".join(words.split()))
    if match is None:
        return None
    wanted = _residencies(match["residencies"], text, regions)
    everywhere = match["everywhere"] and not match["residencies"]
    if wanted is None or not (match["all"] or match["count"] or everywhere or wanted):
        return None
    if match["count"] and not match["kinds"]:
        return None
    kinds = {kind for word, kind in _KINDS.items() if word in (match["kinds"] or "").split()}
    codes = frozenset(
        region.code
        for region in regions
        if region.kind in (kinds or _KINDS.values())
        and (not wanted or key(region.residency or "") in wanted)
    )
    if match["count"] and int(match["count"]) != len(codes):
        return Unreadable(
            f"Tertulis {match['count'].strip()}, sedangkan kelompok itu berjumlah {len(codes)}.",
            "Sebutkan daerahnya satu per satu, dipisah titik koma.",
        )
    return Group(codes, by_residency=bool(wanted))


def _residencies(said: str | None, text: str, regions: Collection[Region]) -> frozenset[str] | None:
    """The eks-karesidenan named, empty when the text speaks of none; None when not understood.

    Several names belong together only by "dan": "Eks-Karesidenan Kedu; Banyumas" may go on with
    a region.
    """
    if said is None:
        return frozenset()
    names = [word for word in said.split() if word not in ("dan", "karesidenan", "se")]
    joined = len(names) == 1 or (" dan " in said and not re.search(r"[;\n]", text))
    known = residencies(regions)
    return frozenset(names) if joined and names and set(names) <= set(known) else None
