"""The list of good practices: what waits for an answer, and what was endorsed, by aspect."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from merit.charts import palette
from merit.domain.access import Permission, User
from merit.domain.practices import PracticeRecord, PracticeState
from merit.domain.scope import Scope, belongs
from merit.ui import address, downloads, practice_choice, views
from merit.ui.components import drill, frame
from merit.ui.components.choices import Choice, picker
from merit.ui.components.proposals import proposals
from merit.ui.components.tables import Cell, Link, Stack, Table, Tag
from merit.ui.downloads import Listing
from merit.ui.loaders import practices as loader
from merit.ui.practice_choice import ASPECT, View
from merit.ui.text import practices as words
from merit.ui.text import shell

INKS = {
    PracticeState.PROPOSED: palette.ACCENT,
    PracticeState.ENDORSED: palette.INK,
    PracticeState.RETURNED: palette.MARK,
    PracticeState.WITHDRAWN: palette.MUTED,
}
Row = tuple[Cell, ...]


def seen(scope: Scope) -> tuple[PracticeRecord, ...]:
    """The practices of the group the reader sees, in order of code."""
    known = practice_choice.regions()
    return tuple(
        item
        for item in loader.practices(scope.dataset)
        if belongs(known[item.region_code], scope.group)
    )


def of(items: Iterable[PracticeRecord], *states: PracticeState) -> list[PracticeRecord]:
    """Those in one of the states."""
    return [item for item in items if item.state in states]


def lead(items: Collection[PracticeRecord]) -> str:
    """The answer in one sentence."""
    waiting = of(items, PracticeState.PROPOSED)
    returned = of(items, PracticeState.RETURNED)
    return words.lead(of(items, PracticeState.ENDORSED), len(waiting), len(returned))


def ways(user: User, scope: Scope) -> str:
    """How a practice is proposed, or where, for those who may."""
    if practice_choice.may_propose(user, scope):
        href = practice_choice.href(scope, **{practice_choice.VIEW: View.PROPOSE.value})
        return drill.ways([Link(words.PROPOSE_LINK, href)])
    if not user.may(Permission.PROPOSE_PRACTICES):
        return ""
    there = user.writes_in
    return frame.link(words.ELSEWHERE[there], address.here(data=there.value))


def pieces(items: Sequence[PracticeRecord], user: User, scope: Scope) -> tuple[str | Listing, ...]:
    """Everything below the header."""
    known = {aspect.code for aspect in practice_choice.aspects().values()}
    asked = address.asked(ASPECT, known, default="")
    chosen = [item for item in items if asked in ("", item.aspect_code)]
    endorsed = of(chosen, PracticeState.ENDORSED)
    withdrawn = of(chosen, PracticeState.WITHDRAWN)
    return (
        _filter(items, asked),
        _open(of(chosen, PracticeState.PROPOSED, PracticeState.RETURNED), user, scope),
        _endorsed(endorsed, scope)
        if endorsed
        else frame.section(words.ENDORSED_TITLE) + frame.empty(*_none(scope)),
        _withdrawn(withdrawn, scope),
    )


def _none(scope: Scope) -> tuple[str, str]:
    """Why there is nothing to read: no practice of what was chosen, or none in the data set."""
    every = of(loader.practices(scope.dataset), PracticeState.ENDORSED)
    return words.NONE if every else words.NONE_AT_ALL


def _filter(items: Collection[PracticeRecord], asked: str) -> str:
    """The aspects practices are on, each with how many of them."""
    counts = Counter(item.aspect_code for item in items)
    choices = [Choice(words.EVERY_ASPECT, address.here(**{ASPECT: ""}), not asked, str(len(items)))]
    for (instrument, code), aspect in practice_choice.aspects().items():
        if counts[code] or code == asked:
            name = practice_choice.aspect_in_full(instrument, aspect)
            here = address.here(**{ASPECT: code})
            choices.append(Choice(name, here, code == asked, str(counts[code])))
    return picker(words.ASPECT, choices, stay=ASPECT) if len(choices) > 1 else ""


def _open(items: Sequence[PracticeRecord], user: User, scope: Scope) -> str | Listing:
    """What waits for the province, the oldest first, then what waits for a region."""
    if not items:
        return ""
    ordered = sorted(
        items, key=lambda item: (item.state is PracticeState.RETURNED, item.proposed_at)
    )
    rows: list[Row] = [
        (
            _title(item, scope),
            _region(item, scope),
            practice_choice.aspect_name(item),
            _tag(item),
            words.next_step(
                item,
                may_answer=practice_choice.may_answer(user, scope, item.region_code),
                may_amend=practice_choice.may_propose(user, scope, item.region_code),
            ),
        )
        for item in ordered
    ]
    title = words.OPEN_TITLE
    return downloads.listing(
        "praktik_terbuka",
        _table(title, ordered),
        before=frame.section(title, words.OPEN_NOTE),
        html=proposals(title, words.OPEN_HEAD, rows),
        work=shell.mark(scope.dataset),
    )


def _endorsed(items: Sequence[PracticeRecord], scope: Scope) -> Listing:
    """What every region may learn from, in the order of the aspects."""
    order = list(practice_choice.aspects())
    ordered = sorted(items, key=lambda item: order.index((item.instrument, item.aspect_code)))
    rows: list[Row] = [
        (
            _title(item, scope),
            _region(item, scope),
            Stack((practice_choice.aspect_name(item), practice_choice.indicator_name(item))),
            item.contact,
            words.on(item.decided_at),
        )
        for item in ordered
    ]
    title = words.ENDORSED_TITLE
    return downloads.listing(
        "praktik_baik",
        _table(title, ordered),
        before=frame.section(title),
        html=proposals(title, words.HEAD, rows),
        work=shell.mark(scope.dataset),
    )


def _withdrawn(items: Sequence[PracticeRecord], scope: Scope) -> str:
    """What was taken back, for those who still see it."""
    if not items:
        return ""
    head, title = words.OPEN_HEAD[:-1], words.WITHDRAWN_TITLE
    rows: list[Row] = [
        (
            _title(item, scope),
            _region(item, scope),
            practice_choice.aspect_name(item),
            _tag(item),
        )
        for item in items
    ]
    return frame.section(title) + proposals(title, head, rows)


def _title(item: PracticeRecord, scope: Scope) -> Stack:
    return Stack((Link(item.title, practice_choice.practice_href(scope, item.code)), item.code))


def _region(item: PracticeRecord, scope: Scope) -> Link:
    region = practice_choice.regions()[item.region_code]
    return Link(region.short, views.profile_href(region.code, scope))


def _tag(item: PracticeRecord) -> Stack:
    tag = Tag(words.STATES[item.state], words.SIGNS[item.state], INKS[item.state])
    return Stack((tag, words.on(item.decided_at or item.proposed_at)))


def _table(title: str, items: Iterable[PracticeRecord]) -> Table:
    """The practices with everything that is written of them, for files."""
    known = practice_choice.regions()
    rows = tuple(
        (
            item.code,
            item.title,
            known[item.region_code].label,
            practice_choice.aspect_name(item),
            practice_choice.indicator_name(item),
            item.description,
            item.contact,
            words.STATES[item.state],
            words.on(item.decided_at or item.proposed_at),
        )
        for item in items
    )
    return Table(f"{words.TITLE}: {title.lower()}", words.FILE_HEAD, rows, row_header=1)
