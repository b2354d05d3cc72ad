"""Before and after in both data sets: groups, means and differences a second time in SQL."""

from datetime import date
from fractions import Fraction
from itertools import combinations

import pytest
from services import before_after_by_sql as sql
from services import two_instruments

from merit.domain.access import visitor
from merit.domain.before_after import Obstacle, Refusal
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services.before_after import BeforeAfter, before_after
from merit.store import assessments, instruments
from merit.store.engine import Engine, Session

TODAY = date(2026, 11, 20)
ASPECTS = [f"A{number}" for number in range(1, 9)]
PAIRS = list(combinations((2022, 2023, 2024, 2025), 2))


def found(
    session: Session, dataset: str, first: int, last: int, group: str = "semua"
) -> BeforeAfter:
    scope = Scope(Dataset(dataset), 2025, group)
    return before_after(
        session, visitor(demo=True), scope=scope, first=first, last=last, today=TODAY
    )


@pytest.mark.parametrize(("first", "last"), PAIRS)
def test_every_group_mean_and_difference(
    session: Session, shipped: Engine, first: int, last: int
) -> None:
    data = found(session, "contoh", first, last)
    assert [item.aspect.code for item in data.aspects] == ASPECTS
    for item in data.aspects:
        expected = sql.counted(shipped, "contoh", item.aspect.code, first, last)
        groups = item.groups
        assert [pair.region_code for pair in groups.touched] == expected.touched
        assert [pair.region_code for pair in groups.others] == expected.others
        missed = [one.region.code for one in item.left_out if one.obstacle is Obstacle.MISSED]
        assert missed == expected.missed
        everyone = len(expected.touched) + len(expected.others) + len(item.left_out)
        assert everyone == len(data.regions) == 35
        is_enough = min(len(expected.touched), len(expected.others)) >= 5
        assert (item.comparison is not None) is is_enough
        if item.comparison is not None:
            sides = (item.comparison.touched, item.comparison.others)
            means = [value for side in sides for value in (side.before, side.after)]
            assert [float(value) for value in means] == pytest.approx(
                [float(value) for value in expected.means]
            )
            assert float(item.comparison.difference) == pytest.approx(float(expected.difference))
            assert item.comparison.chance.difference == pytest.approx(float(expected.difference))


def test_one_aspect_of_the_demonstration_in_full(session: Session, shipped: Engine) -> None:
    # Performance management from 2024 to 2025. The rakor and the desk were for nearly everyone;
    # Blora (33.16) was not at the desk. Of the 12 regions of the assistance and the preliminary
    # verification one lost 10 points and one gained 5, in sum -5. Of the 17 others six gained 5,
    # and one each 15, 10 and 2.5, in sum 57.5. So -5/12 - 57.5/17 = -775/204.
    expected = sql.counted(shipped, "contoh", "A5", 2024, 2025)
    assert (len(expected.touched), len(expected.others), expected.missed) == (12, 17, ["33.16"])
    assert expected.difference == Fraction(-775, 204)
    item = found(session, "contoh", 2024, 2025).of("A5")
    assert item is not None
    assert item.comparison is not None
    assert [one.title for one in item.groups.common] == [
        "Rapat koordinasi hasil penilaian 2024",
        "Desk bukti dukung sebelum penilaian 2025",
    ]
    assert not item.comparison.holds_zero
    assert not item.comparison.chance.is_exact


def test_published_results_have_too_few_aspect_points_and_say_so(session: Session) -> None:
    data = found(session, "terbit", 2024, 2025)
    assert data.compared == ()
    for item in data.aspects:
        assert item.groups.refusal is Refusal.TOO_FEW
        assert sum(data.obstacles(item).values()) == 35
        # Of 2024 the two that were not due have no result; no source gives points of an aspect.
        assert data.obstacles(item) == {
            (Obstacle.NO_POINTS, 2024): 33,
            (Obstacle.NO_RESULT, 2024): 2,
        }


def test_a_small_group_is_refused(session: Session) -> None:
    data = found(session, "contoh", 2023, 2024, group="kota")
    assert len(data.regions) == 6
    assert {item.groups.refusal for item in data.aspects} == {Refusal.TOO_FEW}


def test_years_of_two_instruments_are_not_compared(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = two_instruments.NEW
    monkeypatch.setattr(assessments, "instrument_of", lambda *_: new)
    data = found(session, "contoh", 2023, 2024)
    assert data.instrument == instruments.every(session)[new]
    for item in data.aspects:
        whys = {obstacle for obstacle, _ in data.obstacles(item)}
        assert whys == {Obstacle.INSTRUMENT, Obstacle.NO_RESULT}
        assert item.comparison is None


def test_the_answer_is_the_same_each_time(session: Session) -> None:
    first, again = (found(session, "contoh", 2023, 2024) for _ in range(2))
    assert [item.comparison for item in first.aspects] == [
        item.comparison for item in again.aspects
    ]
