"""From a request to the person behind it: cookie, session, open trial, proxy."""

from dataclasses import dataclass
from datetime import UTC, datetime

from starlette.requests import HTTPConnection
from starlette.types import Scope

from merit.domain.access import visitor
from merit.services.people import presence
from merit.services.people.identity import Identity, has_administrator, identify
from merit.services.people.sign_in import LONGEST_ADDRESS
from merit.settings import settings
from merit.store.engine import Session, reading, shared_engine
from merit.web import cookies, proxy
from merit.web.caller import Caller
from merit.web.nearness import may_be_open


@dataclass(frozen=True, slots=True)
class _Card:
    """The session cookie, taken apart."""

    token: str
    by_proxy: bool


def recognise(scope: Scope) -> Caller:
    """Who sends this request. Reads the database; run it in a thread."""
    connection = HTTPConnection(scope)
    address = connection.client.host[:LONGEST_ADDRESS] if connection.client else ""
    agent = connection.headers.get("user-agent", "")
    subject = proxy.subject_of(scope["headers"])
    card = _card(cookies.read(connection.cookies, cookies.SESSION))
    engine = shared_engine(settings().database_url)
    with reading(engine) as session:
        is_open = may_be_open(scope) and not has_administrator(session)
        found = _holder(session, card, subject=subject, is_open=is_open)
    if found is None:
        user = visitor(demo=settings().has_demo).coming_from(address) if is_open else None
        return Caller(user, None, "", address, agent, is_open, subject)
    presence.note(engine, found.session_id, now=datetime.now(UTC))
    user = found.user.coming_from(address)
    return Caller(user, found.session_id, card.token, address, agent, is_open, subject)


def _card(cookie: str) -> _Card:
    token = cookie.removeprefix(cookies.BY_PROXY)
    return _Card(token, by_proxy=token != cookie)


def _holder(
    session: Session, card: _Card, *, subject: str | None, is_open: bool
) -> Identity | None:
    if not card.token:
        return None
    now = datetime.now(UTC)
    found = identify(session, card.token, now=now, demo=settings().has_demo)
    if found is None or (found.user.trial and not is_open):
        return None
    # Whoever the proxy names now is the person, whoever signed in before.
    must_be_named = card.by_proxy or subject is not None
    return None if must_be_named and found.user.account != subject else found


def has_an_administrator() -> bool:
    """Whether there is an administrator. Reads the database; run it in a thread."""
    with reading(shared_engine(settings().database_url)) as session:
        return has_administrator(session)
