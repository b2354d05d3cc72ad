"""A decision handed in again is the one there is, a new one, or refused: on either database."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from services.activity_cases import planned
from services.meeting_cases import (
    BARE,
    BREBES,
    CHAIR,
    CODE,
    DECISION,
    KEBUMEN,
    LATER,
    MAGELANG,
    NOW,
    OPERATOR,
    SECOND,
    TODAY,
    decided,
    found,
    held,
    led,
)
from sqlalchemy import text

from merit.domain.agreements import Agreement
from merit.domain.coaching import InterventionKind
from merit.domain.decision_rules import DecisionDraft, FollowUpDraft
from merit.domain.meeting_rules import draft_of
from merit.domain.records import ActionUpdate
from merit.domain.states import ActionStatus
from merit.errors import ResultError
from merit.services import activities, follow_ups, meetings
from merit.services.follow_ups.guards import held as held_item
from merit.store.engine import Engine, reading, writing

assert DECISION.follow_up is not None
FOLLOW_UP: FollowUpDraft = DECISION.follow_up
REFUSED = (
    "Keputusan dengan kata yang sama sudah tercatat sebagai keputusan 1. Ubah butir RTL-nya pada "
    "Tindak lanjut, atau bedakan kata keputusannya."
)


def item_codes(engine: Engine) -> list[tuple[Any, ...]]:
    query = text(
        "SELECT d.number, a.code FROM action_item a JOIN decision d ON d.id = a.decision_id "
        "JOIN meeting m ON m.id = d.meeting_id WHERE m.dataset = 'terbit' ORDER BY a.code"
    )
    with reading(engine) as session:
        return [tuple(row) for row in session.execute(query)]


BOTH = [(1, "R-2026-001"), (1, "R-2026-002")]


def refused(engine: Engine, draft: DecisionDraft = DECISION) -> None:
    """It is refused by its words, and leaves nothing."""
    before = (held(engine), item_codes(engine))
    with pytest.raises(ResultError) as caught:
        decided(engine, draft)
    (finding,) = caught.value.findings
    assert (finding.field, finding.message) == ("text", REFUSED)  # type: ignore[attr-defined]
    assert (held(engine), item_codes(engine)) == before


@pytest.mark.parametrize(
    "changes",
    [
        {"owner": "Sekretariat Daerah {daerah}"},
        {"due_on": date(2026, 7, 31)},
        {"title": "Susun rancangannya"},
        {"evidence": "Rancangan"},
        {"level_to": 4},
        {"region_codes": (MAGELANG, BREBES), "due_on": date(2026, 7, 31)},
    ],
)
def test_the_same_words_for_the_same_regions_are_not_decided_otherwise(
    engine: Engine, changes: dict[str, Any]
) -> None:
    led(engine)
    decided(engine)
    refused(engine, replace(DECISION, follow_up=replace(FOLLOW_UP, **changes)))


def test_words_differ_by_more_than_their_spaces(engine: Engine) -> None:
    led(engine)
    decided(engine, BARE)
    spaced = replace(BARE, text=" Rakor  berikutnya\ndi Kota Magelang. ")
    assert decided(engine, spaced).code == "K-2026-01/1"
    refused(engine, replace(spaced, position=2))
    assert decided(engine, replace(BARE, text="Rakor berikutnya di Brebes.")).code == "K-2026-01/2"


@pytest.mark.parametrize(
    ("follow_up", "items"),
    [
        (None, ()),
        (replace(FOLLOW_UP, region_codes=(BREBES,)), ("R-2026-003",)),
        (replace(FOLLOW_UP, region_codes=(BREBES, KEBUMEN)), ("R-2026-003", "R-2026-004")),
    ],
)
def test_the_same_words_for_other_regions_are_another_decision(
    engine: Engine, follow_up: FollowUpDraft | None, items: tuple[str, ...]
) -> None:
    led(engine)
    decided(engine)
    other = replace(DECISION, follow_up=follow_up)
    second = decided(engine, other)
    assert (second.code, second.items) == ("K-2026-01/2", items)
    assert decided(engine, other) == second


def test_words_without_follow_up_are_decided_anew_once_one_is_named(engine: Engine) -> None:
    led(engine)
    decided(engine, replace(DECISION, follow_up=None))
    second = decided(engine)
    assert (second.code, second.items) == ("K-2026-01/2", ("R-2026-001", "R-2026-002"))


def test_another_person_may_decide_in_the_same_words(engine: Engine) -> None:
    led(engine)
    decided(engine)
    assert decided(engine, user=SECOND).code == "K-2026-01/2"


def test_a_repeat_is_one_whatever_its_items_came_to_and_in_which_order_regions_stand(
    engine: Engine,
) -> None:
    led(engine)
    made = decided(engine)
    news = ActionUpdate(TODAY, ActionStatus.ON_TRACK, 20, "Rancangan disusun.")
    with writing(engine) as session:
        follow_ups.report_progress(session, OPERATOR, "R-2026-001", news, version=1, now=LATER)
    turned = replace(FOLLOW_UP, region_codes=(MAGELANG, BREBES, MAGELANG))
    assert decided(engine, replace(DECISION, follow_up=turned)) == made


def test_a_press_repeated_after_an_item_was_put_off_makes_no_second_decision(
    engine: Engine,
) -> None:
    led(engine)
    decided(engine)
    with writing(engine) as session:
        item = held_item(session, found(engine).dataset, "R-2026-001").record
        later = Agreement(
            (BREBES,),
            item.title,
            item.owner,
            item.agreed_on,
            date(2026, 9, 30),
            instrument=DECISION.instrument,
            indicator_code="3.1",
            level_to=3,
            evidence=item.evidence,
            decision_code="K-2026-01/1",
        )
        follow_ups.amend_item(
            session, CHAIR, "R-2026-001", later, version=1, reason="Ditunda.", now=LATER
        )
    refused(engine)
    assert item_codes(engine) == BOTH


def test_a_press_repeated_after_the_agenda_moved_makes_no_second_decision(engine: Engine) -> None:
    led(engine)
    decided(engine)
    before, version = held(engine)
    first, second, third = before.agenda
    with writing(engine) as session:
        moved = replace(draft_of(before), agenda=(second, first, third))
        meetings.amend_meeting(session, SECOND, CODE, moved, version=version, now=LATER)
    refused(engine)
    assert item_codes(engine) == BOTH
    assert decided(engine, replace(DECISION, position=1)).code == "K-2026-01/1"


def test_a_press_repeated_after_the_rakor_became_an_activity_makes_no_second_decision(
    engine: Engine,
) -> None:
    led(engine)
    decided(engine)
    before, version = held(engine)
    plan = planned(
        kind=InterventionKind.COORDINATION, starts_on=TODAY, ends_on=TODAY, region_codes=(BREBES,)
    )
    with writing(engine) as session:
        code = activities.plan_activity(session, CHAIR, plan, now=NOW).record.code
        linked = replace(draft_of(before), intervention_code=code)
        meetings.amend_meeting(session, SECOND, CODE, linked, version=version, now=LATER)
    refused(engine)
    assert item_codes(engine) == BOTH
