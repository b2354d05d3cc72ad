"""Who may do what with a batch: results as proposals of results, the rest as coaching."""

from collections.abc import Mapping
from dataclasses import replace

from merit.domain.access import Permission, User, authorise, authorise_reading, authorise_writing
from merit.domain.imports.batches import Batch
from merit.domain.imports.readings import Kind
from merit.errors import NoDataError
from merit.services.results.judging import name_of, persons
from merit.store import import_batches
from merit.store.engine import Session

Needed = Mapping[Kind, Permission]

TAKING: Needed = {
    Kind.RESULTS: Permission.PROPOSE_RESULTS,
    Kind.INTERVENTIONS: Permission.IMPORT_COACHING,
    Kind.ACTIONS: Permission.IMPORT_COACHING,
}
SEEING: Needed = {**TAKING, Kind.RESULTS: Permission.READ_PROPOSALS}


def kinds_of(user: User, needed: Needed) -> tuple[Kind, ...]:
    """The kinds for which `user` holds the permission `needed` somewhere; refuses when none."""
    found = tuple(kind for kind, permission in needed.items() if user.may(permission))
    if not found:
        authorise(user, needed[Kind.RESULTS])
    return found


def batch_to_change(session: Session, user: User, number: int) -> Batch:
    """The batch `number`, for a user who may take back what it did."""
    kinds_of(user, TAKING)
    found = _found(session, number)
    authorise_writing(user, TAKING[found.kind], found.dataset)
    return found


def batch_to_see(session: Session, user: User, number: int, *, whole: bool = False) -> Batch:
    """The batch `number`, for a user who may see it; its file tells of every region (`whole`).

    One that is out of reach is answered as if there were none, so that numbers tell nothing.
    """
    kinds_of(user, SEEING)
    found = _found(session, number)
    authorise(user, SEEING[found.kind])
    reach = user.reach(SEEING[found.kind])
    told = import_batches.regions_of(session, [number])[number]
    if reach is not None and (whole or not told <= reach):
        raise NoDataError(unknown(number))
    authorise_reading(user, found.dataset)
    return found


def _found(session: Session, number: int) -> Batch:
    found = import_batches.find(session, number)
    if found is None:
        raise NoDataError(unknown(number))
    return found


def unknown(number: int) -> str:
    """What to say of a number no batch has."""
    return f"Impor nomor {number} tidak ada. Pilih impor dari daftar."


def named(session: Session, *found: Batch) -> tuple[Batch, ...]:
    """Batches with the names of the persons who worked on them."""
    called = persons(session)
    return tuple(
        replace(
            item,
            names={
                account: name_of(account, called)
                for account in (item.made_by, item.decided_by)
                if account is not None
            },
        )
        for item in found
    )


def one(session: Session, number: int) -> Batch:
    """The batch `number` as it is now, with names."""
    return named(session, _found(session, number))[0]
