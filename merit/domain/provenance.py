"""Where a value comes from and how sure it is. Every number leads to one of these."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from merit.domain.states import Claim, Confidence, SourceKind


@dataclass(frozen=True, slots=True)
class Source:
    """A publication. `published_on` is an ISO date as precise as known ("2023-12"), or None."""

    reference: str
    kind: SourceKind
    published_on: str | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """One value's source, how it is stated there, and how sure it is."""

    source: Source
    confidence: Confidence
    claim: Claim = Claim.DIRECT
    note: str = ""


def days_meant(published_on: str | None) -> tuple[date, date] | None:
    """First and last day an ISO date as precise as known can mean; None without a date.

    >>> days_meant("2025-01-15")
    (datetime.date(2025, 1, 15), datetime.date(2025, 1, 15))
    >>> days_meant("2023-02"), days_meant(None)
    ((datetime.date(2023, 2, 1), datetime.date(2023, 2, 28)), None)
    >>> days_meant("2023")
    (datetime.date(2023, 1, 1), datetime.date(2023, 12, 31))
    """
    if published_on is None:
        return None
    year, month, day = (*map(int, published_on.split("-")), 0, 0)[:3]
    first = date(year, month or 1, day or 1)
    last_month = month or 12
    return first, date(year, last_month, day or monthrange(year, last_month)[1])
