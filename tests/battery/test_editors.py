"""Eight editors on each of 35 official results at once: one wins, seven see what is recorded."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from threading import Barrier

import pytest

from merit.domain.access import Role, User, grants_of
from merit.domain.accounts import AccountDraft
from merit.domain.proposals import Change, Content, Draft, Proposal, ProposalState
from merit.domain.provenance import Source
from merit.domain.states import Confidence, Dataset, SourceKind, Status
from merit.errors import StaleError
from merit.services import results
from merit.services.audit import check
from merit.store import accounts, regions
from merit.store.engine import Engine, reading, writing

EDITORS, ROWS = 8, 35
NOW = datetime(2026, 5, 12, 3, 5, tzinfo=UTC)
CONTENT = Content(
    status=Status.ASSESSED,
    source=Source("Keputusan Ketua KASN", SourceKind.OFFICIAL, "2023-12-07"),
    confidence=Confidence.HIGH,
    score=Decimal(250),
    stated_band="Baik",
    decree_number="109/KEP.KASN/C/XII/2023",
    decided_on=date(2023, 12, 7),
)

Step = Callable[[User, Proposal], Proposal]


def manager(name: str) -> User:
    grants = grants_of(Role.DATA_MANAGER, demo=False)
    return User(name.title(), grants, account=name, role=Role.DATA_MANAGER)


AUTHOR = manager("penyusun")
WRITERS = [manager(f"penyunting{number}") for number in range(EDITORS)]
DECIDERS = [manager(f"penerbit{number}") for number in range(EDITORS)]


@pytest.fixture
def proposals(engine: Engine) -> list[Proposal]:
    """A proposal for each region, waiting, at version 1."""
    with writing(engine) as session:
        for user in (AUTHOR, *WRITERS, *DECIDERS):
            draft = AccountDraft(user.account or "", user.name, Role.DATA_MANAGER)
            accounts.add(session, draft, now=NOW)
        codes = [region.code for region in regions.every(session)]
    with writing(engine) as session:
        found = [results.propose(session, AUTHOR, draft_for(code), now=NOW) for code in codes]
    assert len(found) == ROWS
    return found


def draft_for(code: str, score: Decimal = Decimal(250)) -> Draft:
    return Draft(Change.ENTER, code, 2023, "kasn-9-2019", replace(CONTENT, score=score))


def raced(
    users: list[User], seen: list[Proposal], step: Step
) -> list[tuple[list[Proposal], list[StaleError]]]:
    """Each row of `seen` changed by all `users` at once: the winners and the refusals by row."""
    start = Barrier(len(users))

    def attempt(user: User) -> list[Proposal | StaleError]:
        found: list[Proposal | StaleError] = []
        for proposal in seen:
            start.wait()
            try:
                found.append(step(user, proposal))
            except StaleError as error:
                found.append(error)
        return found

    with ThreadPoolExecutor(len(users)) as threads:
        by_user = list(threads.map(attempt, users))
    return [
        (
            [item for item in row if isinstance(item, Proposal)],
            [item for item in row if isinstance(item, StaleError)],
        )
        for row in zip(*by_user, strict=True)
    ]


def kept(engine: Engine, number: int) -> Proposal:
    with reading(engine) as session:
        return results.proposal(session, AUTHOR, number, now=NOW)


def test_of_eight_editors_one_wins_each_version_and_seven_see_it(
    engine: Engine, proposals: list[Proposal]
) -> None:
    def amend(user: User, seen: Proposal) -> Proposal:
        score = Decimal(255 + 5 * WRITERS.index(user))
        draft = draft_for(seen.key.region_code, score)
        with writing(engine) as session:
            return results.amend(session, user, seen.number, draft, version=seen.version, now=NOW)

    for (winners, refused), seen in zip(raced(WRITERS, proposals, amend), proposals, strict=True):
        (winner,) = winners
        assert len(refused) == EDITORS - 1
        recorded = kept(engine, seen.number)
        assert recorded.version == seen.version + 1
        assert recorded.content == winner.content
        assert recorded.editors == (AUTHOR.account, winner.changed_by)
        assert all(error.current == recorded for error in refused)


def test_of_eight_who_publish_one_does_and_the_journal_says_so_once(
    engine: Engine, proposals: list[Proposal]
) -> None:
    later = NOW + timedelta(minutes=1)

    def publish(user: User, seen: Proposal) -> Proposal:
        with writing(engine) as session:
            return results.publish(session, user, seen.number, version=seen.version, now=later)

    outcome = raced(DECIDERS, proposals, publish)
    for (winners, refused), seen in zip(outcome, proposals, strict=True):
        (winner,) = winners
        assert winner.state is ProposalState.PUBLISHED
        assert len(refused) == EDITORS - 1
        assert all(error.current == kept(engine, seen.number) for error in refused)
        with reading(engine) as session:
            (official,) = results.recorded(
                session, AUTHOR, Dataset.PUBLISHED, region_code=seen.key.region_code
            )
        assert (official.version, official.record) == (1, winner.content)
    with reading(engine) as session:
        chain = check(session)
    assert (chain.entries, chain.broken_id) == (2 * ROWS, None)
