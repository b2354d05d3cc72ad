"""Where a value comes from and how sure it is. Every number leads to one of these."""

from dataclasses import dataclass

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
