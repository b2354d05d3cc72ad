"""People with accounts for the tests of the gate and its pages."""

from datetime import UTC, datetime, timedelta
from functools import cache

from services.people.community import (
    MANAGER,
    PASSPHRASE,
    Member,
    administrator,
    answered,
    draft,
    joined,
)
from starlette.testclient import TestClient

from merit.domain.access import Role
from merit.services.people.sign_in import Trial, sign_in_by_proxy, try_role
from merit.store.engine import shared_engine, writing
from merit.web import cookies

__all__ = [
    "MANAGER",
    "PASSPHRASE",
    "Member",
    "administrator",
    "answered",
    "before",
    "draft",
    "joined",
    "seat",
    "token_of",
    "tried",
]


@cache
def before() -> datetime:
    """When the people of a test joined: long enough ago that their first code is used up."""
    return datetime.now(UTC) - timedelta(minutes=5)


def token_of(database: str, username: str) -> str:
    """The token of a new session, without going through the form."""
    with writing(shared_engine(database)) as session:
        return sign_in_by_proxy(
            session, username, address="10.0.0.7", agent="Peramban", now=datetime.now(UTC)
        )


def tried(database: str, role: Role, region_code: str | None = None) -> str:
    """The token of a new trial."""
    with writing(shared_engine(database)) as session:
        return try_role(
            session,
            Trial(role, region_code),
            address="127.0.0.1",
            agent="Peramban",
            now=datetime.now(UTC),
        )


def seat(client: TestClient, token: str) -> TestClient:
    """The client with the session's cookie, as a browser would hold it."""
    client.headers["cookie"] = f"{cookies.name_of(cookies.SESSION)}={token}"
    return client
