"""Blocks of the overview about time: what changed since a day, and what comes next."""

from datetime import date, timedelta
from functools import lru_cache

from merit.domain.instruments import Band
from merit.domain.scope import EVERYONE, Scope
from merit.domain.states import Dataset
from merit.services.agenda import Entry
from merit.services.changes import Changes
from merit.ui import address, views
from merit.ui.components import frame
from merit.ui.components.findings import Finding, RegionLink, findings
from merit.ui.components.forms import date_form
from merit.ui.components.tables import table
from merit.ui.text import agenda as agenda_words
from merit.ui.text import changes as words

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
def changes(data: Changes, scope: Scope, bands: tuple[Band, ...]) -> str:
    """The choice of a day, and what changed since."""
    form = date_form(
        "/",
        name=SINCE,
        label=words.SINCE,
        submit=words.SHOW,
        value=data.since,
        earliest=EARLIEST,
        latest=data.until,
        kept=_kept(scope),
    )
    listed = findings("", _found(data, scope, bands), none=words.NONE)
    return frame.section(words.TITLE, words.note(data)) + form + listed


def _kept(scope: Scope) -> list[tuple[str, str]]:
    kept = [("tahun", str(scope.year))]
    if scope.dataset is not Dataset.PUBLISHED:
        kept.append(("data", scope.dataset.value))
    if scope.group != EVERYONE:
        kept.append(("kelompok", scope.group))
    return kept


def _found(data: Changes, scope: Scope, bands: tuple[Band, ...]) -> list[Finding]:
    found = []
    if data.results:
        title = words.title(len(data.results), words.RESULTS)
        links = _links(
            [(item.region.code, words.result(item)) for item in data.results], data, scope
        )
        reason = words.movement(data.results, bands)
        found.append(Finding(title, reason, links, words.more(len(data.results))))
    if data.interventions:
        title = words.title(len(data.interventions), words.HELD)
        more = words.more(len(data.interventions))
        href = views.href("intervensi", scope)
        found.append(Finding(title, words.held(data.interventions), more=more, href=href))
    for items, what in ((data.closed, words.CLOSED), (data.agreed, words.AGREED)):
        if items:
            href = views.href("tindak-lanjut", scope)
            found.append(Finding(words.title(len(items), what), words.items(items), href=href))
    if data.talent:
        links = _links(
            [(item.region_code, words.talent(item)) for item in data.talent], data, scope
        )
        title = words.title(len(data.talent), words.TALENT)
        found.append(Finding(title, "", links, words.more(len(data.talent))))
    return found


def _links(cases: list[tuple[str, str]], data: Changes, scope: Scope) -> tuple[RegionLink, ...]:
    return tuple(
        RegionLink(data.regions[code].short, views.profile_href(code, scope), value)
        for code, value in cases[: words.SHOWN]
    )


@lru_cache(maxsize=64)
def agenda(entries: tuple[Entry, ...]) -> str:
    """The next days on which something happens."""
    if not entries:
        return frame.section(agenda_words.TITLE) + frame.empty(*agenda_words.NONE)
    rows = [agenda_words.row(item) for item in entries]
    return frame.section(agenda_words.TITLE) + table(agenda_words.TITLE, agenda_words.HEAD, rows)
