"""Blocks of the provincial plan: its numbers, the ways beside it, what becomes of the regions."""

from functools import lru_cache

from merit.charts import palette, plan_scores, plan_ways
from merit.charts.legend import Entry
from merit.charts.theme import VALUES
from merit.domain.provincial_plan import Reached
from merit.domain.provincial_plan.solving import SECONDS
from merit.services.coaching_plan import CoachingPlan, PlanFacts, PlanQuestion
from merit.ui import plan_rows, specifications, views
from merit.ui.components import frame
from merit.ui.components.cards import Card, cards
from merit.ui.components.tables import Cell, Link, Table
from merit.ui.figures import Figure
from merit.ui.keeping import DRAWN, arrow
from merit.ui.text import numbers
from merit.ui.text import plan_left as left_words
from merit.ui.text import plan_settings as settings
from merit.ui.text import plans as words


def counters(plan: CoachingPlan) -> str:
    """The three aims of the plan, and whether they are proven."""
    outcome, proven = plan.outcome, plan.solved.is_proven
    number = len(outcome.regions)
    shown = (
        (settings.REACHED, str(outcome.reached), f"dari {number} daerah yang direncanakan"),
        (settings.MISSING, numbers.score(outcome.missing), f"poin, jumlah {number} daerah"),
        (
            settings.FAIREST,
            numbers.percent(float(outcome.least_served)),
            settings.fairness(outcome.least_served),
        ),
        (
            settings.PROOF,
            settings.PROVEN if proven else settings.UNPROVEN,
            settings.PROVEN_NOTE if proven else settings.UNPROVEN_NOTE,
        ),
    )
    return cards(Card(*item, palette.ACCENT) for item in shown)


@lru_cache(maxsize=DRAWN)
def ways(plan: CoachingPlan) -> Figure:
    """The plan beside the naive ways under the same budget and assumptions."""
    title = words.finding(plan)
    return Figure(
        key="cara_membagi_slot",
        title=title,
        note=words.ways_note(plan),
        alt=words.alt(title, plan.facts.data.scope),
        spec=specifications.of(plan_ways.bars, plan.facts.data.scope.dataset),
        data={VALUES: arrow(plan_rows.way_rows(plan))},
        table=Table(
            words.caption("Perbandingan cara membagi slot", plan.facts),
            words.ways_head(plan),
            tuple((name, *words.way_cells(outcome)) for name, outcome in plan_rows.ways(plan)),
            numeric=frozenset(range(1, len(words.ways_head(plan)))),
            is_blocks=True,
        ),
    )


@lru_cache(maxsize=DRAWN)
def scores(plan: CoachingPlan) -> Figure:
    """Every region that is planned for, with its official and its assumed score."""
    title, scope = words.scores_finding(plan), plan.facts.data.scope
    begin = plan_rows.axis_start(plan)
    beyond = [
        plan.facts.of(item.code).standing.region.short
        for item in plan.outcome.regions
        if item.score < begin
    ]
    return Figure(
        key="daerah_dalam_rencana",
        title=title,
        note=f"{words.SIMULATION}. {words.SCORES_NOTE}{words.beyond_note(beyond)}",
        alt=words.alt(title, scope),
        spec=specifications.of(plan_scores.dumbbells, scope.dataset),
        data={VALUES: arrow(plan_rows.score_rows(plan))},
        table=Table(
            words.caption("Skor resmi dan skor simulasi", plan.facts),
            words.SCORES_HEAD,
            tuple(_score_row(plan, item) for item in plan_rows.ordered(plan)),
            numeric=frozenset((2, 3, 4, 5)),
            row_header=1,
            is_blocks=True,
        ),
        legend=_legend(plan),
        leads=views.profile_leads(scope),
    )


def _legend(plan: CoachingPlan) -> tuple[Entry, ...]:
    """The hollow dot, then the categories that occur, the best first."""
    occurring = set(plan_rows.score_rows(plan)["isi"])
    fills = [
        (band, palette.BANDS[band.code].fill) for band in reversed(plan.facts.instrument.bands)
    ]
    return (
        Entry(words.SCORES_HEAD[2], palette.PAPER),
        *(Entry(f"{band.name} (simulasi)", fill) for band, fill in fills if fill in occurring),
    )


def _score_row(plan: CoachingPlan, item: Reached) -> tuple[Cell, ...]:
    official = plan.ground.by_code[item.code].score
    return (
        item.code,
        region_link(plan.facts, item.code),
        numbers.score(official),
        numbers.score(item.score),
        numbers.signed(item.score - official),
        numbers.score(item.missing),
        "; ".join(plan_rows.slots(plan, item.code)) or numbers.NOTHING,
    )


def region_link(facts: PlanFacts, code: str) -> Link:
    """The name of a region, leading to its profile."""
    scope = facts.data.scope
    return Link(facts.of(code).standing.region.short, views.profile_href(code, scope))


def nothing(question: PlanQuestion) -> str:
    """Why there is no plan, and what can be done."""
    if question.has_slots:
        return frame.empty(left_words.NOBODY, left_words.NOBODY_NEXT)
    return frame.empty(words.NO_SLOTS, words.NO_SLOTS_NEXT)


def ground(plan: CoachingPlan) -> str:
    """Facts and assumptions, apart from each other."""
    planned, asked = len(plan.outcome.regions), plan.question
    recorded = frame.section(settings.FACTS_TITLE) + frame.notes(
        settings.facts(plan.facts, planned)
    )
    assumed = frame.section(settings.ASSUMED_TITLE) + frame.notes(
        settings.assumed(asked.budget, asked.effects)
    )
    return frame.two(recorded, assumed)


def rules(plan: CoachingPlan) -> str:
    """The order of the aims, how it was computed, and what is proven of it."""
    lines = settings.rules(plan.facts, SECONDS)
    proofs = tuple(map(words.proof, plan.solved.proofs))
    return frame.section(settings.RULES_TITLE) + frame.notes((*lines, *proofs))
