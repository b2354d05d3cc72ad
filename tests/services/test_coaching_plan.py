"""The facts a plan rests on, recomputed in SQL, and the plan of the demonstration."""

from dataclasses import replace
from decimal import Decimal

import pytest
from services import aspects_by_sql as sql
from services.readers import LEADER

from merit.domain.provincial_plan import Budget, Effects, Naive
from merit.domain.provincial_plan.outcome import keeps
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services.coaching_plan import (
    Left,
    PlanFacts,
    PlanQuestion,
    coaching_plan,
    plan_facts,
)
from merit.store.engine import Engine, Session

YEAR = 2025
SMALL = PlanQuestion(Budget(1, 7, 3), Effects(10, 25))


def facts(session: Session, group: str = "semua", dataset: str = "contoh") -> PlanFacts:
    return plan_facts(session, LEADER, scope=Scope(Dataset(dataset), YEAR, group))


def test_only_regions_below_the_goal_with_every_aspect_scored_are_planned(
    session: Session, shipped: Engine
) -> None:
    cells = sql.cells(shipped, "contoh", YEAR)
    expected = {
        code
        for code, row in sql.speaking(shipped, "contoh", YEAR).items()
        if row.counts and row.score is not None and row.score < sql.TOP
        if all((code, aspect) in cells for aspect in sql.ASPECTS)
    }
    found = facts(session)
    assert {item.code for item in found.planned(with_reached=False)} == expected
    assert len(expected) == 31


def test_whoever_is_left_out_has_a_reason(session: Session) -> None:
    found = facts(session)
    planned = {item.code for item in found.planned(with_reached=False)}
    assert planned | found.left.keys() == {item.code for item in found.data.regions}
    assert not planned & found.left.keys()
    assert found.left["33.75"] is Left.AT_GOAL  # Kota Pekalongan: 337
    assert found.left["33.17"] is Left.NO_RESULT  # Rembang


def test_regions_at_the_goal_are_in_when_asked_for(session: Session) -> None:
    found = facts(session)
    with_them = {item.code for item in found.planned(with_reached=True)}
    reached = {code for code, reason in found.left.items() if reason is Left.AT_GOAL}
    assert reached
    assert with_them - {item.code for item in found.planned(with_reached=False)} == reached


def test_a_table_seats_the_largest_eks_karesidenan(session: Session) -> None:
    assert facts(session).seats == facts(session, "kota").seats == 7


def test_losses_are_the_maximum_less_the_official_points(session: Session, shipped: Engine) -> None:
    plan = coaching_plan(facts(session, "eks-pati"), SMALL)
    assert plan is not None
    cells = sql.cells(shipped, "contoh", YEAR)
    for item in plan.ground.candidates:
        for aspect, lost in item.lost.items():
            assert lost == sql.MAXIMA[aspect] - cells[item.code, aspect][0]


def test_the_outcome_of_a_plan_is_recomputed_slot_by_slot(
    session: Session, shipped: Engine
) -> None:
    """Per region and aspect 10 %, 25 % or both (32.5 %) of the loss, down to half points."""
    plan = coaching_plan(facts(session, "eks-pekalongan"), SMALL)
    assert plan is not None
    cells, shares = sql.cells(shipped, "contoh", YEAR), {1: "0.1", 2: "0.25", 3: "0.325"}
    chosen: dict[tuple[str, str], int] = {}
    for visit in plan.outcome.visits:
        part = (visit.region, visit.aspect)
        chosen[part] = chosen.get(part, 0) + (1 if visit.kind == "fgd" else 2)
    for item in plan.outcome.regions:
        score = plan.ground.by_code[item.code].score
        for (code, aspect), kinds in chosen.items():
            if code == item.code:
                lost = sql.MAXIMA[aspect] - cells[code, aspect][0]
                score += int(lost * Decimal(shares[kinds]) * 2) / Decimal(2)
        assert item.score == score
        assert item.missing == max(Decimal(0), sql.TOP - score)
    assert keeps(SMALL.budget, plan.outcome.visits)
    assert plan.solved.is_proven


@pytest.mark.parametrize("group", ["eks-pati", "eks-kedu", "kota"])
def test_no_naive_way_is_better_than_the_plan(session: Session, group: str) -> None:
    plan = coaching_plan(facts(session, group), SMALL)
    assert plan is not None
    assert plan.naive.keys() == set(Naive)
    assert all(plan.outcome.value >= item.value for item in plan.naive.values())


@pytest.mark.parametrize("year", [2023, 2024])
def test_where_no_aspect_scores_are_published_there_is_no_plan(session: Session, year: int) -> None:
    found = plan_facts(session, LEADER, scope=Scope(Dataset.PUBLISHED, year))
    assert Left.AT_GOAL in found.left.values()
    assert coaching_plan(found, SMALL) is None
    assert coaching_plan(found, replace(SMALL, with_reached=True)) is None
    assert found.left.keys() == {item.code for item in found.data.regions}
