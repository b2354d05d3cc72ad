"""Queries about assessment results."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Select, and_, func, insert, or_
from sqlalchemy import select as rows_of
from sqlmodel import Session, col, select

from merit.domain.positions import Result
from merit.domain.provenance import Provenance
from merit.domain.records import AssessmentRecord
from merit.domain.states import Claim, Confidence, Dataset, Stage, Status
from merit.store import instruments, sources, tables
from merit.store.engine import once
from merit.store.tables import Assessment, Source

HISTORY = 4  # results per region that can still matter for a position: the longest cycle and more


def add(session: Session, records: Iterable[AssessmentRecord]) -> None:
    """Insert assessments with their aspect scores and indicator levels."""
    keys = instruments.ids(session)
    aspects = {code: instruments.aspect_ids(session, key) for code, key in keys.items()}
    indicators = {code: instruments.indicator_ids(session, key) for code, key in keys.items()}
    scores: list[dict[str, Any]] = []
    levels: list[dict[str, Any]] = []
    for record in records:
        code = record.result.instrument
        row = as_row(session, record, keys[code])
        session.add(row)
        session.flush()
        scores += [
            {"assessment_id": row.id, "aspect_id": aspects[code][aspect], "score": score}
            for aspect, score in record.aspect_scores.items()
        ]
        levels += [
            {"assessment_id": row.id, "indicator_id": indicators[code][item], "level": level}
            for item, level in record.levels.items()
        ]
    if scores:
        session.execute(insert(tables.AspectScore), scores)
    if levels:
        session.execute(insert(tables.IndicatorLevel), levels)


def as_row(session: Session, record: AssessmentRecord, instrument_id: int) -> Assessment:
    """A row for `record`, its source inserted when it is new; not yet added."""
    return Assessment(
        dataset=record.dataset.value,
        region_code=record.region_code,
        year=record.result.year,
        instrument_id=instrument_id,
        stage=record.stage.value,
        status=record.result.status.value,
        score=record.result.score,
        published_index=record.published_index,
        stated_band=record.result.stated_band,
        claim=record.result.claim.value,
        decided_on=record.result.decided_on,
        decree_number=record.decree_number,
        valid_until=record.result.valid_until,
        source_id=sources.key_of(session, record.provenance.source),
        confidence=record.provenance.confidence.value,
        note=record.provenance.note,
    )


def official(dataset: Dataset) -> Select[Assessment, Source]:
    """Query for the official results of a data set with their sources, by region and year."""
    return (
        rows_of(Assessment, Source)
        .join(Source, col(Source.id) == Assessment.source_id)
        .where(
            col(Assessment.dataset) == dataset.value,
            col(Assessment.stage) == Stage.OFFICIAL.value,
        )
        .order_by(col(Assessment.region_code), col(Assessment.year))
    )


def recorded(
    session: Session,
    dataset: Dataset,
    *,
    year: int | None = None,
    region_code: str | None = None,
) -> list[AssessmentRecord]:
    """Official results as recorded, of one year or region or all, in order of code and year."""
    key = recorded, dataset, year, region_code
    return list(once(session, key, lambda: _recorded(session, dataset, year, region_code)))


def _recorded(
    session: Session, dataset: Dataset, year: int | None, region_code: str | None
) -> list[AssessmentRecord]:
    query = official(dataset)
    if year is not None:
        query = query.where(col(Assessment.year) == year)
    if region_code is not None:
        query = query.where(col(Assessment.region_code) == region_code)
    return _records(session, session.execute(query).all())


def recent(session: Session, dataset: Dataset, *, until: int) -> list[AssessmentRecord]:
    """The last few official results of every region up to the year `until`, and its last score."""
    place = func.row_number().over(
        partition_by=col(Assessment.region_code), order_by=col(Assessment.year).desc()
    )
    score_place = func.row_number().over(
        partition_by=[col(Assessment.region_code), col(Assessment.score).is_(None)],
        order_by=col(Assessment.year).desc(),
    )
    ranked = (
        select(Assessment.id, place.label("place"), score_place.label("score_place"))
        .where(
            Assessment.dataset == dataset.value,
            Assessment.stage == Stage.OFFICIAL.value,
            col(Assessment.year) <= until,
        )
        .subquery()
    )
    query = official(dataset).join(ranked, ranked.c.id == col(Assessment.id))
    last_score = and_(ranked.c.score_place == 1, col(Assessment.score).is_not(None))
    matters = or_(ranked.c.place <= HISTORY, last_score)
    return _records(session, session.execute(query.where(matters)).all())


def _records(session: Session, rows: Sequence[Any]) -> list[AssessmentRecord]:
    names = instruments.names(session)
    return [as_record(row, names[row.instrument_id], source) for row, source in rows]


def as_record(row: Assessment, instrument: str, source: Source) -> AssessmentRecord:
    """The record of a row, without what lies below the total."""
    claim = Claim(row.claim)
    return AssessmentRecord(
        dataset=Dataset(row.dataset),
        region_code=row.region_code,
        stage=Stage(row.stage),
        result=Result(
            year=row.year,
            instrument=instrument,
            status=Status(row.status),
            score=row.score,
            stated_band=row.stated_band,
            claim=claim,
            decided_on=row.decided_on,
            valid_until=row.valid_until,
        ),
        provenance=Provenance(
            sources.as_source(source.reference, source.kind, source.published_on),
            Confidence(row.confidence),
            claim,
            row.note,
        ),
        published_index=row.published_index,
        decree_number=row.decree_number,
    )


def counts_by_year(session: Session, dataset: Dataset) -> dict[int, int]:
    """How many regions (the province left out) have a recorded official result, per year."""
    query = (
        select(Assessment.year, func.count())
        .where(
            Assessment.dataset == dataset.value,
            Assessment.stage == Stage.OFFICIAL.value,
            func.length(Assessment.region_code) > 2,
        )
        .group_by(col(Assessment.year))
        .order_by(col(Assessment.year))
    )
    return dict(session.execute(query).all())


def instrument_of(session: Session, dataset: Dataset, year: int) -> str | None:
    """Code of the instrument most results of the newest year up to `year` rest on."""
    query = (
        select(Assessment.instrument_id, Assessment.year, func.count())
        .where(
            Assessment.dataset == dataset.value,
            Assessment.stage == Stage.OFFICIAL.value,
            col(Assessment.year) <= year,
        )
        .group_by(col(Assessment.instrument_id), col(Assessment.year))
    )
    names = instruments.names(session)
    numbers: Counter[tuple[int, str]] = Counter()
    for key, of_year, number in session.exec(query):
        numbers[of_year, names[key]] += number
    newest = max((of_year for of_year, _ in numbers), default=None)
    found = {code: number for (of_year, code), number in numbers.items() if of_year == newest}
    return max(found, key=lambda code: found[code], default=None)
