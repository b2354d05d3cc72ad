"""Decisions of a rakor and the items that carry them out, on either database."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from services.meeting_cases import (
    BARE,
    CHAIR,
    CODE,
    DECISION,
    LATER,
    OPERATOR,
    TODAY,
    decided,
    found,
    held,
    led,
)
from sqlalchemy import text

from merit.domain.records import ActionUpdate
from merit.domain.states import ActionStatus
from merit.errors import InputError, ResultError
from merit.services import follow_ups, meetings
from merit.store.engine import Engine, reading, writing


def actions_of_journal(engine: Engine) -> list[str]:
    with reading(engine) as session:
        rows = session.execute(text("SELECT action FROM audit_entry ORDER BY id"))
        return [row[0] for row in rows]


ITEMS = text(
    "SELECT a.code, a.region_code, a.title, a.owner, a.status, a.due_on, a.level_to, m.code, "
    "d.number FROM action_item a JOIN decision d ON d.id = a.decision_id "
    "JOIN meeting m ON m.id = d.meeting_id ORDER BY a.code"
)


def item_rows(engine: Engine) -> list[tuple[Any, ...]]:
    with reading(engine) as session:
        return [tuple(row) for row in session.execute(ITEMS)]


def test_a_decision_for_two_regions_is_one_decision_and_two_items(engine: Engine) -> None:
    led(engine)
    made = decided(engine)
    again = decided(engine)
    assert made == again
    assert (made.code, made.items) == ("K-2026-01/1", ("R-2026-001", "R-2026-002"))
    told = [(*row[:5], str(row[5])[:10], *row[6:]) for row in item_rows(engine)]
    both = ("Pola karier disahkan paling lambat Juni 2026.",)
    rest = ("belum_mulai", "2026-06-30", 3, "K-2026-01", 1)
    assert told == [
        ("R-2026-001", "33.29", *both, "BKPSDM Kabupaten Brebes", *rest),
        ("R-2026-002", "33.71", *both, "BKPSDM Kota Magelang", *rest),
    ]
    decision = found(engine).decisions[0]
    assert (decision.decided_by, decision.decided_at) == ("akun.data_manager", LATER)
    assert (decision.position, decision.indicator_code, decision.instrument) == (
        2,
        "3.1",
        "kasn-9-2019",
    )


def test_a_decision_may_have_nothing_to_follow(engine: Engine) -> None:
    led(engine)
    assert decided(engine, BARE).items == ()
    assert decided(engine, DECISION).code == "K-2026-01/2"
    assert len(item_rows(engine)) == 2


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"text": ""}, "text"),
        ({"position": 9}, "position"),
        ({"indicator_code": "9.9"}, "indicator_code"),
        ({"follow_up": replace(DECISION.follow_up, region_codes=())}, "region_codes"),
        ({"follow_up": replace(DECISION.follow_up, region_codes=("33.99",))}, "region_codes"),
        ({"follow_up": replace(DECISION.follow_up, owner="")}, "owner"),
        ({"indicator_code": None}, "level_to"),
        ({"follow_up": replace(DECISION.follow_up, due_on=date(2026, 3, 4))}, "due_on"),
    ],
)
def test_a_decision_that_breaks_a_rule_leaves_nothing(
    engine: Engine, changes: dict[str, Any], field: str
) -> None:
    led(engine)
    before = held(engine)
    with pytest.raises(ResultError) as caught:
        decided(engine, replace(DECISION, **changes))
    assert field in {item.field for item in caught.value.findings}  # type: ignore[attr-defined]
    assert (held(engine), item_rows(engine)) == (before, [])


def test_a_decision_taken_back_cancels_its_items(engine: Engine) -> None:
    led(engine)
    decided(engine, BARE)
    decided(engine)
    with writing(engine) as session:
        for _ in range(2):
            gone = meetings.withdraw_decision(
                session, CHAIR, CODE, 2, reason="Salah daerah.", now=LATER
            )
    assert gone.decision.withdrawn == "Salah daerah."
    assert [row[4] for row in item_rows(engine)] == ["dibatalkan", "dibatalkan"]
    assert [item.withdrawn for item in found(engine).decisions] == ["", "Salah daerah."]
    assert actions_of_journal(engine).count("cabut_keputusan") == 1
    again = decided(engine)  # what was taken back may be decided anew
    assert (again.code, again.items) == ("K-2026-01/3", ("R-2026-003", "R-2026-004"))


def test_an_item_cancelled_by_hand_does_not_keep_its_decision(engine: Engine) -> None:
    led(engine)
    decided(engine)
    gone = ActionUpdate(TODAY, ActionStatus.CANCELLED, 0, "Daerah ini sudah punya.")
    with writing(engine) as session:
        follow_ups.note_progress(session, CHAIR, "R-2026-001", gone, version=1, now=LATER)
        meetings.withdraw_decision(session, CHAIR, CODE, 1, reason="Salah.", now=LATER)
    assert [row[4] for row in item_rows(engine)] == ["dibatalkan", "dibatalkan"]
    query = text(
        "SELECT a.code, u.note FROM action_update u JOIN action_item a "
        "ON a.id = u.action_item_id WHERE a.code LIKE 'R-2026-00%' AND a.dataset = 'terbit' "
        "ORDER BY a.code"
    )
    with reading(engine) as session:
        notes = [tuple(row) for row in session.execute(query)]
    assert notes == [
        ("R-2026-001", "Daerah ini sudah punya."),
        ("R-2026-002", "Keputusan K-2026-01/1 dicabut: Salah."),
    ]


def test_a_decision_stands_once_something_was_done(engine: Engine) -> None:
    led(engine)
    decided(engine)
    news = ActionUpdate(TODAY, ActionStatus.ON_TRACK, 20, "Rancangan disusun.")
    with writing(engine) as session:
        follow_ups.report_progress(session, OPERATOR, "R-2026-001", news, version=1, now=LATER)
        before = item_rows(engine)
        with pytest.raises(InputError, match="R-2026-001 sudah ditindaklanjuti"):
            meetings.withdraw_decision(session, CHAIR, CODE, 1, reason="Salah.", now=LATER)
    assert item_rows(engine)[1] == before[1]
    assert found(engine).decisions[0].withdrawn == ""
