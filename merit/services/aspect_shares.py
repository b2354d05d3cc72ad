"""How much of each aspect's maximum the regions reached."""

from collections.abc import Iterable

import pandas as pd

from merit.domain.aggregates import rests_on
from merit.domain.instruments import Instrument
from merit.domain.states import Dataset
from merit.services.standings import RegionStanding
from merit.store import aspects
from merit.store.engine import Session

SHARE = "share"


def aspect_shares(
    session: Session,
    *,
    dataset: Dataset,
    standings: Iterable[RegionStanding],
    instrument: Instrument,
) -> pd.DataFrame:
    """Aspect scores of the results that speak for the regions, as shares of the maximum.

    Columns region_code, aspect_code, score (points), share (0 to 1). Regions whose result rests
    on another instrument, or has no aspect scores, have no rows.
    """
    results = [
        (item.region.code, item.position.result.year)
        for item in standings
        if item.position.result is not None and rests_on(item.position, instrument.code)
    ]
    frame = aspects.scores_of(session, dataset, instrument=instrument.code, results=results)
    maxima = {aspect.code: aspect.maximum for aspect in instrument.aspects if aspect.maximum}
    frame[SHARE] = frame["score"] / frame["aspect_code"].map(maxima).astype("float64")
    return frame
