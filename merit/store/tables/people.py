"""Who may come in: accounts, their regions, sessions, invitations, failed attempts."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, Text
from sqlmodel import Field

from merit.domain.access import Role
from merit.domain.invitations import Purpose
from merit.store.tables.base import Record, UtcDateTime, one_of


class Account(Record, table=True):
    """A person's own account; never deleted, so that the journal keeps its meaning.

    `username` is lower case and never changes. Without `password_hash` the invitation is still
    open. `totp_step` is the last time step a code was accepted for, so that none works twice.
    """

    __table_args__ = (
        one_of("role", Role),
        CheckConstraint("username = lower(username)", name="username"),
    )
    id: int | None = Field(default=None, primary_key=True)
    username: str = Field(unique=True, max_length=60)
    name: str = Field(max_length=120)
    role: str = Field(max_length=20)
    active: bool = True
    ends_on: date | None = None
    password_hash: str | None = Field(default=None, max_length=200)
    totp_secret: str | None = Field(default=None, max_length=64)
    totp_step: int | None = None
    created_at: datetime = Field(sa_type=UtcDateTime)
    version: int = 1


class AccountRegion(Record, table=True):
    """A region in the care of an account."""

    __tablename__ = "account_region"
    account_id: int = Field(foreign_key="account.id", primary_key=True)
    region_code: str = Field(foreign_key="region.code", primary_key=True, max_length=5)


class RecoveryCode(Record, table=True):
    """A one-time code that stands in for the second factor, as its SHA-256."""

    __tablename__ = "recovery_code"
    account_id: int = Field(foreign_key="account.id", primary_key=True)
    code_hash: str = Field(primary_key=True, max_length=64)
    used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class SignInSession(Record, table=True):
    """A browser that is signed in, known by the SHA-256 of its token.

    Either of an account, or of a role tried out without one (`trial_role`, `trial_region`,
    `trial_number`). It is over when `ended_at` is set, when it was idle too long, or at
    `expires_at`.
    """

    __tablename__ = "sign_in_session"
    __table_args__ = (
        CheckConstraint("(account_id IS NULL) <> (trial_role IS NULL)", name="of_one"),
        Index("ix_sign_in_session_account_id", "account_id"),
    )
    id: int | None = Field(default=None, primary_key=True)
    token_hash: str = Field(unique=True, max_length=64)
    account_id: int | None = Field(default=None, foreign_key="account.id")
    trial_role: str | None = Field(default=None, max_length=20)
    trial_region: str | None = Field(default=None, foreign_key="region.code", max_length=5)
    trial_number: int = 1
    created_at: datetime = Field(sa_type=UtcDateTime)
    seen_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    address: str = Field(default="", max_length=60)
    agent: str = Field(default="", sa_type=Text)


class Invitation(Record, table=True):
    """A one-time link, known by the SHA-256 of its token.

    `account_id` is None for the link that makes the first administrator.
    """

    __table_args__ = (one_of("purpose", Purpose),)
    id: int | None = Field(default=None, primary_key=True)
    token_hash: str = Field(unique=True, max_length=64)
    purpose: str = Field(max_length=12)
    account_id: int | None = Field(default=None, foreign_key="account.id", index=True)
    created_by: str = Field(max_length=120)
    created_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class SignInFailure(Record, table=True):
    """A failed attempt to sign in, kept as long as it counts towards a lock."""

    __tablename__ = "sign_in_failure"
    __table_args__ = (
        Index("ix_sign_in_failure_username_failed_at", "username", "failed_at"),
        Index("ix_sign_in_failure_address_failed_at", "address", "failed_at"),
    )
    id: int | None = Field(default=None, primary_key=True)
    username: str = Field(max_length=60)
    address: str = Field(max_length=60)
    failed_at: datetime = Field(sa_type=UtcDateTime)


class CalendarKey(Record, table=True):
    """The secret in the address of an account's calendar, as its SHA-256."""

    __tablename__ = "calendar_key"
    account_id: int = Field(foreign_key="account.id", primary_key=True)
    key_hash: str = Field(unique=True, max_length=64)
    created_at: datetime = Field(sa_type=UtcDateTime)
