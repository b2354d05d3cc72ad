"""The history of a printed profile: bars on one scale, words for years without a value."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from services.readers import LEADER, OWN

from merit.domain.positions import Result
from merit.domain.scope import Scope
from merit.domain.states import Claim, Dataset, Status
from merit.reports import profile_history
from merit.services.profile import Profile, profile
from merit.store.engine import Session

KASN, DRAFT = "kasn-9-2019", "permenpanrb-19-2025"


@pytest.fixture
def data(session: Session) -> Profile:
    scope = Scope(Dataset.DEMO, 2025)
    return profile(session, LEADER, scope=scope, code=OWN, today=date(2026, 11, 29))


def _with(data: Profile, *results: Result) -> Profile:
    pattern = replace(data.history[0], published_index=None)
    return replace(data, history=tuple(replace(pattern, result=item) for item in results))


def test_a_score_is_a_bar_from_the_foot_of_the_scale(data: Profile) -> None:
    found = profile_history.years(
        _with(data, Result(2025, KASN, Status.ASSESSED, score=Decimal("307.5")))
    )
    (year,) = found
    assert (year.year, year.text) == ("2025", "307,5 · Baik")
    assert (year.low, year.high) == (0, 0.75)  # 307.5 of 410
    assert year.is_own


def test_a_category_alone_is_the_range_of_its_scores_and_no_score(data: Profile) -> None:
    result = Result(2025, KASN, Status.ASSESSED, stated_band="Kurang")
    (year,) = profile_history.years(_with(data, result))
    assert year.text == "Kurang (skor tidak dipublikasikan)"
    assert year.low == pytest.approx(175 / 410)
    assert year.high == pytest.approx(250 / 410)


def test_a_year_without_a_value_has_words_and_no_bar(data: Profile) -> None:
    found = profile_history.years(
        _with(
            data,
            Result(2021, KASN, Status.ASSESSED, score=Decimal(330)),
            Result(2023, KASN, Status.UNDER_ASSESSMENT),
            Result(2024, KASN, Status.ASSESSED, stated_band="Baik", claim=Claim.DISPUTED),
        )
    )
    assert [(item.year, item.text, item.high) for item in found][1:] == [
        # Sangat Baik of 2021 is assessed every second year
        ("2022", "Tidak dijadwalkan tahun ini (siklus 2 tahun)", None),
        ("2023", "Sedang dinilai", None),
        ("2024", "Sumber bertentangan", None),
        ("2025", "Data belum diterima provinsi", None),
    ]


def test_where_the_instrument_changes_the_history_is_broken(data: Profile) -> None:
    found = profile_history.years(
        _with(
            data,
            Result(2024, KASN, Status.ASSESSED, score=Decimal(300)),
            Result(2025, DRAFT, Status.ASSESSED, stated_band="Menengah"),
        )
    )
    first, last = found
    assert first.broken == ""
    assert last.broken.startswith("Berganti instrumen ke PermenPANRB 19/2025: angka sebelum")
    assert (first.is_own, last.is_own) == (True, False)  # the region stands on the older one


def test_only_the_last_eight_years_have_room(data: Profile) -> None:
    results = [
        Result(year, KASN, Status.ASSESSED, score=Decimal(200)) for year in range(2015, 2026)
    ]
    found = profile_history.years(_with(data, *results))
    assert [item.year for item in found] == [str(year) for year in range(2018, 2026)]


def test_the_category_is_held_since_the_first_of_its_unbroken_results(data: Profile) -> None:
    scores = {2021: 260, 2022: 240, 2023: 251, 2025: 262}  # Baik, Kurang, Baik, none, Baik
    results = [
        Result(year, KASN, Status.ASSESSED, score=Decimal(score)) for year, score in scores.items()
    ]
    known = _with(data, *results)
    position = replace(data.standing.position, band=data.instruments[KASN].band_named("Baik"))
    standing = replace(data.standing, position=position)
    assert profile_history.held_since(replace(known, standing=standing)) == 2023


def test_a_region_without_results_has_no_history(data: Profile) -> None:
    assert profile_history.years(replace(data, history=())) == ()
