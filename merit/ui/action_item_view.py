"""One action item whole: what was agreed, how it went on, what its region reports."""

from merit.domain.access import Permission, User
from merit.domain.progress_reports import ReportState
from merit.domain.scope import Scope
from merit.services.follow_ups.reading import Detail
from merit.ui import actions_desk, downloads, views
from merit.ui.actions_desk import Desk, form_href, may_move
from merit.ui.board_view import tags
from merit.ui.components import drill, frame
from merit.ui.components.rendering import markup
from merit.ui.components.tables import Link, Table
from merit.ui.downloads import Listing
from merit.ui.text import follow_ups as words
from merit.ui.text import marks


def head(found: Detail, user: User, scope: Scope) -> str:
    """What was agreed, what is wrong with it, and what the reader may do about it."""
    links = ways(found, user, scope)
    last = next(iter(found.reports), None)
    returned = last is not None and last.state is ReportState.RETURNED and found.item.state.is_open
    return "".join(
        (
            frame.section(words.title(found)),
            markup("tags", tags=tags(found.item)) if tags(found.item) else "",
            drill.ways(links) if links else "",
            frame.remark(words.returned(last)) if last is not None and returned else "",
            frame.section(words.FACTS_TITLE),
            drill.facts(words.facts(found)),
            drill.ways(origins(found, scope)),
        )
    )


def ways(found: Detail, user: User, scope: Scope) -> list[Link]:
    """The forms the reader may open about it."""
    item, code = found.item, found.item.state.record.code
    who = actions_desk.movers(user, scope.dataset)
    if who is None or not may_move(item, who):
        return []
    links = []
    if words.moves(item, by_region=who[1]):
        name = words.REPORT if who[1] else words.NOTE
        links.append(Link(name, form_href(Desk.NEWS, code, scope)))
    if not who[1]:
        links.append(Link(words.AMEND, form_href(Desk.AMEND, code, scope)))
    return links


def origins(found: Detail, scope: Scope) -> list[Link]:
    """The profile of its region, and where it was agreed."""
    item = found.item
    links = [Link(item.region.label, views.profile_href(item.region.code, scope))]
    if item.decision is not None:
        meeting = item.decision.meeting_code
        links.append(Link(meeting, views.href("rakor", scope, kode=meeting)))
    if item.intervention is not None:
        code = item.intervention.code
        links.append(Link(code, views.href("intervensi", scope, kode=code)))
    return links


def news(found: Detail, scope: Scope) -> str | Listing:
    """Its dated notes, the latest first."""
    updates = tuple(reversed(found.item.state.record.updates))
    title = frame.section(words.NEWS_TITLE)
    if not updates:
        return title + frame.note(words.NO_NEWS)
    caption = marks.caption(words.NEWS_CAPTION, scope.dataset)
    rows = tuple(words.news_row(item, found.names) for item in updates)
    head = words.NEWS_HEAD[: len(rows[0])]
    return downloads.listing("catatan_butir", Table(caption, head, rows), before=title)


def reports(found: Detail, scope: Scope) -> str | Listing:
    """What its region reported, the latest first; nothing where it never did."""
    if not found.reports:
        return ""
    caption = marks.caption(words.REPORTS_CAPTION, scope.dataset)
    rows = tuple(words.report_row(item, found.names) for item in found.reports)
    return downloads.listing(
        "laporan_butir",
        Table(caption, words.REPORTS_HEAD, rows),
        before=frame.section(words.REPORTS_TITLE),
    )


def may_add_documents(found: Detail, user: User, scope: Scope) -> bool:
    """Whether the reader may add documents to the item."""
    own = found.item.region.code
    may = user.may(Permission.MANAGE_ACTIONS, own) or user.may(Permission.REPORT_PROGRESS, own)
    return may and scope.dataset is user.writes_in
