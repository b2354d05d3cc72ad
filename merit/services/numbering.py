"""Codes of what is new: the next of its series in the year, never used before."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from merit.domain.documents import SubjectKind
from merit.domain.states import Dataset
from merit.store import (
    actions,
    imports,
    interventions,
    meetings,
    practices,
    self_check_periods,
    snapshots,
)
from merit.store.engine import Session

SNAPSHOT = "cuplikan"
NUMBER = re.compile(r"\d{1,6}", re.ASCII)
"""What is a number of a series; a longer one came with a file, and is no place to go on from."""


@dataclass(frozen=True, slots=True)
class _Series:
    """How the codes of one kind look: `letter`, the year, and a number of at least `digits`."""

    letter: str
    digits: int
    codes: Callable[[Session, Dataset], set[str]]


_SERIES: Mapping[str, _Series] = {
    SubjectKind.INTERVENTION: _Series("I", 2, interventions.codes),
    SubjectKind.ACTION: _Series("R", 3, actions.codes),
    SubjectKind.MEETING: _Series("K", 2, meetings.codes),
    SubjectKind.PRACTICE: _Series("P", 2, practices.codes),
    SubjectKind.SELF_CHECK: _Series("M", 2, self_check_periods.codes),
    SNAPSHOT: _Series("C", 3, snapshots.codes),
}


def next_code(session: Session, kind: str, dataset: Dataset, year: int) -> str:
    """The code for one that is new in `year`; `kind` is a SubjectKind, or `SNAPSHOT`."""
    return next_codes(session, kind, dataset, [year])[0]


def next_codes(session: Session, kind: str, dataset: Dataset, years: Sequence[int]) -> list[str]:
    """One code for each of `years`, in their order, none of which was ever given before."""
    series = _SERIES[kind]
    used = _used(session, kind, dataset)
    found: list[str] = []
    for year in years:
        prefix = f"{series.letter}-{year}-"
        number = _last_number(used, prefix) + 1
        while (code := f"{prefix}{number:0{series.digits}}") in used:
            number += 1
        used.add(code)
        found.append(code)
    return found


def _used(session: Session, kind: str, dataset: Dataset) -> set[str]:
    """Codes in use, and those once given by a batch that was undone."""
    start = f"{dataset.value}/{kind}/"
    given = {item.removeprefix(start) for item in imports.subjects(session, start)}
    return _SERIES[kind].codes(session, dataset) | given


def _last_number(used: set[str], prefix: str) -> int:
    """The highest number of a series; none where it has not begun."""
    numbers = (code.removeprefix(prefix) for code in used if code.startswith(prefix))
    return max((int(item) for item in numbers if NUMBER.fullmatch(item)), default=0)
