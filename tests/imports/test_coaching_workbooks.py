"""Realistic files of coaching, opened as uploads are, say what was worked out by hand."""

import pytest
from imports.coaching_cases import Activity, Case, Item
from imports.coaching_lists import LISTS
from imports.coaching_workbooks import SCHEDULES

from merit.domain.imports.actions import read_actions
from merit.domain.imports.interventions import read_interventions
from merit.domain.imports.readings import ActionRow, Asked, InterventionRow, Kind, Reading
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.reports.template_workbook import template_workbook
from merit.workbooks import open_file

CASES = (*SCHEDULES, *LISTS)
Told = Reading[InterventionRow] | Reading[ActionRow]


def read(case: Case, regions: list[Region], kasn: Instrument, draft: Instrument) -> Told:
    book = open_file(case.build(), name=case.name)
    instruments = {kasn.code: kasn, draft.code: draft}
    asked = Asked(case.kind)
    if case.kind is Kind.INTERVENTIONS:
        return read_interventions(book, asked, regions=regions, instruments=instruments)
    return read_actions(book, asked, regions=regions, instruments=instruments)


def as_activity(row: InterventionRow, expected: Activity) -> Activity:
    regions = len(row.region_codes) if isinstance(expected.regions, int) else [*row.region_codes]
    return Activity(
        row.title,
        row.kind.value,
        f"{row.starts_on}..{row.ends_on}",
        row.status.value,
        regions,
        None if row.hours is None else f"{row.hours.normalize():f}",
        "".join(code.removeprefix("A") for code in row.aspect_codes),
        row.origins["starts_on"].cell if expected.at else "",
    )


def as_item(row: ActionRow, expected: Item) -> Item:
    step = (row.level_from, row.level_to)
    return Item(
        row.region_code,
        row.title,
        row.due_on.isoformat(),
        row.status.value,
        row.progress,
        row.indicator_code,
        (step[0], step[1]) if step[0] is not None and step[1] is not None else None,
        row.origins["due_on"].cell if expected.at else "",
    )


@pytest.mark.parametrize("case", CASES, ids=[case.habit for case in CASES])
def test_a_file_says_what_was_worked_out_by_hand(
    case: Case, regions: list[Region], kasn: Instrument, draft: Instrument
) -> None:
    reading = read(case, regions, kasn, draft)
    found = [f"{item.sheet}!{item.cell}" for item in reading.complaints if item.is_error]
    doubts = [f"{item.sheet}!{item.cell}" for item in reading.complaints if not item.is_error]
    assert sorted(found) == sorted(case.errors)
    assert sorted(doubts) == sorted(case.warnings)
    assert case.says in "\n".join(f"{item.reason} {item.remedy}" for item in reading.complaints)
    assert len(reading.rows) == len(case.rows)
    for row, expected in zip(reading.rows, case.rows, strict=True):
        if isinstance(row, InterventionRow):
            assert isinstance(expected, Activity)
            assert as_activity(row, expected) == expected
        else:
            assert isinstance(expected, Item)
            assert as_item(row, expected) == expected


@pytest.mark.parametrize("kind", [Kind.INTERVENTIONS, Kind.ACTIONS])
def test_an_untouched_template_says_only_that_it_is_empty(
    kind: Kind, regions: list[Region], kasn: Instrument, draft: Instrument
) -> None:
    def untouched() -> bytes:
        return template_workbook(kind, regions=regions, instrument=kasn, year=2025)

    reading = read(Case("templat", kind, untouched), regions, kasn, draft)
    assert reading.rows == ()
    assert [(item.sheet, item.cell) for item in reading.complaints] == [("", "")]
    assert "belum berisi" in reading.complaints[0].reason


def test_there_are_enough_kinds_of_files() -> None:
    assert len({case.habit for case in CASES}) == len(CASES) >= 30
