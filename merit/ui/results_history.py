"""Everything ever decided about one result: before and after, why, by whom, when."""

from merit.domain.proposals import Proposal, ProposalState, ResultKey
from merit.ui import downloads, filters, loaders, results_choice
from merit.ui.components import frame
from merit.ui.components.journal import AT_ONCE, Change, Row, journal
from merit.ui.components.tables import Link
from merit.ui.downloads import Listing
from merit.ui.journal_file import file_table
from merit.ui.loaders import results as loader
from merit.ui.text import audit, result_facts, shell
from merit.ui.text import results as words


def history(key: ResultKey) -> str | Listing:
    """The decisions, the latest first."""
    title = f"{words.HISTORY}: {words.title(results_choice.label(key.region_code), key)}"
    found = loader.history(key)
    if not found:
        return frame.section(title) + frame.empty(*words.HISTORY_NONE)
    rows = tuple(map(_row, found))
    return downloads.listing(
        f"riwayat_hasil_{key.region_code}_{key.year}",
        file_table(title, words.HISTORY_FILE_HEAD, rows),
        before=frame.section(title),
        html=journal(
            title,
            words.HISTORY_HEAD,
            rows,
            reason=words.REASON_TITLE,
            unchanged=words.UNCHANGED,
        ),
        work=shell.mark(key.dataset),
    )


def _row(item: Proposal) -> Row:
    scope, own = filters.current(), results_choice.of_proposal(item)
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
        about=Link(words.change(item), results_choice.href(scope, own)),
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
