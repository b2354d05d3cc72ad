"""The list of proposals: what waits, what was sent back, what was decided lately.

What came with one file stands on one line, so that it does not drown the rest.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice

from merit.charts import palette
from merit.domain.access import Permission, User
from merit.domain.imports.batches import Batch
from merit.domain.proposals import Change, Proposal, ProposalState
from merit.domain.scope import Scope
from merit.ui import downloads, imports_choice, results_choice
from merit.ui.components import drill, frame
from merit.ui.components.proposals import proposals
from merit.ui.components.tables import Cell, Link, Stack, Table, Tag
from merit.ui.downloads import Listing
from merit.ui.loaders import imports as loader
from merit.ui.results_choice import View
from merit.ui.text import results as words
from merit.ui.text import results_batches, shell

INKS = {
    Change.ENTER: palette.ACCENT,
    Change.CORRECT: palette.MARK,
    Change.RETRACT: palette.MUTED,
}
DECIDED_SHOWN = 10
Row = tuple[Cell, ...]


def ways(scope: Scope) -> str:
    """How results come to be proposed: one by one, or from a file."""
    enter = results_choice.href(scope, {results_choice.VIEW: View.ENTER.value})
    return drill.ways(
        [Link(words.ENTER_LINK, enter), Link(words.IMPORT_LINK, imports_choice.href(scope))]
    )


def waiting(
    queue: Collection[Proposal], user: User, scope: Scope
) -> tuple[str | Listing, str | Listing]:
    """Proposals to decide on, the oldest first, and those sent back."""
    waits = [item for item in queue if item.state is ProposalState.WAITING]
    back = [item for item in queue if item.state is ProposalState.RETURNED]
    none = frame.section(words.WAITING_TITLE) + frame.empty(*words.NONE_WAITING)
    return (
        _listing("usulan_menunggu", words.WAITING_TITLE, waits, user, scope) if waits else none,
        _listing("usulan_dikembalikan", words.RETURNED_TITLE, back, user, scope) if back else "",
    )


def _listing(
    key: str, title: str, items: Collection[Proposal], user: User, scope: Scope
) -> Listing:
    """The proposals as lines; in files each stands alone."""
    grouped = _grouped(items, _files(items, user))
    lines: list[Row] = [
        _row(first, user, scope) if file is None else _together(file, group, user, scope)
        for file, first, group in grouped
    ]
    return downloads.listing(
        key,
        Table(title, words.QUEUE_HEAD, tuple(_row(item, user, scope) for item in items)),
        before=frame.section(title),
        html=proposals(title, words.QUEUE_HEAD, lines),
        work=shell.mark(user.writes_in),
    )


def _files(items: Iterable[Proposal], user: User) -> Mapping[int, Batch]:
    """The batches proposals came with, by number, for those who may open them."""
    if not user.may(Permission.PROPOSE_RESULTS) or all(item.batch is None for item in items):
        return {}
    return {item.number: item for item in loader.batches(user.writes_in)}


def _grouped(
    items: Iterable[Proposal], files: Mapping[int, Batch]
) -> Iterator[tuple[Batch | None, Proposal, list[Proposal]]]:
    """Each proposal alone, and those of one batch together where its first one stands."""
    groups: dict[object, list[Proposal]] = {}
    for item in items:
        together = item.batch is not None and item.batch in files
        groups.setdefault(("batch", item.batch) if together else item.number, []).append(item)
    for group in groups.values():
        first = group[0]
        yield files.get(first.batch or 0) if len(group) > 1 else None, first, group


def _row(item: Proposal, user: User, scope: Scope) -> Row:
    findings = [found.message for found in item.findings[:1]]
    return (
        result(item, scope),
        change(item),
        Stack(words.proposed(item)),
        Stack((words.found(item.findings), *findings)),
        words.next_step(user, item),
    )


def _together(file: Batch, group: Collection[Proposal], user: User, scope: Scope) -> Row:
    first = next(iter(group))
    return (
        _batch(file, group, scope),
        results_batches.changes(group),
        Stack(words.proposed(first)),
        words.found(found for item in group for found in item.findings),
        results_batches.next_step(user, group),
    )


def _batch(file: Batch, group: Collection[Proposal], scope: Scope) -> Cell:
    return Link(results_batches.named(file, len(group)), imports_choice.href(scope, file.number))


def result(item: Proposal, scope: Scope) -> Stack:
    """What a proposal is about, and the way to it."""
    label = results_choice.label(item.key.region_code)
    href = results_choice.href(scope, results_choice.of_proposal(item))
    return Stack(
        (Link(words.result(label, item.key), href), shell.instrument_name(item.key.instrument))
    )


def change(item: Proposal) -> Stack:
    """What a proposal does."""
    tag = Tag(words.CHANGES[item.change], words.SIGNS[item.change], INKS[item.change])
    return Stack((tag, words.change(item)))


def decided(items: Collection[Proposal], user: User, scope: Scope) -> str | Listing:
    """What was decided lately; nothing where nothing ever was."""
    if not items:
        return ""
    title, head = words.DECIDED_TITLE, words.DECIDED_HEAD
    grouped = _grouped(items, _files(items, user))
    lines: list[Row] = [
        _decided(first, scope) if file is None else _decided_together(file, group, scope)
        for file, first, group in islice(grouped, DECIDED_SHOWN)
    ]
    return downloads.listing(
        "usulan_diputuskan",
        Table(title, head, tuple(_decided(item, scope) for item in items)),
        before=frame.section(title),
        html=proposals(title, head, lines),
        work=shell.mark(user.writes_in),
    )


def _decided(item: Proposal, scope: Scope) -> Row:
    return (
        result(item, scope),
        change(item),
        Stack((words.STATES[item.state], *filter(None, [item.decision_note]))),
        Stack(words.decided(item)),
    )


def _decided_together(file: Batch, group: Collection[Proposal], scope: Scope) -> Row:
    first = next(iter(group))
    return (
        _batch(file, group, scope),
        results_batches.changes(group),
        results_batches.states(group),
        Stack(words.decided(first)),
    )
