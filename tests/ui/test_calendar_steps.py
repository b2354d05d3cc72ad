"""Where the calendar leads from a month: on cases made by hand, with years left out between."""

from collections.abc import Sequence
from datetime import date

import pytest

from merit.domain.activity_state import ActivityState
from merit.domain.coaching import InterventionKind, Precision
from merit.domain.provenance import Provenance, Source
from merit.domain.records import InterventionRecord
from merit.domain.scope import Scope
from merit.domain.states import Confidence, Dataset, InterventionStatus, SourceKind
from merit.services.interventions import Activity, Programme, YearCount
from merit.ui import calendar_view, interventions_choice
from merit.ui.interventions_choice import Chosen

SCOPE = Scope(Dataset.DEMO, 2025)
SENTENCE = "Bulan terdekat yang berisi kegiatan"


def on(day: date) -> Activity:
    record = InterventionRecord(
        dataset=Dataset.DEMO,
        code=f"I-{day}",
        kind=InterventionKind.DESK,
        title=f"Desk {day}",
        status=InterventionStatus.HELD,
        starts_on=day,
        ends_on=day,
        precision=Precision.DAY,
        provenance=Provenance(Source("Data contoh", SourceKind.DEMO), Confidence.LOW),
        region_codes=("33.16",),
    )
    return Activity(record, record.region_codes, ActivityState.HELD)


def programme(days: Sequence[date], *, years: Sequence[int]) -> Programme:
    activities = tuple(map(on, days))
    numbers = tuple(YearCount(year, sum(day.year == year for day in days)) for year in years)
    return Programme(SCOPE, date(2026, 11, 20), (), {}, activities, numbers)


def at(month: date, period: int | None) -> Chosen:
    return Chosen(SCOPE, period, "kalender", month, "jenis", 6, "", (), None, ())


DAYS = (date(2022, 4, 5), date(2024, 6, 7), date(2024, 10, 8), date(2026, 11, 9))


@pytest.mark.parametrize(
    ("shown", "nearest"),
    [
        (date(2024, 1, 1), "Juni 2024"),
        (date(2024, 7, 1), "Juni 2024"),
        (date(2024, 8, 1), "Oktober 2024"),  # as far as June: the coming one
        (date(2024, 12, 1), "Oktober 2024"),
        (date(2022, 12, 1), "April 2022"),
        (date(2026, 1, 1), "November 2026"),
    ],
)
def test_an_empty_month_points_to_the_month_nearest_to_it(shown: date, nearest: str) -> None:
    data = programme(DAYS, years=(2022, 2024, 2026))
    for period in (shown.year, None):
        assert f"{SENTENCE}: {nearest}." in calendar_view.month(data, at(shown, period))


def test_a_group_without_activities_is_sent_to_no_month() -> None:
    data = programme((), years=(2022, 2024))
    page = calendar_view.month(data, at(date(2024, 7, 1), 2024))
    assert "Tidak ada kegiatan pada bulan ini" in page
    assert SENTENCE not in page


@pytest.mark.parametrize(
    ("shown", "period", "before", "after"),
    [
        (date(2022, 12, 1), 2022, date(2022, 11, 1), date(2024, 1, 1)),
        (date(2024, 1, 1), 2024, date(2022, 12, 1), date(2024, 2, 1)),
        (date(2024, 12, 1), 2024, date(2024, 11, 1), date(2026, 1, 1)),
        (date(2022, 12, 1), None, date(2022, 11, 1), date(2023, 1, 1)),
        (date(2022, 1, 1), 2022, None, date(2022, 2, 1)),
        (date(2026, 12, 1), 2026, date(2026, 11, 1), None),
    ],
)
def test_a_year_without_activities_is_stepped_over(
    shown: date, period: int | None, before: date | None, after: date | None
) -> None:
    data = programme(DAYS, years=(2022, 2024, 2026))
    steps = interventions_choice.neighbours(data, at(shown, period))
    for (month, href), expected in zip(steps, (before, after), strict=True):
        if expected is None:
            assert href == ""
            continue
        assert month == expected
        assert f"bulan={expected:%Y-%m}" in href
        assert ("periode=" in href) == (period is not None and expected.year != period)


def test_without_any_year_there_is_no_way_on() -> None:
    steps = interventions_choice.neighbours(programme((), years=()), at(date(2026, 12, 1), None))
    assert [href != "" for _, href in steps] == [True, False]  # the months of this year alone
