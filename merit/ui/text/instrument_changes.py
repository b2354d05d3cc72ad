"""Words about what differs between two revisions, and about its consequences."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from babel.numbers import format_decimal

from merit.domain.instruments import InstrumentStatus, Measure, WeightStatus
from merit.domain.states import Dataset
from merit.services.instruments import Change, Consequence, Consequences, Part
from merit.services.instruments.consequences import Basis, Saying
from merit.services.instruments.differences import Comparison, Difference
from merit.store.instrument_revisions import Revision
from merit.ui.text import numbers

NO_DIFFERENCES = "Isinya sama dengan revisi yang dipakai."
DIFFERENCE_HEAD = ("Yang berbeda", "Revisi dipakai", "Revisi ini")
PARTS = {
    Part.WHOLE: "Instrumen",
    Part.BAND: "Kategori",
    Part.ASPECT: "Aspek",
    Part.INDICATOR: "Indikator dan bobot",
}
CHANGES = {Change.ADDED: "Ditambah", Change.REMOVED: "Dihapus"}
FIELDS = {
    "name": "Nama",
    "status": "Status",
    "measure": "Ukuran",
    "valid_from": "Berlaku sejak tahun",
    "valid_until": "Berlaku sampai tahun",
    "levels": "Tingkat jawaban",
    "maximum": "Skor maksimum",
    "index_divisor": "Pembagi indeks",
    "step": "Kelipatan skor",
    "complete_from": "Lengkap mulai skor",
    "sources": "Sumber",
    "notes": "Catatan",
    "confidence": "Keyakinan",
    "order": "Urutan",
    "minimum": "Skor minimum",
    "reassess_after": "Dinilai ulang setelah (tahun)",
    "nominal_percent": "Bobot nominal (%)",
    "note": "Catatan",
    "aspect": "Aspek",
    "weight": "Bobot",
    "weight_status": "Status bobot",
    "rubric": "Rubrik",
    "evidence": "Bukti dukung",
}
WORDS: dict[StrEnum, str] = {
    InstrumentStatus.IN_FORCE: "berlaku",
    InstrumentStatus.DRAFT: "rancangan",
    Measure.SCORE: "skor",
    Measure.INDEX: "indeks",
    WeightStatus.OFFICIAL: "resmi",
    WeightStatus.ESTIMATE: "prakiraan",
    WeightStatus.UNKNOWN: "belum diketahui",
}
EFFECT_TITLE = "Akibat pada hasil yang tercatat"
EFFECT_HEAD = ("Hasil", "Tercatat", "Menurut revisi ini")
BASES = {
    Basis.LEVELS: "dihitung dari jawaban indikator",
    Basis.SCORE: "dihitung dari skor yang tercatat",
    Basis.STATED: "hanya predikat yang tercatat",
}


def title(other: Revision) -> str:
    """Against what the comparison is drawn."""
    return f"Dibandingkan dengan revisi {other.number} yang dipakai"


def note(found: Comparison) -> str:
    """How much differs, and what that means for comparing results."""
    count = len(found.differences)
    if not count:
        return NO_DIFFERENCES
    weights = (
        f" Bobot resmi: {found.official_before} menjadi {found.official_after} indikator."
        if found.official_before != found.official_after
        else ""
    )
    return f"{count} perbedaan.{weights} {meaning(found)}"


def meaning(found: Comparison) -> str:
    """Whether results before and after may be compared."""
    if found.same_scale:
        return (
            "Arti skornya tetap, sehingga hasil lama dan baru tetap dapat dibandingkan dan tren "
            "tidak terputus."
        )
    return (
        "Arti skornya berubah: hasil lama tetap memakai revisinya dan disebut tersendiri, "
        "dan tren terputus di antara keduanya."
    )


def difference(items: Sequence[Difference]) -> tuple[str, str]:
    """What differs, and of which part or parts."""
    first = items[0]
    what = CHANGES.get(first.change, FIELDS.get(first.field, first.field))
    if len(items) > 1:
        codes = ", ".join(item.code for item in items)
        return f"{what} pada {len(items)} {first.part.value}", codes
    return what, f"{first.code} {first.name}" if first.code else ""


def sides(item: Difference) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The value before and after; of lists only the lines that differ."""
    before, after = item.before, item.after
    if isinstance(before, tuple) and isinstance(after, tuple):
        return (
            tuple(said(line) for line in before if line not in after) or (numbers.NOTHING,),
            tuple(said(line) for line in after if line not in before) or (numbers.NOTHING,),
        )
    return (said(before),), (said(after),)


def said(value: object) -> str:
    """A value of an instrument in words."""
    if isinstance(value, StrEnum):
        return WORDS.get(value, value.value)
    if isinstance(value, Decimal):
        return exact(value)
    if isinstance(value, tuple):
        return ": ".join(str(part) for part in value)
    return numbers.NOTHING if value in (None, "") else str(value)


def exact(value: Decimal | None) -> str:
    """A number with all its decimals, at most two.

    >>> exact(Decimal("2.25")), exact(Decimal("410.00"))
    ('2,25', '410')
    """
    if value is None:
        return numbers.NOTHING
    return format_decimal(value, format="#,##0.##", locale=numbers.LOCALE)


def effect_note(found: Consequences) -> str:
    """How many results would say something else, and that none of them is changed."""
    kind = "hasil terbit" if found.dataset is Dataset.PUBLISHED else "hasil contoh"
    categories = sum(item.changes_category for item in found.changed)
    if not found.of:
        return f"Belum ada {kind} yang tercatat dengan instrumen ini."
    if not found.changed:
        return f"Tidak satu pun dari {found.of} {kind} akan berbunyi lain menurut revisi ini."
    return (
        f"{len(found.changed)} dari {found.of} {kind} akan berbunyi lain bila dihitung dengan "
        f"revisi ini, {categories} di antaranya berganti predikat. Hasil yang tercatat tidak "
        "diubah: masing-masing tetap memakai revisi saat ia dicatat."
    )


def effect(item: Consequence) -> tuple[str, str, str, str]:
    """Whose result, from what it was found, and what it says before and after."""
    return (
        f"{item.region} {item.year}",
        BASES[item.basis],
        saying(item.before),
        saying(item.after),
    )


def saying(item: Saying) -> str:
    """What a result says: total, category, and for how long it counts."""
    if item.category is None and item.score is None:
        return "predikat tidak ada pada revisi ini"
    parts = [exact(item.score)] if item.score is not None else []
    parts.append(item.category or "tanpa predikat")
    if item.incomplete:
        parts.append("belum lengkap")
    if item.years is not None:
        parts.append(f"berlaku {item.years} tahun")
    return ", ".join(parts)
