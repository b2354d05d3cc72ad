"""What interventions and action items have in common when a file writes them or is undone."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from merit.domain.access import User
from merit.domain.imports.readings import Kind, Origins
from merit.domain.states import Dataset
from merit.errors import StaleError
from merit.services.imports.plans import Step, Writing
from merit.store import actions, audit, imports, interventions
from merit.store.coaching_content import (
    action_as_json,
    action_from_json,
    intervention_as_json,
    intervention_from_json,
)
from merit.store.engine import Session
from merit.store.imports import Content, Done


@dataclass(frozen=True, slots=True)
class Family:
    """One kind of record: how it is found and written, and what the journal calls it.

    `entered`, `changed` and `removed` are actions of the journal. New codes are `letter`, the
    year of `dated`, and a number of `digits`.
    """

    kind: Kind
    word: str
    entered: str
    changed: str
    removed: str
    letter: str
    dated: str
    digits: int
    codes: Callable[[Session, Dataset], set[str]]
    find: Callable[[Session, Dataset, str], tuple[Content, int] | None]
    enter: Callable[[Session, Content], None]
    replace: Callable[[Session, Content, int], bool]
    remove: Callable[[Session, Dataset, str, int], bool]
    is_used: Callable[[Session, Dataset, str], bool]

    def subject(self, content: Mapping[str, Any]) -> str:
        """What the journal calls a record; empty while it has no code."""
        code = content["code"]
        return f"{content['dataset']}/{self.kind.value}/{code}" if code else ""


def _find_intervention(session: Session, dataset: Dataset, code: str) -> tuple[Content, int] | None:
    found = interventions.find(session, dataset, code)
    return None if found is None else (intervention_as_json(found[0]), found[1])


def _find_action(session: Session, dataset: Dataset, code: str) -> tuple[Content, int] | None:
    found = actions.find(session, dataset, code)
    return None if found is None else (action_as_json(found[0], found[1]), found[2])


def _enter_action(session: Session, content: Content) -> None:
    record, instrument = action_from_json(content)
    actions.add(session, [record], instrument=instrument)


def _replace_action(session: Session, content: Content, version: int) -> bool:
    record, instrument = action_from_json(content)
    return actions.replace(session, record, instrument=instrument, version=version)


INTERVENTIONS = Family(
    kind=Kind.INTERVENTIONS,
    word="intervensi",
    entered="catat_intervensi",
    changed="ubah_intervensi",
    removed="hapus_intervensi",
    letter="I",
    dated="starts_on",
    digits=2,
    codes=interventions.codes,
    find=_find_intervention,
    enter=lambda session, content: interventions.enter(session, intervention_from_json(content)),
    replace=lambda session, content, version: interventions.replace(
        session, intervention_from_json(content), version=version
    ),
    remove=lambda session, dataset, code, version: interventions.remove(
        session, dataset, code, version=version
    ),
    is_used=interventions.is_used,
)
ACTIONS = Family(
    kind=Kind.ACTIONS,
    word="butir_rtl",
    entered="catat_rtl",
    changed="ubah_rtl",
    removed="hapus_rtl",
    letter="R",
    dated="agreed_on",
    digits=3,
    codes=actions.codes,
    find=_find_action,
    enter=_enter_action,
    replace=_replace_action,
    remove=lambda session, dataset, code, version: actions.remove(
        session, dataset, code, version=version
    ),
    is_used=lambda *_: False,
)
FAMILIES = {family.kind: family for family in (INTERVENTIONS, ACTIONS)}


def record_all(
    session: Session,
    user: User,
    family: Family,
    steps: Collection[Step[Writing]],
    *,
    number: int,
    reason: str,
) -> dict[str, Origins]:
    """Write each row as part of the batch `number`; gives the cells by subject."""
    contents = _numbered(session, family, [step.wanted.after for step in steps])
    done = [
        Done(family.subject(content), step.wanted.before, content)
        for step, content in zip(steps, contents, strict=True)
    ]
    for item in done:
        put_in_place(session, user, family, item, reason=reason)
    imports.add_changes(session, number, done)
    return {item.subject: step.origins for item, step in zip(done, steps, strict=True)}


def put_in_place(
    session: Session, user: User, family: Family, change: Done, *, reason: str
) -> None:
    """Bring one record from `change.before` to `change.after`, and write that down.

    Raises StaleError when somebody else changed it first.
    """
    told = change.after or change.before
    assert told is not None
    dataset, code = Dataset(told["dataset"]), told["code"]
    found = family.find(session, dataset, code)
    if (found[0] if found else None) != change.before:
        raise StaleError(f"{told['title']} ({code}) baru saja diubah. Muat ulang halaman.", found)
    version = found[1] if found else 0
    if change.after is None:
        done, action = family.remove(session, dataset, code, version), family.removed
    elif found is None:
        family.enter(session, change.after)
        done, action = True, family.entered
    else:
        done, action = family.replace(session, change.after, version), family.changed
    if not done:
        raise StaleError(f"{told['title']} ({code}) sudah dirujuk data lain.", found)
    audit.record(
        session,
        user,
        action=action,
        subject=family.word,
        subject_key=change.subject,
        before=change.before,
        after=change.after,
        reason=reason,
    )


def _numbered(session: Session, family: Family, contents: Iterable[Content]) -> list[Content]:
    """The same with a code for each that has none: the next of its year that was never used."""
    found: list[Content] = []
    last: dict[str, int] = {}
    for content in contents:
        if content["code"]:
            found.append(content)
            continue
        dataset = Dataset(content["dataset"])
        prefix = f"{family.letter}-{content[family.dated][:4]}-"
        if prefix not in last:
            last[prefix] = _last_number(session, family, dataset, prefix)
        last[prefix] += 1
        found.append({**content, "code": f"{prefix}{last[prefix]:0{family.digits}}"})
    return found


def _last_number(session: Session, family: Family, dataset: Dataset, prefix: str) -> int:
    """The highest number in use under `prefix`, or once given by a batch that was undone."""
    start = f"{dataset.value}/{family.kind.value}/"
    given = {item.removeprefix(start) for item in imports.subjects(session, f"{start}{prefix}")}
    used = family.codes(session, dataset) | given
    numbers = (code.removeprefix(prefix) for code in used if code.startswith(prefix))
    return max((int(item) for item in numbers if item.isdecimal()), default=0)
