"""Follow-ups that a file tells twice: the same again, or otherwise."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, fields

from merit.domain.findings import Severity
from merit.domain.imports.complaints import LONGEST, Complaint
from merit.domain.imports.filled_row import FilledRow
from merit.domain.imports.readings import ActionRow
from merit.domain.imports.unseen import hidden_rows
from merit.domain.imports.writing import key

_PLACE = frozenset({"sheet", "row", "columns", "origins"})
COMPARED = tuple(item.name for item in fields(ActionRow) if item.name not in _PLACE)


@dataclass(frozen=True, slots=True)
class Told:
    """One row of a table, and the items it tells: one for each of its regions."""

    line: FilledRow
    rows: tuple[ActionRow, ...]

    @property
    def hidden(self) -> bool:
        """Whether a reader of the file does not see it."""
        return self.line.row.hidden or self.line.table.sheet.hidden


def once(told: Iterable[Told]) -> tuple[list[ActionRow], list[Complaint]]:
    """The items of the visible rows, each once, and what is wrong between rows.

    The same item with other values is an error; wholly the same again is said and left out, and
    so are hidden rows that say nothing else.
    """
    told = list(told)
    found: dict[Hashable, ActionRow] = {}
    complaints: list[Complaint] = []
    for item in told:
        for row in () if item.hidden else item.rows:
            first = found.setdefault(_identity(row), row)
            name = _difference(first, row)
            if name is not None:
                complaints.append(_contradicts(first, row, name))
            elif first is not row:
                complaints.append(_again(first, row))
    unseen = ((item.line, _is_repeated(item, found)) for item in told if item.hidden)
    return list(found.values()), [*complaints, *hidden_rows(unseen)]


def _is_repeated(item: Told, found: Mapping[Hashable, ActionRow]) -> bool:
    """Whether a row says nothing that the visible ones do not say."""
    known = [(found.get(_identity(row)), row) for row in item.rows]
    return bool(known) and all(one and _difference(one, row) is None for one, row in known)


def _identity(row: ActionRow) -> Hashable:
    return row.code or (row.region_code, key(row.title), row.agreed_on)


def _difference(one: ActionRow, other: ActionRow) -> str | None:
    """The first field two items differ in."""
    for name in COMPARED:
        first, second = getattr(one, name), getattr(other, name)
        if first != second and not (name == "title" and key(first) == key(second)):
            return name
    return None


def _contradicts(one: ActionRow, other: ActionRow, name: str) -> Complaint:
    at = other.origins.get(name, other.origins["title"])
    return Complaint(
        Severity.ERROR,
        at.sheet,
        at.cell,
        at.written[:LONGEST],
        f"Berbeda dengan baris {one.row} pada lembar {one.sheet} tentang butir yang sama.",
        "Samakan isinya, atau sisakan satu baris.",
    )


def _again(one: ActionRow, other: ActionRow) -> Complaint:
    at = other.origins["title"]
    return Complaint(
        Severity.WARNING,
        at.sheet,
        at.cell,
        at.written[:LONGEST],
        f"Sama dengan baris {one.row} pada lembar {one.sheet}, sehingga dibaca satu kali.",
        "Hapus salah satu bila memang terulang.",
    )
