"""Queries about what lies below a total: aspect scores and indicator levels."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, select
from sqlmodel import Session, col

from merit.domain.states import Dataset, Stage
from merit.store import instruments, tables
from merit.store.frames import as_frame
from merit.store.tables import Assessment

ASPECT_SCORES = {"region_code": "str", "aspect_code": "str", "score": "float64"}


def _official(
    session: Session, dataset: Dataset, instrument: str, results: Collection[tuple[str, int]]
) -> tuple[ColumnElement[bool], ...]:
    """Official assessments under an instrument in the years of `results`."""
    return (
        col(Assessment.dataset) == dataset.value,
        col(Assessment.stage) == Stage.OFFICIAL.value,
        col(Assessment.instrument_id).in_(instruments.keys_of(session, instrument)),
        col(Assessment.year).in_(sorted({year for _, year in results})),
    )


def scores_of(
    session: Session, dataset: Dataset, *, instrument: str, results: Collection[tuple[str, int]]
) -> pd.DataFrame:
    """Aspect points of the given official results.

    A result under `instrument` is named by region code and year. Columns region_code,
    aspect_code, score (points); one row per scored aspect.
    """
    query = (
        select(
            col(Assessment.region_code),
            col(Assessment.year),
            col(tables.Aspect.code),
            col(tables.AspectScore.score),
        )
        .join(tables.AspectScore, col(tables.AspectScore.assessment_id) == Assessment.id)
        .join(tables.Aspect, col(tables.Aspect.id) == tables.AspectScore.aspect_id)
        .where(*_official(session, dataset, instrument, results))
    )
    wanted = set(results)
    rows = (
        {"region_code": code, "aspect_code": aspect, "score": score}
        for code, year, aspect, score in session.execute(query)
        if (code, year) in wanted
    )
    return as_frame(rows, ASPECT_SCORES)


def levels_of(
    session: Session, dataset: Dataset, *, instrument: str, results: Collection[tuple[str, int]]
) -> dict[str, dict[str, int]]:
    """Level of each answered indicator of the given official results, by region and indicator.

    A result under `instrument` is named by region code and year; a level of 0 is no answer, and
    a region without any answer has no entry.
    """
    query = (
        select(
            col(Assessment.region_code),
            col(Assessment.year),
            col(tables.Indicator.code),
            col(tables.IndicatorLevel.level),
        )
        .join(tables.IndicatorLevel, col(tables.IndicatorLevel.assessment_id) == Assessment.id)
        .join(tables.Indicator, col(tables.Indicator.id) == tables.IndicatorLevel.indicator_id)
        .where(
            *_official(session, dataset, instrument, results),
            col(tables.IndicatorLevel.level) > 0,
        )
    )
    wanted = set(results)
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for code, year, indicator, level in session.execute(query):
        if (code, year) in wanted:
            found[code][indicator] = level
    return dict(found)


def recorded(
    session: Session, dataset: Dataset, *, region_code: str | None, year: int | None
) -> list[tuple[str, int, str, Any, str]]:
    """Rows (region code, year, aspect code, points, instrument code), filtered where given."""
    query = (
        select(
            col(Assessment.region_code),
            col(Assessment.year),
            col(tables.Aspect.code),
            col(tables.AspectScore.score),
            col(Assessment.instrument_id),
        )
        .join(tables.AspectScore, col(tables.AspectScore.assessment_id) == Assessment.id)
        .join(tables.Aspect, col(tables.Aspect.id) == tables.AspectScore.aspect_id)
        .where(
            col(Assessment.dataset) == dataset.value, col(Assessment.stage) == Stage.OFFICIAL.value
        )
        .order_by(col(Assessment.region_code), col(Assessment.year), col(tables.Aspect.position))
    )
    if region_code is not None:
        query = query.where(col(Assessment.region_code) == region_code)
    if year is not None:
        query = query.where(col(Assessment.year) == year)
    names = instruments.names(session)
    return [(*row, names[key]) for *row, key in session.execute(query)]
