"""One self-check for its verifier: where it stands, its aspects, and what follows from it."""

from collections.abc import Sequence

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.instruments import Aspect
from merit.domain.scope import Scope
from merit.domain.self_checks.records import Word
from merit.services.self_checks.reading import Cell, CheckView
from merit.ui import (
    acting,
    verification_aspect,
    verification_choice,
    verification_items,
    verification_marks,
    verification_queue,
    verification_steps,
    views,
)
from merit.ui.components import drill, frame
from merit.ui.components.choices import Choice, choices
from merit.ui.components.proposals import proposals
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Cell as TableCell
from merit.ui.components.tables import Link, Stack
from merit.ui.loaders import verification as loader
from merit.ui.text import numbers, self_check
from merit.ui.text import verification as shared
from merit.ui.text import verification_check as words
from merit.ui.text.weights import are_estimated
from merit.ui.verification_choice import Chosen, View


def show(chosen: Chosen, user: User, scope: Scope) -> None:
    """Draw the self-check the address names, at the part it asks for."""
    seen = loader.seen(scope.dataset, chosen.period, chosen.region)
    view = seen.view
    aspect = _aspect(view, chosen)
    region = verification_choice.regions()[view.check.region_code]
    cells = list(view.cells.values())
    lead = shared.check_lead(view.check, words.decided(cells), len(_apart(view)), len(cells))
    draw(
        frame.header(f"{shared.TITLE}: {region.label}", lead, shared.check_line(view.period)),
        frame.link(shared.BACK, verification_choice.href(scope)),
        verification_queue.elsewhere(user, scope),
        _facts(view),
        _reason(view),
    )
    if aspect is None:
        with st.container():  # its place is kept, so that nothing below it moves
            acting.say()
    items = _may_make_items(view, user, scope)
    draw(_parts(view, chosen, aspect, scope, items=items))
    if aspect is not None:
        verification_aspect.show(seen, aspect, chosen.indicator, user, scope)
    elif chosen.view is View.ITEMS and items:
        verification_items.show(view, scope)
    else:
        draw(_summary(view, scope))
        verification_steps.show(seen, user, scope)
        draw(_ways(view, scope))


def _reason(view: CheckView) -> str:
    """What came with the last step back, until the verification is finished."""
    told = view.check.reason and not view.check.state.is_verified
    return frame.remark(self_check.reason(view.check)) if told else ""


def _aspect(view: CheckView, chosen: Chosen) -> Aspect | None:
    """The aspect asked for, by itself or by one of its indicators."""
    return next(
        (
            aspect
            for aspect in view.instrument.aspects
            if aspect.code == chosen.aspect
            or chosen.indicator in {item.code for item in aspect.indicators}
        ),
        None,
    )


def _may_make_items(view: CheckView, user: User, scope: Scope) -> bool:
    """Whether the reader may make items of the verdicts, and there are any."""
    manages = verification_choice.may(
        user, scope, Permission.MANAGE_ACTIONS, view.check.region_code
    )
    return manages and any(cell.verdict_counts for cell in view.cells.values())


def _apart(view: CheckView) -> list[Cell]:
    """The indicators with a counting verdict that is not Sesuai."""
    return [
        cell
        for cell in view.cells.values()
        if cell.verdict and cell.verdict_counts and cell.verdict.word is not Word.CONFORMS
    ]


def _facts(view: CheckView) -> str:
    """Claim, verified and official beside each other, each by its name."""
    claim, found = view.standing, view.verified
    pairs = [
        (words.STATE, self_check.STATES[view.check.state]),
        (words.SENT, shared.on(view.check.sent_at)),
        (words.CLAIM, words.standing(claim.score, claim.band)),
        (words.VERIFIED, words.standing(found.score, found.band) if found else words.NOT_YET),
        (words.OFFICIAL, words.official(view.official)),
    ]
    estimated = claim.score is not None and are_estimated(view.instrument.indicators)
    return drill.facts(pairs) + (frame.note(words.ESTIMATED) if estimated else "")


def _parts(
    view: CheckView, chosen: Chosen, aspect: Aspect | None, scope: Scope, *, items: bool
) -> str:
    """The overview, the aspects with how far each is, and the items."""
    is_items = items and aspect is None and chosen.view is View.ITEMS
    start = aspect is None and not is_items
    found = [Choice(words.OVERVIEW, verification_choice.check_href(scope, view.check), start)]
    for item in view.instrument.aspects:
        cells = [view.cells[one.code] for one in item.indicators]
        link = verification_choice.check_href(scope, view.check, aspect=item.code)
        found.append(Choice(words.aspect(item), link, item == aspect, words.progress(cells)))
    if items:
        link = verification_choice.check_href(scope, view.check, view=View.ITEMS)
        found.append(Choice(words.ITEMS, link, is_items))
    return choices(words.PARTS, found)


def _summary(view: CheckView, scope: Scope) -> str:
    """The indicators that are not Sesuai, with what was said of each."""
    apart = _apart(view)
    head = frame.section(words.APART_TITLE)
    if not apart:
        decided = any(cell.verdict_counts for cell in view.cells.values())
        return head + frame.note(words.NO_APART if decided else words.NONE_DECIDED)
    rows = [_row(cell, view, scope) for cell in apart]
    return head + proposals(words.APART_TITLE, words.APART_HEAD, rows, is_told_third=True)


def _row(cell: Cell, view: CheckView, scope: Scope) -> Sequence[TableCell]:
    verdict = cell.verdict
    assert verdict is not None
    claimed = cell.answer.level if cell.answer else None
    link = verification_choice.check_href(scope, view.check, indicator=cell.indicator.code)
    return (
        Link(words.indicator(cell.indicator), link),
        Stack((verification_marks.tag(cell), words.both_levels(claimed, verdict.level))),
        verdict.note or numbers.NOTHING,
    )


def _ways(view: CheckView, scope: Scope) -> str:
    check = view.check
    own = verification_choice.check_query(check)
    return drill.ways(
        [
            Link(shared.SELF_CHECK_LINK, views.href("mandiri", scope, **own)),
            Link(shared.PROFILE_LINK, views.profile_href(check.region_code, scope)),
        ]
    )
