"""What the services say of the action items, counted a second time in SQL on the same database."""

import sqlite3
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

import pytest

from merit.domain.access import visitor
from merit.domain.ageing import ageing
from merit.domain.burn_up import burn_up
from merit.domain.instruments import Instrument
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import NotAllowedError
from merit.services.actions import Actions, Filter, actions
from merit.services.progress import By, progress
from merit.store.engine import Engine, Session

TODAY = date(2026, 11, 20)
VISITOR = visitor(demo=True)
CLOSED = "('selesai', 'selesai_penyesuaian', 'dibatalkan')"
DONE = "('selesai', 'selesai_penyesuaian')"
# One row per demonstration item: when it was closed, its last news, and what its keys refer to.
ITEMS = f"""
CREATE TEMP VIEW item AS
SELECT a.*, r.kind, r.residency, s.code AS aspect, v.code AS intervention,
       m.code || '/' || d.number AS decision,
       CASE WHEN d.withdrawn = '' THEN m.code || '/' || d.number END AS standing,
       a.status NOT IN {CLOSED} AS is_open, a.status IN {DONE} AS is_done,
       MAX(COALESCE((SELECT MAX(noted_on) FROM action_update u WHERE u.action_item_id = a.id),
                    a.agreed_on),
           COALESCE((SELECT MAX(noted_on) FROM progress_report p
                     WHERE p.action_item_id = a.id AND p.state = 'menunggu'), '')) AS news,
       (SELECT MIN(u.noted_on) FROM action_update u
        WHERE u.action_item_id = a.id AND u.status = a.status AND NOT EXISTS
          (SELECT 1 FROM action_update w WHERE w.action_item_id = a.id AND w.status <> a.status
           AND (w.noted_on, w.id) > (u.noted_on, u.id))) AS turned
FROM action_item a JOIN region r ON r.code = a.region_code
LEFT JOIN indicator i ON i.id = a.indicator_id
LEFT JOIN aspect s ON s.id = COALESCE(i.aspect_id, a.aspect_id)
LEFT JOIN intervention v ON v.id = a.intervention_id
LEFT JOIN decision d ON d.id = a.decision_id LEFT JOIN meeting m ON m.id = d.meeting_id
WHERE a.dataset = 'contoh'
"""
LATE = "is_open AND due_on < '2026-11-20'"
STALE = "is_open AND julianday('2026-11-20') - julianday(news) > 30"
WHERE = {
    Filter.ALL: "1",
    Filter.OPEN: "is_open",
    Filter.LATE: LATE,
    Filter.STALE: STALE,
    Filter.NOT_STARTED: "status = 'belum_mulai'",
    Filter.ON_TRACK: "status = 'berjalan_sesuai'",
    Filter.HINDERED: "status = 'berjalan_terkendala'",
    Filter.DONE: "is_done",
    Filter.CANCELLED: "status = 'dibatalkan'",
}
GROUPS = {
    "semua": "1",
    "kota": "kind = 'Kota'",
    "kabupaten": "kind = 'Kabupaten'",
    "eks-pati": "residency = 'Pati'",
}

each_group = pytest.mark.parametrize("group", GROUPS)


@pytest.fixture(scope="module")
def sql(shipped: Engine) -> Iterator[sqlite3.Connection]:
    """The demonstration items for a second count."""
    connection = sqlite3.connect(str(shipped.url.database))
    connection.execute(ITEMS)
    yield connection
    connection.close()


def found_in(session: Session, group: str = "semua") -> Actions:
    return actions(session, VISITOR, scope=Scope(Dataset.DEMO, 2025, group), today=TODAY)


@pytest.fixture
def data(session: Session) -> Actions:
    return found_in(session)


@each_group
@pytest.mark.parametrize("asked", Filter)
def test_every_filter_leaves_the_items_sql_finds(
    session: Session, sql: sqlite3.Connection, asked: Filter, group: str
) -> None:
    expected = {
        code
        for (code,) in sql.execute(
            f"SELECT code FROM item WHERE {WHERE[asked]} AND {GROUPS[group]}"
        )
    }
    assert {item.state.record.code for item in found_in(session, group).of(asked)} == expected


