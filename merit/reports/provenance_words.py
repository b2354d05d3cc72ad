"""How a source is named, on screens and in files."""

from merit.domain.imports.vocabularies import CLAIMS, CONFIDENCES, SOURCE_KINDS
from merit.domain.provenance import Provenance, Source
from merit.domain.states import SourceKind
from merit.reports import numbers


def publisher(source: Source) -> str:
    """Host of an address, or the reference as it is."""
    reference = source.reference
    if "//" not in reference:
        return reference
    return reference.split("//", 1)[1].split("/", 1)[0].removeprefix("www.")


def sentence(provenance: Provenance) -> str:
    """Kind, publisher, date and confidence of a value's source."""
    source = provenance.source
    if source.kind is SourceKind.DEMO:
        return "Sumber: data contoh, disusun untuk peragaan."
    confidence, claim = CONFIDENCES[provenance.confidence][0], CLAIMS[provenance.claim][0]
    return (
        f"Sumber: {SOURCE_KINDS[source.kind][0]}, {publisher(source)}, "
        f"{numbers.partial_day(source.published_on)}. "
        f"Keyakinan {confidence.lower()}, {claim.lower()}."
    )
