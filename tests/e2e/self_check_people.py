"""People of a region and of the province at their browsers, and straight SQL beside them."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from e2e.desks import Desk, desk
from playwright.sync_api import Browser, Locator
from running_app.server import Server
from services.people.community import administrator

from merit.domain.access import Role, User, grants_of
from merit.domain.accounts import AccountDraft
from merit.services.people.sign_in import sign_in_by_proxy
from merit.services.preparation import prepare
from merit.settings import Settings
from merit.store import accounts
from merit.store.engine import Engine, make_engine, writing
from merit.web.cookies import SESSION

CITY, NAME = "33.75", "Kota Pekalongan"
PEOPLE: dict[str, tuple[str, Role, tuple[str, ...]]] = {
    "sari": ("Sari Wulandari", Role.DATA_MANAGER, ()),
    "wati": ("Wati Lestari", Role.COACH, (CITY,)),
    "oki": ("Oki Prasetya", Role.OPERATOR, (CITY,)),
    "umi": ("Umi Rahayu", Role.OPERATOR, (CITY,)),
    "hadi": ("Hadi Santosa", Role.HEAD, (CITY,)),
}
PATIENCE = 10  # seconds
WITHOUT_DEMO = {"MERIT_DEMO": "false"}


@dataclass(frozen=True, slots=True)
class Office:
    """A database with these people in it, and the published facts."""

    url: str
    engine: Engine

    def sql(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        """What straight SQL finds, past every line of the program."""
        path = self.url.removeprefix("sqlite:///")
        with closing(sqlite3.connect(path)) as connection:
            return connection.execute(query, values).fetchall()

    def count(self, action: str) -> int:
        """How many entries of an action the journal has."""
        ((found,),) = self.sql("SELECT count(*) FROM audit_entry WHERE action = ?", action)
        return int(found)

    def answer(self, code: str) -> tuple[Any, ...] | None:
        """Level, note, version and author of the present answer of the city."""
        found = self.sql(
            "SELECT a.level, a.note, a.version, a.changed_by FROM self_check_answer a "
            "JOIN indicator i ON i.id = a.indicator_id "
            "JOIN self_check c ON c.id = a.self_check_id AND c.region_code = ? "
            "WHERE i.code = ? ORDER BY a.version DESC LIMIT 1",
            CITY,
            code,
        )
        return found[0] if found else None

    def comes_to_answer(self, code: str, *expected: Any) -> None:
        """Wait until an answer is recorded as expected: fields are saved without a word."""
        until = time.monotonic() + PATIENCE
        while (found := self.answer(code)) != expected and time.monotonic() < until:
            time.sleep(0.05)
        assert found == expected

    def state(self) -> tuple[Any, ...]:
        """State of the self-check of the city, and who handed in, sent, verified and approved."""
        (found,) = self.sql(
            "SELECT state, handed_by, sent_by, verified_by, approved_by FROM self_check "
            "WHERE region_code = ?",
            CITY,
        )
        return found


def settled_office(folder: Path) -> Office:
    """A new database in which everybody has an account."""
    url = f"sqlite:///{folder / 'merit.db'}"
    prepare(Settings(database_url=url, demo=False))
    engine, now = make_engine(url), datetime.now(UTC)
    administrator(engine, "rina", now=now)
    with writing(engine) as session:
        for username, (name, role, regions) in PEOPLE.items():
            accounts.add(session, AccountDraft(username, name, role, frozenset(regions)), now=now)
    return Office(url, engine)


def user(username: str) -> User:
    """The account as services know it, for what is prepared without a browser."""
    name, role, regions = PEOPLE[username]
    return User(name, grants_of(role, demo=False), frozenset(regions), account=username, role=role)


@contextmanager
def seated(
    browser: Browser, office: Office, server: Server, *usernames: str
) -> Iterator[list[Desk]]:
    """These people, each signed in at a browser of their own."""
    now = datetime.now(UTC)
    with ExitStack() as open_until_end:
        found = []
        for username in usernames:
            who = open_until_end.enter_context(desk(browser, server.url, username))
            with writing(office.engine) as session:
                token = sign_in_by_proxy(session, username, address="127.0.0.1", agent="", now=now)
            who.page.context.add_cookies([{"name": SESSION, "value": token, "url": server.url}])
            found.append(who)
        yield found


def levels(who: Desk, code: str) -> Locator:
    """The levels one chooses from for an indicator."""
    return who.guest.main.get_by_role("radiogroup", name=f"Tingkat {code}", exact=True)


def note(who: Desk, code: str) -> Locator:
    """The field of the note on an indicator."""
    return who.guest.main.get_by_label(f"Catatan {code}", exact=True)


def choose(who: Desk, code: str, level: int) -> Desk:
    """Choose a level on the rubric's own words; who goes on does not wait for it."""
    levels(who, code).get_by_text(f"{level} – ").click()
    return who


def press(who: Desk, name: str, *, times: int = 1, told: str) -> Desk:
    """Press a button until the page has `told` what came of it.

    Twice is as impatient people do: both clicks before the first has had its effect.
    """
    button = who.page.get_by_role("button", name=name, exact=True)
    button.click(click_count=times)
    return who.says(told)
