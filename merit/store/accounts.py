"""Queries about accounts, their regions and their recovery codes."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import CursorResult, delete, func, insert, or_, update
from sqlalchemy.sql.dml import Update
from sqlmodel import Session, col, select

from merit.domain.access import Role
from merit.domain.accounts import AccountDraft
from merit.store.tables import Account, AccountRegion, RecoveryCode


@dataclass(frozen=True, slots=True)
class StoredAccount:
    """An account as recorded; `regions` are codes. What opens it never shows in a repr."""

    id: int
    username: str
    name: str
    role: Role
    regions: frozenset[str]
    active: bool
    ends_on: date | None
    created_at: datetime
    version: int
    password_hash: str | None = field(repr=False)
    totp_secret: str | None = field(repr=False)
    totp_step: int | None = field(repr=False)


def add(session: Session, draft: AccountDraft, *, now: datetime) -> int:
    """Insert an active account that nobody can sign in to yet; its key."""
    row = Account(
        username=draft.username,
        name=draft.name,
        role=draft.role.value,
        ends_on=draft.ends_on,
        created_at=now,
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    _add_regions(session, row.id, draft.regions)
    return row.id


def every(session: Session) -> list[StoredAccount]:
    """All accounts in order of the person's name."""
    rows = session.exec(select(Account).order_by(func.lower(Account.name), Account.username)).all()
    regions: defaultdict[int, set[str]] = defaultdict(set)
    for key, code in session.exec(select(AccountRegion.account_id, AccountRegion.region_code)):
        regions[key].add(code)
    return [_account(row, regions[row.id or 0]) for row in rows]


def find(session: Session, username: str) -> StoredAccount | None:
    """The account one signs in to as `username`."""
    return _one(session, session.exec(_fresh().where(Account.username == username)).first())


def of(session: Session, account_id: int) -> StoredAccount | None:
    """The account with this key."""
    return _one(session, session.exec(_fresh().where(Account.id == account_id)).first())


def has_role(session: Session, role: Role) -> bool:
    """Whether any account, shut ones included, has `role`."""
    query = select(Account.id).where(Account.role == role.value).limit(1)
    return session.exec(query).first() is not None


def change(session: Session, account_id: int, draft: AccountDraft, *, version: int) -> bool:
    """Write name, role, regions and end; False, with nothing written, unless at `version`."""
    changed = _update(
        session,
        update(Account)
        .where(col(Account.id) == account_id, col(Account.version) == version)
        .values(
            name=draft.name,
            role=draft.role.value,
            ends_on=draft.ends_on,
            version=version + 1,
        ),
    )
    if changed:
        session.execute(delete(AccountRegion).where(col(AccountRegion.account_id) == account_id))
        _add_regions(session, account_id, draft.regions)
    return changed


def set_active(session: Session, account_id: int, active: bool) -> None:
    """Shut an account, or open it again."""
    _set(session, account_id, active=active, version=col(Account.version) + 1)


def set_passphrase(session: Session, account_id: int, password_hash: str) -> None:
    """Keep the hash of a passphrase."""
    _set(session, account_id, password_hash=password_hash)


def set_second_factor(session: Session, account_id: int, secret: str, step: int) -> None:
    """Keep a second factor that was proven by the code of `step`."""
    _set(session, account_id, totp_secret=secret, totp_step=step)


def forget_credentials(session: Session, account_id: int) -> None:
    """Take passphrase, second factor and recovery codes away: only a new link opens it."""
    _set(
        session,
        account_id,
        password_hash=None,
        totp_secret=None,
        totp_step=None,
        version=col(Account.version) + 1,
    )
    replace_recovery_codes(session, account_id, ())


def accept_step(session: Session, account_id: int, step: int) -> bool:
    """Use up the time step of a code; False when it, or a later one, was used before."""
    unused = or_(col(Account.totp_step).is_(None), col(Account.totp_step) < step)
    return _update(
        session,
        update(Account).where(col(Account.id) == account_id, unused).values(totp_step=step),
    )


def replace_recovery_codes(session: Session, account_id: int, digests: Iterable[str]) -> None:
    """Keep these recovery codes, by their digests, instead of all earlier ones."""
    session.execute(delete(RecoveryCode).where(col(RecoveryCode.account_id) == account_id))
    rows = [{"account_id": account_id, "code_hash": digest} for digest in digests]
    if rows:
        session.execute(insert(RecoveryCode), rows)


def use_recovery_code(session: Session, account_id: int, digest: str, *, now: datetime) -> bool:
    """Use a recovery code up; False when it is none, or was used before."""
    return _update(
        session,
        update(RecoveryCode)
        .where(
            col(RecoveryCode.account_id) == account_id,
            col(RecoveryCode.code_hash) == digest,
            col(RecoveryCode.used_at).is_(None),
        )
        .values(used_at=now),
    )


def recovery_codes_left(session: Session, account_id: int) -> int:
    """How many recovery codes still work."""
    query = select(func.count()).where(
        col(RecoveryCode.account_id) == account_id, col(RecoveryCode.used_at).is_(None)
    )
    return session.exec(query).one()


def _fresh() -> Any:
    return select(Account).execution_options(populate_existing=True)


def _one(session: Session, row: Account | None) -> StoredAccount | None:
    if row is None:
        return None
    query = select(AccountRegion.region_code).where(AccountRegion.account_id == row.id)
    return _account(row, session.exec(query).all())


def _account(row: Account, regions: Iterable[str]) -> StoredAccount:
    assert row.id is not None
    return StoredAccount(
        id=row.id,
        username=row.username,
        name=row.name,
        role=Role(row.role),
        regions=frozenset(regions),
        active=row.active,
        ends_on=row.ends_on,
        created_at=row.created_at,
        version=row.version,
        password_hash=row.password_hash,
        totp_secret=row.totp_secret,
        totp_step=row.totp_step,
    )


def _add_regions(session: Session, account_id: int, codes: Iterable[str]) -> None:
    rows = [{"account_id": account_id, "region_code": code} for code in sorted(codes)]
    if rows:
        session.execute(insert(AccountRegion), rows)


def _set(session: Session, account_id: int, **values: Any) -> None:
    _update(session, update(Account).where(col(Account.id) == account_id).values(**values))


def _update(session: Session, statement: Update) -> bool:
    return cast("CursorResult[tuple[()]]", session.execute(statement)).rowcount == 1
