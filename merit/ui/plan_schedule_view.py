"""The slots of a provincial plan as lists, and the regions it leaves out."""

from collections.abc import Mapping
from decimal import Decimal

from merit.domain.provincial_plan import Kind, Visit
from merit.services.coaching_plan import CoachingPlan, PlanFacts, PlanQuestion
from merit.ui import aspects_choice, downloads, plan_rows
from merit.ui.components import frame
from merit.ui.components.tables import Cell, Link, Stack, Table
from merit.ui.downloads import Listing
from merit.ui.plan_view import region_link
from merit.ui.text import aspects
from merit.ui.text import plan_left as left_words
from merit.ui.text import plans as words


def fgds(plan: CoachingPlan) -> str | Listing:
    """The FGDs: aspect, regions at the table, what they would gain together."""
    if not plan.schedule.fgds:
        return frame.section(words.FGDS_TITLE) + frame.note(words.NO_FGDS)
    rows: list[tuple[Cell, ...]] = []
    for place, table in enumerate(plan.schedule.fgds, start=1):
        seats = [Visit(code, table.aspect, Kind.FGD) for code in table.regions]
        total = sum((plan_rows.adds(plan, item) for item in seats), Decimal(0))
        names = ", ".join(plan.facts.of(code).standing.region.short for code in table.regions)
        rows.append(
            (
                f"FGD {place}",
                _aspect(plan, table.aspect),
                names,
                words.plus(total),
            )
        )
    return downloads.listing(
        "jadwal_fgd",
        Table(
            words.caption(words.FGDS_TITLE, plan.facts),
            words.FGDS_HEAD,
            tuple(rows),
            numeric=frozenset((3,)),
            is_blocks=True,
        ),
        before=frame.section(words.fgds_title(plan), words.FGDS_NOTE),
    )


def desks(plan: CoachingPlan) -> str | Listing:
    """The desks: region, aspect, what it would gain."""
    if not plan.schedule.desks:
        return frame.section(words.DESKS_TITLE) + frame.note(words.NO_DESKS)
    rows = tuple(
        (
            f"Desk {place}",
            region_link(plan.facts, visit.region),
            _aspect(plan, visit.aspect),
            words.plus(plan_rows.adds(plan, visit)),
        )
        for place, visit in enumerate(plan.schedule.desks, start=1)
    )
    return downloads.listing(
        "jadwal_desk",
        Table(
            words.caption(words.DESKS_TITLE, plan.facts),
            words.DESKS_HEAD,
            rows,
            numeric=frozenset((3,)),
            is_blocks=True,
        ),
        before=frame.section(words.desks_title(plan)),
    )


def left_out(facts: PlanFacts, question: PlanQuestion) -> str | Listing:
    """The regions that are not planned for, with the reasons; nothing where nothing is planned."""
    found = left_words.left(facts, question)
    if not found or not question.has_slots:
        return ""
    told = {
        code: (left_words.reason(facts, code), left_words.step(facts, code))
        for code in sorted(found)
    }
    caption = words.caption(left_words.TITLE, facts)
    rows = tuple((code, region_link(facts, code), *why) for code, why in told.items())
    return downloads.listing(
        "tidak_direncanakan",
        Table(caption, left_words.HEAD, rows, row_header=1),
        html=_left_groups(facts, told, caption).html(),
        before=frame.section(left_words.title(facts, question)),
    )


def _left_groups(facts: PlanFacts, told: Mapping[str, tuple[str, str]], caption: str) -> Table:
    """A row for each reason: many regions left out alike are a number on the page."""
    groups: dict[tuple[str, str], list[str]] = {}
    for code, why in told.items():
        groups.setdefault(why, []).append(code)
    rows = tuple(
        (
            why,
            Stack(tuple(region_link(facts, code) for code in codes), is_alike=True)
            if len(codes) <= left_words.NAMED
            else left_words.many(len(codes)),
            step,
        )
        for (why, step), codes in sorted(groups.items(), key=lambda item: -len(item[1]))
    )
    return Table(caption, left_words.GROUPS_HEAD, rows, is_blocks=True)


def _aspect(plan: CoachingPlan, code: str) -> Link:
    found = plan.facts.aspect(code)
    return Link(aspects.name(found), aspects_choice.aspect_href(plan.facts.data.scope, found))
