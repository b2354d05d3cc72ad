"""Questions put to the results: the last few of every region, counts, the instrument in use."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from database_files import copy_of
from sqlalchemy import event

from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.states import Confidence, Dataset, SourceKind, Stage, Status
from merit.store import assessments
from merit.store.engine import Engine, reading, writing

KASN, NEW = "kasn-9-2019", "permenpanrb-19-2025"
PROVENANCE = Provenance(Source("sumber uji", SourceKind.OFFICIAL), Confidence.HIGH)


def official(
    code: str,
    year: int,
    *,
    instrument: str = KASN,
    dataset: Dataset = Dataset.PUBLISHED,
    stage: Stage = Stage.OFFICIAL,
    scored: bool = True,
) -> AssessmentRecord:
    score = Decimal(year - 1760) if scored else None
    result = Result(year, instrument, Status.ASSESSED, score, stated_band="Baik")
    return AssessmentRecord(dataset, code, stage, result, PROVENANCE)


def add(engine: Engine, *records: AssessmentRecord) -> None:
    with writing(engine) as session:
        assessments.add(session, records)


def keys(records: list[AssessmentRecord]) -> list[tuple[str, int]]:
    return [(item.region_code, item.result.year) for item in records]


def test_the_last_four_results_of_every_region_up_to_a_year(engine: Engine) -> None:
    add(engine, *(official("33.29", year) for year in range(2018, 2026)))
    add(engine, official("33.10", 2020), official("33.10", 2025))
    with reading(engine) as session:
        found = assessments.recent(session, Dataset.PUBLISHED, until=2024)
    assert keys(found) == [("33.10", 2020), *(("33.29", year) for year in range(2021, 2025))]


def test_the_last_known_score_is_asked_for_however_old_it_is(engine: Engine) -> None:
    add(engine, official("33.12", 2019))
    add(engine, *(official("33.12", year, scored=False) for year in range(2020, 2026)))
    with reading(engine) as session:
        found = assessments.recent(session, Dataset.PUBLISHED, until=2025)
    assert keys(found) == [("33.12", year) for year in (2019, *range(2022, 2026))]


def test_only_official_results_of_one_data_set_are_asked_for(engine: Engine) -> None:
    add(
        engine,
        official("33.10", 2024),
        official("33.10", 2025, stage=Stage.SELF),
        official("33.10", 2025, stage=Stage.ESTIMATE),
        official("33.10", 2025, dataset=Dataset.DEMO),
    )
    with reading(engine) as session:
        assert keys(assessments.recent(session, Dataset.PUBLISHED, until=2025)) == [("33.10", 2024)]
        assert keys(assessments.recorded(session, Dataset.PUBLISHED)) == [("33.10", 2024)]
        assert keys(assessments.recorded(session, Dataset.DEMO)) == [("33.10", 2025)]
        assert assessments.counts_by_year(session, Dataset.PUBLISHED) == {2024: 1}


def test_results_can_be_asked_for_by_year_and_region(engine: Engine) -> None:
    add(engine, *(official(code, year) for code in ("33.29", "33.10") for year in (2024, 2023)))
    with reading(engine) as session:
        of_year = assessments.recorded(session, Dataset.PUBLISHED, year=2024)
        of_region = assessments.recorded(session, Dataset.PUBLISHED, region_code="33.29")
    assert keys(of_year) == [("33.10", 2024), ("33.29", 2024)]
    assert keys(of_region) == [("33.29", 2023), ("33.29", 2024)]


def test_the_province_is_not_counted_among_its_regions(engine: Engine) -> None:
    add(engine, official("33", 2024), official("33.10", 2024), official("33.29", 2023))
    with reading(engine) as session:
        assert assessments.counts_by_year(session, Dataset.PUBLISHED) == {2023: 1, 2024: 1}


def test_the_instrument_in_use_is_the_one_most_results_of_the_newest_year_rest_on(
    engine: Engine,
) -> None:
    add(engine, *(official(code, 2025) for code in ("33.10", "33.29")))
    add(engine, official("33.71", 2025, instrument=NEW), official("33.71", 2026, instrument=NEW))
    with reading(engine) as session:
        found = {
            year: assessments.instrument_of(session, Dataset.PUBLISHED, year)
            for year in (2024, 2025, 2026, 2030)
        }
    assert found == {2024: None, 2025: KASN, 2026: NEW, 2030: NEW}


@pytest.fixture
def shipped(demonstration_file: Path, tmp_path: Path) -> Iterator[Engine]:
    """SQLite with everything that is shipped."""
    with copy_of(demonstration_file, tmp_path) as engine:
        yield engine


def test_of_the_shipped_results_no_region_gives_more_than_four(shipped: Engine) -> None:
    for dataset in Dataset:
        with reading(shipped) as session:
            found = assessments.recent(session, dataset, until=2030)
        assert max(Counter(item.region_code for item in found).values()) == 4


def test_the_last_results_are_found_by_an_index(shipped: Engine) -> None:
    asked: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        asked.append((statement, values))

    event.listen(shipped, "before_cursor_execute", note)
    with reading(shipped) as session:
        assessments.recent(session, Dataset.DEMO, until=2025)
    event.remove(shipped, "before_cursor_execute", note)
    ((statement, values),) = [item for item in asked if "FROM assessment" in item[0]]
    with shipped.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
    steps = [str(row[-1]) for row in plan]
    assert any("ix_assessment_dataset_stage_year" in step for step in steps), steps
    assert not [step for step in steps if step.startswith("SCAN assessment")], steps
