"""What changed and what comes next tell of self-checks: never of a draft, only within reach."""

from datetime import date, timedelta

import pytest
from services.self_checks.check_cases import (
    BREBES,
    CODE,
    DEWI,
    DUE,
    HEAD,
    KEBUMEN,
    LEADER,
    PRESENTER,
    RINI,
    SARI,
    TONO,
    WATI,
    WHY,
    Office,
)

from merit.domain.access import User
from merit.domain.scope import Scope
from merit.domain.self_checks.periods import PeriodStep
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import CheckStep
from merit.domain.states import Dataset
from merit.services.agenda import Kind, agenda
from merit.services.changes import Changes, changes
from merit.services.reference.filling import fill
from merit.settings import DATA
from merit.store.engine import Engine, reading, writing

DAY = date(2026, 5, 20)
SENT_ON = date(2026, 5, 4)  # the day of the office


@pytest.fixture
def office(engine: Engine) -> Office:
    with writing(engine) as session:
        fill(session, DATA, demo=False)
    office = Office(engine)
    office.opened()
    office.fill()
    return office


def due(office: Office, user: User = LEADER, day: date = DAY) -> list[tuple[date, list[str]]]:
    scope = Scope(Dataset.PUBLISHED, 2025, "semua")
    with reading(office.engine) as session:
        found = agenda(session, user, scope=scope, today=day).entries
    own = [item for item in found if item.kind is Kind.SELF_CHECK]
    assert [item.count for item in own] == [len(item.regions) for item in own]
    return [(item.day, [region.code for region in item.regions]) for item in own]


def news(office: Office, user: User = LEADER, since: date = SENT_ON, until: date = DAY) -> Changes:
    with reading(office.engine) as session:
        return changes(
            session, user, dataset=Dataset.PUBLISHED, group="semua", since=since, until=until
        )


def told(found: Changes) -> tuple[list[str], list[str]]:
    return [item.code for item in found.sent], [item.code for item in found.approved]


def sent(office: Office) -> None:
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)


def test_the_day_a_period_is_due_comes_next_for_whoever_has_not_sent(office: Office) -> None:
    assert due(office) == [(DUE, [KEBUMEN, BREBES])]
    assert due(office, day=DUE) == [(DUE, [KEBUMEN, BREBES])]
    assert due(office, day=DUE + timedelta(days=1)) == []
    sent(office)
    assert due(office) == [(DUE, [KEBUMEN])]
    assert due(office, WATI) == []


def test_what_came_back_is_due_again_until_its_period_is_closed(office: Office) -> None:
    sent(office)
    office.judge({"3.4": (Word.DIFFERS, 1)})
    office.step(CheckStep.RETURN, TONO, reason=WHY)
    assert due(office) == [(DUE, [KEBUMEN, BREBES])]
    office.period(CODE, PeriodStep.CLOSE, 2)
    assert due(office) == []


@pytest.mark.parametrize(
    ("user", "codes"), [(WATI, [BREBES]), (TONO, [BREBES]), (RINI, [KEBUMEN]), (DEWI, [KEBUMEN])]
)
def test_the_day_names_only_regions_within_reach(
    office: Office, user: User, codes: list[str]
) -> None:
    assert due(office, user) == [(DUE, codes)]


def test_a_reader_without_self_checks_is_told_of_no_day(office: Office) -> None:
    assert due(office, PRESENTER) == []


def test_a_draft_that_was_never_sent_is_no_news(office: Office) -> None:
    assert told(news(office)) == ([], [])
    office.step(CheckStep.HAND_IN, WATI)
    for user in (LEADER, SARI, WATI):
        assert told(news(office, user)) == ([], [])


def test_what_was_sent_and_approved_is_news_on_its_day(office: Office) -> None:
    sent(office)
    own = f"{CODE}/{BREBES}"
    assert told(news(office)) == ([own], [])
    assert told(news(office, until=SENT_ON)) == ([own], [])
    assert told(news(office, since=SENT_ON + timedelta(days=1))) == ([], [])
    assert told(news(office, since=date(2026, 1, 1), until=SENT_ON - timedelta(days=1))) == ([], [])
    office.judge({})
    office.step(CheckStep.VERIFY, TONO)
    office.step(CheckStep.APPROVE, SARI)
    assert told(news(office)) == ([own], [own])
    office.step(CheckStep.REOPEN, SARI, reason=WHY)
    assert told(news(office)) == ([own], [])


def test_news_of_self_checks_stays_within_reach(office: Office) -> None:
    sent(office)
    assert [len(news(office, user).sent) for user in (LEADER, WATI, TONO)] == [1, 1, 1]
    assert [len(news(office, user).sent) for user in (DEWI, RINI, PRESENTER)] == [0, 0, 0]
    assert not news(office).has_own_checks_only
    assert news(office, WATI).has_own_checks_only
    assert news(office, TONO).has_own_checks_only
