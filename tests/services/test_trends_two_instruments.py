"""A new instrument starts anew: it is never counted, spread, compared or paced with the old."""

from dataclasses import replace
from fractions import Fraction

import pytest
from services.two_instruments import blanket, view

from merit.domain.instruments import Instrument
from merit.domain.pace import Pace
from merit.services.countdown import countdown, own_paces
from merit.services.evenness import evenness
from merit.services.movers import Obstacle, movers
from merit.services.trends import Trends
from merit.ui import countdown_view


@pytest.fixture
def old(kasn: Instrument) -> Trends:
    """The last year of the old instrument."""
    return view(kasn, year=2023, code=kasn.code)


@pytest.fixture
def new(kasn: Instrument) -> Trends:
    """The third year of the new one."""
    return view(kasn, year=2026)


def test_a_run_ends_where_the_instrument_changes(old: Trends, new: Trends) -> None:
    assert [[item.year for item in course.run] for course in old.courses] == [
        [2021, 2022, 2023],
        [2021, 2022, 2023],
        [],
        [],
    ]
    assert [[item.year for item in course.run] for course in new.courses] == [
        [],  # its latest score is of the old instrument
        [2024, 2025, 2026],
        [2024, 2025, 2026],
        [],
    ]


def test_years_of_the_other_instrument_are_no_ground_for_a_pace(old: Trends, new: Trends) -> None:
    assert (old.measured, new.measured) == ((2021, 2022, 2023), (2024, 2025, 2026))
    assert countdown(old).pace == Pace(2021, 2023, 1)


def test_nothing_is_counted_towards_a_goal_nobody_has_named(new: Trends) -> None:
    # the predicates of the draft are Dasar to Maju; which of them is the goal is not known
    found = countdown(new)
    assert (found.goal, found.is_known, found.pace, found.years_left) == (None, False, None, None)
    assert {item.top for item in found.years} == {0}
    own = {
        item.course.region.name: (item.gain, item.reached, item.is_top) for item in own_paces(new)
    }
    assert own["Baru"] == (Fraction(15, 2), None, False)  # 70 to 85 in two years
    assert own["Beralih"] == (Fraction(6), None, False)  # 62 to 74
    html = countdown_view.no_figure(new)
    assert "Sasaran pada instrumen PermenPANRB 19/2025 belum diketahui" in html
    assert countdown_view.figure(new, 2030) is None
    assert countdown_view.prospects(new, 2030) == ""


def test_regions_left_on_the_former_instrument_are_counted_beside_the_new_one(
    kasn: Instrument,
) -> None:
    # at the end of 2025 Tua stands on its Sangat Baik of 2023, for two years
    assert countdown(view(kasn, year=2025)).elsewhere == 1
    assert countdown(view(kasn, year=2026)).elsewhere == 0


@pytest.mark.parametrize("year", [2024, 2025])
def test_two_years_of_a_new_instrument_are_too_few(kasn: Instrument, year: int) -> None:
    found = view(kasn, year=year)
    assert countdown(found).pace is None
    assert [item.gain for item in own_paces(found)] == [None] * 4
    assert evenness(found).course is None


def test_a_spread_holds_scores_of_one_instrument_only(new: Trends) -> None:
    spread = {item.year: [one.score for one in item.scores] for item in evenness(new).years}
    assert spread == {
        2021: [],
        2022: [],
        2023: [],
        2024: [62, 70],
        2025: [70, 75],
        2026: [74, 85],
    }


def test_a_change_is_never_taken_across_instruments(new: Trends) -> None:
    found = movers(new, 2023, 2026)
    assert found.moves == ()
    reasons = {item.region.name: item.obstacle for item in found.unpaired}
    assert reasons == {
        "Tua": Obstacle.INSTRUMENT,
        "Beralih": Obstacle.INSTRUMENT,
        "Baru": Obstacle.NO_RESULT,
        "Tanpa": Obstacle.NO_RESULT,
    }
    within = movers(new, 2024, 2026)
    assert [(item.region.name, item.change) for item in within.moves] == [
        ("Baru", 15),
        ("Beralih", 12),
    ]


def test_a_sweeping_statement_is_no_measurement(kasn: Instrument) -> None:
    extra = (blanket(kasn, 2020),)
    found = view(kasn, year=2023, code=kasn.code, extra=extra)
    assert found.years[0] == 2020
    assert found.measured == (2021, 2022, 2023)
    assert countdown(found).at(2020).top == 1  # it is in force all the same
    assert countdown(found).at(2020).scored == 0


def test_a_line_that_should_have_arrived_is_not_dated_into_the_past(kasn: Instrument) -> None:
    # Beralih gained 40 a year until 2023 and would have had 325 in 2025
    found = view(kasn, year=2023, code=kasn.code)
    assert own_paces(found)[1].reached == 2025
    stale = replace(found, scope=replace(found.scope, year=2028))
    assert own_paces(stale)[1].reached == 2029
