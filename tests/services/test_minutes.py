"""The minutes of a meeting: counted in SQL, carried over by hand, and for whose eyes they are."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from services.coaching_by_sql import asked
from services.readers import LEADER, OPERATOR, OTHER, OWN, reader

from merit.domain.access import Role, User
from merit.domain.meetings import Attendance, Decision, MeetingRecord, MeetingState
from merit.domain.practices import PracticeRecord, PracticeState
from merit.domain.records import ActionRecord, ActionUpdate
from merit.domain.states import ActionStatus, Dataset
from merit.errors import NoDataError, NotAllowedError
from merit.services.meetings.minutes import Minutes, minutes
from merit.services.reference.filling import fill
from merit.settings import DATA
from merit.store import actions, meetings, practices
from merit.store.engine import Engine, Session, make_engine, reading, writing
from merit.store.migrations import migrate

TODAY = date(2026, 11, 29)
CLOSED = ("K-2025-01", "K-2026-01")
KASN = "kasn-9-2019"


def of(session: Session, code: str, user: User = LEADER) -> Minutes:
    return minutes(session, user, code, dataset=Dataset.DEMO, today=TODAY)


@pytest.mark.parametrize("code", CLOSED)
def test_attendance_is_counted_once_for_each_of_the_35(
    session: Session, shipped: Engine, code: str
) -> None:
    data = of(session, code)
    expected = asked(
        shipped,
        "SELECT a.attendance, COUNT(*) FROM meeting_attendance a JOIN meeting m"
        " ON m.id = a.meeting_id WHERE m.dataset = 'contoh' AND m.code = ? GROUP BY 1",
        [code],
    )
    assert {way.value: count for way, count in data.attendance.items()} == dict(expected)
    assert len(data.regions) == 35
    assert data.unnoted == 35 - sum(count for _, count in expected) == 0


def test_a_region_nobody_noted_is_counted_as_that(own: Session) -> None:
    # Of the first meeting one region is noted as present and one as absent.
    data = written(own, "K-2026-01")
    assert (sum(data.attendance.values()), data.unnoted) == (2, 33)


@pytest.mark.parametrize("code", CLOSED)
def test_every_decision_stands_there_with_its_items(
    session: Session, shipped: Engine, code: str
) -> None:
    found = {
        item.decision.number: [one.state.record.code for one in item.items]
        for item in of(session, code).decisions
    }
    rows = asked(
        shipped,
        "SELECT d.number, i.code FROM decision d JOIN meeting m ON m.id = d.meeting_id"
        " LEFT JOIN action_item i ON i.decision_id = d.id"
        " WHERE m.dataset = 'contoh' AND m.code = ? ORDER BY d.number, i.region_code, i.code",
        [code],
    )
    expected: dict[int, list[str]] = {}
    for number, item in rows:
        expected.setdefault(number, []).extend([item] if item else [])
    assert found == expected
    assert len(expected) == 4


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("K-2025-01", []),
        # of 2025 only Rembang's analysis was not done by January 2026
        ("K-2026-01", ["R-2025-003"]),
        ("K-2027-01", ["R-2026-003", "R-2026-005", "R-2025-003"]),
    ],
)
def test_what_was_open_on_the_day_is_carried_over(
    session: Session, code: str, expected: list[str]
) -> None:
    assert [item.state.record.code for item in of(session, code).carried_over] == expected


def test_what_it_is_about_is_named(session: Session) -> None:
    first, second, third, fourth = of(session, "K-2026-01").decisions
    assert (first.about, second.about, fourth.about) == (
        "A5 Manajemen Kinerja",
        "A4 Promosi dan Mutasi",
        "",
    )
    assert third.about.startswith("A3 Pengembangan Karier: 3.7 ")


def test_an_operator_sees_the_items_of_the_own_region_only(session: Session) -> None:
    data = of(session, "K-2027-01", OPERATOR)
    assert data.is_partial
    assert data.carried_over == ()
    blora = reader(Role.OPERATOR, "33.16")
    own = of(session, "K-2026-01", blora)
    codes = [one.state.record.code for item in own.decisions for one in item.items]
    assert codes == ["R-2026-004", "R-2026-002", "R-2026-003", "R-2026-005", "R-2026-006"]
    assert not of(session, "K-2027-01").is_partial


def test_a_meeting_that_is_not_there_is_named(session: Session) -> None:
    with pytest.raises(NoDataError, match="K-2020-09"):
        of(session, "K-2020-09")


def test_without_the_right_to_read_there_are_no_minutes(session: Session) -> None:
    with pytest.raises(NotAllowedError):
        of(session, "K-2026-01", User("Tanpa hak", frozenset()))


def test_practices_of_the_meeting_come_with_region_and_aspect(session: Session) -> None:
    found = of(session, "K-2026-01").practices
    assert [(item.region.short, item.about.partition(":")[0]) for item in found] == [
        ("Kab. Klaten", "A1 Perencanaan Kebutuhan"),
        ("Kab. Sukoharjo", "A3 Pengembangan Karier"),
    ]


NOON = datetime(2026, 3, 5, 5, tzinfo=UTC)
FIRST = MeetingRecord(
    Dataset.PUBLISHED,
    "K-2026-01",
    "Rakor pertama",
    date(2026, 3, 5),
    state=MeetingState.CLOSED,
    attendance={OWN: Attendance.PRESENT, OTHER: Attendance.ABSENT},
    decisions=(Decision(1, "Dilaksanakan.", NOON, "akun"),),
)
LATER = replace(FIRST, code="K-2026-02", title="Rakor kedua", held_on=date(2026, 6, 4))
DRAFT = replace(FIRST, code="K-2026-03", state=MeetingState.DRAFT, decisions=(), attendance={})


def item(
    code: str, status: ActionStatus, *closed: date, decision: str = "K-2026-01/1"
) -> ActionRecord:
    notes = tuple(ActionUpdate(day, status, 100, "Ditutup.") for day in closed)
    return ActionRecord(
        dataset=Dataset.PUBLISHED,
        code=code,
        region_code=OWN,
        title="Butir",
        owner="BKPSDM",
        agreed_on=date(2026, 3, 5),
        due_on=date(2026, 12, 31),
        status=status,
        decision_code=decision,
        updates=notes,
    )


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Three meetings, five items and three practices written for the purpose."""
    engine = make_engine(f"sqlite:///{tmp_path_factory.mktemp('minutes') / 'merit.db'}")
    migrate(engine)
    with writing(engine) as session:
        fill(session, DATA, demo=False)
        for meeting in (FIRST, LATER, DRAFT):
            meetings.enter(session, meeting)
        done, open_ = ActionStatus.DONE, ActionStatus.ON_TRACK
        items = [
            item("R-1", open_),
            item("R-2", done, date(2026, 6, 4)),  # on the day itself: no longer open
            item("R-3", done, date(2026, 6, 5)),
            item("R-4", done),  # nobody wrote down when
            item("R-5", open_, decision="K-2026-02/1"),
        ]
        actions.add(session, items, instrument=None)
        for number, (region, state) in enumerate(
            ((OWN, PracticeState.PROPOSED), (OTHER, PracticeState.PROPOSED),
             (OTHER, PracticeState.WITHDRAWN), (OTHER, PracticeState.ENDORSED)), 1,
        ):  # fmt: skip
            record = PracticeRecord(
                *(Dataset.PUBLISHED, f"P-2026-0{number}", region, "Judul", "Uraian", KASN, "A5"),
                *("BKPSDM", "akun", NOON, state),
                meeting_code="K-2026-02",
            )
            practices.enter(session, record)
    with reading(engine) as session:
        yield session
    engine.dispose()


