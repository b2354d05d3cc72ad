"""How long a result counts: Sangat Baik two years, every other category one (BKD, 15-01-2025)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain import cycle
from merit.domain.instruments import Band, Instrument


def band(instrument: Instrument, name: str) -> Band:
    found = instrument.band_named(name)
    assert found is not None
    return found


def test_sangat_baik_of_2023_counts_until_the_end_of_2025(kasn: Instrument) -> None:
    assert cycle.valid_until(2023, band(kasn, "Sangat Baik")) == date(2025, 12, 31)


@pytest.mark.parametrize("name", ["Buruk", "Kurang", "Baik"])
def test_every_other_category_counts_one_year_more(kasn: Instrument, name: str) -> None:
    assert cycle.valid_until(2023, band(kasn, name)) == date(2024, 12, 31)
    assert cycle.is_scheduled(2024, last_year=2023, band=band(kasn, name))


def test_sangat_baik_of_2023_is_not_assessed_in_2024_but_in_2025(kasn: Instrument) -> None:
    top = band(kasn, "Sangat Baik")
    scheduled = [
        year for year in range(2023, 2028) if cycle.is_scheduled(year, last_year=2023, band=top)
    ]
    assert scheduled == [2025, 2026, 2027]


def test_without_an_interval_nothing_is_promised(draft: Instrument) -> None:
    highest = band(draft, "Maju")
    assert cycle.valid_until(2026, highest) is None
    assert cycle.is_scheduled(2027, last_year=2026, band=highest)


@given(year=st.integers(2019, 2090), name=st.sampled_from(["Buruk", "Kurang", "Baik"]))
def test_a_better_category_never_counts_for_less_time(
    kasn: Instrument, year: int, name: str
) -> None:
    lower = cycle.valid_until(year, band(kasn, name))
    top = cycle.valid_until(year, kasn.top)
    assert lower is not None
    assert top is not None
    assert date(year, 12, 31) < lower < top
