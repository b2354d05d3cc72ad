"""Everything recorded of one kind, as the rows of a file that can be read back."""

from merit.domain.access import Permission, User
from merit.domain.imports.readings import Kind
from merit.domain.states import Dataset
from merit.services import imports
from merit.services.imports.exporting import Row
from merit.store.engine import Session
from merit.ui.keeping import kept


@kept(maxsize=16)
def _results(
    session: Session, user: User, kind: Kind, dataset: Dataset, instrument: str
) -> tuple[Row, ...]:
    return imports.exported(session, user, kind, dataset, instrument=instrument)


@kept(maxsize=8, also=(Permission.READ_ACTIONS,))
def _actions(session: Session, user: User, dataset: Dataset) -> tuple[Row, ...]:
    return imports.exported(session, user, Kind.ACTIONS, dataset)


def exported(kind: Kind, dataset: Dataset, instrument: str) -> tuple[Row, ...]:
    """The rows the reader may have; `instrument` is that of results."""
    if kind is Kind.ACTIONS:
        return _actions(dataset)
    return _results(kind, dataset, instrument)
