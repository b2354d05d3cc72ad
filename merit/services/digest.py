"""The weekly digest: what needs attention, what changed in a week, what comes next."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta

from merit.domain.access import Role, User, grants_of
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import InputError
from merit.services.action_reach import action_reach
from merit.services.agenda import Agenda, agenda
from merit.services.attention import Attention
from merit.services.changes import Changes, changes
from merit.services.overview import overview
from merit.services.standings import default_year, years
from merit.store import regions
from merit.store.engine import Session

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, eq=False)
class Digest:
    """What one kind of reader is told in a week.

    `regions` are those it is about, none where it is about all. `changes` holds the seven whole
    days before `today`, so that a digest made every week leaves out no day and repeats none.
    """

    scope: Scope
    today: date
    regions: tuple[Region, ...]
    attention: tuple[Attention, ...]
    changes: Changes
    agenda: Agenda


def weekly_digest(session: Session, user: User, *, dataset: Dataset, today: date) -> Digest:
    """The digest for whom `user` is: of all regions, or of those whose action items one reads."""
    reach = action_reach(user, dataset)
    scope = Scope(dataset, default_year(years(session, user, dataset=dataset)))
    found = overview(session, user, scope=scope, today=today).attention
    return Digest(
        scope=scope,
        today=today,
        regions=()
        if reach is None
        else tuple(item for item in regions.every(session) if item.code in reach),
        attention=found if reach is None else tuple(_only(found, reach)),
        changes=changes(
            session,
            user,
            dataset=dataset,
            group=scope.group,
            since=today - WEEK,
            until=today - timedelta(days=1),
            only=reach,
        ),
        agenda=agenda(session, user, scope=scope, today=today, only=reach),
    )


def _only(found: Collection[Attention], codes: Collection[str]) -> list[Attention]:
    """The rules that hold for the regions `codes`, with these regions alone."""
    own = (
        replace(
            item, cases=tuple(case for case in item.cases if case.standing.region.code in codes)
        )
        for item in found
    )
    return [item for item in own if item.cases]


def reader_of(session: Session, code: str = "") -> User:
    """Whom a mailbox is written to as: an operator of the region `code`, without one a leader.

    Neither reads made-up data. Raises `InputError` for a code of no kabupaten or kota.
    """
    if not code:
        return User("Ringkasan", grants_of(Role.LEADER, demo=False))
    if code not in {item.code for item in regions.every(session)}:
        raise InputError(f"Tidak ada kabupaten/kota berkode {code}. Periksa kodenya.")
    return User("Ringkasan", grants_of(Role.OPERATOR, demo=False), frozenset({code}))
