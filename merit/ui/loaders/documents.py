"""Documents beside what people work on."""

from merit.domain.access import Permission, User
from merit.domain.documents import Document
from merit.services import documents as service
from merit.store.engine import Session
from merit.ui.keeping import kept


@kept(
    maxsize=256,
    also=(Permission.READ_ACTIONS, Permission.PROPOSE_PRACTICES, Permission.LEAD_MEETINGS),
)
def documents(session: Session, user: User, subject: str) -> tuple[Document, ...]:
    """The documents of a subject, as the journal calls it."""
    return service.documents(session, user, subject)
