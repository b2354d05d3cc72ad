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


def latest_day(published_on: str | None) -> date | None:
    """The last day an ISO date as precise as known can mean; None when there is no date.

    >>> latest_day("2023-12"), latest_day("2025-01-15"), latest_day(None)
    (datetime.date(2023, 12, 31), datetime.date(2025, 1, 15), None)
    """
    if published_on is None:
        return None
    if len(published_on) == len("2023-12"):
        year, month = map(int, published_on.split("-"))
        return date(year, month, monthrange(year, month)[1])
    return date.fromisoformat(published_on)
