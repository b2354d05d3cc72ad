"""Blocks of the overview about time: what changed since a day, and what comes next."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from merit.domain.scope import Scope
from merit.reports import news_words
from merit.services.agenda import Agenda
from merit.services.changes import Changes
from merit.ui import address, views
from merit.ui.components import frame
from merit.ui.components.findings import Finding, RegionLink, findings
from merit.ui.components.forms import date_form
from merit.ui.components.tables import Table
from merit.ui.downloads import Listing
from merit.ui.text import agenda as agenda_words
from merit.ui.text import changes as words
from merit.ui.text import numbers, vocabulary

SINCE = "sejak"
USUAL_DAYS = 90
EARLIEST = date(2019, 1, 1)  # the first instrument is of that year


def since(today: date) -> date:
    """The day the reader asks for, kept between the earliest sensible one and today."""
    usual = today - timedelta(days=USUAL_DAYS)
    try:
        asked = date.fromisoformat(address.value(SINCE) or usual.isoformat())
    except ValueError:
        return usual
    return asked if EARLIEST <= asked <= today else usual


@lru_cache(maxsize=64)
def changes(data: Changes, scope: Scope, kept: tuple[tuple[str, str], ...]) -> str:
    """The choice of a day, and what changed since; `kept` are the other choices of the view."""
    form = date_form(
        "/",
        name=SINCE,
        label=words.SINCE,
        submit=words.SHOW,
        value=data.since,
        earliest=EARLIEST,
        latest=data.until,
        kept=kept,
    )
    listed = findings("", _found(data, scope), none=words.NONE)
    return frame.section(words.TITLE, words.note(data)) + form + listed


def kept() -> tuple[tuple[str, str], ...]:
    """Every choice of the view but the day, which the form would drop otherwise."""
    return tuple((name, value) for name, value in address.query().items() if name != SINCE)


def _found(data: Changes, scope: Scope) -> list[Finding]:
    found = []
    for results, what, reason in (
        (data.assessed, words.RESULTS, words.movement(data.assessed)),
        (data.stated, words.STATED, words.STATED_NOTE),
    ):
        if results:
            cases = [(item.region.code, news_words.result(item)) for item in results]
            links = _links(cases, data, scope)
            title = words.title(len(results), what)
            found.append(Finding(title, reason, links, vocabulary.more(len(results), words.SHOWN)))
    found += _checks(data, scope)
    if data.interventions:
        title = words.title(len(data.interventions), words.HELD)
        more = vocabulary.more(len(data.interventions), words.SHOWN)
        href = views.href("intervensi", scope)
        found.append(Finding(title, words.held(data.interventions), more=more, href=href))
    for items, what in (
        (data.finished, words.FINISHED),
        (data.cancelled, words.CANCELLED),
        (data.agreed, words.AGREED),
    ):
        if items:
            href = views.href("tindak-lanjut", scope)
            found.append(Finding(words.title(len(items), what), words.items(items), href=href))
    if data.talent:
        links = _links(
            [(item.region_code, words.talent(item)) for item in data.talent], data, scope
        )
        title = words.title(len(data.talent), words.TALENT)
        found.append(Finding(title, "", links, vocabulary.more(len(data.talent), words.SHOWN)))
    return found


def _checks(data: Changes, scope: Scope) -> Iterator[Finding]:
    """Self-checks that were sent and approved, each with the way to it."""
    own = words.OWN_CHECKS_ONLY if data.has_own_checks_only else ""
    for items, what, note in (
        (data.sent, words.SENT, ""),
        (data.approved, words.APPROVED, words.APPROVED_NOTE),
    ):
        links = tuple(
            RegionLink(
                data.regions[item.region_code].short,
                views.href("mandiri", scope, periode=item.period_code, daerah=item.region_code),
                item.period_code,
            )
            for item in items[: words.SHOWN]
        )
        if items:
            reason = " ".join(filter(None, (note, own)))
            more = vocabulary.more(len(items), words.SHOWN)
            yield Finding(words.title(len(items), what), reason, links, more)


def _links(cases: list[tuple[str, str]], data: Changes, scope: Scope) -> tuple[RegionLink, ...]:
    return tuple(
        RegionLink(data.regions[code].short, views.profile_href(code, scope), value)
        for code, value in cases[: words.SHOWN]
    )


@lru_cache(maxsize=64)
def agenda(data: Agenda, beside: str) -> str | Listing:
    """The next days on which something happens, to the right of what stands `beside`."""
    title = frame.section(agenda_words.TITLE, agenda_words.OWN_ONLY if data.is_partial else "")
    if not data.entries:
        return frame.two(beside, title + frame.empty(*agenda_words.NONE))
    rows = tuple(news_words.date_row(item) for item in data.entries)
    listed = Table(agenda_words.TITLE, agenda_words.HEAD, rows)
    shown = tuple((numbers.unbroken(day), what) for day, what in rows)
    later = frame.note(agenda_words.later(data.later)) if data.later else ""
    return Listing(
        "agenda",
        title + Table(agenda_words.TITLE, agenda_words.HEAD, shown).html() + later,
        lambda: listed,
        agenda_words.TITLE,
        within=lambda right: frame.two(beside, right),
        side="right",
    )
