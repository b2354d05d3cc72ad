"""How a source is named on screen."""

from merit.domain.provenance import Provenance, Source
from merit.domain.states import SourceKind
from merit.ui.text import numbers, vocabulary


def publisher(source: Source) -> str:
    """Host of an address, or the reference as it is."""
    reference = source.reference
    if "//" not in reference:
        return reference
    return reference.split("//", 1)[1].split("/", 1)[0].removeprefix("www.")


def address(source: Source) -> str:
    """Address to open; empty when the source is not on the web."""
    return source.reference if source.reference.startswith(("http://", "https://")) else ""


def sentence(provenance: Provenance) -> str:
    """Kind, publisher, date and confidence."""
    source = provenance.source
    if source.kind is SourceKind.DEMO:
        return "Sumber: data contoh, disusun untuk peragaan."
    return (
        f"Sumber: {vocabulary.SOURCE_KINDS[source.kind]}, {publisher(source)}, "
        f"{numbers.partial_day(source.published_on)}. Keyakinan "
        f"{vocabulary.CONFIDENCES[provenance.confidence]}, "
        f"{vocabulary.CLAIMS[provenance.claim]}."
    )
