"""What must hold of an official result before it is kept, and what deserves a second look.

Errors are values that cannot be right or that no one could trace back; they are refused.
Warnings are shown to the person who enters and to the one who publishes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from merit.domain import comparison, result_sources, result_values
from merit.domain.findings import Finding, error, warning
from merit.domain.instruments import Instrument
from merit.domain.positions import Result
from merit.domain.proposals import Change
from merit.domain.provenance import Source
from merit.domain.records import AssessmentRecord
from merit.domain.states import Status

FIELDS = (
    "region_code",
    "year",
    "instrument",
    "status",
    "score",
    "stated_band",
    "published_index",
    "aspect_scores",
    "levels",
    "decree_number",
    "decided_on",
    "valid_until",
    "source",
    "note",
    "reason",
)
FIRST_YEAR = 2019  # of Peraturan KASN 9/2019, the oldest instrument
LARGE_STEP = Decimal(60)  # nearly a whole category: bands of the KASN instrument are 75 wide


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a result is judged against.

    `existing` are the official results of the region as recorded now, with everything below the
    total; `known_source` is the source recorded under the same reference; `open_elsewhere`
    counts other open proposals for the same result.
    """

    today: date
    region_known: bool = True
    existing: tuple[AssessmentRecord, ...] = ()
    known_source: Source | None = None
    open_elsewhere: int = 0


def findings(
    instrument: Instrument, record: AssessmentRecord, *, around: Surroundings
) -> tuple[Finding, ...]:
    """Everything found about `record`, errors first."""
    found = [
        *_subject(instrument, record, around),
        *result_values.findings(instrument, record),
        *result_sources.findings(record, today=around.today, known=around.known_source),
        *(_beside_others(record, around) if result_values.are_exact(record) else ()),
    ]
    return tuple(sorted(found, key=lambda item: not item.is_error))


def findings_on_reason(change: Change, reason: str) -> tuple[Finding, ...]:
    """Whether a change says why it is made: only a new result needs no reason."""
    if not reason.strip() and change is not Change.ENTER:
        told = "penarikan" if change is Change.RETRACT else "koreksi"
        return (error("reason", f"Alasan {told} belum diisi. Tulis mengapa hasilnya berubah."),)
    wrong = result_sources.unusable("Alasan", reason, result_sources.TEXT)
    return (error("reason", wrong),) if wrong else ()


OTHERS_OPEN = warning(
    "year",
    "Masih ada usulan lain untuk hasil yang sama. Periksa usulan itu sebelum menerbitkan.",
)


def _subject(
    instrument: Instrument, record: AssessmentRecord, around: Surroundings
) -> Iterator[Finding]:
    year, last = record.result.year, around.today.year + 1
    if not around.region_known:
        yield error("region_code", "Kode wilayah tidak dikenal. Pilih daerah dari daftar.")
    if not FIRST_YEAR <= year <= last:
        yield error(
            "year", f"Tahun {year} di luar rentang. Isilah tahun {FIRST_YEAR} sampai {last}."
        )
    elif year == last and record.result.status is Status.ASSESSED:
        yield warning(
            "year", f"Tahun {year} belum berjalan, tetapi statusnya Dinilai. Periksa tahunnya."
        )
    if year < instrument.valid_from or year > (instrument.valid_until or year):
        yield warning(
            "instrument",
            f"Instrumen {instrument.name} tidak berlaku pada tahun {year}. "
            "Periksa tahun atau instrumennya.",
        )


def _beside_others(record: AssessmentRecord, around: Surroundings) -> Iterator[Finding]:
    result = record.result
    for other in around.existing:
        if other.result.year == result.year and other.result.instrument == result.instrument:
            yield from _against_recorded(record, other)
        elif other.result.year == result.year:
            yield warning(
                "instrument",
                f"Untuk tahun {result.year} sudah tercatat hasil menurut instrumen lain. "
                "Pastikan keduanya memang ada.",
            )
    yield from _against_previous(result, [item.result for item in around.existing])
    if around.open_elsewhere:
        yield OTHERS_OPEN


def _against_recorded(record: AssessmentRecord, other: AssessmentRecord) -> Iterator[Finding]:
    if record == other:
        yield error(
            "status",
            "Tidak ada yang berbeda dari hasil yang tercatat. Ubah nilainya, atau batalkan.",
        )
        return
    before, after = other.result, record.result
    if before != replace(after, claim=before.claim):
        yield warning(
            "score" if before.score != after.score else "status",
            f"Berbeda dari hasil yang tercatat ({_told(before)}) menjadi {_told(after)}. "
            "Pastikan sumber baru memang menggantikannya.",
        )


def _told(result: Result) -> str:
    """What a result says, in few words."""
    if result.status is not Status.ASSESSED:
        return "tanpa nilai"
    said = [result_values.number(result.score)] if result.score is not None else []
    return ", ".join([*said, *([result.stated_band] if result.stated_band else [])]) or "kosong"


def _against_previous(result: Result, others: list[Result]) -> Iterator[Finding]:
    earlier = [
        item
        for item in others
        if item.year < result.year
        and item.instrument == result.instrument
        and comparison.is_comparable(item)
    ]
    previous = max(earlier, key=lambda item: item.year, default=None)
    step = comparison.change(previous, result)
    if previous is None or step is None:
        return
    then = f"hasil {previous.year} ({result_values.number(previous.score or Decimal(0))})"
    if step < 0:
        yield warning(
            "score",
            f"Skor turun {result_values.number(-step)} poin dari {then}. Periksa dokumennya.",
        )
    elif step > LARGE_STEP:
        yield warning(
            "score",
            f"Skor naik {result_values.number(step)} poin dari {then}. Periksa dokumennya.",
        )
