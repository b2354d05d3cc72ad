"""Which good practices a reader sees: the endorsed ones, and all within one's own reach."""

from merit.domain.access import Permission, User, authorise_reading
from merit.domain.practices import PracticeRecord, PracticeState
from merit.domain.states import Dataset
from merit.services.practices.changing import unknown
from merit.store import practices as store
from merit.store.engine import Session


def practices(session: Session, user: User, dataset: Dataset) -> tuple[PracticeRecord, ...]:
    """The practices of a data set `user` sees, in order of code.

    One that is not endorsed is seen by its region and by the province's people who look after it.
    """
    authorise_reading(user, dataset)
    return tuple(item for item in store.recorded(session, dataset) if is_seen(user, item))


def practice(
    session: Session, user: User, dataset: Dataset, code: str
) -> tuple[PracticeRecord, int]:
    """One practice and its version; NoDataError for one `user` does not see, as for none."""
    authorise_reading(user, dataset)
    found = store.find(session, dataset, code)
    if found is None or not is_seen(user, found[0]):
        raise unknown(code)
    return found


def is_seen(user: User, record: PracticeRecord) -> bool:
    """Whether `user` sees it: an endorsed one everybody, others who may propose for its region."""
    is_endorsed = record.state is PracticeState.ENDORSED
    return is_endorsed or user.may(Permission.PROPOSE_PRACTICES, record.region_code)
