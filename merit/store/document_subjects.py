"""Whose the things are that documents are kept beside."""

from dataclasses import dataclass

from sqlmodel import Session, select

from merit.domain.documents import Subject, SubjectKind
from merit.domain.meeting_rules import is_shown
from merit.domain.practices import PracticeState
from merit.store import meetings, self_checks
from merit.store.tables import ActionItem, Intervention, Practice


@dataclass(frozen=True, slots=True)
class Owner:
    """The region a thing belongs to, None for the province; `is_shared`: everybody reads it."""

    region_code: str | None
    is_shared: bool


def owner_of(session: Session, subject: Subject) -> Owner | None:
    """Whose a subject is; None when there is no such thing."""
    dataset, code = subject.dataset.value, subject.code
    match subject.kind:
        case SubjectKind.ACTION:
            item = ActionItem
            region = session.exec(
                select(item.region_code).where(item.dataset == dataset, item.code == code)
            ).first()
            return None if region is None else Owner(region, is_shared=False)
        case SubjectKind.PRACTICE:
            row = Practice
            found = session.exec(
                select(row.region_code, row.state).where(row.dataset == dataset, row.code == code)
            ).first()
            return found and Owner(found[0], is_shared=found[1] == PracticeState.ENDORSED)
        case SubjectKind.INTERVENTION:
            activity = Intervention
            known = session.exec(
                select(activity.id).where(activity.dataset == dataset, activity.code == code)
            ).first()
            return None if known is None else Owner(None, is_shared=True)
        case SubjectKind.SELF_CHECK:
            period, _, cell = code.partition("/")
            check = self_checks.find(session, subject.dataset, period, cell.partition("/")[0])
            return check and Owner(check[0].region_code, is_shared=False)
        case SubjectKind.MEETING:
            held = meetings.find(session, subject.dataset, code)
            return held and Owner(None, is_shared=is_shown(held[0]))
