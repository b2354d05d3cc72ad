"""Failed attempts to prove who one is: counted in the database, and answered by a lock."""

from datetime import datetime, timedelta
from math import ceil

from merit.domain.access import User
from merit.domain.lockout import MEMORY, PER_ADDRESS, PER_USERNAME, locked_until
from merit.errors import LockedOutError
from merit.store import audit, sign_in_failures
from merit.store.engine import Session

NOBODY = User("Belum masuk", frozenset())
UNKNOWN = "tidak dikenal"


def refuse_while_locked(session: Session, username: str, address: str, *, now: datetime) -> None:
    """Raise `LockedOutError` while the user name or the address is locked."""
    ends = [locked_until(sign_in_failures.of_username(session, username), PER_USERNAME)]
    if address:
        ends.append(locked_until(sign_in_failures.of_address(session, address), PER_ADDRESS))
    until = max((end for end in ends if end is not None), default=now)
    if until > now:
        minutes = ceil((until - now) / timedelta(minutes=1))
        raise LockedOutError(
            f"Terlalu banyak percobaan masuk yang gagal. Coba lagi dalam {minutes} menit."
        )


def record_failure(
    session: Session, username: str, address: str, *, is_known: bool, now: datetime
) -> None:
    """Count a failure, write it into the journal, and forget the ones that no longer count.

    A user name nobody has (not `is_known`) stays out of the journal: it may be a passphrase typed
    into the wrong field, and nothing is ever taken out of there.
    """
    sign_in_failures.forget_before(session, now - MEMORY)
    sign_in_failures.add(session, username=username, address=address, now=now)
    named = username if is_known else UNKNOWN
    _record(session, "masuk_gagal", "akun", named, address)
    if locked_until(sign_in_failures.of_username(session, username), PER_USERNAME):
        _record(session, "kunci_masuk", "akun", named, address)
    if address and locked_until(sign_in_failures.of_address(session, address), PER_ADDRESS):
        _record(session, "kunci_masuk", "alamat", address, address)


def forgive(session: Session, username: str, *, now: datetime) -> None:
    """Forget the failures for a user name: the right person came in. Old ones of others go too."""
    sign_in_failures.forgive(session, username)
    sign_in_failures.forget_before(session, now - MEMORY)


def _record(session: Session, action: str, subject: str, key: str, address: str) -> None:
    user = NOBODY.coming_from(address)
    audit.record(session, user, action=action, subject=subject, subject_key=key)
