"""Official results one at a time: read with their version, written only at that version."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace as with_parts
from decimal import Decimal
from typing import Any, cast

from sqlalchemy import CursorResult, delete, insert, select, update
from sqlmodel import Session, col

from merit.domain.proposals import RecordedResult, ResultKey
from merit.domain.records import AssessmentRecord
from merit.domain.states import Dataset, Stage
from merit.store import assessments, instruments, tables
from merit.store.tables import Assessment


def of_regions(
    session: Session, dataset: Dataset, codes: Collection[str], *, year: int | None = None
) -> list[RecordedResult]:
    """Official results of regions with all that lies below the totals, by region and year."""
    query = assessments.official(dataset).where(col(Assessment.region_code).in_(sorted(codes)))
    if year is not None:
        query = query.where(col(Assessment.year) == year)
    rows: Sequence[Any] = session.execute(query).all()
    keys = [row.id for row, _ in rows]
    names = instruments.names(session)
    scores, levels = _scores(session, keys), _levels(session, keys)
    return [
        RecordedResult(
            with_parts(
                assessments.as_record(row, names[row.instrument_id], source),
                aspect_scores=scores[row.id],
                levels=levels[row.id],
            ),
            row.version,
        )
        for row, source in rows
    ]


def find(session: Session, key: ResultKey) -> RecordedResult | None:
    """The official result `key`, None when there is none."""
    rows = of_regions(session, key.dataset, [key.region_code], year=key.year)
    return next((item for item in rows if item.record.result.instrument == key.instrument), None)


def _scores(session: Session, keys: Sequence[int]) -> defaultdict[int, dict[str, Decimal]]:
    query = (
        select(
            col(tables.AspectScore.assessment_id),
            col(tables.Aspect.code),
            col(tables.AspectScore.score),
        )
        .join(tables.Aspect, col(tables.Aspect.id) == tables.AspectScore.aspect_id)
        .where(col(tables.AspectScore.assessment_id).in_(keys))
        .order_by(col(tables.Aspect.position))
    )
    return _by_result(session.execute(query))


def _levels(session: Session, keys: Sequence[int]) -> defaultdict[int, dict[str, int]]:
    query = (
        select(
            col(tables.IndicatorLevel.assessment_id),
            col(tables.Indicator.code),
            col(tables.IndicatorLevel.level),
        )
        .join(tables.Indicator, col(tables.Indicator.id) == tables.IndicatorLevel.indicator_id)
        .where(col(tables.IndicatorLevel.assessment_id).in_(keys))
        .order_by(col(tables.Indicator.id))
    )
    return _by_result(session.execute(query))


def _by_result(rows: Iterable[Any]) -> defaultdict[int, dict[str, Any]]:
    """What belongs to each result, by code, from rows of its key, the code and the value."""
    found: defaultdict[int, dict[str, Any]] = defaultdict(dict)
    for key, code, value in rows:
        found[key][code] = value
    return found


def enter(session: Session, record: AssessmentRecord, *, version: int) -> None:
    """Insert an official result, recorded with the revision of its instrument in use.

    Where a result of that key was retracted before, `version` must be higher than its last, so
    that nobody takes the new one for the one he saw.
    """
    instrument_id = instruments.ids(session)[record.result.instrument]
    row = assessments.as_row(session, record, instrument_id)
    row.version = version
    session.add(row)
    session.flush()
    assert row.id is not None
    _add_parts(session, row.id, instrument_id, record)


def replace(session: Session, record: AssessmentRecord, *, version: int) -> bool:
    """Put `record` in the place of the result of its key, when that is still at `version`.

    The version rises by one; the result keeps the revision of its instrument. False, with
    nothing written, when the result is at another version or gone.
    """
    place = _place(session, ResultKey.of(record))
    if place is None:
        return False
    key, instrument_id = place
    fixed = {"id", "version"}
    values = assessments.as_row(session, record, instrument_id).model_dump(exclude=fixed)
    statement = (
        update(Assessment)
        .where(col(Assessment.id) == key, col(Assessment.version) == version)
        .values(**values, version=version + 1)
    )
    if cast("CursorResult[tuple[()]]", session.execute(statement)).rowcount == 0:
        return False
    for part in (tables.AspectScore, tables.IndicatorLevel):
        session.execute(delete(part).where(col(part.assessment_id) == key))
    _add_parts(session, key, instrument_id, record)
    return True


def remove(session: Session, key: ResultKey, *, version: int) -> bool:
    """Take the result `key` out, when it is still at `version`; False when it is not."""
    place = _place(session, key)
    if place is None:
        return False
    statement = delete(Assessment).where(
        col(Assessment.id) == place[0], col(Assessment.version) == version
    )
    return cast("CursorResult[tuple[()]]", session.execute(statement)).rowcount == 1


def _place(session: Session, key: ResultKey) -> tuple[int, int] | None:
    """Database keys of a result and of the revision of the instrument it rests on."""
    query = select(col(Assessment.id), col(Assessment.instrument_id)).where(
        col(Assessment.dataset) == key.dataset.value,
        col(Assessment.stage) == Stage.OFFICIAL.value,
        col(Assessment.region_code) == key.region_code,
        col(Assessment.year) == key.year,
        col(Assessment.instrument_id).in_(instruments.keys_of(session, key.instrument)),
    )
    row = session.execute(query).first()
    return (row[0], row[1]) if row else None


def _add_parts(session: Session, key: int, instrument_id: int, record: AssessmentRecord) -> None:
    if record.aspect_scores:
        aspects = instruments.aspect_ids(session, instrument_id)
        scores = [
            {"assessment_id": key, "aspect_id": aspects[code], "score": points}
            for code, points in record.aspect_scores.items()
        ]
        session.execute(insert(tables.AspectScore), scores)
    if record.levels:
        indicators = instruments.indicator_ids(session, instrument_id)
        levels = [
            {"assessment_id": key, "indicator_id": indicators[code], "level": level}
            for code, level in record.levels.items()
        ]
        session.execute(insert(tables.IndicatorLevel), levels)
