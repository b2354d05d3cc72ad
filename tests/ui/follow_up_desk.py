"""Those who work on action items at their screens, and what they do there."""

from datetime import UTC, datetime, timedelta

from services.people.community import administrator
from ui.own_database import seated
from ui.result_desk import field
from ui.screen import Screen

from merit.domain.access import Role
from merit.domain.accounts import AccountDraft
from merit.domain.local_time import day_of
from merit.store import accounts
from merit.store.engine import Engine, writing

BATANG, PEMALANG, TEGAL = "33.25", "33.27", "33.28"
PEOPLE = (
    ("sari", "Sari", Role.DATA_MANAGER, ()),
    ("tono", "Tono", Role.COACH, (BATANG, PEMALANG)),
    ("wati", "Wati", Role.OPERATOR, (BATANG,)),
    ("joko", "Joko", Role.OPERATOR, (TEGAL,)),
    ("agung", "Agung", Role.LEADER, ()),
)


def workers(engine: Engine) -> dict[str, Screen]:
    """Screens of a data manager, a coach, two operators and a leader, by account."""
    now = datetime.now(UTC)
    administrator(engine, "rina", now=now)
    for username, name, role, regions in PEOPLE:
        with writing(engine) as session:
            accounts.add(session, AccountDraft(username, name, role, frozenset(regions)), now=now)
    return {username: seated(engine, username) for username, *_ in PEOPLE}


def today(days: int = 0) -> str:
    """A day as it is typed, so many days from today in Jakarta."""

    return f"{day_of(datetime.now(UTC)) + timedelta(days=days):%d-%m-%Y}"


def agree(screen: Screen, *regions: str, **changes: str) -> Screen:
    """Open the form for new items and fill it in for `regions`."""
    screen.open("tindak-lanjut", isi="baru")
    field(screen, "whom").set_value("pilih").run()
    (picked,) = screen.app.multiselect
    picked.set_value(list(regions))
    values = {
        "title": "Menetapkan pola karier",
        "agreed_on": today(-40),
        "due_on": today(30),
        "aim": "A3",
        "evidence": "Peraturan bupati tentang pola karier",
    }
    for name, value in (values | changes).items():
        field(screen, name).set_value(value)
    screen.app.run()
    return screen