def test_the_counters_are_those_counted_once_by_hand(data: Actions) -> None:
    assert {asked.value: len(data.of(asked)) for asked in Filter} == {
        "semua": 150,
        "terbuka": 50,
        "terlambat": 27,
        "tanpa-kabar": 19,
        "belum-mulai": 10,
        "sesuai": 21,
        "terkendala": 19,
        "selesai": 91,
        "dibatalkan": 9,
    }


def test_days_of_delay_and_silence_are_those_of_sql(data: Actions, sql: sqlite3.Connection) -> None:
    expected = {
        code: (late, silent)
        for code, late, silent in sql.execute(
            """SELECT code,
               is_open * MAX(0, CAST(julianday('2026-11-20') - julianday(due_on) AS INTEGER)),
               is_open * MAX(0, CAST(julianday('2026-11-20') - julianday(news) AS INTEGER))
               FROM item"""
        )
    }
    found = {item.state.record.code: (item.state.late, item.state.silent) for item in data.items}
    assert found == expected


def test_the_latest_item_worked_out_by_hand(data: Actions) -> None:
    first = data.items[0]
    assert first.state.record.code == "R-2024-033"
    assert first.region.label == "Kabupaten Jepara"
    # Due on 10 July 2025: a year to 10 July 2026, then 21 + 31 + 30 + 31 + 20 days.
    assert (first.state.record.due_on, first.state.late) == (date(2025, 7, 10), 365 + 133)


def test_urgent_items_come_first_and_the_last_closed_before_the_others(
    data: Actions, sql: sqlite3.Connection
) -> None:
    expected = [
        code
        for (code,) in sql.execute(
            """SELECT code FROM item ORDER BY is_open DESC, CASE WHEN is_open THEN due_on END,
               CASE WHEN is_open THEN NULL ELSE turned END DESC, due_on, code"""
        )
    ]
    assert [item.state.record.code for item in data.items] == expected


def test_items_refer_to_their_region_aspect_and_intervention(
    data: Actions, sql: sqlite3.Connection
) -> None:
    expected = set(
        sql.execute("SELECT code, region_code, aspect, intervention, decision FROM item")
    )
    assert {
        (
            item.state.record.code,
            item.region.code,
            item.target.aspect.code if item.target else None,
            item.intervention.code if item.intervention else None,
            item.decision.code if item.decision else None,
        )
        for item in data.items
    } == expected


@each_group
def test_classes_of_age_hold_what_sql_puts_there(
    session: Session, sql: sqlite3.Connection, group: str
) -> None:
    late = "julianday('2026-11-20') - julianday(due_on)"
    silent = "julianday('2026-11-20') - julianday(news)"
    columns = [
        *(f"{late} <= 0", f"{late} BETWEEN 1 AND 30", f"{late} BETWEEN 31 AND 90", f"{late} > 90"),
        *(f"{silent} <= 30", f"{silent} BETWEEN 31 AND 60"),
        *(f"{silent} BETWEEN 61 AND 90", f"{silent} > 90"),
    ]
    sums = ", ".join(f"TOTAL({column})" for column in columns)
    (row,) = sql.execute(f"SELECT {sums} FROM item WHERE is_open AND {GROUPS[group]}")
    found = ageing(found_in(session, group).states)
    assert (*found.late, *found.silent) == tuple(map(int, row))


@each_group
@pytest.mark.parametrize(
    ("by", "column"),
    [
        (By.REGION, "region_code"),
        (By.INTERVENTION, "intervention"),
        (By.DECISION, "standing"),
        (By.ASPECT, "aspect"),
    ],
)
def test_progress_per_subject_is_that_of_sql(
    session: Session, sql: sqlite3.Connection, by: By, column: str, group: str
) -> None:
    expected = {
        subject: tuple(rest)
        for subject, *rest in sql.execute(
            f"""SELECT {column}, TOTAL(status <> 'dibatalkan'), TOTAL(is_open), TOTAL({LATE}),
                TOTAL(is_done), TOTAL(status = 'dibatalkan'),
                AVG(CASE WHEN status <> 'dibatalkan' THEN progress END)
                FROM item WHERE {GROUPS[group]} GROUP BY {column}"""
        )
    }
    rows = progress(found_in(session, group).items, by)
    assert {
        row.subject.code if row.subject else None: (
            *(row.number, row.open, row.late, row.done, row.cancelled),
            pytest.approx(row.mean_progress),
        )
        for row in rows
    } == expected
    assert [(row.late, row.open) for row in rows] == sorted(
        ((row.late, row.open) for row in rows), reverse=True
    )
    for row in rows:
        assert row.done_share == (row.done / row.number if row.number else None)


