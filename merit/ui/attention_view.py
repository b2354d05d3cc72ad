"""What needs attention: the first rules on the overview, and all of them with every case."""

from datetime import date
from functools import lru_cache, partial

from merit.domain.scope import Scope
from merit.reports import attention_words as rules
from merit.reports.digest import page_of
from merit.services.attention import MOST, Attention
from merit.services.digest import Digest
from merit.services.overview import Overview
from merit.settings import settings
from merit.ui import address, downloads, loaders, views
from merit.ui.access import Permission, current_user
from merit.ui.components import frame
from merit.ui.components.findings import Finding, RegionLink, findings
from merit.ui.components.tables import Table
from merit.ui.downloads import Bundle, Listing
from merit.ui.text import attention as words
from merit.ui.text import figures

VIEW, FULL = "lihat", "perhatian"


def is_full() -> bool:
    """Whether the address asks for everything that needs attention."""
    return address.value(VIEW) == FULL


@lru_cache(maxsize=64)
def summary(data: Overview, today: date) -> str:
    """At most seven findings, each with rule, values and links, and the way to all of them."""
    found = [_finding(item, data.scope, today) for item in data.attention[:MOST]]
    listed = findings(words.TITLE, found, none=words.NONE, side_by_side=True)
    told = " ".join(filter(None, (words.others(data.attention), _own(data))))
    way = frame.link(words.ALL, views.href("", data.scope, **{VIEW: FULL}))
    return listed + (frame.note(told) if told else "") + way


def _own(data: Overview) -> str:
    return words.OWN_ONLY if data.is_partial else ""


def _finding(item: Attention, scope: Scope, today: date) -> Finding:
    links = tuple(
        RegionLink(
            case.standing.region.short,
            views.profile_href(case.standing.region.code, scope),
            rules.value(item.rule, case, today=today),
        )
        for case in item.cases[: words.SHOWN]
    )
    return Finding(
        rules.title(item), rules.reason(item, today), links, words.more(item), _place(item, scope)
    )


def _place(item: Attention, scope: Scope) -> str:
    """Where the cases of a rule are worked on, when a page does."""
    return views.href(item.place.path, scope, **dict(item.place.query)) if item.place else ""


def header(data: Overview, period: str) -> str:
    """Title, how much there is, and the way back."""
    title = frame.header(words.TITLE, words.lead(data.attention), period)
    return title + frame.link(words.BACK, views.href("", data.scope))


@lru_cache(maxsize=64)
def full(data: Overview, today: date) -> Listing | str:
    """Every rule that holds, with all its cases, as one table to be taken away."""
    note = frame.note(" ".join(filter(None, (words.LIMITS_NOTE, _own(data)))))
    if not data.attention:
        return note
    rows = tuple(
        (
            rules.NAMES[item.rule],
            rules.reason(item, today),
            case.standing.region.label,
            rules.value(item.rule, case, today=today, in_full=True),
        )
        for item in data.attention
        for case in item.cases
    )
    shown = "".join(_group(item, data.scope, today) for item in data.attention)
    table = Table(words.CAPTION, words.HEAD, rows, row_header=2)
    return downloads.listing("perhatian", table, html=shown + note)


def _group(item: Attention, scope: Scope, today: date) -> str:
    """One rule: its sentence, its cases, and where they are worked on."""
    links = tuple(
        RegionLink(
            case.standing.region.short,
            views.profile_href(case.standing.region.code, scope),
            rules.value(item.rule, case, today=today, in_full=True),
        )
        for case in item.cases
    )
    return findings(
        "",
        [Finding(rules.title(item), rules.reason(item, today), links, "", _place(item, scope))],
        none="",
    )


def weekly(scope: Scope, today: date) -> Bundle:
    """The weekly digest as a file, about the regions of the reader; asked for once it is opened."""
    is_partial = current_user().reach(Permission.READ_ACTIONS) is not None
    return Bundle(
        key="mingguan",
        html=frame.section(words.WEEKLY, words.weekly(is_partial=is_partial)),
        name=words.WEEKLY_FILE,
        opened=lambda: ("", {figures.HTML: partial(_file, loaders.digest(scope.dataset))}),
        stem=f"ringkasan-mingguan-{scope.dataset}-{today:%Y-%m-%d}",
    )


def _file(data: Digest) -> bytes:
    return page_of(data, address=settings().alamat).encode()
