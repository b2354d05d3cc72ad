"""The ranking by score: who has a rank, who has none and why, and how close neighbours stand."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from merit.domain.access import User
from merit.domain.aggregates import Average, average_score, counted_score
from merit.domain.instruments import Instrument
from merit.domain.ranking import Closeness, Obstacle, closeness, obstacle, ranks
from merit.domain.scope import Scope, belongs
from merit.services.standings import RegionStanding, instrument_in_use, standings
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class Ranked:
    """A region with its rank among the regions shown."""

    rank: int
    score: Decimal
    standing: RegionStanding


@dataclass(frozen=True, slots=True)
class NotRanked:
    """A region without a rank, and why."""

    obstacle: Obstacle
    standing: RegionStanding


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """The regions of a scope, or of a reader's own choice, by score.

    `ranked` runs from the best score down, `unranked` in order of reason and code. `province` is
    the average over everybody, `shown` that over the regions of this ranking.
    """

    scope: Scope
    instrument: Instrument
    is_own_choice: bool
    ranked: tuple[Ranked, ...]
    unranked: tuple[NotRanked, ...]
    province: Average
    shown: Average
    closeness: Closeness | None

    @property
    def is_everybody(self) -> bool:
        """Whether no region of the province is left out."""
        return self.shown.of == self.province.of


def ranking(session: Session, user: User, *, scope: Scope, only: Collection[str] = ()) -> Ranking:
    """The ranking of the group in `scope`, or of the regions `only` (codes) where some are given.

    Only scores of the instrument in use are ranked; ranks are counted within what is shown.
    """
    everyone = standings(session, user, dataset=scope.dataset, year=scope.year)
    instrument = instrument_in_use(session, everyone, dataset=scope.dataset, year=scope.year)
    return ranking_of(everyone, scope=scope, instrument=instrument, only=only)


def ranking_of(
    everyone: Sequence[RegionStanding],
    *,
    scope: Scope,
    instrument: Instrument,
    only: Collection[str] = (),
) -> Ranking:
    """The ranking from the standing of every region; see `ranking`."""
    shown = [item for item in everyone if _is_shown(item, scope, only)]
    ranked = _ranked(shown, instrument.code)
    return Ranking(
        scope=scope,
        instrument=instrument,
        is_own_choice=bool(only),
        ranked=ranked,
        unranked=_unranked(shown, instrument.code),
        province=_average(everyone, instrument.code),
        shown=_average(shown, instrument.code),
        closeness=closeness(item.score for item in ranked),
    )


def _is_shown(item: RegionStanding, scope: Scope, only: Collection[str]) -> bool:
    return item.region.code in only if only else belongs(item.region, scope.group)


def _ranked(shown: Iterable[RegionStanding], instrument: str) -> tuple[Ranked, ...]:
    scored = [
        (score, item)
        for item in shown
        if (score := counted_score(item.position, instrument=instrument)) is not None
    ]
    places = ranks([score for score, _ in scored])
    found = [Ranked(rank, score, item) for rank, (score, item) in zip(places, scored, strict=True)]
    return tuple(sorted(found, key=lambda row: (row.rank, row.standing.region.code)))


def _unranked(shown: Iterable[RegionStanding], instrument: str) -> tuple[NotRanked, ...]:
    found = [
        NotRanked(reason, item)
        for item in shown
        if (reason := obstacle(item.position, instrument=instrument)) is not None
    ]
    reasons = list(Obstacle)
    return tuple(sorted(found, key=lambda row: reasons.index(row.obstacle)))


def _average(rows: Iterable[RegionStanding], instrument: str) -> Average:
    return average_score((item.position for item in rows), instrument=instrument)
