"""What interventions and action items have in common when a file writes them or is undone."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from merit.domain.access import User
from merit.domain.activity_of_meeting import findings_beside_meeting, meeting_of
from merit.domain.documents import SubjectKind
from merit.domain.imports.readings import Kind, Origins
from merit.domain.states import Dataset
from merit.errors import StaleError
from merit.services import numbering
from merit.services.imports.plans import Step, Writing
from merit.store import actions, audit, imports, interventions, meetings
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

    `entered`, `changed` and `removed` are actions of the journal. A new code is of the year of
    the field `dated`.
    `is_bound` says whether something else keeps a record as it is, so that it cannot be put back.
    `whole` gives a content kept earlier with the fields that came later.
    """

    kind: Kind
    word: str
    entered: str
    changed: str
    removed: str
    dated: str
    find: Callable[[Session, Dataset, str], tuple[Content, int] | None]
    enter: Callable[[Session, Content], None]
    replace: Callable[[Session, Content, int], bool]
    remove: Callable[[Session, Dataset, str, int], bool]
    is_used: Callable[[Session, Dataset, str], bool]
    is_bound: Callable[[Session, Content, Content], bool]
    whole: Callable[[Content], Content]

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


def _is_bound_to_meeting(session: Session, present: Content, wanted: Content) -> bool:
    """Whether the activity is a rakor by now, which `wanted` would contradict."""
    before, after = intervention_from_json(present), intervention_from_json(wanted)
    meeting = meeting_of(before.code, meetings.recorded(session, before.dataset))
    return meeting is not None and any(findings_beside_meeting(before, after, meeting))


INTERVENTIONS = Family(
    kind=Kind.INTERVENTIONS,
    word="intervensi",
    entered="catat_intervensi",
    changed="ubah_intervensi",
    removed="hapus_intervensi",
    dated="starts_on",
    find=_find_intervention,
    enter=lambda session, content: interventions.enter(session, intervention_from_json(content)),
    replace=lambda session, content, version: interventions.replace(
        session, intervention_from_json(content), version=version
    ),
    remove=lambda session, dataset, code, version: interventions.remove(
        session, dataset, code, version=version
    ),
    is_used=interventions.is_used,
    is_bound=_is_bound_to_meeting,
    whole=lambda content: intervention_as_json(intervention_from_json(content)),
)
ACTIONS = Family(
    kind=Kind.ACTIONS,
    word="butir_rtl",
    entered="catat_rtl",
    changed="ubah_rtl",
    removed="hapus_rtl",
    dated="agreed_on",
    find=_find_action,
    enter=_enter_action,
    replace=_replace_action,
    remove=lambda session, dataset, code, version: actions.remove(
        session, dataset, code, version=version
    ),
    is_used=actions.is_used,
    is_bound=lambda _session, _present, _wanted: False,
    whole=lambda content: action_as_json(*action_from_json(content)),
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
    before = family.whole(change.before) if change.before else None
    if (found[0] if found else None) != before:
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


def _numbered(session: Session, family: Family, contents: Sequence[Content]) -> Sequence[Content]:
    """The same with a code for each that has none."""
    bare = [item for item in contents if not item["code"]]
    if not bare:
        return contents
    years = [int(item[family.dated][:4]) for item in bare]
    dataset = Dataset(bare[0]["dataset"])
    codes = iter(numbering.next_codes(session, SubjectKind(family.kind), dataset, years))
    return [item if item["code"] else {**item, "code": next(codes)} for item in contents]
