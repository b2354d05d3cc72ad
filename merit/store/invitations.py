"""Queries about one-time links. A token is known here by its digest only."""

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import CursorResult, func, update
from sqlmodel import Session, col, select

from merit.domain.invitations import LIFETIME, Purpose
from merit.store.tables import Invitation

UNUSED = col(Invitation.used_at).is_(None)


@dataclass(frozen=True, slots=True)
class StoredInvitation:
    """A link as recorded; without an account it makes the first administrator."""

    id: int
    purpose: Purpose
    account_id: int | None
    expires_at: datetime
    used_at: datetime | None


def add(
    session: Session,
    purpose: Purpose,
    *,
    digest: str,
    account_id: int | None,
    created_by: str,
    now: datetime,
) -> None:
    """Insert a link; the open ones for the same account (or for none) are void from now on."""
    void(session, account_id, now=now)
    session.add(
        Invitation(
            token_hash=digest,
            purpose=purpose.value,
            account_id=account_id,
            created_by=created_by,
            created_at=now,
            expires_at=now + LIFETIME[purpose],
        )
    )
    session.flush()


def find(session: Session, digest: str) -> StoredInvitation | None:
    """The link whose token has `digest`."""
    query = select(Invitation).where(Invitation.token_hash == digest)
    row = session.exec(query.execution_options(populate_existing=True)).first()
    if row is None:
        return None
    assert row.id is not None
    return StoredInvitation(
        row.id, Purpose(row.purpose), row.account_id, row.expires_at, row.used_at
    )


def use(session: Session, invitation_id: int, *, now: datetime) -> bool:
    """Use a link up; False when it was used, void or too old already."""
    statement = (
        update(Invitation)
        .where(col(Invitation.id) == invitation_id, UNUSED, col(Invitation.expires_at) > now)
        .values(used_at=now)
    )
    return cast("CursorResult[tuple[()]]", session.execute(statement)).rowcount == 1


def void(session: Session, account_id: int | None, *, now: datetime) -> None:
    """Make all open links of an account (or of none) void."""
    of_account = col(Invitation.account_id)
    whose = of_account.is_(None) if account_id is None else of_account == account_id
    session.execute(
        update(Invitation)
        .where(whose, UNUSED, col(Invitation.expires_at) > now)
        .values(expires_at=now)
    )


def open_until(session: Session) -> dict[int, datetime]:
    """End of the newest unused link of each account that has one, by key; it may be past."""
    query = (
        select(Invitation.account_id, func.max(Invitation.expires_at))
        .where(UNUSED, col(Invitation.account_id).is_not(None))
        .group_by(col(Invitation.account_id))
    )
    return {key: until for key, until in session.exec(query) if key is not None}
