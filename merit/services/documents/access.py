"""Who reads the documents of a subject, who adds to them, and who takes them away."""

from collections.abc import Mapping
from dataclasses import dataclass

from merit.domain.access import Permission, User, authorise, authorise_reading, authorise_writing
from merit.domain.documents import Subject, SubjectKind, subject_of
from merit.errors import NoDataError, NotAllowedError
from merit.services.action_reach import action_reach
from merit.services.self_checks.evidence import require_evidence_open, require_evidence_seen
from merit.store.document_subjects import Owner, owner_of
from merit.store.engine import Session

WAYS: Mapping[SubjectKind, tuple[Permission, ...]] = {
    SubjectKind.INTERVENTION: (Permission.MANAGE_INTERVENTIONS,),
    SubjectKind.ACTION: (Permission.MANAGE_ACTIONS, Permission.REPORT_PROGRESS),
    SubjectKind.MEETING: (Permission.LEAD_MEETINGS,),
    SubjectKind.PRACTICE: (Permission.PROPOSE_PRACTICES,),
    SubjectKind.SELF_CHECK: (Permission.FILL_SELF_CHECK,),
}
"""Who may add: whoever holds one of these for the region of the subject."""

OFFICES: Mapping[SubjectKind, Permission] = {
    SubjectKind.INTERVENTION: Permission.MANAGE_INTERVENTIONS,
    SubjectKind.ACTION: Permission.MANAGE_ACTIONS,
    SubjectKind.MEETING: Permission.LEAD_MEETINGS,
    SubjectKind.PRACTICE: Permission.ENDORSE_PRACTICES,
    SubjectKind.SELF_CHECK: Permission.FILL_SELF_CHECK,
}
"""Who takes away whatever others added: the province, of a self-check its region."""

ENDORSED = (
    "Praktik ini sudah diakui provinsi, sehingga dokumennya tetap. "
    "Mintalah provinsi mengembalikannya dulu bila ada yang perlu diubah."
)
OUT_OF_REACH = "Anda tidak memiliki akses ke dokumen ini."


@dataclass(frozen=True, slots=True)
class Right:
    """Leave to change the documents of a subject, by virtue of one permission."""

    subject: Subject
    is_of_the_office: bool

    def covers(self, added_by: str, user: User) -> bool:
        """Whether it reaches a document of `added_by`: others than the office only their own."""
        return self.is_of_the_office or added_by == user.known_as


def to_see(session: Session, user: User, told: str) -> Subject:
    """The subject `told` names, for a user who may read its documents."""
    subject = subject_of(told)
    authorise_reading(user, subject.dataset)
    owner = _owner(session, subject)
    if subject.kind is SubjectKind.SELF_CHECK:
        require_evidence_seen(session, user, subject)
    elif not _is_seen(user, subject, owner):
        raise NotAllowedError(OUT_OF_REACH)
    return subject


def _is_seen(user: User, subject: Subject, owner: Owner) -> bool:
    if subject.kind is SubjectKind.ACTION:
        reach = action_reach(user, subject.dataset)
        return reach is None or owner.region_code in reach
    return owner.is_shared or user.may(WAYS[subject.kind][0], owner.region_code)


def to_change(session: Session, user: User, told: str) -> Right:
    """Leave to change the documents of the subject `told` names; refused without one."""
    subject = subject_of(told)
    ways = WAYS[subject.kind]
    if not any(map(user.may, ways)):
        authorise(user, ways[0])
    owner = _owner(session, subject)
    held = (way for way in ways if user.may(way, owner.region_code))
    authorise_writing(user, next(held, ways[0]), subject.dataset, owner.region_code)
    right = Right(subject, user.may(OFFICES[subject.kind], owner.region_code))
    if subject.kind is SubjectKind.PRACTICE and owner.is_shared and not right.is_of_the_office:
        raise NotAllowedError(ENDORSED)
    if subject.kind is SubjectKind.SELF_CHECK:
        require_evidence_open(session, subject)
    return right


def _owner(session: Session, subject: Subject) -> Owner:
    owner = owner_of(session, subject)
    if owner is None:
        raise NoDataError(f"{subject.code} tidak ada. Mulailah dari daftarnya.")
    return owner
