"""Rows of interventions and action items beside what is recorded of them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from merit.domain.findings import Finding, error, warning
from merit.domain.imports.batches import Effect, Outcome
from merit.domain.imports.complaints import Complaint
from merit.domain.imports.differences import of_contents
from merit.domain.imports.readings import ActionRow, InterventionRow, Reading
from merit.domain.imports.writing import clean, says_nothing
from merit.domain.instruments import Instrument
from merit.domain.records import ActionRecord, InterventionRecord
from merit.services.imports.coaching import Family
from merit.services.imports.plans import Plan, Step, Writing
from merit.services.imports.remarks import remarks

RowT = TypeVar("RowT", InterventionRow, ActionRow)

REPEATED = error(
    "code", "Kode ini sudah dipakai pada baris lain dengan isi lain. Sisakan satu baris."
)


@dataclass(frozen=True, slots=True)
class Judged:
    """One row: what is recorded, what it asks for, and what the rules find."""

    wanted: Writing
    label: str
    findings: tuple[Finding, ...]

    @property
    def outcome(self) -> Outcome:
        """What the row would do."""
        if self.wanted.before is None:
            return Outcome.NEW
        return Outcome.SAME if self.wanted.before == self.wanted.after else Outcome.CHANGED


def planned(
    reading: Reading[RowT], family: Family, judge: Callable[[RowT], Judged]
) -> Plan[Writing]:
    """What the rows of a file ask for; a row that repeats another is left out."""
    complaints: list[Complaint] = list(reading.complaints)
    effects: list[Effect] = []
    steps: list[Step[Writing]] = []
    seen: dict[str, list[Writing]] = {}
    for row in reading.rows:
        item = judge(row)
        code = item.wanted.after["code"]
        alike = seen.setdefault(code or item.label, [])
        if item.wanted in alike:
            continue
        found = (REPEATED,) if code and alike else item.findings
        alike.append(item.wanted)
        complaints += remarks(row, found, said=complaints)
        effects.append(_effect(row, item, family))
        if item.outcome is not Outcome.SAME:
            steps.append(Step(item.wanted, row.origins))
    return Plan(tuple(effects), tuple(dict.fromkeys(complaints)), tuple(steps))


def _effect(row: InterventionRow | ActionRow, item: Judged, family: Family) -> Effect:
    before, after = item.wanted.before, item.wanted.after
    return Effect(
        subject=family.subject(after),
        label=item.label,
        outcome=item.outcome,
        sheet=row.sheet,
        row=row.row,
        differences=() if before is None else of_contents(before, after),
    )


def on_new(code: str, alike: Iterable[ActionRecord | InterventionRecord]) -> Iterator[Finding]:
    """What is said of a row about nothing recorded: of its code, or of what it resembles."""
    if code:
        yield _unknown(code)
    else:
        yield from (_looks_like(item.code) for item in islice(alike, 1))


def _unknown(code: str) -> Finding:
    """A code nobody recorded yet: a new record, or a slip of the pen."""
    return warning(
        "code",
        f"Kode {code} belum tercatat, sehingga baris ini menjadi catatan baru. "
        "Periksa kodenya bila yang dimaksud catatan lama.",
    )


def _looks_like(code: str) -> Finding:
    """A row without a code that resembles a recorded one."""
    return warning(
        "title",
        f"Mirip dengan {code} yang sudah tercatat, tetapi isinya berbeda. "
        "Isilah kodenya bila yang dimaksud catatan itu.",
    )


def as_recorded(told: str, recorded: str) -> str:
    """`recorded` where a cell, in which each run of blanks is one, says no other than that."""
    says_same = told == clean(recorded) or (not told and says_nothing(recorded))
    return recorded if says_same else told


def holding(
    codes: Collection[str],
    parts: Mapping[str, Collection[str]],
    preferred: Iterable[str | None],
) -> str | None:
    """The first instrument of `preferred`, then of all, whose `parts` hold all `codes`."""
    for name in (*preferred, *parts):
        if name is not None and set(codes) <= set(parts.get(name, ())):
            return name
    return None


def in_force(instruments: Mapping[str, Instrument], year: int) -> list[str]:
    """The instruments in force in a year."""
    return [
        code
        for code, item in instruments.items()
        if item.valid_from <= year <= (item.valid_until or year)
    ]
