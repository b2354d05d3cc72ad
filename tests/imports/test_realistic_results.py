"""Workbooks as offices really keep them: read right, or refused with the right cell named."""

from collections.abc import Collection
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

import pytest
from imports import (
    results_files,
    results_layouts,
    results_oddities,
    results_places,
    results_stages,
    results_values,
    results_worksheets,
    results_years,
)
from imports.changed_cells import changed
from imports.result_cases import Case, Row

from merit.domain.imports.complaints import Complaint
from merit.domain.imports.readings import ResultRow
from merit.domain.imports.results import read_results
from merit.domain.imports.workbook import Workbook
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.workbooks import open_file

CASES: tuple[Case, ...] = (
    *results_layouts.CASES,
    *results_values.CASES,
    *results_years.CASES,
    *results_places.CASES,
    *results_files.CASES,
    *results_worksheets.CASES,
    *results_stages.CASES,
    *results_oddities.CASES,
)


@pytest.mark.parametrize("case", CASES, ids=[case.habit for case in CASES])
def test_what_an_office_sends_is_read_right_or_refused_at_the_right_cell(
    case: Case, kasn: Instrument, draft: Instrument, regions: list[Region]
) -> None:
    book = opened(case.habit)
    instruments = {item.code: item for item in (kasn, draft)}
    reading = read_results(book, case.asked, regions=regions, instruments=instruments)
    found = {(row.region_code, row.year): row for row in reading.rows}
    assert [_told(row) for row in reading.rows] == [_expected(row) for row in case.rows]
    for row in case.rows:
        _compare(found[row.code, row.year], row)
    assert _places(reading.complaints, is_error=True) == sorted(case.errors)
    assert _places(reading.complaints, is_error=False) == sorted(case.warnings)
    assert reading.is_refused is (bool(case.errors) or not case.rows)
    assert case.says in " ".join(item.reason for item in reading.complaints)


def test_the_habits_are_forty_different_ones() -> None:
    assert len({case.habit for case in CASES}) == len(CASES) >= 40
    assert len({case.build for case in CASES}) == len(CASES)


def test_no_change_of_a_cell_leads_to_anything_but_rows_or_a_reason(
    kasn: Instrument, draft: Instrument, regions: list[Region]
) -> None:
    luck = Random(20231215)
    instruments = {item.code: item for item in (kasn, draft)}
    for _ in range(300):
        case = luck.choice(CASES)
        book = changed(opened(case.habit), luck)
        reading = read_results(book, case.asked, regions=regions, instruments=instruments)
        assert reading.rows or reading.errors, case.habit
        assert all(item.reason and item.remedy for item in reading.complaints), case.habit


@cache
def opened(habit: str) -> Workbook:
    """The file of a habit, opened once for all tests of this process."""
    case = next(case for case in CASES if case.habit == habit)
    return open_file(case.build(), name=case.name)


def _places(complaints: Collection[Complaint], *, is_error: bool) -> list[str]:
    return sorted(f"{item.sheet}!{item.cell}" for item in complaints if item.is_error is is_error)


def _told(row: ResultRow) -> tuple[Any, ...]:
    at = row.origins.get("score") or row.origins.get("stated_band")
    place = f"{at.sheet}!{at.cell}" if at else ""
    return row.region_code, row.year, row.score, row.stated_band, place


def _expected(row: Row) -> tuple[Any, ...]:
    score = None if row.score is None else Decimal(row.score)
    return row.code, row.year, score, row.band, row.at


def _compare(found: ResultRow, row: Row) -> None:
    for name, expected in row.more.items():
        field, _, code = name.partition(":")
        value = getattr(found, field)
        told = value[code] if code else value
        if isinstance(expected, dict):
            assert {key: str(item) for key, item in told.items()} == expected
        elif isinstance(expected, str) and not isinstance(told, str):
            assert str(told) == expected
        else:
            assert told == expected
