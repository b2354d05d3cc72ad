"""The revisions of instruments, asked anew each time: few may see them, and they change here."""

from merit.services import instruments as service
from merit.services.instruments import Consequences, Listed
from merit.services.instruments.differences import Comparison
from merit.store.instrument_revisions import Revision
from merit.ui import acting


def listed() -> tuple[Listed, ...]:
    """All revisions of all instruments."""
    return acting.ask(service.listed)


def effects(known: Revision) -> Consequences:
    """What the results on record would say under a revision."""
    return acting.ask(lambda session, user: service.consequences(session, user, known.instrument))


def compared(active: Revision, known: Revision) -> Comparison:
    """What a revision says otherwise than the one in use."""
    return service.compare(active.instrument, known.instrument)
