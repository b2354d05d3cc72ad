"""Documents beside what people work on."""

from merit.domain.access import Permission, User
from merit.domain.documents import Document, SubjectKind, subject_of
from merit.services import documents as service
from merit.store.engine import Session
from merit.ui.keeping import kept
from merit.ui.loaders import self_checks


@kept(
    maxsize=256,
    also=(
        Permission.READ_ACTIONS,
        Permission.PROPOSE_PRACTICES,
        Permission.LEAD_MEETINGS,
        *self_checks.OWN,
    ),
)
def _documents(session: Session, user: User, subject: str, _written: int) -> tuple[Document, ...]:
    return service.documents(session, user, subject)


def documents(subject: str) -> tuple[Document, ...]:
    """The documents of a subject, as the journal calls it; evidence is added without a revision."""
    is_evidence = subject_of(subject).kind is SubjectKind.SELF_CHECK
    return _documents(subject, self_checks.written() if is_evidence else 0)
