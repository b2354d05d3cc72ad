"""The revisions of all instruments, and how many results rest on each."""

from dataclasses import dataclass

from merit.domain.access import Permission, User, authorise
from merit.domain.comparison import is_same_scale
from merit.domain.instruments import RevisionState
from merit.errors import NoDataError
from merit.store import instrument_revisions
from merit.store.engine import Session
from merit.store.instrument_revisions import Revision


@dataclass(frozen=True, slots=True)
class Listed:
    """One revision; `results` counts the official ones recorded with it in the user's data set.

    `is_apart`: results under it are compared with no others, for it meant something else than
    the revision in use.
    """

    revision: Revision
    results: int
    is_apart: bool


def listed(session: Session, user: User) -> tuple[Listed, ...]:
    """All revisions of all instruments: the oldest regulation first, the newest revision first."""
    authorise(user, Permission.MANAGE_INSTRUMENTS)
    found = instrument_revisions.every(session)
    results = instrument_revisions.results_by_key(session, user.writes_in)
    active = {item.code: item for item in found if item.state is RevisionState.ACTIVE}
    since = {
        code: min(item.instrument.valid_from for item in found if item.code == code)
        for code in {item.code for item in found}
    }
    return tuple(
        Listed(item, results.get(item.key, 0), _is_apart(item, active.get(item.code)))
        for item in sorted(found, key=lambda item: (since[item.code], item.code))
    )


def _is_apart(item: Revision, active: Revision | None) -> bool:
    return (
        active is not None
        and item.state is RevisionState.SUPERSEDED
        and not is_same_scale(item.instrument, active.instrument)
    )


def revision_of(session: Session, user: User, code: str, number: int | None = None) -> Revision:
    """One revision of an instrument, the one in use when no `number` is given.

    Raises NoDataError when there is none.
    """
    authorise(user, Permission.MANAGE_INSTRUMENTS)
    for item in instrument_revisions.every(session, code=code):
        if item.number == number or (number is None and item.state is RevisionState.ACTIVE):
            return item
    if number is None:
        raise NoDataError(f"Instrumen {code} belum dipakai. Periksa daftar instrumen.")
    raise NoDataError(f"Instrumen {code} tidak memiliki revisi {number}. Periksa daftarnya.")
