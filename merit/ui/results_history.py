"""Everything ever decided about one result: before and after, why, by whom, when."""

from merit.domain.proposals import Proposal, ProposalState, ResultKey
from merit.ui import loaders, results_choice
from merit.ui.components import frame
from merit.ui.components.journal import AT_ONCE, Change, Row, journal
from merit.ui.loaders import results as loader
from merit.ui.text import audit, result_facts
from merit.ui.text import results as words


def history(key: ResultKey) -> str:
    """The decisions, the latest first."""
    title = f"{words.HISTORY}: {words.title(results_choice.label(key.region_code), key)}"
    found = loader.history(key)
    if not found:
        return frame.section(title) + frame.empty(*words.HISTORY_NONE)
    return frame.section(title) + journal(
        title,
        words.HISTORY_HEAD,
        [_row(item) for item in found],
        reason=words.REASON_TITLE,
        unchanged=words.UNCHANGED,
    )


def _row(item: Proposal) -> Row:
    day, hour = audit.day_and_hour(item.changed_at)
    who, _ = words.decided(item)
    changes = _changes(item) if item.state is ProposalState.PUBLISHED else ()
    return Row(
        day=day,
        hour=hour,
        number=words.numbered(item),
        actor=who,
        address=words.drawn_up(item),
        action=f"{words.CHANGES[item.change]}: {words.STATES[item.state]}",
        about=words.change(item),
        reason=item.decision_note or item.reason,
        changes=changes,
        more=audit.more(len(changes) - AT_ONCE),
    )


def _changes(item: Proposal) -> tuple[Change, ...]:
    instrument = loaders.instrument(item.key.instrument)
    lines = result_facts.lines(item.before, item.content, instrument)
    told = [line for line in lines if line.differs]
    return tuple(
        Change(
            line.name,
            "" if item.before is None else line.before,
            "" if item.content is None else line.after,
        )
        for line in told
    )
