"""Batches of imported rows, asked anew each time: few may see them, and they change here."""

from merit.domain.access import User
from merit.domain.imports.batches import Batch, Preview, Trace
from merit.domain.imports.readings import Kind
from merit.domain.proposals import Proposal
from merit.domain.states import Dataset
from merit.services import imports, results
from merit.services.imports.taking import AnyReading
from merit.store.engine import Session
from merit.store.imports import Done
from merit.ui import acting
from merit.ui.clock import now


def preview(reading: AnyReading) -> Preview:
    """What taking a file in would do, as of now."""
    return acting.ask(lambda session, user: imports.preview(session, user, reading, now=now()))


def batches(dataset: Dataset) -> tuple[Batch, ...]:
    """All batches, the latest first."""
    return acting.ask(lambda session, user: imports.batches(session, user, dataset))


def batch(number: int) -> Batch:
    """One batch as it is now."""
    return acting.ask(lambda session, user: imports.batch(session, user, number, now=now()))


def proposals(found: Batch) -> tuple[Proposal, ...]:
    """The proposals of a batch as they are now, in the order of its rows."""
    moment = now()

    def ask(session: Session, user: User) -> tuple[Proposal, ...]:
        waiting = results.waiting(session, user, found.dataset, now=moment) if found.waiting else ()
        known = {item.number: item for item in waiting}
        return tuple(
            known.get(number) or results.proposal(session, user, number, now=moment)
            for number in found.proposals
        )

    return acting.ask(ask)


def changes(found: Batch) -> tuple[Done, ...]:
    """What a batch did at once to each subject."""
    if found.kind is Kind.RESULTS:
        return ()
    return acting.ask(lambda session, user: imports.changes(session, user, found.number))


def traces(subjects: tuple[str, ...]) -> dict[str, tuple[Trace, ...]]:
    """Which cells the values recorded about each subject came from."""
    return acting.ask(
        lambda session, user: {item: imports.traces(session, user, item) for item in subjects}
    )


def cells(item: Proposal) -> Trace | None:
    """Which cells of its file a proposal was read from; None where it has no file."""
    if item.batch is None:
        return None
    return acting.ask(lambda session, user: imports.cells(session, user, item.number))
