"""What every change of a practice asks first: who may, and is it still what was seen."""

from merit.domain.access import Permission, User, authorise, authorise_writing
from merit.domain.practices import PracticeRecord
from merit.errors import NoDataError, StaleError
from merit.store import practices
from merit.store.engine import Session


def to_change(
    session: Session, user: User, permission: Permission, code: str
) -> tuple[PracticeRecord, int]:
    """The practice `code` of `user.writes_in` and its version, for a user who may change it."""
    authorise(user, permission)
    found = practices.find(session, user.writes_in, code)
    if found is None:
        raise unknown(code)
    authorise_writing(user, permission, user.writes_in, found[0].region_code)
    return found


def require_version(found: PracticeRecord, at: int, version: int) -> None:
    """Raise StaleError with the present practice unless it is at `version`."""
    if at != version:
        raise stale(found)


def stale(found: PracticeRecord) -> StaleError:
    """Somebody else changed the practice since it was read."""
    return StaleError("Praktik ini baru saja diubah. Bandingkan lalu pilih.", found)


def unknown(code: str) -> NoDataError:
    """There is no such practice, or none the reader may see."""
    return NoDataError(f"Praktik baik {code} tidak ada. Pilih praktik dari daftar.")