def written(session: Session, code: str, user: User = LEADER) -> Minutes:
    return minutes(session, user, code, dataset=Dataset.PUBLISHED, today=TODAY)


def test_items_closed_after_the_meeting_were_still_open_at_it(own: Session) -> None:
    data = written(own, "K-2026-02")
    assert [one.state.record.code for one in data.carried_over] == ["R-1", "R-3"]
    assert {(one.meeting.code, one.number) for one in data.carried_over} == {("K-2026-01", 1)}
    assert [one.state.record.code for one in data.decisions[0].items] == ["R-5"]


def test_a_draft_is_for_those_who_lead(own: Session) -> None:
    assert written(own, "K-2026-03", reader(Role.COACH, OWN)).decisions == ()
    with pytest.raises(NoDataError):
        written(own, "K-2026-03", OPERATOR)


@pytest.mark.parametrize(
    ("user", "expected"),
    [
        (reader(Role.DATA_MANAGER), ["P-2026-01", "P-2026-02", "P-2026-04"]),
        (OPERATOR, ["P-2026-01", "P-2026-04"]),
        (LEADER, ["P-2026-04"]),
    ],
)
def test_what_waits_for_endorsement_is_shown_to_those_who_work_on_it(
    own: Session, user: User, expected: list[str]
) -> None:
    data = written(own, "K-2026-02", user)
    assert [item.practice.code for item in data.practices] == expected
    assert data.unshown == 4 - len(expected)
