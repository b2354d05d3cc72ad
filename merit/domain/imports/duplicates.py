"""A region that a file tells of more than once: said twice, completed, or contradicted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from merit.domain.findings import Severity
from merit.domain.imports.complaints import LONGEST, Complaint
from merit.domain.imports.readings import Origin, ResultRow

Key = tuple[str, int, str]
_SUBJECT = frozenset({"region_code", "year", "instrument"})


def key_of(row: ResultRow) -> Key:
    """What makes two rows speak of the same result: region, year and instrument."""
    return row.region_code, row.year, row.instrument


def values_of(row: ResultRow) -> dict[str, Any]:
    """The values a row tells, by field; those below the total with their code."""
    found: dict[str, Any] = {}
    for name in row.origins:
        group, _, code = name.partition(":")
        if name not in _SUBJECT:
            found[name] = getattr(row, group)[code] if code else getattr(row, group, None)
    return found


@dataclass(slots=True)
class Gathering:
    """All rows of a file, each result once; `complaints` say where it stood more than once."""

    label: Callable[[str], str]
    rows: dict[Key, ResultRow] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)

    def add(self, rows: Iterable[ResultRow]) -> None:
        """Take rows in; a second one of a result completes the first or contradicts it."""
        for row in rows:
            first = self.rows.setdefault(key_of(row), row)
            if first is not row:
                self._second(first, row)

    def _second(self, first: ResultRow, row: ResultRow) -> None:
        mine, its = values_of(first), values_of(row)
        common = mine.keys() & its.keys()
        other = [name for name in its if name in common and mine[name] != its[name]]
        self.complaints += [self._contradiction(first, row, name) for name in other]
        if not other:
            self.rows[key_of(row)] = _together(first, row)
            if common:
                self._repetition(first, row)

    def _contradiction(self, first: ResultRow, row: ResultRow, name: str) -> Complaint:
        before, now = first.origins[name], row.origins[name]
        return Complaint(
            Severity.ERROR,
            now.sheet,
            now.cell,
            now.written[:LONGEST],
            f"{self.label(row.region_code)} tahun {row.year} sudah ada di "
            f"{where(before, now.sheet)} dengan isi lain: {before.written[:LONGEST]}.",
            "Sisakan satu yang benar.",
        )

    def _repetition(self, first: ResultRow, row: ResultRow) -> None:
        before, now = first.origins["region_code"], row.origins["region_code"]
        elsewhere = before.sheet != now.sheet
        reason = (
            f"Lembar ini mengulang daerah dari lembar {before.sheet} dengan nilai yang sama, "
            "sehingga digabung."
            if elsewhere
            else f"{self.label(row.region_code)} sudah ada di sel {before.cell} dengan nilai yang "
            "sama, sehingga dibaca satu kali."
        )
        if not any((item.sheet, item.reason) == (now.sheet, reason) for item in self.complaints):
            self.complaints.append(
                Complaint(
                    Severity.WARNING,
                    now.sheet,
                    now.cell,
                    now.written[:LONGEST],
                    reason,
                    "Periksa apakah memang daerah yang sama.",
                )
            )


def where(origin: Origin, sheet: str) -> str:
    """A cell as seen from `sheet`: its address, with the sheet's name where it is another one.

    >>> where(Origin("Rekap", "D7", ""), "Rekap"), where(Origin("Rekap", "D7", ""), "Rincian")
    ('sel D7', 'sel D7 lembar Rekap')
    """
    return (
        f"sel {origin.cell}"
        if origin.sheet == sheet
        else f"sel {origin.cell} lembar {origin.sheet}"
    )


def _together(first: ResultRow, row: ResultRow) -> ResultRow:
    """The first row with what only the second tells."""
    mine, its = values_of(first), values_of(row)
    more = {name: value for name, value in its.items() if name not in mine and ":" not in name}
    return replace(
        first,
        origins={**row.origins, **first.origins},
        aspect_scores={**row.aspect_scores, **first.aspect_scores},
        levels={**row.levels, **first.levels},
        **more,
    )
