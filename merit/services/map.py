"""What the map draws: every region's standing and the share of each aspect it reached."""

from dataclasses import dataclass

import pandas as pd

from merit.domain.access import User
from merit.domain.instruments import Instrument
from merit.domain.scope import Scope, belongs
from merit.services.aspect_shares import aspect_shares
from merit.services.standings import RegionStanding, instrument_in_use, standings
from merit.store.engine import Session


@dataclass(frozen=True, slots=True, eq=False)
class MapData:
    """The regions of a scope; `shares` as given by `aspect_shares`.

    `outside` are the regions not in the group: drawn faintly, so that the province keeps its shape.
    """

    scope: Scope
    instrument: Instrument
    standings: tuple[RegionStanding, ...]
    outside: tuple[RegionStanding, ...]
    shares: pd.DataFrame

    def shares_of(self, aspect: str) -> dict[str, float]:
        """Share of one aspect by region code; empty for anything that is not a scored aspect."""
        chosen = self.shares[self.shares["aspect_code"] == aspect]
        return dict(zip(chosen["region_code"], chosen["share"].astype(float), strict=True))


def map_data(session: Session, user: User, *, scope: Scope) -> MapData:
    """The data of the map for `scope`, whatever measure is shown."""
    rows = standings(session, user, dataset=scope.dataset, year=scope.year)
    instrument = instrument_in_use(session, rows, dataset=scope.dataset, year=scope.year)
    return MapData(
        scope=scope,
        instrument=instrument,
        standings=tuple(item for item in rows if belongs(item.region, scope.group)),
        outside=tuple(item for item in rows if not belongs(item.region, scope.group)),
        shares=aspect_shares(session, dataset=scope.dataset, standings=rows, instrument=instrument),
    )
