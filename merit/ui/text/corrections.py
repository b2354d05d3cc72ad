"""Words about published results that were corrected or retracted."""

from collections.abc import Iterator

from merit.domain.local_time import day_of
from merit.domain.proposals import Correction
from merit.domain.records import AssessmentRecord
from merit.ui.text import numbers, vocabulary

TITLE = "Koreksi dan penarikan hasil"
NOTE = "Nilai semula tetap dapat dibaca di sini."
HEAD = ("Tahun", "Tanggal", "Perubahan", "Alasan")


def row(item: Correction) -> tuple[str, str, str, str]:
    """One correction or retraction as table cells."""
    return (
        str(item.year),
        numbers.day(day_of(item.published_at)),
        _change(item),
        item.reason,
    )


def _change(item: Correction) -> str:
    if item.after is None:
        return f"Ditarik; semula {_said(item.before)}"
    return "; ".join(_differences(item.before, item.after))


def _said(record: AssessmentRecord) -> str:
    """What a result said, in few words."""
    result = record.result
    known = [numbers.score(result.score)] if result.score is not None else []
    known += [result.stated_band] if result.stated_band else []
    return ", ".join(known) or vocabulary.STATUSES[result.status]


def _differences(before: AssessmentRecord, after: AssessmentRecord) -> Iterator[str]:
    """What was changed: short values are told, of the rest only that it changed."""
    for name, old, new in zip(_NAMES, _values(before), _values(after), strict=True):
        if old != new:
            yield f"{name} {old} menjadi {new}"
    for name, old_part, new_part in (
        ("Nilai aspek", before.aspect_scores, after.aspect_scores),
        ("Tingkat indikator", before.levels, after.levels),
        ("Sumber", before.provenance.source, after.provenance.source),
        ("Catatan", before.provenance.note, after.provenance.note),
    ):
        if old_part != new_part:
            yield f"{name} diperbarui"


_NAMES = (
    "Status",
    "Skor",
    "Kategori",
    "Indeks",
    "Nomor keputusan",
    "Tanggal keputusan",
    "Berlaku sampai",
    "Pernyataan",
    "Keyakinan",
)


def _values(record: AssessmentRecord) -> tuple[str, ...]:
    result = record.result
    return (
        vocabulary.STATUSES[result.status],
        numbers.score(result.score),
        result.stated_band or numbers.NOTHING,
        numbers.index(record.published_index),
        record.decree_number or numbers.NOTHING,
        numbers.day(result.decided_on),
        numbers.day(result.valid_until),
        vocabulary.CLAIMS[result.claim],
        vocabulary.CONFIDENCES[record.provenance.confidence],
    )
