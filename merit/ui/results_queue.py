"""The list of proposals: what waits, what was sent back, what was decided lately."""

from collections.abc import Collection

from merit.charts import palette
from merit.domain.access import User
from merit.domain.proposals import Change, Proposal, ProposalState
from merit.domain.scope import Scope
from merit.ui import results_choice
from merit.ui.components import frame
from merit.ui.components.proposals import proposals
from merit.ui.components.tables import Cell, Link, Stack, Tag
from merit.ui.text import results as words
from merit.ui.text import shell

INKS = {
    Change.ENTER: palette.ACCENT,
    Change.CORRECT: palette.MARK,
    Change.RETRACT: palette.MUTED,
}


def waiting(queue: Collection[Proposal], user: User, scope: Scope) -> str:
    """Proposals to decide on, the oldest first, and those sent back."""
    waits = [item for item in queue if item.state is ProposalState.WAITING]
    back = [item for item in queue if item.state is ProposalState.RETURNED]
    pieces = [frame.section(words.WAITING_TITLE)]
    pieces.append(
        _listing(words.WAITING_TITLE, waits, user, scope)
        if waits
        else frame.empty(*words.NONE_WAITING)
    )
    if back:
        pieces.append(frame.section(words.RETURNED_TITLE))
        pieces.append(_listing(words.RETURNED_TITLE, back, user, scope))
    return "".join(pieces)


def _listing(title: str, items: Collection[Proposal], user: User, scope: Scope) -> str:
    return proposals(title, words.QUEUE_HEAD, [_row(item, user, scope) for item in items])


def _row(item: Proposal, user: User, scope: Scope) -> tuple[Cell, ...]:
    findings = [found.message for found in item.findings[:1]]
    return (
        _result(item, scope),
        _change(item),
        Stack(words.proposed(item)),
        Stack((words.found(item.findings), *findings)),
        words.next_step(user, item),
    )


def _result(item: Proposal, scope: Scope) -> Stack:
    label = results_choice.label(item.key.region_code)
    href = results_choice.href(scope, results_choice.of_proposal(item))
    return Stack(
        (Link(words.result(label, item.key), href), shell.instrument_name(item.key.instrument))
    )


def _change(item: Proposal) -> Stack:
    tag = Tag(words.CHANGES[item.change], words.SIGNS[item.change], INKS[item.change])
    return Stack((tag, words.change(item)))


def decided(items: Collection[Proposal], scope: Scope) -> str:
    """What was decided lately; nothing where nothing ever was."""
    if not items:
        return ""
    rows = [
        (
            _result(item, scope),
            _change(item),
            Stack((words.STATES[item.state], *filter(None, [item.decision_note]))),
            Stack(words.decided(item)),
        )
        for item in items
    ]
    return frame.section(words.DECIDED_TITLE) + proposals(
        words.DECIDED_TITLE, words.DECIDED_HEAD, rows
    )
