"""What a file holds where its reader does not look, against what it shows."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from merit.domain.findings import Severity
from merit.domain.imports.complaints import LONGEST, Complaint
from merit.domain.imports.duplicates import Key, key_of, values_of, where
from merit.domain.imports.readings import Origin, ResultRow

_SHOW = "Tampilkan bagian itu bila perlu dibaca, atau hapus."


def hidden_complaints(
    hidden: Iterable[ResultRow], shown: Mapping[Key, ResultRow], label: Callable[[str], str]
) -> Iterator[Complaint]:
    """What is said of hidden rows of results, which are never read.

    Another value than the one shown is an error at the hidden cell; the same, or a value of which
    nothing is shown, is a warning. A warning of a whole column or sheet is given once.
    """
    told: set[tuple[str, str, str]] = set()
    regions = {row.region_code for row in shown.values()}
    for row in hidden:
        seen = shown.get(key_of(row))
        if seen is not None:
            found = _beside(row, seen, label(row.region_code))
        else:
            found = iter([_alone(row, label(row.region_code), known=row.region_code in regions)])
        for item in found:
            said = (item.sheet, item.cell.rstrip("0123456789"), item.reason)
            if item.is_error or said not in told:
                yield item
            told.add(said)


def has_numbers(row: ResultRow) -> bool:
    """Whether a row holds a score, an index or points; a hidden list of choices holds none."""
    return bool(row.aspect_scores) or (row.score, row.published_index) != (None, None)


def _alone(row: ResultRow, label: str, *, known: bool) -> Complaint:
    """A hidden result of which nothing is shown; `known` when others of its region are."""
    if known:
        at = row.origins.get("score", row.origins["region_code"])
        reason = f"Bagian tersembunyi tentang tahun {row.year} tidak dibaca."
        return _said(Severity.WARNING, at, reason, _SHOW)
    reason = f"{label} tahun {row.year} hanya ada di bagian tersembunyi, sehingga tidak dibaca."
    return _said(Severity.WARNING, row.origins["region_code"], reason, _SHOW)


def _beside(row: ResultRow, seen: ResultRow, label: str) -> Iterator[Complaint]:
    """A hidden result against the one that is shown."""
    mine, shown = values_of(row), values_of(seen)
    same = False
    for name, value in mine.items():
        at = row.origins[name]
        if name not in shown:
            reason = "Nilai yang tersembunyi tidak dibaca."
            yield _said(Severity.WARNING, at, reason, _SHOW)
        elif shown[name] != value:
            other = seen.origins[name]
            yield _said(
                Severity.ERROR,
                at,
                f"Sel tersembunyi ini memuat isi lain untuk {label} daripada yang terlihat di "
                f"{where(other, at.sheet)}: {other.written[:LONGEST]}.",
                "Tampilkan lalu samakan, atau hapus bagian yang tersembunyi.",
            )
        else:
            same = True
    if same:
        reason = "Bagian tersembunyi mengulang nilai yang terlihat; yang dibaca yang terlihat."
        yield _said(Severity.WARNING, row.origins["region_code"], reason, _SHOW)


def _said(severity: Severity, at: Origin, reason: str, remedy: str) -> Complaint:
    return Complaint(severity, at.sheet, at.cell, at.written[:LONGEST], reason, remedy)
