"""Screens of people of a region and of the province, and what they do with self-checks."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from services.people.community import administrator
from sqlalchemy import text
from ui.own_database import seated
from ui.screen import Screen

from merit.domain.access import Role, User, grants_of
from merit.domain.accounts import AccountDraft
from merit.domain.local_time import day_of
from merit.domain.self_checks.periods import Period, PeriodDraft, PeriodStep
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import CheckStep
from merit.services import self_checks
from merit.services.self_checks import verdicts
from merit.store import accounts
from merit.store.engine import Engine, reading, writing

CITY, OTHER = "33.75", "33.29"
KASN = "kasn-9-2019"
PEOPLE: tuple[tuple[str, str, Role, tuple[str, ...]], ...] = (
    ("sari", "Sari", Role.DATA_MANAGER, ()),
    ("dewi", "Dewi", Role.LEADER, ()),
    ("wati", "Wati", Role.COACH, (CITY,)),
    ("oki", "Oki", Role.OPERATOR, (CITY,)),
    ("umi", "Umi", Role.OPERATOR, (CITY,)),
    ("hadi", "Hadi", Role.HEAD, (CITY,)),
    ("tono", "Tono", Role.OPERATOR, (OTHER,)),
)
TODAY = day_of(datetime.now(UTC))
DRAFT = PeriodDraft(
    year=2026,
    instrument=KASN,
    opens_on=TODAY - timedelta(days=10),
    due_on=TODAY + timedelta(days=20),
    region_codes=(CITY, OTHER),
)


def settle_in(engine: Engine) -> None:
    """Give everybody an account."""
    now = datetime.now(UTC)
    administrator(engine, "rina", now=now)
    for username, name, role, regions in PEOPLE:
        with writing(engine) as session:
            accounts.add(session, AccountDraft(username, name, role, frozenset(regions)), now=now)


def user(username: str) -> User:
    """The account as services know it."""
    _, name, role, regions = next(item for item in PEOPLE if item[0] == username)
    return User(name, grants_of(role, demo=True), frozenset(regions), account=username, role=role)


def opened_period(engine: Engine, draft: PeriodDraft = DRAFT) -> Period:
    """A period of the two regions that is open."""
    now = datetime.now(UTC)
    with writing(engine) as session:
        planned = self_checks.plan_period(session, user("sari"), draft, now=now)
    with writing(engine) as session:
        return self_checks.step_period(
            session, user("sari"), planned.code, PeriodStep.OPEN, version=1, now=now
        )


def amended(engine: Engine, code: str, draft: PeriodDraft) -> None:
    """Somebody else amended the open period meanwhile."""
    now = datetime.now(UTC)
    with writing(engine) as session:
        self_checks.amend_period(
            session, user("sari"), code, draft, version=2, reason="Rapat.", now=now
        )


def at(engine: Engine, username: str) -> Screen:
    """The screen of somebody."""
    return seated(engine, username)


def widget(screen: Screen, name: str) -> Any:
    """The field of this name, whatever kind it is of."""
    app = screen.app
    every = [*app.radio, *app.text_area, *app.text_input, *app.checkbox, *app.selectbox]
    (found,) = [item for item in every if str(item.key).endswith(f"/{name}")]
    return found


def has_field(screen: Screen, name: str) -> bool:
    """Whether there is such a field."""
    app = screen.app
    return any(str(item.key).endswith(f"/{name}") for item in [*app.radio, *app.text_area])


def choose(screen: Screen, code: str, level: int) -> Screen:
    """Choose a level, as a click does: one run."""
    widget(screen, f"level-{code}").set_value(str(level)).run()
    return screen


def note(screen: Screen, code: str, words: str) -> Screen:
    """Write a note and leave the field: one run."""
    widget(screen, f"note-{code}").set_value(words).run()
    return screen


@dataclass(frozen=True, slots=True)
class Saved:
    """An answer as the database has it."""

    level: int | None
    note: str
    version: int
    changed_by: str


def saved(engine: Engine, code: str, region: str = CITY) -> list[Saved]:
    """Every version of an answer, straight from the tables."""
    query = text(
        "SELECT a.level, a.note, a.version, a.changed_by FROM self_check_answer a "
        "JOIN indicator i ON i.id = a.indicator_id JOIN self_check c ON c.id = a.self_check_id "
        "JOIN self_check_period p ON p.id = c.period_id "
        "WHERE i.code = :code AND c.region_code = :region AND p.dataset = 'terbit' "
        "ORDER BY a.version"
    )
    with reading(engine) as session:
        rows = session.execute(query, {"code": code, "region": region}).all()
    return [Saved(*row) for row in rows]


def state(engine: Engine, region: str = CITY) -> str:
    """Where the self-check of a region stands, straight from the table."""
    query = text(
        "SELECT c.state FROM self_check c JOIN self_check_period p ON p.id = c.period_id "
        "WHERE c.region_code = :region AND p.dataset = 'terbit'"
    )
    with reading(engine) as session:
        return str(session.execute(query, {"region": region}).scalar_one())


def answered(engine: Engine, level: int = 3, username: str = "oki") -> None:
    """Every indicator of the city answered alike."""
    now = datetime.now(UTC)
    with writing(engine) as session:
        period = self_checks.periods(session, user(username), user(username).writes_in)[0][0]
        view = self_checks.check_view(
            session, user(username), period.dataset, period.code, CITY, now=now
        )
        items = [self_checks.Filled(code, level, "", 0) for code in view.cells]
        self_checks.save_answers(session, user(username), period.code, CITY, items, now=now)


def step(engine: Engine, username: str, taken: CheckStep, *, reason: str = "") -> None:
    """Take a step on the self-check of the city at its present version."""
    now, person = datetime.now(UTC), user(username)
    with writing(engine) as session:
        period = self_checks.periods(session, person, person.writes_in)[0][0]
        view = self_checks.check_view(session, person, period.dataset, period.code, CITY, now=now)
        self_checks.take_step(
            session,
            person,
            period.code,
            CITY,
            taken,
            version=view.version,
            reason=reason,
            now=now,
        )


def handed_in(engine: Engine) -> None:
    """The operator gave it to the head."""
    step(engine, "oki", CheckStep.HAND_IN)


def judged(engine: Engine, code: str, words: str) -> None:
    """The coach asks for clarification of one answer."""
    now, coach = datetime.now(UTC), user("wati")
    with writing(engine) as session:
        period = self_checks.periods(session, coach, coach.writes_in)[0][0]
        verdicts.give_verdict(
            session,
            coach,
            period.code,
            CITY,
            code,
            word=Word.CLARIFY,
            level=None,
            note=words,
            answer_version=1,
            now=now,
        )


def conformed(engine: Engine, *, but: str) -> None:
    """The coach finds every answer to conform, one of them a level too high."""
    now, coach = datetime.now(UTC), user("wati")
    with writing(engine) as session:
        period = self_checks.periods(session, coach, coach.writes_in)[0][0]
        view = self_checks.check_view(session, coach, period.dataset, period.code, CITY, now=now)
        for code, cell in view.cells.items():
            assert cell.answer is not None
            assert cell.answer.level is not None
            verdicts.give_verdict(
                session,
                coach,
                period.code,
                CITY,
                code,
                word=Word.DIFFERS if code == but else Word.CONFORMS,
                level=cell.answer.level - (code == but),
                note="Satu tingkat di bawahnya." if code == but else "",
                answer_version=cell.answer.version,
                now=now,
            )


def day(value: date) -> str:
    """A day as one types it."""
    return f"{value:%d-%m-%Y}"
