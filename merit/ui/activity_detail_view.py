"""One activity with everything known of it, and what may be done next."""

from merit.domain.access import Permission, User
from merit.domain.activity_steps import steps_from
from merit.domain.scope import Scope
from merit.domain.states import InterventionStatus
from merit.services.activities import ActivityDetail
from merit.ui import activity_choice, loaders, views
from merit.ui.activity_reading import instruments
from merit.ui.components import drill, frame
from merit.ui.components.tables import Link, Stack, table
from merit.ui.text import activity_desk as words
from merit.ui.text import activity_facts


def may_change(user: User, scope: Scope) -> bool:
    """Whether the reader keeps activities in the data set that is shown."""
    return user.may(Permission.MANAGE_INTERVENTIONS) and scope.dataset is user.writes_in


def head(item: ActivityDetail, scope: Scope) -> str:
    """The title, the answer in one sentence, data set and code."""
    record = item.record
    return frame.header(
        record.title, words.lead(record, item.state), words.period(scope, record.code)
    )


def steps(item: ActivityDetail, user: User, scope: Scope) -> str:
    """What the reader may do with it now; nothing for those who only read."""
    record = item.record
    if not user.may(Permission.MANAGE_INTERVENTIONS):
        return ""
    if not may_change(user, scope):
        return frame.remark(words.other_set(user))
    links = [
        Link(words.step(name, record.status), activity_choice.step(scope, record.code, name))
        for name in steps_from(record.status)
    ]
    links.append(Link(words.COPY_LINK, activity_choice.new(scope, record.code)))
    return frame.section(words.NEXT_TITLE) + drill.ways(links)


def body(item: ActivityDetail, scope: Scope) -> str:
    """Plan, outcome, and where it comes from."""
    record, everyone = item.record, loaders.regions()
    reason = words.reason(record)
    about = activity_facts.about(record, everyone, instruments())
    outcome = activity_facts.outcome(record, everyone)
    pieces = [
        frame.remark(reason) if reason else "",
        frame.section(words.PLAN_TITLE),
        drill.facts(activity_facts.plan(record)),
        _told(words.ABOUT_TITLE, about, scope),
    ]
    if record.status is InterventionStatus.HELD:
        pieces += [frame.section(words.OUTCOME_TITLE), _told(words.OUTCOME_TITLE, outcome, scope)]
    return "".join((*pieces, frame.note(words.source(record)), _origin(item, scope)))


def _told(title: str, facts: activity_facts.Facts, scope: Scope) -> str:
    """Facts that may take several lines, as a table."""
    rows = [(name, Stack(tuple(text.splitlines()), is_alike=True)) for name, text in facts]
    return table(words.caption(title, scope), words.PARTS_HEAD, rows)


def _origin(item: ActivityDetail, scope: Scope) -> str:
    """The activity it was drawn up from, and the rakor it is."""
    links = []
    if item.record.based_on:
        code = item.record.based_on
        links.append(Link(words.DRAWN_FROM.format(code=code), activity_choice.detail(scope, code)))
    if item.meeting:
        name = words.MEETING_LINK.format(code=item.meeting)
        links.append(Link(name, activity_choice.meeting(scope, item.meeting)))
    return drill.ways(links) if links else ""


def items(item: ActivityDetail, user: User, scope: Scope) -> str:
    """How many action items came of it, the way to them and to a new one."""
    if item.items is None:
        return ""
    code = item.record.code
    links = [Link(words.ITEMS_LINK, activity_choice.items(scope, code))] if item.items.total else []
    if user.may(Permission.MANAGE_ACTIONS) and scope.dataset is user.writes_in:
        links.append(Link(words.NEW_ITEM_LINK, activity_choice.items(scope, code, new=True)))
    return "".join(
        (
            frame.section(words.ITEMS_TITLE, words.items(item.items)),
            drill.ways(links) if links else "",
        )
    )


def foot(scope: Scope) -> str:
    """Source, date and status of the page."""
    return views.footer(scope)
