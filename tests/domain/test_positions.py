"""Where a region stands as of a day: which result speaks, and which kind of "no value" applies."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.instruments import Instrument
from merit.domain.positions import Position, Result, Standing, band_of_result, position_of, speaks
from merit.domain.states import Claim, Status

KASN = "kasn-9-2019"


@pytest.fixture(scope="session")
def known(kasn: Instrument, draft: Instrument) -> Mapping[str, Instrument]:
    return {item.code: item for item in (kasn, draft)}


def scored(year: int, score: str, **others: object) -> Result:
    result = Result(year, KASN, Status.ASSESSED, Decimal(score))
    return replace(result, **others)  # type: ignore[arg-type]


def stated(year: int, band: str, claim: Claim = Claim.DIRECT) -> Result:
    return Result(year, KASN, Status.ASSESSED, stated_band=band, claim=claim)


def without(year: int, status: Status) -> Result:
    return Result(year, KASN, status)


def at_end_of(year: int, known: Mapping[str, Instrument], *results: Result) -> Position:
    return position_of(results, as_of=date(year, 12, 31), instruments=known)


def test_a_result_of_the_year_asked_for_is_current(known: Mapping[str, Instrument]) -> None:
    result = scored(2023, "262")
    position = at_end_of(2023, known, scored(2022, "250"), result)
    assert (position.standing, position.status) == (Standing.CURRENT, Status.ASSESSED)
    assert position.result is result
    assert position.band is not None
    assert position.band.name == "Baik"
    assert (position.score, position.counts) == (262, True)
    assert position.valid_until == date(2024, 12, 31)


def test_sangat_baik_is_carried_through_the_year_it_is_not_assessed(
    known: Mapping[str, Instrument],
) -> None:
    result = scored(2023, "327")
    position = at_end_of(2024, known, result)
    assert (position.standing, position.status) == (Standing.CARRIED, Status.NOT_SCHEDULED)
    assert (position.result, position.counts) == (result, True)
    assert position.valid_until == date(2025, 12, 31)


def test_carried_into_its_last_year_it_is_due_again(known: Mapping[str, Instrument]) -> None:
    position = at_end_of(2025, known, scored(2023, "327"))
    assert (position.standing, position.status) == (Standing.CARRIED, Status.NOT_RECEIVED)


def test_baik_is_carried_one_year_and_the_missing_result_is_named(
    known: Mapping[str, Instrument],
) -> None:
    position = at_end_of(2024, known, scored(2023, "262"))
    assert (position.standing, position.status) == (Standing.CARRIED, Status.NOT_RECEIVED)


def test_an_expired_result_is_still_shown_but_no_longer_counts(
    known: Mapping[str, Instrument],
) -> None:
    result = scored(2023, "262")
    position = at_end_of(2025, known, result)
    assert (position.standing, position.result) == (Standing.EXPIRED, result)
    assert position.valid_until == date(2024, 12, 31)
    assert not position.counts


def test_the_last_day_still_counts_and_the_next_does_not(
    known: Mapping[str, Instrument],
) -> None:
    results = [scored(2023, "262")]
    last, next_day = (
        position_of(results, as_of=day, instruments=known)
        for day in (date(2024, 12, 31), date(2025, 1, 1))
    )
    assert (last.standing, next_day.standing) == (Standing.CARRIED, Standing.EXPIRED)


def test_a_recorded_end_of_validity_goes_before_the_cycle(
    known: Mapping[str, Instrument],
) -> None:
    position = at_end_of(2024, known, scored(2023, "327", valid_until=date(2024, 6, 30)))
    assert (position.standing, position.valid_until) == (Standing.EXPIRED, date(2024, 6, 30))


def test_without_any_result_there_is_no_score_and_no_zero(
    known: Mapping[str, Instrument],
) -> None:
    position = at_end_of(2024, known)
    assert position == Position(Standing.NONE, Status.NOT_RECEIVED)
    assert (position.score, position.counts) == (None, False)


@pytest.mark.parametrize("status", [item for item in Status if item is not Status.ASSESSED])
def test_each_kind_of_no_value_keeps_its_name(
    known: Mapping[str, Instrument], status: Status
) -> None:
    position = at_end_of(2024, known, without(2024, status))
    assert (position.standing, position.status) == (Standing.NONE, status)


@pytest.mark.parametrize(
    "status", [Status.NOT_PARTICIPATING, Status.UNDER_ASSESSMENT, Status.NOT_RECEIVED]
)
def test_a_year_without_result_does_not_hide_the_one_that_still_counts(
    known: Mapping[str, Instrument], status: Status
) -> None:
    position = at_end_of(2024, known, scored(2023, "262"), without(2024, status))
    assert (position.standing, position.status) == (Standing.CARRIED, status)
    assert position.score == 262


def test_a_recorded_off_year_leads_back_to_the_result_it_rests_on(
    known: Mapping[str, Instrument],
) -> None:
    off_year = Result(2024, KASN, Status.NOT_SCHEDULED, stated_band="Sangat Baik")
    position = at_end_of(2024, known, scored(2023, "327"), off_year)
    assert (position.standing, position.status) == (Standing.CARRIED, Status.NOT_SCHEDULED)
    assert (position.result or off_year).year == 2023


def test_an_off_year_alone_is_no_result(known: Mapping[str, Instrument]) -> None:
    off_year = Result(2024, KASN, Status.NOT_SCHEDULED, stated_band="Sangat Baik")
    assert at_end_of(2024, known, off_year).standing is Standing.NONE


def test_disputed_results_are_shown_but_do_not_speak(known: Mapping[str, Instrument]) -> None:
    disputed = stated(2025, "Sangat Baik", Claim.DISPUTED)
    position = at_end_of(2025, known, stated(2024, "Baik"), disputed)
    assert (position.standing, position.status) == (Standing.CARRIED, Status.NOT_RECEIVED)
    assert position.band is not None
    assert position.band.name == "Baik"
    assert position.disputed == (disputed,)


def test_only_a_disputed_result_is_no_standing(known: Mapping[str, Instrument]) -> None:
    disputed = stated(2024, "Sangat Baik", Claim.DISPUTED)
    position = at_end_of(2024, known, disputed)
    assert (position.standing, position.band) == (Standing.NONE, None)
    assert position.status is Status.NOT_RECEIVED
    assert position.disputed == (disputed,)


def test_a_dispute_is_settled_by_a_later_result(known: Mapping[str, Instrument]) -> None:
    position = at_end_of(2022, known, stated(2021, "Baik", Claim.DISPUTED), stated(2022, "Baik"))
    assert (position.standing, position.disputed) == (Standing.CURRENT, ())


def test_a_decision_is_unknown_before_it_was_made(known: Mapping[str, Instrument]) -> None:
    results = [
        scored(2023, "262", decided_on=date(2023, 12, 7)),
        scored(2024, "300", decided_on=date(2024, 12, 19)),
    ]
    before, after = (
        position_of(results, as_of=day, instruments=known)
        for day in (date(2024, 12, 18), date(2024, 12, 19))
    )
    assert (before.standing, before.score) == (Standing.CARRIED, 262)
    assert (after.standing, after.score) == (Standing.CURRENT, 300)


def test_a_result_decided_after_its_year_speaks_only_from_then_on(
    known: Mapping[str, Instrument],
) -> None:
    late = scored(2024, "300", decided_on=date(2025, 2, 3))
    assert at_end_of(2024, known, late).standing is Standing.NONE
    position = at_end_of(2025, known, late)
    assert (position.standing, position.score) == (Standing.CARRIED, 300)


def test_the_category_comes_from_the_score_and_a_contradiction_is_marked(
    known: Mapping[str, Instrument],
) -> None:
    result = scored(2025, "312.5", stated_band="Sangat Baik")
    position = at_end_of(2025, known, result)
    assert position.band is not None
    assert (position.band.name, position.conflict) == ("Baik", True)
    assert not at_end_of(2025, known, scored(2025, "312.5", stated_band="Baik")).conflict


def test_a_score_below_100_counts_and_is_marked_incomplete(
    known: Mapping[str, Instrument],
) -> None:
    position = at_end_of(2021, known, scored(2021, "65.5"))
    assert position.band is not None
    assert (position.band.name, position.incomplete, position.counts) == ("Buruk", True, True)
    assert not at_end_of(2021, known, stated(2021, "Buruk")).incomplete


def test_a_category_without_number_speaks_and_an_unknown_word_does_not(
    known: Mapping[str, Instrument],
) -> None:
    assert at_end_of(2024, known, stated(2024, "Baik")).standing is Standing.CURRENT
    unknown = stated(2024, "Cukup")
    assert band_of_result(unknown, known[KASN]) is None
    assert not speaks(unknown, known[KASN])
    assert at_end_of(2024, known, unknown).standing is Standing.NONE


def test_nothing_assessed_is_not_a_category(known: Mapping[str, Instrument]) -> None:
    assert not speaks(Result(2024, KASN, Status.ASSESSED), known[KASN])


results = st.builds(
    Result,
    year=st.integers(2019, 2026),
    instrument=st.just(KASN),
    status=st.sampled_from(Status),
    score=st.none() | st.integers(0, 820).map(lambda number: Decimal(number) / 2),
    stated_band=st.sampled_from([None, "Buruk", "Kurang", "Baik", "Sangat Baik"]),
    claim=st.sampled_from(Claim),
    decided_on=st.none() | st.dates(date(2019, 1, 1), date(2027, 12, 31)),
)
histories = st.lists(results, unique_by=lambda item: item.year, max_size=6)


@given(history=histories, year=st.integers(2018, 2028))
def test_whatever_is_recorded_the_position_explains_itself(
    known: Mapping[str, Instrument], history: list[Result], year: int
) -> None:
    position = at_end_of(year, known, *history)
    result = position.result
    assert (result is None) == (position.standing is Standing.NONE) == (position.band is None)
    assert position.counts == (position.standing in {Standing.CURRENT, Standing.CARRIED})
    assert (position.status is Status.ASSESSED) == (position.standing is Standing.CURRENT)
    assert all(item.claim is Claim.DISPUTED for item in position.disputed)
    if result is not None:
        assert result.status is Status.ASSESSED
        assert result.claim is not Claim.DISPUTED
        assert result.year <= year
        assert result.decided_on is None or result.decided_on <= date(year, 12, 31)


@given(history=histories.flatmap(st.permutations), year=st.integers(2018, 2028))
def test_the_order_of_the_records_does_not_matter(
    known: Mapping[str, Instrument], history: list[Result], year: int
) -> None:
    ordered = sorted(history, key=lambda item: item.year)
    found, expected = at_end_of(year, known, *history), at_end_of(year, known, *ordered)
    assert set(found.disputed) == set(expected.disputed)
    assert replace(found, disputed=()) == replace(expected, disputed=())
