"""One region: standing, history, aspects against the others, help received, what is open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from merit.domain import comparison
from merit.domain.access import User
from merit.domain.follow_up import FollowUp
from merit.domain.instruments import Instrument
from merit.domain.records import (
    AssessmentRecord,
    InterventionRecord,
    TalentRecord,
)
from merit.domain.scope import Scope
from merit.errors import NoDataError
from merit.services.action_items import standing_items
from merit.services.action_reach import action_reach
from merit.services.aspect_shares import aspect_shares
from merit.services.spreads import AspectSpread, spreads
from merit.services.standings import RegionStanding, instrument_in_use, standings
from merit.store import (
    actions,
    assessments,
    instruments,
    interventions,
    regions,
    talent,
)
from merit.store.engine import Session


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """Everything known of one region.

    `instrument` is the one it stands on, `instruments` those its history may rest on.
    `instrument_of` names the instrument of an item's indicator by item code; items without an
    indicator are left out. `shows_actions` is False when the region's action items are out of
    the reader's reach; there are none among the items then, whatever is on record.
    """

    scope: Scope
    standing: RegionStanding
    instrument: Instrument
    instruments: Mapping[str, Instrument]
    history: tuple[AssessmentRecord, ...]
    has_trend: bool
    spreads: tuple[AspectSpread, ...]
    interventions: tuple[InterventionRecord, ...]
    open_actions: tuple[FollowUp, ...]
    finished_actions: int
    cancelled_actions: int
    instrument_of: Mapping[str, str]
    talent: tuple[TalentRecord, ...]
    shows_actions: bool = True

    def open_on(self, instrument: Instrument) -> tuple[FollowUp, ...]:
        """The open items recorded for an indicator of `instrument`.

        Two instruments may use the same indicator code for different things.
        """
        return tuple(
            item
            for item in self.open_actions
            if self.instrument_of.get(item.record.code) == instrument.code
        )


def profile(session: Session, user: User, *, scope: Scope, code: str, today: date) -> Profile:
    """The profile of the region `code` at the end of the year in `scope`."""
    reach = action_reach(user, scope.dataset)
    own = frozenset({code}) if reach is None else reach & {code}
    region = regions.find(session, code)
    if region is None or region.residency is None:
        raise NoDataError(f"Kode wilayah {code} tidak dikenal. Pilih daerah dari daftar.")
    history = assessments.recorded(session, scope.dataset, region_code=code)
    everyone = standings(session, user, dataset=scope.dataset, year=scope.year)
    standing = next(item for item in everyone if item.region.code == code)
    known = instruments.every(session)
    instrument = (
        known[standing.position.instrument]
        if standing.position.instrument
        else instrument_in_use(session, everyone, dataset=scope.dataset, year=scope.year)
    )
    shares = aspect_shares(
        session, dataset=scope.dataset, standings=everyone, instrument=instrument
    )
    items = standing_items(session, scope.dataset, own, today=today)
    return Profile(
        scope=scope,
        standing=standing,
        instrument=instrument,
        instruments=known,
        history=tuple(history),
        has_trend=comparison.has_trend([item.result for item in history]),
        spreads=spreads(shares, instrument, code),
        interventions=tuple(interventions.recorded(session, scope.dataset, region_code=code)),
        open_actions=_open(items),
        finished_actions=sum(item.is_done for item in items),
        cancelled_actions=sum(item.is_cancelled for item in items),
        instrument_of=actions.instruments_of(session, scope.dataset, regions=own),
        talent=tuple(talent.recorded(session, scope.dataset, region_code=code)),
        shows_actions=bool(own),
    )


def _open(items: Iterable[FollowUp]) -> tuple[FollowUp, ...]:
    """What is not closed, the latest overdue first."""
    rows = (item for item in items if item.is_open)
    return tuple(sorted(rows, key=lambda item: (-item.late, item.record.due_on)))
