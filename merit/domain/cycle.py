"""How long a result counts, and in which years a region is not assessed.

A Sangat Baik result of year y is assessed again in y+2, every other band in y+1. The
intervals are data of the instrument: two years for Sangat Baik is sourced (BKD Jateng in Radar
Pekalongan, 15-01-2025), one year for the others is assumed.
"""

from datetime import date

from merit.domain.instruments import Band


def valid_until(year: int, band: Band) -> date | None:
    """Last day a result of `year` counts; None when the instrument sets no interval.

    >>> from decimal import Decimal
    >>> valid_until(2023, Band("SB", "Sangat Baik", Decimal(325), reassess_after=2))
    datetime.date(2025, 12, 31)
    """
    return None if band.reassess_after is None else date(year + band.reassess_after, 12, 31)


def is_scheduled(year: int, *, last_year: int, band: Band) -> bool:
    """Whether a region last assessed in `last_year` with `band` is assessed again in `year`.

    >>> from decimal import Decimal
    >>> top = Band("SB", "Sangat Baik", Decimal(325), reassess_after=2)
    >>> [is_scheduled(year, last_year=2023, band=top) for year in (2024, 2025)]
    [False, True]
    """
    return year >= last_year + (band.reassess_after or 1)
