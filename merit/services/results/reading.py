"""Reading proposals, the history of a result, and what was corrected."""

from datetime import datetime

from merit.domain.access import Permission, User, authorise, authorise_reading
from merit.domain.proposals import Change, Correction, Proposal, RecordedResult, ResultKey
from merit.domain.states import Dataset
from merit.errors import NoDataError
from merit.services.results.judging import named, shown, unknown
from merit.store import official_results, proposals
from merit.store.engine import Session


def waiting(
    session: Session, user: User, dataset: Dataset, *, now: datetime
) -> tuple[Proposal, ...]:
    """Open proposals within the user's reach, the oldest first, with today's findings."""
    authorise(user, Permission.READ_PROPOSALS)
    authorise_reading(user, dataset)
    reach = user.reach(Permission.READ_PROPOSALS)
    return shown(session, proposals.open_ones(session, dataset, regions=reach), now=now)


def decided(session: Session, user: User, dataset: Dataset, *, limit: int) -> tuple[Proposal, ...]:
    """The last `limit` decided proposals within the user's reach, the latest decision first."""
    authorise(user, Permission.READ_PROPOSALS)
    authorise_reading(user, dataset)
    reach = user.reach(Permission.READ_PROPOSALS)
    found = proposals.decided_lately(session, dataset, regions=reach, limit=limit)
    return named(session, found)


def proposal(session: Session, user: User, number: int, *, now: datetime) -> Proposal:
    """One proposal, open or decided. Raises NoDataError when there is none of that number.

    One that is out of reach is answered as if there were none, so that numbers tell nothing.
    """
    authorise(user, Permission.READ_PROPOSALS)
    found = proposals.find(session, number)
    if found is None or not user.may(Permission.READ_PROPOSALS, found.key.region_code):
        raise NoDataError(unknown(number))
    authorise_reading(user, found.key.dataset)
    return shown(session, [found], now=now)[0]


def history(
    session: Session, user: User, dataset: Dataset, region_code: str, year: int, instrument: str
) -> tuple[Proposal, ...]:
    """All decided proposals about one result, the latest first."""
    authorise(user, Permission.READ_PROPOSALS, region_code)
    authorise_reading(user, dataset)
    key = ResultKey(dataset, region_code, year, instrument)
    return named(session, proposals.decided_for(session, key))


def recorded(
    session: Session, user: User, dataset: Dataset, *, region_code: str, year: int | None = None
) -> tuple[RecordedResult, ...]:
    """Official results of a region with their versions and parts, the latest year first."""
    authorise_reading(user, dataset)
    return tuple(reversed(official_results.of_regions(session, dataset, [region_code], year=year)))


def corrections(
    session: Session, user: User, dataset: Dataset, region_code: str
) -> tuple[Correction, ...]:
    """Published corrections and retractions of a region's results, the latest first."""
    authorise_reading(user, dataset)
    return tuple(
        Correction(
            item.key.year,
            item.key.instrument,
            item.before,
            item.content,
            item.changed_at,
            item.reason,
        )
        for item in proposals.published(session, dataset, region_code)
        if item.change is not Change.ENTER and item.before is not None
    )
