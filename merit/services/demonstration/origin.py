"""The provenance all demonstration values share, so that none passes for a published fact."""

from merit.domain.provenance import Provenance, Source
from merit.domain.states import Claim, Confidence, SourceKind

SOURCE = Source(reference="Data contoh", kind=SourceKind.DEMO)


def provenance(note: str = "") -> Provenance:
    """Provenance of a made-up value, `note` saying what is particular about it."""
    return Provenance(SOURCE, Confidence.LOW, Claim.DIRECT, note)
