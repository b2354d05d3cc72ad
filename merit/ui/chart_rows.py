"""Rows of the charts beside the maps: distance to the goal, history, aspects."""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from merit.charts import palette
from merit.domain import comparison
from merit.domain.instruments import Instrument
from merit.domain.positions import band_of_result, position_of
from merit.domain.records import AssessmentRecord
from merit.domain.states import Claim, Status
from merit.reports import distance_rows as shared
from merit.services.profile import Profile
from merit.services.spreads import AspectSpread
from merit.services.standings import RegionStanding
from merit.ui.score_scale import reach
from merit.ui.text import numbers, region

COLUMNS = ["nama", "kategori", "skor", "teks", "jarak", "susun", "isi", "bentuk"]


def distance_rows(standings: Iterable[RegionStanding], instrument: Instrument) -> pd.DataFrame:
    """Rows of `merit.charts.distance`: regions with a known score only."""
    return pd.DataFrame(shared.distance_rows(standings, instrument), columns=COLUMNS)


def boundary_rows(instrument: Instrument) -> pd.DataFrame:
    """Where the two upper categories of the instrument begin, such as Baik and Sangat Baik."""
    return pd.DataFrame(shared.boundary_rows(instrument))


def history_rows(data: Profile) -> pd.DataFrame:
    """Rows of `merit.charts.history`, from the first year with a result to the last or chosen.

    Results of another instrument than the region's own are said in words: the axis is not theirs.
    """
    records = {item.result.year: item for item in data.history}
    runs = {
        result.year: number
        for number, run in enumerate(comparison.runs([item.result for item in data.history]))
        for result in run
    }
    first = min(records, default=data.scope.year)
    years = range(first, max(data.scope.year, max(records, default=first)) + 1)
    return pd.DataFrame([_year(year, records.get(year), runs.get(year), data) for year in years])


def _year(
    year: int, record: AssessmentRecord | None, run: int | None, data: Profile
) -> dict[str, object]:
    row: dict[str, object] = {
        "tahun": str(year),
        "skor": None,
        "bawah": None,
        "atas": None,
        "isi": palette.NO_VALUE.fill,
        "ruas": run,
        "teks": "",
        "kosong": None,
    }
    if record is None or record.result.status is not Status.ASSESSED:
        return row | {"kosong": region.absence(_status(year, data))}
    band = band_of_result(record.result, data.instruments[record.result.instrument])
    if record.result.claim is Claim.DISPUTED:
        return row | {"kosong": region.DISPUTED}
    if band is None:
        return row | {"kosong": region.absence(Status.NOT_RECEIVED)}
    if record.result.instrument != data.instrument.code:
        return row | {"kosong": region.on_another(record.result, band)}
    row["isi"] = palette.BANDS[band.code].fill
    if record.result.score is not None:
        return row | {
            "skor": float(record.result.score),
            "teks": numbers.score(record.result.score),
        }
    low, high = reach(band, data.instrument)
    return row | {"bawah": low, "atas": high, "teks": band.name, "isi": palette.hatch(band.code)}


def _status(year: int, data: Profile) -> Status:
    """Status of a year without a value, by the same rule as everywhere."""
    results = [item.result for item in data.history]
    return position_of(results, as_of=date(year, 12, 31), instruments=data.instruments).status


def spine_rows(spreads: Iterable[AspectSpread]) -> pd.DataFrame:
    """Rows of `merit.charts.spine`."""
    columns = ["aspek", "urut", "min", "p25", "median", "p75", "max", "sendiri", "teks"]
    rows = [
        (
            item.aspect.name,
            place,
            item.low,
            item.quarter,
            item.middle,
            item.three_quarters,
            item.high,
            item.own,
            numbers.percent(item.own),
        )
        for place, item in enumerate(spreads)
    ]
    return pd.DataFrame(rows, columns=columns)
