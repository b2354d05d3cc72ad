"""What an activity is judged against, and the form it is kept in."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from merit.domain.access import Permission, User, authorise_writing
from merit.domain.activity_rules import WRITTEN
from merit.domain.coaching_rules import Background, findings_on_intervention
from merit.domain.findings import Finding, warning
from merit.domain.instruments import Instrument
from merit.domain.local_time import day_of
from merit.domain.provenance import Provenance, Source
from merit.domain.records import InterventionRecord
from merit.domain.states import Confidence, Dataset, SourceKind
from merit.services.demonstration import origin
from merit.store import instruments, interventions, regions, sources
from merit.store.engine import Session

OFFICE = Source("Catatan BKD Provinsi Jawa Tengah", SourceKind.OFFICIAL)


def desk_provenance(dataset: Dataset) -> Provenance:
    """Where an activity comes from that is entered here; made up in the demonstration set."""
    return origin.provenance() if dataset is Dataset.DEMO else Provenance(OFFICE, Confidence.HIGH)


def check_activity(
    session: Session, user: User, record: InterventionRecord, *, now: datetime
) -> tuple[Finding, ...]:
    """What would be found about `record`, without keeping it (for the form).

    A new one, which has no code yet, is compared with those recorded.
    """
    authorise_writing(user, Permission.MANAGE_INTERVENTIONS, record.dataset)
    told, found = judged(session, record, now=now)
    return (*found, *(_alike(session, told) if not record.code else ()))


def judged(
    session: Session, record: InterventionRecord, *, now: datetime
) -> tuple[InterventionRecord, tuple[Finding, ...]]:
    """`record` as it would be kept, and what the rules find in it, errors first."""
    everyone = regions.every(session)
    known = instruments.every(session)
    places = {item.label: item.code for item in everyone}
    told = _tidy(record, known.get(record.instrument or ""))
    told = replace(told, place_code=places.get(told.place))
    around = Background(
        today=day_of(now),
        regions={item.code for item in everyone},
        instruments=known,
        sources=sources.known(session, [record.provenance.source.reference]),
    )
    return told, findings_on_intervention(told, around)


def _tidy(record: InterventionRecord, instrument: Instrument | None) -> InterventionRecord:
    """The same as the store gives it back: everything once, in order, without needless blanks.

    Whoever was there counts as invited.
    """
    aspects = [item.code for item in instrument.aspects] if instrument else []
    indicators = [item.code for item in instrument.indicators] if instrument else []
    present = record.present_codes
    return replace(
        record,
        region_codes=tuple(sorted({*record.region_codes, *(present or ())})),
        present_codes=None if present is None else tuple(sorted({*present})),
        aspect_codes=_in_order(record.aspect_codes, aspects),
        indicator_codes=_in_order(record.indicator_codes, indicators),
        instrument=record.instrument if record.aspect_codes or record.indicator_codes else None,
        **{name: getattr(record, name).strip() for name in WRITTEN},
    )


def _in_order(codes: tuple[str, ...], order: list[str]) -> tuple[str, ...]:
    """Each code once, in the order of the instrument, unknown ones last."""
    place = {code: number for number, code in enumerate(order)}
    return tuple(sorted({*codes}, key=lambda code: (place.get(code, len(order)), code)))


def _alike(session: Session, record: InterventionRecord) -> Iterator[Finding]:
    """That one of this name and day is recorded already."""
    key = record.title, record.starts_on
    for item in interventions.recorded(session, record.dataset):
        if (item.title, item.starts_on) == key:
            yield warning(
                "title",
                f"Kegiatan dengan nama dan tanggal ini sudah tercatat sebagai {item.code}. "
                "Pastikan ini kegiatan lain.",
            )
            return
