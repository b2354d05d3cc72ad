"""The source one row of a table about coaching names."""

from merit.domain.imports.coaching_words import partial_day_of
from merit.domain.imports.filled_row import FilledRow
from merit.domain.imports.vocabularies import source_kind_of
from merit.domain.provenance import Source
from merit.domain.result_sources import REFERENCE


def source_of(line: FilledRow) -> Source | None:
    """The source a row names, None when it names none.

    Without its kind a source cannot be kept; that it is not read is said.
    """
    reference = line.text("source", longest=REFERENCE)
    kind = line.read("source_kind", source_kind_of)
    published = line.read("source_published_on", partial_day_of)
    if reference and kind:
        return Source(reference, kind, published)
    if reference and not line.has("source_kind") and line.table.column("source_kind"):
        line.doubt(
            line.place("source"),
            "Jenis sumber tidak disebut, sehingga sumber ini tidak dibaca.",
            "Isilah jenis sumbernya.",
        )
    for name in ("source", "source_kind", "source_published_on"):
        line.origins.pop(name, None)
    return None
