"""One file that was taken in: facts, the file itself, what it did, and what undid it."""

from collections.abc import Collection, Mapping

from merit.domain.imports.batches import Batch, Outcome
from merit.domain.imports.differences import of_contents
from merit.domain.imports.template_columns import TemplateColumn
from merit.domain.proposals import Proposal
from merit.domain.scope import Scope
from merit.store.imports import Done
from merit.ui import downloads, imports_choice, imports_preview, results_queue
from merit.ui.components import drill, frame
from merit.ui.components.proposals import proposals
from merit.ui.components.rendering import markup
from merit.ui.components.tables import Cell, Link, Stack, Table
from merit.ui.downloads import Listing
from merit.ui.text import imports as preview_words
from merit.ui.text import imports_batch as words
from merit.ui.text import imports_fields, shell
from merit.ui.text import results as shared

Row = tuple[Cell, ...]


def head(item: Batch, scope: Scope) -> str:
    """What it is, where its file is, and which batch takes which back."""
    other = item.undoes if item.undoes is not None else item.undone_by
    ways = [
        Link(words.DOWNLOAD, imports_choice.original(item.number)),
        *([Link(words.to_other(other), imports_choice.href(scope, other))] if other else []),
    ]
    pieces = [frame.section(words.title(item)), markup("facts", facts=words.facts(item))]
    if item.reason:
        pieces.append(frame.note(f"{shared.REASON_TITLE}: {item.reason}"))
    if words.undoing(item):
        pieces.append(frame.remark(words.undoing(item)))
    return "".join((*pieces, drill.ways(ways)))


def contents(item: Batch, found: Collection[Proposal], scope: Scope) -> str | Listing:
    """The proposals of a batch of results, each with its state and the way to it.

    What is decided is no longer judged: without an open proposal no findings are told.
    """
    is_open = any(one.is_open for one in found)
    head = words.PROPOSALS_HEAD if is_open else words.DECIDED_HEAD
    rows: list[Row] = [
        (
            results_queue.result(one, scope),
            results_queue.change(one),
            *([_findings(one)] if is_open else []),
            Stack((shared.STATES[one.state], *filter(None, [one.decision_note]))),
        )
        for one in found
    ]
    return _listing(item, words.PROPOSALS_TITLE, head, rows)


def _findings(item: Proposal) -> Cell:
    if not item.is_open:
        return words.NOTHING
    return Stack((shared.found(item.findings), *(told.message for told in item.findings)))


def records(item: Batch, done: Collection[Done]) -> str | Listing:
    """What a batch of interventions or action items wrote."""
    known = imports_fields.columns(item.kind)
    rows: list[Row] = []
    for one in done:
        told = one.after or one.before or {}
        rows.append((Stack((str(told["title"]), str(told["code"]))), *_done(one, known)))
    return _listing(item, words.RECORDS_TITLE, words.RECORDS_HEAD, rows)


def _done(one: Done, known: Mapping[str, TemplateColumn]) -> tuple[Cell, Cell]:
    """What was done, and the values that were changed."""
    if one.before is None:
        return imports_preview.tag(Outcome.NEW), preview_words.OUTCOME_NOTES[Outcome.NEW]
    if one.after is None:
        return words.REMOVED, words.REMOVED_NOTE
    lines = tuple(
        imports_preview.difference(known, *told) for told in of_contents(one.before, one.after)
    )
    return imports_preview.tag(Outcome.CHANGED), Stack(lines, is_alike=True)


def _listing(item: Batch, title: str, columns: tuple[str, ...], rows: list[Row]) -> str | Listing:
    if not rows:
        return ""
    return downloads.listing(
        f"impor_{item.number}",
        Table(title, columns, tuple(rows)),
        before=frame.section(title),
        html=proposals(title, columns, rows, is_told_third=True),
        title=words.title(item),
        work=shell.mark(item.dataset),
    )
