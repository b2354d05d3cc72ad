"""Which self-checks somebody waits for, from the first day of a period to the mending."""

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
    OPENS,
    PRESENTER,
    RINI,
    TONO,
    WATI,
    WHY,
    Office,
)

from merit.domain.access import User
from merit.domain.self_checks.periods import PeriodStep
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import CheckStep
from merit.domain.states import Dataset
from merit.services.reference.filling import fill
from merit.services.self_checks.awaited import awaited
from merit.settings import DATA
from merit.store.engine import Engine, reading, writing

DAY = date(2026, 5, 20)


@pytest.fixture
def office(engine: Engine) -> Office:
    with writing(engine) as session:
        fill(session, DATA, demo=False)
    return Office(engine)


def told(office: Office, user: User = LEADER, day: date = DAY) -> list[tuple[str, str, date]]:
    with reading(office.engine) as session:
        found = awaited(session, user, Dataset.PUBLISHED, today=day)
    assert {item.period_code for item in found} <= {CODE}
    return [(item.region_code, item.state.value, item.day) for item in found]


def test_every_scheduled_region_is_waited_for_from_the_first_day_on(office: Office) -> None:
    office.planned()
    assert told(office) == []
    office.period(CODE, PeriodStep.OPEN, 1)
    assert told(office) == [(KEBUMEN, "draf", DUE), (BREBES, "draf", DUE)]
    assert told(office, day=date(2026, 4, 30)) == []
    assert told(office, day=OPENS) != []
    office.period(CODE, PeriodStep.CLOSE, 2)
    assert told(office) == []


def test_what_was_sent_is_not_waited_for_until_it_comes_back(office: Office) -> None:
    office.opened()
    office.fill()
    office.step(CheckStep.HAND_IN, WATI)
    assert told(office, WATI) == [(BREBES, "menunggu_kepala", DUE)]
    office.step(CheckStep.SEND, HEAD)
    assert told(office, WATI) == []
    office.judge({"3.4": (Word.DIFFERS, 1)})
    office.now += timedelta(days=8)  # it lay there for a week after the last verdict
    office.step(CheckStep.RETURN, TONO, reason=WHY)
    assert told(office, WATI) == [(BREBES, "dikembalikan", date(2026, 5, 12))]
    office.period(CODE, PeriodStep.CLOSE, 2)
    assert told(office, WATI) == [(BREBES, "dikembalikan", date(2026, 5, 12))]
    assert told(office) == told(office, WATI)  # what was never sent is not waited for any more
    office.period(CODE, PeriodStep.REOPEN, 3, reason=WHY)
    office.answer("3.4", 1, version=1)
    assert told(office, WATI) == [(BREBES, "perbaikan", date(2026, 5, 12))]
    office.step(CheckStep.HAND_IN, WATI)
    assert told(office, WATI) == [(BREBES, "menunggu_kepala", date(2026, 5, 12))]


def test_the_province_waits_for_itself_until_it_approves(office: Office) -> None:
    office.opened()
    office.fill()
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    sent = (BREBES, "dikirim", office.now.date())
    for user in (LEADER, TONO):
        assert sent in told(office, user)
    for user in (WATI, HEAD):
        assert told(office, user) == []


@pytest.mark.parametrize(
    ("user", "codes"),
    [
        (LEADER, [KEBUMEN, BREBES]),
        (TONO, [BREBES]),
        (RINI, [KEBUMEN]),
        (DEWI, [KEBUMEN]),
        (HEAD, [BREBES]),
        (PRESENTER, []),
    ],
)
def test_each_is_told_of_the_regions_within_reach(
    office: Office, user: User, codes: list[str]
) -> None:
    office.opened()
    assert [code for code, _, _ in told(office, user)] == codes
