"""Rows of the chart of distance, on screens and in files."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from merit.charts import palette
from merit.domain.instruments import Instrument
from merit.domain.positions import band_of_result
from merit.domain.states import RegionKind
from merit.reports import standing_words
from merit.services.standings import RegionStanding

STACK_WIDTH = 5  # points of score that share one stack of marks
SHAPES = {RegionKind.CITY: "square", RegionKind.REGENCY: "circle"}

Row = dict[str, Any]


def distance_rows(standings: Iterable[RegionStanding], instrument: Instrument) -> list[Row]:
    """Rows of `merit.charts.distance`: regions with a known score on the instrument only."""
    heights: Counter[int] = Counter()
    rows = []
    for item in standings:
        result = item.latest_score
        if result is None or result.score is None or result.instrument != instrument.code:
            continue
        stack = int(result.score) // STACK_WIDTH
        band = band_of_result(result, instrument)
        rows.append(
            {
                "nama": item.region.label,
                "kategori": standing_words.category(item.position),
                "skor": float(result.score),
                "teks": standing_words.score(item),
                "jarak": standing_words.gap(item),
                "susun": heights[stack],
                "isi": palette.BANDS[band.code].fill if band else palette.NO_VALUE.fill,
                "bentuk": SHAPES[item.region.kind],
            }
        )
        heights[stack] += 1
    return rows


def boundary_rows(instrument: Instrument) -> list[Row]:
    """Where the two upper categories of the instrument begin, such as Baik and Sangat Baik."""
    return [
        {
            "batas": float(band.minimum),
            "nama": f"{band.name} {standing_words.limit(instrument, band.minimum)}",
            "turun": 16 * place,
        }
        for place, band in enumerate(instrument.bands[-2:])
    ]
