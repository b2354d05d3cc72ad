"""Aspects of activities stay those they name when a result of another instrument arrives."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from database_files import copied
from services import coaching_by_sql as sql

from merit.domain.access import visitor
from merit.domain.positions import Result
from merit.domain.records import AssessmentRecord
from merit.domain.scope import Scope
from merit.domain.states import Dataset, Stage, Status
from merit.services.coverage import coverage
from merit.services.interventions import Programme, programme
from merit.store import assessments, interventions
from merit.store.engine import Engine, make_engine, reading, writing
from merit.ui import coverage_view, interventions_view
from merit.ui.text import activities as words

TODAY = date(2026, 11, 20)
DRAFT = "permenpanrb-19-2025"
OLD = [f"A{number}" for number in range(1, 9)]
NEW = [f"B{number}" for number in range(1, 9)]


@pytest.fixture(scope="module")
def changed(demonstration_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The demonstration with one result of the draft in 2026 and one desk of 2027 about B1, B3."""
    engine = make_engine(copied(demonstration_file, tmp_path_factory.mktemp("changed")))
    with writing(engine) as session:
        desk = next(
            item
            for item in interventions.recorded(session, Dataset.DEMO)
            if item.aspect_codes and item.starts_on.year == 2026
        )
        result = Result(2026, DRAFT, Status.ASSESSED, stated_band="Dasar")
        assessments.add(
            session,
            [AssessmentRecord(Dataset.DEMO, "33.17", Stage.OFFICIAL, result, desk.provenance)],
        )
        day = date(2027, 1, 5)
        later = replace(
            desk,
            code="I-baru",
            theme="",
            starts_on=day,
            ends_on=day,
            aspect_codes=("B1", "B3"),
            region_codes=("33.17",),
        )
        interventions.add(session, [later], instrument=DRAFT)
    yield engine
    engine.dispose()


def activities_of(engine: Engine) -> Programme:
    with reading(engine) as session:
        return programme(session, visitor(demo=True), scope=Scope(Dataset.DEMO, 2025), today=TODAY)


@pytest.mark.parametrize(
    ("period", "columns"), [("2025", OLD), ("2026", OLD), ("2027", NEW), ("semua", [*OLD, *NEW])]
)
def test_the_columns_are_those_of_the_instruments_the_activities_name(
    changed: Engine, period: str, columns: list[str]
) -> None:
    data = coverage(activities_of(changed), None if period == "semua" else int(period))
    assert [aspect.code for aspect in data.aspects] == columns
    assert data.names_aspects
    found = {
        (item.region.code, column): number
        for item in data.regions
        for column, number in zip([*columns, ""], item.by_aspect, strict=True)
        if number
    }
    assert found == sql.per_aspect(changed, "contoh", period)


def test_an_activity_that_names_aspects_never_says_that_it_names_none(changed: Engine) -> None:
    data = activities_of(changed)
    names = interventions_view.aspect_names(data)
    themes = {item.record.code: words.theme(item, names) for item in data.activities}
    silent = {code for code, theme in themes.items() if theme in words.NO_THEME.values()}
    rows = sql.asked(
        changed,
        "SELECT code FROM intervention WHERE dataset = 'contoh' AND theme = ''"
        " AND id NOT IN (SELECT intervention_id FROM intervention_aspect)",
        [],
    )
    assert silent == {code for (code,) in rows}
    query = "SELECT name FROM aspect WHERE code IN ('B1', 'B3') ORDER BY code"
    assert themes["I-baru"] == ", ".join(name for (name,) in sql.asked(changed, query, []))


def test_columns_of_two_instruments_can_be_told_apart(changed: Engine) -> None:
    figure = coverage_view.picture(coverage(activities_of(changed), None), "aspek")
    assert figure is not None
    assert len(set(figure.table.head)) == len(figure.table.head) == 2 + 16 + 1
