"""What must hold of an intervention or an action item before it is kept.

Errors are values that cannot be right; warnings deserve a second look. Fields are named as those
of the records.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from merit.domain import activity_rules
from merit.domain.coaching import CLOSED
from merit.domain.coaching_texts import findings_on_text
from merit.domain.findings import Finding, error, warning
from merit.domain.instruments import Instrument
from merit.domain.provenance import Source
from merit.domain.records import ActionRecord, InterventionRecord
from merit.domain.result_sources import TEXT, findings_on_source
from merit.domain.result_values import is_exact, number
from merit.domain.states import ActionStatus, InterventionStatus

TITLE, OWNER, CODE = 300, 120, 20
"""Longest title, owner and code, in characters."""

FIRST_YEAR, YEARS_AHEAD = 2000, 10
MOST_HOURS = Decimal(1000)
WHOLE = 100  # percent


@dataclass(frozen=True, slots=True)
class Background:
    """What activities and items are judged against: everything their codes may refer to.

    `sources` are those recorded, by reference.
    """

    today: date
    regions: Collection[str] = ()
    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    interventions: Collection[str] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)


def findings_on_intervention(record: InterventionRecord, around: Background) -> tuple[Finding, ...]:
    """Everything found about an intervention, errors first."""
    source = record.provenance.source
    found = [
        *findings_on_text("title", "Nama kegiatan", record.title, TITLE, needed=True),
        *findings_on_text("code", "Kode kegiatan", record.code, CODE),
        *findings_on_text("theme", "Tema", record.theme, TEXT),
        *findings_on_text("place", "Tempat", record.place, TEXT),
        *_days(record, around.today),
        *_hours(record.hours),
        *_targets(record, around),
        *activity_rules.findings(record, around.instruments.get(record.instrument or "")),
        *findings_on_source(
            source,
            record.dataset,
            today=around.today,
            known=around.sources.get(source.reference),
        ),
    ]
    return tuple(sorted(found, key=lambda item: not item.is_error))


def findings_on_action(
    record: ActionRecord, instrument: str | None, around: Background
) -> tuple[Finding, ...]:
    """Everything found about an action item, errors first; its indicator is of `instrument`."""
    found = [
        *findings_on_text("title", "Rencana tindak lanjut", record.title, TITLE, needed=True),
        *findings_on_text("owner", "Penanggung jawab", record.owner, OWNER, needed=True),
        *findings_on_text("code", "Kode RTL", record.code, CODE),
        *_references(record, instrument, around),
        *_deadline(record, around.today),
        *_progress(record),
    ]
    return tuple(sorted(found, key=lambda item: not item.is_error))


def _possible(name: str, called: str, day: date, today: date) -> Iterator[Finding]:
    last = today.year + YEARS_AHEAD
    if not FIRST_YEAR <= day.year <= last:
        yield error(
            name,
            f"{called} {day.isoformat()} di luar rentang. Isilah tahun {FIRST_YEAR} sampai {last}.",
        )


def _days(record: InterventionRecord, today: date) -> Iterator[Finding]:
    yield from _possible("starts_on", "Tanggal mulai", record.starts_on, today)
    if record.ends_on < record.starts_on:
        yield error("ends_on", "Tanggal selesai mendahului tanggal mulai. Periksa keduanya.")
    if record.status is InterventionStatus.HELD and record.starts_on > today:
        yield error(
            "status",
            "Kegiatan disebut terlaksana, tetapi tanggal mulainya belum tiba. "
            "Periksa status atau tanggalnya.",
        )
    elif record.status is InterventionStatus.PLANNED and record.ends_on < today:
        yield warning(
            "status",
            "Kegiatan masih disebut rencana, padahal tanggalnya sudah lewat. Periksa statusnya.",
        )


def _hours(hours: Decimal | None) -> Iterator[Finding]:
    if hours is None:
        return
    if not is_exact(hours) or not 0 <= hours <= MOST_HOURS:
        yield error(
            "hours",
            f"Jumlah jam harus antara 0 dan {number(MOST_HOURS)} dengan dua desimal. "
            "Periksa penulisannya.",
        )


def _targets(record: InterventionRecord, around: Background) -> Iterator[Finding]:
    unknown = sorted(set(record.region_codes) - set(around.regions))
    if unknown:
        yield error(
            "region_codes", f"Kode wilayah {', '.join(unknown)} tidak dikenal. Periksa kodenya."
        )
    if not record.region_codes:
        yield warning(
            "region_codes",
            "Belum ada kabupaten/kota yang diundang. Kegiatan ini belum terhitung bagi daerah "
            "mana pun.",
        )
    if not record.aspect_codes:
        return
    instrument = around.instruments.get(record.instrument or "")
    if instrument is None:
        yield error("aspect_codes", "Instrumen dari aspek itu tidak dikenal. Isilah instrumennya.")
        return
    codes = {aspect.code for aspect in instrument.aspects}
    strange = [code for code in record.aspect_codes if code not in codes]
    if strange:
        yield error(
            "aspect_codes",
            f"Aspek {', '.join(strange)} tidak ada pada {instrument.name}. Periksa kodenya.",
        )


def _references(
    record: ActionRecord, instrument: str | None, around: Background
) -> Iterator[Finding]:
    if record.region_code not in around.regions:
        yield error("region_code", "Kode wilayah tidak dikenal. Pilih daerah dari daftar.")
    origin = record.intervention_code
    if origin is not None and origin not in around.interventions:
        yield error(
            "intervention_code",
            f"Kegiatan {origin} belum tercatat. Catat kegiatannya dulu, atau kosongkan kodenya.",
        )
    if record.indicator_code is None:
        if record.level_to is not None:
            yield warning(
                "level_to", "Tingkat tujuan tanpa kode indikator. Isilah indikator yang dimaksud."
            )
        return
    known = around.instruments.get(instrument or "")
    if known is None or record.indicator_code not in {item.code for item in known.indicators}:
        yield error(
            "indicator_code",
            f"Indikator {record.indicator_code} tidak ada pada instrumen yang berlaku. "
            "Periksa kodenya.",
        )
    else:
        yield from _levels(record, known)


def _levels(record: ActionRecord, instrument: Instrument) -> Iterator[Finding]:
    for name, level in (("level_from", record.level_from), ("level_to", record.level_to)):
        if level is not None and not 1 <= level <= instrument.levels:
            yield error(
                name, f"Tingkat {level} tidak mungkin. Isilah 1 sampai {instrument.levels}."
            )
    if (
        record.level_from is not None
        and record.level_to is not None
        and record.level_to <= record.level_from
    ):
        yield warning(
            "level_to", "Tingkat tujuan tidak lebih tinggi daripada tingkat awal. Periksa keduanya."
        )


def _deadline(record: ActionRecord, today: date) -> Iterator[Finding]:
    yield from _possible("agreed_on", "Tanggal kesepakatan", record.agreed_on, today)
    yield from _possible("due_on", "Tenggat", record.due_on, today)
    if record.due_on < record.agreed_on:
        yield error("due_on", "Tenggat mendahului tanggal kesepakatan. Periksa keduanya.")
    if record.agreed_on > today:
        yield warning("agreed_on", "Tanggal kesepakatan di masa depan. Periksa tanggalnya.")


def _progress(record: ActionRecord) -> Iterator[Finding]:
    status, progress = record.status, record.progress
    if not 0 <= progress <= WHOLE:
        yield error("progress", f"Kemajuan {progress}% tidak mungkin. Isilah 0 sampai {WHOLE}.")
    elif status is ActionStatus.DONE and progress < WHOLE:
        yield warning("progress", f"Disebut selesai dengan kemajuan {progress}%. Periksa keduanya.")
    elif status not in CLOSED and progress == WHOLE:
        yield warning("progress", "Kemajuan 100%, tetapi belum disebut selesai. Periksa keduanya.")
    elif status is ActionStatus.NOT_STARTED and progress > 0:
        yield warning(
            "progress", f"Disebut belum mulai dengan kemajuan {progress}%. Periksa keduanya."
        )
