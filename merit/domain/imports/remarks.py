"""What the rules of the record found, said at the cell the value was read from."""

from merit.domain.findings import Finding
from merit.domain.imports.complaints import LONGEST, Complaint
from merit.domain.imports.readings import ActionRow, InterventionRow, Origin, ResultRow
from merit.domain.nips import holds_nip

Row = ResultRow | InterventionRow | ActionRow

OF_THE_FILE = frozenset({"source", "decree_number", "decided_on", "valid_until"})
"""Fields that may be told once for a whole file, and then stand in none of its cells."""

BESIDE = {
    "stated_band": ("score",),
    "published_index": ("score",),
    "aspect_scores": ("score", "stated_band"),
    "levels": ("score", "stated_band"),
    "status": ("score", "stated_band"),
    "score": ("stated_band",),
    "place": ("title",),
    "aspect_codes": ("instrument",),
}
"""Where a remark stands whose own field the file does not tell: at the value it contradicts."""

SUBJECT = ("region_code", "title", "code")
REMEDY = "Perbaiki nilainya pada berkas, lalu unggah lagi."


def remark(row: Row, finding: Finding) -> Complaint:
    """One finding about `row` as a complaint, at the cell of its field; a NIP is not repeated."""
    reason, remedy = parted(finding.message)
    origin = _origin(row, finding.field)
    if origin is None and finding.field in OF_THE_FILE:
        return Complaint(finding.severity, "", "", "", reason, remedy)
    origin = origin or _subject(row)
    value = "" if holds_nip(origin.written) else origin.written[:LONGEST]
    return Complaint(finding.severity, origin.sheet, origin.cell, value, reason, remedy)


def _origin(row: Row, field: str) -> Origin | None:
    group = field.partition(":")[0]
    wanted = (field, *(BESIDE.get(group, ())))
    within = (name for name in row.origins if name.startswith(f"{group}:"))
    names = (*wanted, *within) if field == group else wanted
    return next((row.origins[name] for name in names if name in row.origins), None)


def _subject(row: Row) -> Origin:
    named = (row.origins[name] for name in SUBJECT if name in row.origins)
    return next(named, Origin(row.sheet, "", ""))


def parted(message: str) -> tuple[str, str]:
    """A sentence of the rules as reason and remedy.

    >>> parted("Skor 99 negatif. Isilah 0 atau lebih.")
    ('Skor 99 negatif.', 'Isilah 0 atau lebih.')
    """
    reason, _, remedy = message.rpartition(". ")
    return (f"{reason}.", remedy) if reason else (message, REMEDY)