def month_ends() -> list[date]:
    """From the month of the first agreement of the demonstration to today, worked out apart."""
    months = [(year, month) for year in range(2023, 2027) for month in range(1, 13)]
    ends = [date(year, month, monthrange(year, month)[1]) for year, month in months]
    return [*(day for day in ends if day < TODAY), TODAY]


@each_group
def test_every_point_of_the_curves_is_that_of_sql(
    session: Session, sql: sqlite3.Connection, group: str
) -> None:
    counted = f"status <> 'dibatalkan' AND (is_open OR turned IS NOT NULL) AND {GROUPS[group]}"

    def count(condition: str, day: date) -> int:
        query = f"SELECT COUNT(*) FROM item WHERE {counted} AND {condition} <= ?"
        return int(sql.execute(query, [day.isoformat()]).fetchone()[0])

    days = [day for day in month_ends() if count("agreed_on", day)]
    expected = [
        (day, count("agreed_on", day), count("CASE WHEN is_done THEN turned END", day))
        for day in days
    ]
    found = burn_up(found_in(session, group).states, today=TODAY)
    assert [(item.day, item.agreed, item.done) for item in found.points] == expected
    assert len(expected) >= 12
    since = date(2026, 8, 22)  # 90 days before 20 November: 20 + 31 + 30 + 9
    assert found.recent_agreed == count("agreed_on", TODAY) - count("agreed_on", since)
    assert found.recent_done == expected[-1][2] - count("CASE WHEN is_done THEN turned END", since)
    assert found.undated == ()


def test_the_curves_begin_with_the_first_agreement(data: Actions) -> None:
    found = burn_up(data.states, today=TODAY)
    assert found.points[0].day == date(2023, 1, 31)
    assert len(found.points) == 3 * 12 + 10 + 1


@each_group
def test_items_outside_the_group_are_counted_but_not_shown(session: Session, group: str) -> None:
    found = found_in(session, group)
    assert len(found.items) + found.elsewhere == 150
    assert {item.region.code for item in found.items} <= {item.code for item in found.regions}


def test_a_region_can_be_asked_for_within_a_filter(data: Actions, sql: sqlite3.Connection) -> None:
    for asked in (Filter.ALL, Filter.LATE, Filter.DONE):
        (expected,) = sql.execute(
            f"SELECT COUNT(*) FROM item WHERE {WHERE[asked]} AND region_code = '33.29'"
        ).fetchone()
        assert len(data.of(asked, code="33.29")) == expected
    assert data.of(Filter.ALL, code="33.99") == ()


def test_an_indicator_is_found_in_the_instrument_it_was_recorded_for(
    data: Actions, kasn: Instrument
) -> None:
    aspects = {
        item.code: (aspect.code, item.name) for aspect in kasn.aspects for item in aspect.indicators
    }
    for item in data.items:
        assert item.target is not None
        found = (item.target.aspect.code, item.target.indicator.name)
        assert found == aspects[item.state.record.indicator_code or ""]


def test_no_action_item_is_among_the_published_facts(session: Session) -> None:
    found = actions(session, VISITOR, scope=Scope(Dataset.PUBLISHED, 2024), today=TODAY)
    assert (found.items, found.elsewhere, len(found.regions)) == ((), 0, 35)


def test_demonstration_items_are_only_for_those_who_may_see_them(session: Session) -> None:
    with pytest.raises(NotAllowedError):
        actions(session, visitor(demo=False), scope=Scope(Dataset.DEMO, 2025), today=TODAY)
