"""Codes for new interventions and action items: the next of the year, never used before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from merit.domain.imports.readings import Kind
from merit.domain.states import Dataset
from merit.store import actions, imports, interventions
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class _Series:
    """How the codes of one kind look: `letter`, the year, and a number of `digits`."""

    letter: str
    digits: int
    codes: Callable[[Session, Dataset], set[str]]


_SERIES = {
    Kind.INTERVENTIONS: _Series("I", 2, interventions.codes),
    Kind.ACTIONS: _Series("R", 3, actions.codes),
}


def next_codes(session: Session, kind: Kind, dataset: Dataset, years: Sequence[int]) -> list[str]:
    """One code for each of `years`, in their order, none of which was ever given before.

    `kind` is that of interventions or of action items.
    """
    series = _SERIES[kind]
    found: list[str] = []
    last: dict[str, int] = {}
    for year in years:
        prefix = f"{series.letter}-{year}-"
        if prefix not in last:
            last[prefix] = _last_number(session, kind, dataset, prefix)
        last[prefix] += 1
        found.append(f"{prefix}{last[prefix]:0{series.digits}}")
    return found


def _last_number(session: Session, kind: Kind, dataset: Dataset, prefix: str) -> int:
    """The highest number in use under `prefix`, or once given by a batch that was undone."""
    start = f"{dataset.value}/{kind.value}/"
    given = {item.removeprefix(start) for item in imports.subjects(session, f"{start}{prefix}")}
    used = _SERIES[kind].codes(session, dataset) | given
    numbers = (code.removeprefix(prefix) for code in used if code.startswith(prefix))
    return max((int(item) for item in numbers if item.isdecimal()), default=0)
