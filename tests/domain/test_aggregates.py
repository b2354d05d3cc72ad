"""Counts and averages of the province: each says how many regions it rests on."""

from decimal import Decimal

import pytest

from merit.domain import aggregates
from merit.domain.aggregates import Average
from merit.domain.instruments import Instrument
from merit.domain.positions import Position, Result, Standing
from merit.domain.ranking import obstacle
from merit.domain.states import Status


def standing(
    instrument: Instrument, kind: Standing, band: str, score: str | None = None
) -> Position:
    number = Decimal(score) if score else None
    return Position(
        kind,
        Status.ASSESSED,
        Result(2023, instrument.code, Status.ASSESSED, number),
        instrument.band_named(band),
    )


def province(kasn: Instrument) -> list[Position]:
    return [
        standing(kasn, Standing.CURRENT, "Baik", "250.5"),
        standing(kasn, Standing.CURRENT, "Baik", "262"),
        standing(kasn, Standing.CURRENT, "Baik"),
        standing(kasn, Standing.CARRIED, "Sangat Baik", "327"),
        standing(kasn, Standing.EXPIRED, "Buruk", "65.5"),
        Position(Standing.NONE, Status.NOT_RECEIVED),
    ]


def test_an_average_says_how_many_scores_it_rests_on(kasn: Instrument) -> None:
    found = aggregates.average_score(province(kasn), instrument=kasn.code)
    # 250,5 + 262 + 327 = 839,5; the expired 65,5 and the two without a number are left out
    assert found.mean is not None
    assert round(found.mean, 2) == Decimal("279.83")
    assert (found.median, found.n, found.of) == (262, 3, 6)


def test_without_any_score_the_average_is_empty_and_not_zero(kasn: Instrument) -> None:
    nobody = province(kasn)[4:]
    assert aggregates.average_score(nobody, instrument=kasn.code) == Average(None, None, 0, 2)
    assert aggregates.average_score([], instrument=kasn.code) == Average(None, None, 0, 0)


def test_scores_of_another_instrument_are_not_averaged(kasn: Instrument) -> None:
    assert aggregates.average_score(province(kasn), instrument="lain").n == 0


@pytest.mark.parametrize(
    ("n", "of", "expected"), [(17, 35, False), (18, 35, True), (3, 6, True), (0, 0, False)]
)
def test_an_average_is_shown_when_it_rests_on_half_of_the_regions(
    n: int, of: int, expected: bool
) -> None:
    value = Decimal(280) if n else None
    assert Average(value, value, n, of).is_representative is expected


def test_only_results_in_force_are_counted_by_category(kasn: Instrument) -> None:
    counted = aggregates.count_by_band(province(kasn), instrument=kasn.code)
    assert counted == {"B": 3, "SB": 1}


def test_categories_of_another_instrument_are_never_added(
    kasn: Instrument, draft: Instrument
) -> None:
    everyone = [*province(kasn), standing(draft, Standing.CURRENT, "Tinggi")]
    counts = {
        item.code: aggregates.count_by_band(everyone, instrument=item.code)
        for item in (kasn, draft)
    }
    assert counts == {kasn.code: {"B": 3, "SB": 1}, draft.code: {"T": 1}}


def test_the_instrument_most_last_results_rest_on_leads(
    kasn: Instrument, draft: Instrument
) -> None:
    known = {item.code: item for item in (kasn, draft)}
    old, new = (
        standing(kasn, Standing.EXPIRED, "Baik"),
        standing(draft, Standing.CURRENT, "Tinggi"),
    )
    nothing = Position(Standing.NONE, Status.NOT_RECEIVED)
    assert aggregates.leading([old, old, new, nothing], known) == kasn.code
    assert aggregates.leading([old, new, nothing], known) == draft.code  # the newer of equals
    assert aggregates.leading([old, new, new], known) == draft.code
    assert aggregates.leading([nothing], known) is None


def test_a_score_marked_incomplete_is_averaged_and_ranked(kasn: Instrument) -> None:
    # the official total of a whole instrument, in which an unanswered indicator adds nothing:
    # 262 and 88,5 make 350,5, half of which is 175,25
    both = [
        standing(kasn, Standing.CURRENT, "Baik", "262"),
        standing(kasn, Standing.CURRENT, "Buruk", "88.5"),
    ]
    assert aggregates.average_score(both, instrument=kasn.code).mean == Decimal("175.25")
    assert [obstacle(item, instrument=kasn.code) for item in both] == [None, None]
