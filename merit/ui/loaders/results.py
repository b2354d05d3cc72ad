"""Proposals and results with their versions, asked anew each time for the reader's own reach."""

from merit.domain.findings import Finding
from merit.domain.proposals import Draft, Proposal, RecordedResult, ResultKey
from merit.domain.states import Dataset
from merit.services import results
from merit.ui import acting
from merit.ui.clock import now

LATEST = 60  # more than are listed: what came with one file is one line


def waiting(dataset: Dataset) -> tuple[Proposal, ...]:
    """Open proposals, the oldest first."""
    return acting.ask(lambda session, user: results.waiting(session, user, dataset, now=now()))


def decided(dataset: Dataset) -> tuple[Proposal, ...]:
    """The proposals decided last."""
    return acting.ask(lambda session, user: results.decided(session, user, dataset, limit=LATEST))


def proposal(number: int) -> Proposal:
    """One proposal as it is now."""
    return acting.ask(lambda session, user: results.proposal(session, user, number, now=now()))


def history(key: ResultKey) -> tuple[Proposal, ...]:
    """All decided proposals about one result, the latest first."""
    return acting.ask(
        lambda session, user: results.history(
            session, user, key.dataset, key.region_code, key.year, key.instrument
        )
    )


def of_region(dataset: Dataset, code: str) -> tuple[RecordedResult, ...]:
    """The official results of a region, the latest year first."""
    return acting.ask(
        lambda session, user: results.recorded(session, user, dataset, region_code=code)
    )


def checked(draft: Draft, number: int | None) -> tuple[Finding, ...]:
    """What is found about a draft."""
    return acting.ask(
        lambda session, user: results.check(session, user, draft, now=now(), number=number)
    )
