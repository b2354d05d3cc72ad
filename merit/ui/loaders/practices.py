"""Good practices a reader sees, and whom a region can learn from."""

from merit.domain.access import Permission, User
from merit.domain.practices import PracticeRecord
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services import learning as learning_service
from merit.services import practices as service
from merit.services.learning import Learning
from merit.store.engine import Session
from merit.ui import acting
from merit.ui.keeping import kept


@kept(maxsize=64, also=(Permission.PROPOSE_PRACTICES,))
def practices(session: Session, user: User, dataset: Dataset) -> tuple[PracticeRecord, ...]:
    """The practices of a data set the reader sees, in order of code."""
    return service.practices(session, user, dataset)


def practice(dataset: Dataset, code: str) -> tuple[PracticeRecord, int]:
    """One practice and its version, as of now."""
    return acting.ask(lambda session, user: service.practice(session, user, dataset, code))


@kept(maxsize=128)
def learning(session: Session, user: User, scope: Scope, code: str) -> Learning:
    """Whom a region can learn from, and why."""
    return learning_service.learning(session, user, scope=scope, code=code)
