"""How a source is named, on screens and in files."""

import re
from datetime import date

from merit.domain.imports.vocabularies import CLAIMS, CONFIDENCES, SOURCE_KINDS
from merit.domain.provenance import Provenance, Source
from merit.domain.states import SourceKind
from merit.reports import numbers

DAY = re.compile(r"(?<!\S)\d{4}-\d{2}-\d{2}(?=[\s,;.)]*(?:\s|$))")
"""A day by itself, not one in a number or in the name of a file."""


def publisher(source: Source) -> str:
    """Host of an address; else the reference as it is, its days in words.

    >>> publisher(Source("radarpekalongan.id 2025-01-15", SourceKind.MEDIA))
    'radarpekalongan.id 15 Jan 2025'
    >>> publisher(Source("Surat 800/2025-01-15/BKD", SourceKind.OFFICIAL))
    'Surat 800/2025-01-15/BKD'
    """
    reference = source.reference
    if "//" not in reference:
        return DAY.sub(lambda found: _in_words(found[0]), reference)
    return reference.split("//", 1)[1].split("/", 1)[0].removeprefix("www.")


def _in_words(day: str) -> str:
    """A day as readers write it; what is no day of the calendar stays as it is."""
    try:
        return numbers.short_day(date.fromisoformat(day))
    except ValueError:
        return day


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
