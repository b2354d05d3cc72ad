"""Rows of the charts and tables of the provincial plan."""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from merit.charts import palette, plan_scores, plan_ways
from merit.domain import scoring
from merit.domain.provincial_plan import Kind, Outcome, Reached, Visit, effect
from merit.services.coaching_plan import CoachingPlan
from merit.ui.text import numbers
from merit.ui.text import plans as words


def ways(plan: CoachingPlan) -> list[tuple[str, Outcome]]:
    """The plan, then the naive ways, the better ones first."""
    others = sorted(plan.naive.items(), key=lambda item: item[1].value, reverse=True)
    named = [(words.WAYS[rule], outcome) for rule, outcome in others]
    return [(words.OPTIMUM, plan.outcome), *named]


def way_rows(plan: CoachingPlan) -> pd.DataFrame:
    """Rows of `merit.charts.plan_ways`."""
    return pd.DataFrame(
        [
            {
                "urut": place,
                "cara": name,
                "capai": outcome.reached,
                "teks": words.way_text(outcome),
                "isi": plan_ways.OTHERS if place else plan_ways.PLAN,
                "sebutan": f"{name}: {words.way_text(outcome)}",
                "daerah": f"{outcome.reached} dari {len(outcome.regions)} daerah",
                "sisa": f"{numbers.score(outcome.missing)} poin",
                "rata": numbers.percent(float(outcome.least_served)),
            }
            for place, (name, outcome) in enumerate(ways(plan))
        ]
    )


def ordered(plan: CoachingPlan) -> list[Reached]:
    """The regions of a plan: at the goal first, then by what is missing."""
    return sorted(plan.outcome.regions, key=lambda item: (item.missing, -item.score, item.code))


def score_rows(plan: CoachingPlan) -> pd.DataFrame:
    """Rows of `merit.charts.plan_scores`."""
    instrument, goal = plan.facts.instrument, float(plan.ground.goal)
    begin = axis_start(plan)
    rows = []
    for place, item in enumerate(ordered(plan)):
        name = plan.facts.of(item.code).standing.region.short
        official = plan.ground.by_code[item.code].score
        band = scoring.band_of(instrument, item.score)
        beyond = item.score if item.score < begin else None
        rows.append(
            {
                "kode": item.code,
                "urut": place,
                "nama": name,
                "awal": float(max(official, begin)),
                "akhir": float(max(item.score, begin)),
                "bentuk": plan_scores.WITHIN if beyond is None else plan_scores.BEYOND,
                "isi": palette.BANDS[band.code].fill,
                "teks": words.missing(
                    item.missing, beyond=item.score if item.score < begin else None
                ),
                "batas": goal,
                "sebutan": f"{name}: {words.missing(item.missing)}",
                "resmi": numbers.score(official),
                "asumsi": numbers.score(item.score),
            }
        )
    return pd.DataFrame(rows)


def axis_start(plan: CoachingPlan) -> Decimal:
    """Where the axis of the scores begins: a score by itself far below all others is beyond it.

    It is where the next one is nearer to the highest than to it; at least four are on the axis.
    """
    scores = sorted(item.score for item in plan.ground.candidates)
    highest = scores[-1]
    for low, following, *_ in zip(scores, scores[1:], scores[4:], strict=False):
        if following - low <= highest - following:
            return low
    return scores[max(0, len(scores) - 4)]


def adds(plan: CoachingPlan, visit: Visit) -> Decimal:
    """Points a slot adds; a desk beside an FGD on the same aspect adds to what that brings."""
    ground, effects = plan.ground, plan.question.effects
    alone = effect(ground, effects, visit.region, visit.aspect, {Kind.FGD})
    if visit.kind is Kind.FGD:
        return alone
    seated = Visit(visit.region, visit.aspect, Kind.FGD) in plan.outcome.visits
    kinds = set(Kind) if seated else {Kind.DESK}
    together = effect(ground, effects, visit.region, visit.aspect, kinds)
    return together - alone if seated else together


def slots(plan: CoachingPlan, code: str) -> Iterator[str]:
    """The slots of one region in words."""
    for kind, name in ((Kind.FGD, "FGD"), (Kind.DESK, "desk")):
        themes = [
            item.aspect for item in plan.outcome.visits if item.region == code and item.kind is kind
        ]
        if themes:
            yield f"{name} {', '.join(themes)}"
