"""Rows of a schedule that tell of one activity, brought together."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from merit.domain.findings import Severity
from merit.domain.imports.complaints import LONGEST, Complaint
from merit.domain.imports.filled_row import WRITTEN, FilledRow
from merit.domain.imports.headings import NUMBER
from merit.domain.imports.readings import InterventionRow, Origin
from merit.domain.imports.tables import Row, Table
from merit.domain.imports.unseen import hidden_rows
from merit.domain.imports.writing import key

REGIONS = frozenset({"region_codes", "region_code", "audience"})
SURE = ("kind", "title", "starts_on", "ends_on", "status", "precision")
"""Fields that rows of one activity share."""

DETAILS = (
    *("theme", "place", "hours", "aspect_codes", "indicator_codes", "instrument", "mode"),
    *("organiser", "host", "participants", "present_codes", "cost", "fund_source", "source"),
)
"""Fields that some of them may leave out."""


@dataclass(frozen=True, slots=True)
class Told:
    """One row of a table and what it tells; `continues` says that it goes on with the one above."""

    line: FilledRow
    row: InterventionRow | None
    continues: bool = False

    @property
    def hidden(self) -> bool:
        """Whether a reader of the file does not see it."""
        return self.line.row.hidden or self.line.table.sheet.hidden


def continued(table: Table) -> Iterator[tuple[Row, bool]]:
    """The rows of a table; one that goes on with the activity above has its cells too.

    It does when its title is the same merged cell, or when it names regions and nothing else.
    """
    regions = {item.number for item in table.columns if item.field in REGIONS}
    known = {item.number for item in table.columns if item.field not in (None, NUMBER)}
    above: Row | None = None
    for row in table.rows:
        title = table.cell(row, "title")
        filled = row.cells.keys() & known
        merged = title is not None and title.row < row.number
        if above is not None and (
            (merged and title == table.cell(above, "title")) or (filled and filled <= regions)
        ):
            own = {place: cell for place, cell in above.cells.items() if place not in regions}
            yield replace(row, cells={**own, **row.cells}), True
        else:
            above = row
            yield row, False


def gathered(told: Iterable[Told]) -> tuple[list[InterventionRow], list[Complaint]]:
    """The activities the visible rows tell of, each once, and what is wrong between rows.

    Rows that differ only in their regions are one activity. The same region twice in one activity
    with other details is an error; wholly the same again is said and left out, and so are hidden
    rows that say nothing else.
    """
    told = list(told)
    found: dict[Hashable, list[InterventionRow]] = defaultdict(list)
    complaints: list[Complaint] = []
    for item in told:
        if item.row is None or item.hidden:
            continue
        known = found[_identity(item.row)]
        place = next((n for n, one in enumerate(known) if _agree(one, item.row)), None)
        if place is not None:
            if not item.continues and set(item.row.region_codes) <= set(known[place].region_codes):
                complaints.append(_again(known[place], item.row))
            known[place] = _together(known[place], item.row)
        elif rival := next((one for one in known if _meet(one, item.row)), None):
            complaints.append(_contradicts(rival, item.row))
        else:
            known.append(item.row)
    rows = [row for group in found.values() for row in group]
    unseen = ((item.line, _is_repeated(item.row, found)) for item in told if item.hidden)
    return rows, [*complaints, *hidden_rows(unseen)]


def _is_repeated(
    row: InterventionRow | None, found: Mapping[Hashable, Sequence[InterventionRow]]
) -> bool:
    """Whether a row says nothing that the visible ones do not say."""
    return row is not None and any(
        _agree(one, row) and set(row.region_codes) <= set(one.region_codes)
        for one in found.get(_identity(row), ())
    )


def _identity(row: InterventionRow) -> Hashable:
    return row.code or (row.kind, key(row.title), row.starts_on, row.ends_on)


def _agree(one: InterventionRow, other: InterventionRow) -> bool:
    return _difference(one, other) is None


def _difference(one: InterventionRow, other: InterventionRow) -> str | None:
    """The first field two rows contradict each other in; None when they can be one activity."""
    for name in SURE:
        if _compared(one, name) != _compared(other, name):
            return name
    for name in DETAILS:
        first, second = getattr(one, name), getattr(other, name)
        if _is_told(first) and _is_told(second) and first != second:
            return name
    return None


def _compared(row: InterventionRow, name: str) -> Any:
    return key(row.title) if name == "title" else getattr(row, name)


def _is_told(value: object) -> bool:
    return value not in (None, "", ())


def _meet(one: InterventionRow, other: InterventionRow) -> bool:
    """Whether two rows that contradict each other cannot both be right."""
    common = set(one.region_codes) & set(other.region_codes)
    return bool(one.code or common) or one.region_codes == other.region_codes


def _together(one: InterventionRow, other: InterventionRow) -> InterventionRow:
    details = {
        name: getattr(one if _is_told(getattr(one, name)) else other, name) for name in DETAILS
    }
    origins = {**other.origins, **one.origins}
    both = [row.origins["region_codes"] for row in (one, other) if "region_codes" in row.origins]
    if len(both) == 2 and both[0].cell != both[1].cell:
        written = f"{both[0].written}; {both[1].written}"[:WRITTEN]
        origins["region_codes"] = Origin(both[0].sheet, both[0].cell, written)
    codes = tuple(sorted({*one.region_codes, *other.region_codes}))
    return replace(one, region_codes=codes, origins=origins, **details)


def _again(one: InterventionRow, other: InterventionRow) -> Complaint:
    return _said(
        Severity.WARNING,
        other.origins["title"],
        f"Sama dengan baris {one.row} pada lembar {one.sheet}, sehingga dibaca satu kali.",
        "Hapus salah satu bila memang terulang.",
    )


def _contradicts(one: InterventionRow, other: InterventionRow) -> Complaint:
    name = _difference(one, other) or "title"
    return _said(
        Severity.ERROR,
        other.origins.get(name, other.origins["title"]),
        f"Berbeda dengan baris {one.row} pada lembar {one.sheet} tentang kegiatan yang sama.",
        "Samakan isinya, atau sisakan satu baris.",
    )


def _said(severity: Severity, at: Origin, reason: str, remedy: str) -> Complaint:
    return Complaint(severity, at.sheet, at.cell, at.written[:LONGEST], reason, remedy)
