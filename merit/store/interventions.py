"""Queries about interventions."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from sqlalchemy import CursorResult, delete, update
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from merit.domain.coaching import InterventionKind, Mode, Precision
from merit.domain.documents import Subject, SubjectKind
from merit.domain.provenance import Provenance
from merit.domain.records import InterventionRecord
from merit.domain.states import Confidence, Dataset, InterventionStatus
from merit.store import documents, sources, tables
from merit.store.engine import once
from merit.store.intervention_links import Links, link, links_of, relink
from merit.store.part_keys import PartKeys, part_keys
from merit.store.tables import ActionItem, Intervention, Meeting, Source

TEXTS = (
    "organiser",
    "host",
    "officers",
    "initial_condition",
    "agreements",
    "recommendations",
    "fund_source",
    "reason",
)
"""Columns of text that bear the name of their field."""


def add(session: Session, records: Iterable[InterventionRecord], *, instrument: str) -> None:
    """Insert interventions; their aspects are those of `instrument`."""
    parts = part_keys(session, instrument)
    for record in records:
        _insert(session, record, parts)
    session.flush()


def enter(session: Session, record: InterventionRecord) -> None:
    """Insert one intervention; its aspects are those of its own instrument."""
    _insert(session, record, part_keys(session, record.instrument))
    session.flush()


def find(session: Session, dataset: Dataset, code: str) -> tuple[InterventionRecord, int] | None:
    """The intervention with this code, and its version."""
    query = _with_sources().where(Intervention.dataset == dataset.value, Intervention.code == code)
    rows = session.exec(query.execution_options(populate_existing=True)).all()
    versions = [row.version for row, _ in rows]
    return next(zip(_records(session, rows), versions, strict=True), None)


def codes(session: Session, dataset: Dataset) -> set[str]:
    """The codes of all interventions of a data set."""
    row = Intervention
    return set(session.exec(select(row.code).where(row.dataset == dataset.value)))


def replace(session: Session, record: InterventionRecord, *, version: int) -> bool:
    """Put `record` in the place of the intervention of its code, when that is at `version`.

    The version rises by one. False, with nothing written, when it is at another one or gone.
    """
    found = find(session, record.dataset, record.code)
    key = _key(session, record.dataset, record.code)
    if found is None or key is None or found[1] != version:
        return False
    session.execute(
        update(Intervention)
        .where(col(Intervention.id) == key)
        .values(**_values(session, record), version=version + 1)
    )
    relink(session, key, found[0], record)
    return True


def remove(session: Session, dataset: Dataset, code: str, *, version: int) -> bool:
    """Take out the intervention, when it is at `version` and nothing refers to it."""
    if is_used(session, dataset, code):
        return False
    row = Intervention
    statement = delete(row).where(
        col(row.dataset) == dataset.value, col(row.code) == code, col(row.version) == version
    )
    return cast("CursorResult[tuple[()]]", session.execute(statement)).rowcount == 1


def is_used(session: Session, dataset: Dataset, code: str) -> bool:
    """Whether anything rests on it: items, a rakor, activities drawn up from it, documents."""
    key = _key(session, dataset, code)
    if key is None:
        return False
    row = Intervention
    resting = (
        select(ActionItem.id).where(ActionItem.intervention_id == key),
        select(Meeting.id).where(Meeting.intervention_id == key),
        select(row.id).where(row.dataset == dataset.value, row.based_on == code),
    )
    subject = Subject(dataset, SubjectKind.INTERVENTION, code)
    return documents.any_beside(session, subject.text) or any(
        session.exec(query).first() is not None for query in resting
    )


def _key(session: Session, dataset: Dataset, code: str) -> int | None:
    row = Intervention
    return session.exec(
        select(row.id).where(row.dataset == dataset.value, row.code == code)
    ).first()


def _insert(session: Session, record: InterventionRecord, parts: PartKeys) -> None:
    row = Intervention(**_values(session, record))
    session.add(row)
    session.flush()
    assert row.id is not None
    link(session, row.id, record, parts)


def _values(session: Session, record: InterventionRecord) -> dict[str, Any]:
    return {
        "dataset": record.dataset.value,
        "code": record.code,
        "kind": record.kind.value,
        "title": record.title,
        "theme": record.theme,
        "status": record.status.value,
        "starts_on": record.starts_on,
        "ends_on": record.ends_on,
        "date_precision": record.precision.value,
        "place": record.place,
        "place_code": record.place_code,
        "hours": record.hours,
        "source_id": sources.key_of(session, record.provenance.source),
        "confidence": record.provenance.confidence.value,
        "note": record.provenance.note,
        "mode": None if record.mode is None else record.mode.value,
        "participants": record.participants,
        "cost": record.cost,
        "based_on": record.based_on,
        **{name: getattr(record, name) for name in TEXTS},
    }


def recorded(
    session: Session, dataset: Dataset, *, region_code: str | None = None
) -> list[InterventionRecord]:
    """Interventions in order of date, those of one region when `region_code` is given."""
    key = recorded, dataset, region_code
    return list(once(session, key, lambda: _recorded(session, dataset, region_code)))


def _recorded(
    session: Session, dataset: Dataset, region_code: str | None
) -> list[InterventionRecord]:
    query = (
        _with_sources()
        .where(Intervention.dataset == dataset.value)
        .order_by(col(Intervention.starts_on), col(Intervention.code))
    )
    if region_code is not None:
        of_region = select(tables.InterventionRegion.intervention_id).where(
            tables.InterventionRegion.region_code == region_code
        )
        query = query.where(col(Intervention.id).in_(of_region))
    return _records(session, session.exec(query).all())


def _with_sources() -> Select[Intervention, Source]:
    return select(Intervention, Source).join(Source, col(Source.id) == Intervention.source_id)


def _records(
    session: Session, rows: Sequence[tuple[Intervention, Source]]
) -> list[InterventionRecord]:
    found = links_of(session, [row.id for row, _ in rows if row.id is not None])
    return [_intervention(row, source, found[row.id or 0]) for row, source in rows]


def _intervention(row: Intervention, source: Source, found: Links) -> InterventionRecord:
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
        region_codes=tuple(code for code, _ in found.regions),
        aspect_codes=tuple(code for _, code in found.aspects),
        indicator_codes=tuple(code for _, code in found.indicators),
        instrument=found.instrument,
        present_codes=found.present,
        mode=None if row.mode is None else Mode(row.mode),
        participants=row.participants,
        cost=row.cost,
        based_on=row.based_on,
        **{name: getattr(row, name) for name in TEXTS},
    )
