"""Queries about interventions."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlmodel import Session, col, select

from merit.domain.coaching import InterventionKind, Precision
from merit.domain.provenance import Provenance
from merit.domain.records import InterventionRecord
from merit.domain.states import Confidence, Dataset, InterventionStatus
from merit.store import instruments, sources, tables
from merit.store.tables import Intervention, Source

Named = tuple[str, str]  # codes of an instrument and of one of its aspects


def add(session: Session, records: Iterable[InterventionRecord], *, instrument: str) -> None:
    """Insert interventions; their aspects are those of `instrument`."""
    aspects = instruments.aspect_ids(session, instruments.ids(session)[instrument])
    for record in records:
        row = Intervention(
            dataset=record.dataset.value,
            code=record.code,
            kind=record.kind.value,
            title=record.title,
            theme=record.theme,
            status=record.status.value,
            starts_on=record.starts_on,
            ends_on=record.ends_on,
            date_precision=record.precision.value,
            place=record.place,
            place_code=record.place_code,
            hours=record.hours,
            source_id=sources.key_of(session, record.provenance.source),
            confidence=record.provenance.confidence.value,
            note=record.provenance.note,
        )
        session.add(row)
        session.flush()
        assert row.id is not None
        for code in record.region_codes:
            session.add(tables.InterventionRegion(intervention_id=row.id, region_code=code))
        for code in record.aspect_codes:
            session.add(tables.InterventionAspect(intervention_id=row.id, aspect_id=aspects[code]))
    session.flush()


def recorded(
    session: Session, dataset: Dataset, *, region_code: str | None = None
) -> list[InterventionRecord]:
    """Interventions in order of date, those of one region when `region_code` is given."""
    query = (
        select(Intervention, Source)
        .join(Source, col(Source.id) == Intervention.source_id)
        .where(Intervention.dataset == dataset.value)
        .order_by(col(Intervention.starts_on), col(Intervention.code))
    )
    if region_code is not None:
        of_region = select(tables.InterventionRegion.intervention_id).where(
            tables.InterventionRegion.region_code == region_code
        )
        query = query.where(col(Intervention.id).in_(of_region))
    rows = session.exec(query).all()
    keys = [row.id for row, _ in rows if row.id is not None]
    regions, aspects = _regions_of(session, keys), _aspects_of(session, keys)
    return [
        _intervention(row, source, regions[row.id], aspects[row.id])
        for row, source in rows
        if row.id is not None
    ]


def _regions_of(session: Session, keys: Sequence[int]) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    link = tables.InterventionRegion
    query = select(link.intervention_id, link.region_code).where(
        col(link.intervention_id).in_(keys)
    )
    for key, code in session.exec(query.order_by(link.region_code)):
        found[key].append(code)
    return found


def _aspects_of(session: Session, keys: Sequence[int]) -> defaultdict[int, list[Named]]:
    found: defaultdict[int, list[Named]] = defaultdict(list)
    link = tables.InterventionAspect
    query = (
        select(link.intervention_id, tables.Aspect.instrument_id, tables.Aspect.code)
        .join(tables.Aspect, col(tables.Aspect.id) == link.aspect_id)
        .where(col(link.intervention_id).in_(keys))
        .order_by(col(tables.Aspect.position))
    )
    names = instruments.names(session)
    for key, instrument_id, code in session.exec(query):
        found[key].append((names[instrument_id], code))
    return found


def _intervention(
    row: Intervention, source: Source, regions: Sequence[str], aspects: Sequence[Named]
) -> InterventionRecord:
    return InterventionRecord(
        dataset=Dataset(row.dataset),
        code=row.code,
        kind=InterventionKind(row.kind),
        title=row.title,
        status=InterventionStatus(row.status),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        precision=Precision(row.date_precision),
        provenance=Provenance(
            sources.as_source(source.reference, source.kind, source.published_on),
            Confidence(row.confidence),
            note=row.note,
        ),
        theme=row.theme,
        place=row.place,
        place_code=row.place_code,
        hours=row.hours,
        region_codes=tuple(regions),
        aspect_codes=tuple(code for _, code in aspects),
        instrument=aspects[0][0] if aspects else None,
    )
