"""Queries about talent management events."""

from collections.abc import Iterable

from sqlmodel import Session, col, select

from merit.domain.coaching import TalentStage
from merit.domain.provenance import Provenance
from merit.domain.records import TalentRecord
from merit.domain.states import Confidence, Dataset
from merit.store import sources
from merit.store.tables import Source, TalentEvent


def add(session: Session, records: Iterable[TalentRecord]) -> None:
    """Insert talent events."""
    for record in records:
        session.add(
            TalentEvent(
                dataset=record.dataset.value,
                region_code=record.region_code,
                occurred_on=record.occurred_on,
                stage=record.stage.value,
                description=record.description,
                source_id=sources.key_of(session, record.provenance.source),
                confidence=record.provenance.confidence.value,
                note=record.provenance.note,
            )
        )
    session.flush()


def recorded(
    session: Session, dataset: Dataset, *, region_code: str | None = None
) -> list[TalentRecord]:
    """Talent events in order of date, those of one region when `region_code` is given."""
    query = (
        select(TalentEvent, Source)
        .join(Source, col(Source.id) == TalentEvent.source_id)
        .where(TalentEvent.dataset == dataset.value)
        .order_by(
            col(TalentEvent.occurred_on), col(TalentEvent.stage), col(TalentEvent.region_code)
        )
    )
    if region_code is not None:
        query = query.where(TalentEvent.region_code == region_code)
    return [_record(row, source) for row, source in session.exec(query)]


def _record(row: TalentEvent, source: Source) -> TalentRecord:
    return TalentRecord(
        dataset=Dataset(row.dataset),
        region_code=row.region_code,
        occurred_on=row.occurred_on,
        stage=TalentStage(row.stage),
        description=row.description,
        provenance=Provenance(
            sources.as_source(source.reference, source.kind, source.published_on),
            Confidence(row.confidence),
            note=row.note,
        ),
    )
