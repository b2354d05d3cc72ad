"""What-ifs of a small instrument, computed by hand."""

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from merit.domain.instruments import (
    Aspect,
    Band,
    Indicator,
    Instrument,
    InstrumentStatus,
    Measure,
    WeightStatus,
)
from merit.domain.simulation import (
    simulate,
    sways_of_aspects,
    sways_of_indicators,
    with_levels,
)


def indicator(code: str, weight: str) -> Indicator:
    return Indicator(code, f"Indikator {code}", Decimal(weight), WeightStatus.ESTIMATE)


A1 = Aspect("A1", "Satu", Decimal(40), (indicator("1.1", "2.5"), indicator("1.2", "7.5")))
A2 = Aspect("A2", "Dua", Decimal(60), (indicator("2.1", "5"), indicator("2.2", "10")))
TOY = Instrument(
    code="uji",
    name="Uji",
    status=InstrumentStatus.IN_FORCE,
    measure=Measure.SCORE,
    valid_from=2019,
    valid_until=None,
    levels=4,
    maximum=Decimal(100),
    index_divisor=None,
    step=Decimal("0.5"),
    complete_from=None,
    bands=(
        Band("B", "Baik", Decimal(20)),
        Band("SB", "Sangat Baik", Decimal(80)),
    ),
    aspects=(A1, A2),
)
# Levels 1.1 = 2, 1.2 = 3, 2.1 = 4, 2.2 = 2: 5 + 22.5 = 27.5 and 20 + 20 = 40, together 67.5.
LEVELS = {"1.1": 2, "1.2": 3, "2.1": 4, "2.2": 2}
POINTS = {"A1": Decimal("27.5"), "A2": Decimal(40)}
OFFICIAL = Decimal("67.5")


def test_the_official_values_give_the_official_score() -> None:
    found = simulate(TOY, OFFICIAL, POINTS, {})
    assert (found.score, found.difference, found.waterfall) == (OFFICIAL, 0, ())
    assert found.band is not None
    assert (found.band.name, found.gap) == ("Baik", Decimal("12.5"))


def test_the_waterfall_leads_from_the_official_to_the_simulated_score() -> None:
    """A1 from 27.5 to 25 takes 2.5, A2 from 40 to 55.5 adds 15.5: 67.5 - 2.5 + 15.5 = 80.5."""
    wanted = {"A1": Decimal(25), "A2": Decimal("55.5")}
    found = simulate(TOY, OFFICIAL, POINTS, wanted)
    assert [(step.before, step.after) for step in found.waterfall] == [
        (Decimal("67.5"), Decimal(65)),
        (Decimal(65), Decimal("80.5")),
    ]
    assert found.score == Decimal("80.5")
    assert found.band is not None
    assert (found.band.name, found.gap) == ("Sangat Baik", 0)


@pytest.mark.parametrize("seed", range(20))
def test_the_changes_add_up_to_exactly_the_difference(seed: int) -> None:
    random = Random(seed)
    wanted = {code: Decimal(random.randint(0, 140)) / 2 for code in ("A1", "A2")}
    found = simulate(TOY, OFFICIAL, POINTS, wanted)
    changes = [step.change.points for step in found.waterfall]
    assert sum(changes, Decimal(0)) == found.score - OFFICIAL == found.difference
    assert OFFICIAL + sum(changes, Decimal(0)) == found.score


def test_the_changes_add_up_also_where_the_official_total_is_not_the_sum() -> None:
    found = simulate(TOY, Decimal(70), POINTS, {"A1": Decimal("30.5")})
    assert (found.score, found.waterfall[-1].after) == (Decimal(73), Decimal(73))


def test_points_stay_within_their_aspect() -> None:
    found = simulate(TOY, OFFICIAL, POINTS, {"A1": Decimal(999), "A2": Decimal(-5)})
    assert [item.simulated for item in found.changes] == [Decimal(40), Decimal(0)]


def test_a_level_moves_its_aspect_by_its_weight() -> None:
    """1.2 from 3 to 4 adds 7.5; 2.2 from 2 to 1 takes 10."""
    found = with_levels(TOY, POINTS, LEVELS, {"1.2": 4, "2.2": 1})
    assert found == {"A1": Decimal(35), "A2": Decimal(30)}


def test_an_unanswered_indicator_counts_as_level_nothing() -> None:
    found = with_levels(TOY, {"A1": Decimal(5), "A2": Decimal(40)}, {"1.1": 2}, {"1.2": 1})
    assert found["A1"] == Decimal("12.5")


def test_a_step_of_an_aspect_is_one_level_of_all_its_indicators_within_its_limits() -> None:
    """A1: 40 / 4 = 10 each way. A2: 60 / 4 = 15; from 50 only 10 are left upwards."""
    found = sways_of_aspects(TOY, {"A1": Decimal("27.5"), "A2": Decimal(50)})
    assert [(item.aspect.code, item.up, item.down) for item in found] == [
        ("A2", Decimal(10), Decimal(-15)),
        ("A1", Decimal(10), Decimal(-10)),
    ]


def test_a_step_of_an_indicator_is_its_weight_and_nothing_at_either_end() -> None:
    """Sorted by the step up: 2.2 (10), 1.2 (7.5), 1.1 (2.5), then 2.1, which is at level 4."""
    found = sways_of_indicators(TOY, TOY.aspects, {**LEVELS, "1.1": 1}, POINTS)
    told = [(item.indicator.code if item.indicator else "", item.up, item.down) for item in found]
    assert told == [
        ("2.2", Decimal(10), Decimal(-10)),
        ("1.2", Decimal("7.5"), Decimal("-7.5")),
        ("1.1", Decimal("2.5"), Decimal(0)),
        ("2.1", Decimal(0), Decimal(-5)),
    ]


def test_a_step_down_takes_nothing_of_what_the_aspect_has_no_room_for() -> None:
    """Official 35 on A1, and both indicators a level up: 45, of which 40 count.

    A step down of 1.1 leaves 42.5, still 40; one of 1.2 leaves 37.5 and takes 2.5.
    """
    official, raised = {**POINTS, "A1": Decimal(35)}, {"1.1": 3, "1.2": 4}
    points = with_levels(TOY, official, LEVELS, raised)
    found = sways_of_indicators(TOY, (A1,), {**LEVELS, **raised}, points)
    assert {item.indicator.code: (item.up, item.down) for item in found if item.indicator} == {
        "1.1": (0, 0),
        "1.2": (0, Decimal("-2.5")),
    }


def test_without_a_goal_there_is_no_distance() -> None:
    aimless = replace(TOY, bands=(Band("B", "Baik", Decimal(20)),))
    assert simulate(aimless, OFFICIAL, POINTS, {}).gap is None
