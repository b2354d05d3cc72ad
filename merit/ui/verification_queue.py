"""The queue: self-checks that wait for the province, the oldest first, and all others sent."""

from collections.abc import Sequence

from merit.charts import palette
from merit.domain.access import Permission, User
from merit.domain.scope import Scope, belongs
from merit.domain.self_checks.workflow import CheckState
from merit.services.self_checks.queue import Queue, Waiting
from merit.ui import address, downloads, loaders, verification_choice
from merit.ui.components import drill, frame
from merit.ui.components.choices import Choice, choices
from merit.ui.components.proposals import proposals
from merit.ui.components.tables import Bar, Cell, Link, Stack, Table, Tag
from merit.ui.downloads import Listing
from merit.ui.text import numbers, self_check, shell
from merit.ui.text import verification as words
from merit.ui.text import verification_check as check_words
from merit.ui.verification_choice import VIEW, View

INKS = {
    CheckState.SENT: palette.ACCENT,
    CheckState.VERIFIED: palette.ACCENT,
}
"""The ink of a state; of those that wait for a region it is another."""

GROUPS = {
    words.WAITING: (CheckState.SENT,),
    words.APPROVAL: (CheckState.VERIFIED,),
    words.WITH_REGION: (
        CheckState.RETURNED,
        CheckState.MENDING,
        CheckState.REOPENED,
        CheckState.WITH_HEAD,
    ),
}
KEYS = {
    words.WAITING: "menunggu_verifikasi",
    words.APPROVAL: "menunggu_pengesahan",
    words.WITH_REGION: "sedang_di_daerah",
    words.DONE: "disahkan",
}
Row = tuple[Cell, ...]


def of_group(data: Queue, scope: Scope) -> tuple[Waiting, ...]:
    """Those of the group of regions the reader looks at, the oldest first."""
    return tuple(item for item in data.checks if belongs(item.region, scope.group))


def tabs(scope: Scope, view: View) -> str:
    """The queue, and how far claims lie from what was verified."""
    named = {
        View.START: words.QUEUE,
        View.DONE: words.APPROVED,
        View.INFLATION: words.INFLATION,
    }
    items = (
        Choice(name, verification_choice.href(scope, **{VIEW: other.value}), other is view)
        for other, name in named.items()
    )
    return choices(words.VIEW, items)


def in_care(data: Queue) -> str:
    """That a reader sees the regions in care only, where these are not all."""
    return frame.note(words.in_care(data)) if data.regions < len(loaders.regions()) else ""


def elsewhere(user: User, scope: Scope) -> str:
    """Where a reader who gives verdicts can give them, unless that is here."""
    gives = user.may(Permission.VERIFY_SELF_CHECKS)
    if not gives or verification_choice.works_here(user, scope):
        return ""
    there = user.writes_in
    return frame.link(words.ELSEWHERE[there], address.here(data=there.value))


def pieces(items: Sequence[Waiting], user: User, scope: Scope) -> tuple[str | Listing, ...]:
    """Everything below the header."""
    ways = drill.ways([Link(words.PERIODS_LINK, f"/mandiri?{_shared(scope)}")])
    if not items:
        return (frame.empty(*words.NONE), ways)
    found = [_group(name, items, user, scope) for name in GROUPS]
    return (*(piece for piece in found if piece), ways)


def approved(items: Sequence[Waiting], scope: Scope) -> str | Listing:
    """What is done, the latest period first; why there is nothing otherwise."""
    done = [item for item in items if item.check.state is CheckState.APPROVED]
    if not done:
        return frame.empty(*words.NONE_DONE)
    latest = sorted(done, key=lambda item: item.check.period_code, reverse=True)
    return downloads.listing(
        KEYS[words.DONE],
        _table(words.DONE, latest),
        before=frame.section(words.DONE, words.note_done(latest)),
        html=proposals(words.DONE, words.DONE_HEAD, [_done(item, scope) for item in latest]),
        work=shell.mark(scope.dataset),
    )


def _done(item: Waiting, scope: Scope) -> Row:
    check, found = item.check, item.verified
    return (
        Stack(
            (
                Link(item.region.short, verification_choice.check_href(scope, check)),
                check.period_code,
            )
        ),
        words.on(check.approved_at),
        check_words.standing(found.score, found.band) if found else check_words.NOT_YET,
        words.apart_of(item),
    )


def _shared(scope: Scope) -> str:
    return verification_choice.href(scope).partition("?")[2]


def _group(name: str, items: Sequence[Waiting], user: User, scope: Scope) -> str | Listing:
    """The self-checks in the states of a group; the first group says so where it is empty."""
    own = [item for item in items if item.check.state in GROUPS[name]]
    if not own:
        empty = frame.section(name) + frame.note(words.NONE_WAITING)
        return empty if name == words.WAITING else ""
    return downloads.listing(
        KEYS[name],
        _table(name, own),
        before=frame.section(name, words.NOTES[name]),
        html=proposals(name, words.HEAD, [_row(item, user, scope) for item in own]),
        work=shell.mark(scope.dataset),
    )


def _row(item: Waiting, user: User, scope: Scope) -> Row:
    check = item.check
    name, since = words.state(item)
    tag = Tag(name, self_check.SIGNS[check.state], INKS.get(check.state, palette.MARK))
    share = item.decided / item.of if item.of else 0.0
    apart = words.apart(item)
    mended = words.mended(item)
    step = words.next_step(
        item,
        may_verify=verification_choice.may(
            user, scope, Permission.VERIFY_SELF_CHECKS, check.region_code
        ),
        may_approve=verification_choice.may(
            user, scope, Permission.APPROVE_SELF_CHECKS, check.region_code
        ),
    )
    link = verification_choice.check_href(scope, check)
    return (
        Stack((Link(item.region.short, link), check.period_code)),
        Stack((tag, since)),
        Stack((Bar(words.decided(item), share), *([apart] if apart else []))),
        Stack(mended),
        Link(step, verification_choice.check_href(scope, check, indicator=_first(item, step))),
    )


def _first(item: Waiting, step: str) -> str:
    """The indicator to begin or go on with, where that is what the reader does next."""
    return item.first_open or "" if step in (words.BEGIN, words.GO_ON) else ""


def _table(name: str, items: Sequence[Waiting]) -> Table:
    """The same with everything apart, for files."""
    rows = tuple(
        (
            item.check.period_code,
            item.region.label,
            self_check.STATES[item.check.state],
            words.on(item.check.sent_at),
            str(item.days),
            str(item.decided),
            str(item.of),
            str(item.apart),
            words.codes(item.mended),
            words.codes(item.untouched),
            *_verified(item),
        )
        for item in items
    )
    numeric = frozenset((4, 5, 6, 7, 10))
    return Table(f"{words.TITLE}: {name.lower()}", words.FILE_HEAD, rows, numeric, row_header=1)


def _verified(item: Waiting) -> tuple[str, str]:
    found = item.verified
    if found is None or found.score is None or found.band is None:
        return numbers.NOTHING, numbers.NOTHING
    return numbers.score(found.score), found.band.name
