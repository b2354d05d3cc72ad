"""How a source is named on screen."""

from merit.domain.provenance import Source
from merit.reports import provenance_words

publisher, sentence = provenance_words.publisher, provenance_words.sentence


def address(source: Source) -> str:
    """Address to open; empty when the source is not on the web."""
    return source.reference if source.reference.startswith(("http://", "https://")) else ""
