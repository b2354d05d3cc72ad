"""People for the tests: invited, joined and signed in the way real ones are."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pyotp
from sqlalchemy import text

from merit.domain.access import Permission, Role, User, everywhere
from merit.domain.accounts import AccountDraft
from merit.services.people import accounts, identity, invitations
from merit.services.people.credentials import new_secret
from merit.services.people.invitations import Answer
from merit.services.people.sign_in import Attempt, sign_in
from merit.store.engine import Engine, reading, writing

NOW = datetime(2026, 11, 25, 3, 0, 10, tzinfo=UTC)
LATER = NOW + timedelta(minutes=2)  # when the code that proved a second factor is long past
PASSPHRASE = "kuda lumping biru empat"
OTHER = "hujan turun di lereng sindoro"
MANAGER = User("Adi", everywhere(Permission.MANAGE_PEOPLE), account="pengelola", address="10.0.0.9")


@dataclass(frozen=True)
class Member:
    """Somebody who has joined."""

    username: str
    secret: str
    recovery_codes: tuple[str, ...]

    def code(self, now: datetime) -> str:
        """What the telephone shows at `now`."""
        return pyotp.TOTP(self.secret).at(now) if self.secret else ""

    def attempt(self, now: datetime, passphrase: str = PASSPHRASE, **other: str) -> Attempt:
        """What the person types into the form at `now`."""
        values = {"code": self.code(now), "address": "10.0.0.7", "agent": "Peramban"} | other
        return Attempt(self.username, passphrase, **values)


def draft(
    username: str,
    role: Role = Role.LEADER,
    *regions: str,
    name: str = "Nama Orang",
    ends_on: date | None = None,
) -> AccountDraft:
    return AccountDraft(username, name, role, frozenset(regions), ends_on)


def answered(now: datetime, passphrase: str = PASSPHRASE, **other: str) -> Answer:
    """An answer that proves a new second factor at `now`."""
    secret = new_secret()
    return Answer(passphrase, secret=secret, code=pyotp.TOTP(secret).at(now), **other)


def invited(engine: Engine, wanted: AccountDraft, *, now: datetime = NOW) -> str:
    with writing(engine) as session:
        return accounts.invite(session, MANAGER, wanted, now=now)


def joined(engine: Engine, wanted: AccountDraft, *, now: datetime = NOW) -> Member:
    """An account whose owner has followed the link."""
    answer = answered(now)
    accepted = invitations.accept(engine, invited(engine, wanted, now=now), answer, now=now)
    secret = answer.secret if accepted.recovery_codes else ""
    return Member(accepted.username, secret, accepted.recovery_codes)


def administrator(engine: Engine, username: str = "adi", *, now: datetime = NOW) -> Member:
    """The first administrator, by way of the set-up link."""
    with writing(engine) as session:
        token = invitations.set_up_link(session, now=now)
    assert token is not None
    answer = answered(now, username=username, name="Adi Nugroho")
    accepted = invitations.accept(engine, token, answer, now=now)
    return Member(accepted.username, answer.secret, accepted.recovery_codes)


def entered(engine: Engine, member: Member, *, now: datetime = LATER) -> int:
    """Key of a new session of `member`."""
    token = sign_in(engine, member.attempt(now), now=now)
    with reading(engine) as session:
        found = identity.identify(session, token, now=now, demo=True)
    assert found is not None
    return found.session_id


def present(engine: Engine, session_id: int, *, now: datetime = LATER) -> User | None:
    with reading(engine) as session:
        return identity.user_of(session, session_id, now=now, demo=True)


def journal(engine: Engine) -> list[tuple[str, str, str]]:
    """Actor, action and subject of every entry, in order."""
    with reading(engine) as session:
        rows = session.connection().execute(
            text("SELECT actor, action, subject_key FROM audit_entry ORDER BY id")
        )
        return [(row[0], row[1], row[2]) for row in rows]


def everything_kept(engine: Engine, *tables: str) -> str:
    """All rows of the tables, as one text to search in."""
    with reading(engine) as session:
        connection = session.connection()
        return "\n".join(
            str(row)
            for table in tables
            for row in connection.execute(text(f"SELECT * FROM {table}"))
        )
