"""One small frame per chart, with all values, with a gap, and without rows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from merit.charts import distance, history, maps, palette, spine, tiles
from merit.charts.boundaries import BOUNDARIES
from merit.charts.theme import bound, specification

Spec = dict[str, Any]
MARK = "Data contoh"
SHAPES_URL = "/shapes.json"
BOUNDS = maps.Box(108.5, -8.3, 111.7, -5.7)
INSET = maps.Box(108.5, -6.0, 109.0, -5.6)
LIMITS = pd.DataFrame(
    {"batas": [250.0, 325.0], "nama": ["Baik 250", "Sangat Baik 325"], "turun": [0, 14]}
)

REGIONS = pd.DataFrame(
    {
        "kode": ["33.75", "33.01"],
        "nama": ["Kota Pekalongan", "Kabupaten Cilacap"],
        "petak": ["Kota|Pekalongan", "Cilacap"],
        "singkat": ["Pekal", "Cilac"],
        "isi": [palette.BANDS["B"].fill, palette.hatch("SB")],
        "dasar": [palette.BANDS["B"].fill, palette.BANDS["SB"].fill],
        "tinta": ["#000000", "#FFFFFF"],
        "teks": ["B", "SB ’23"],
        "kategori": ["Baik", "Sangat Baik"],
        "skor": ["310", "333,5"],
        "nilai": ["Baik", "Sangat Baik"],
        "bujur": [109.67, 109.02],
        "lintang": [-6.89, -7.48],
        "baris": [1, 3],
        "kolom": [2, 0],
        "pilih": [1, 0],
        "terpotong": [1, 0],
        "sebutan": ["Kota Pekalongan: Baik", "Kabupaten Cilacap: Sangat Baik"],
    }
)
SCORES = pd.DataFrame(
    {
        "nama": ["Kota Pekalongan", "Kabupaten Batang"],
        "kategori": ["Baik", "Kurang"],
        "skor": [310.0, 210.5],
        "teks": ["310", "210,5"],
        "jarak": ["15 poin", "114,5 poin"],
        "susun": [0, 0],
        "isi": [palette.BANDS["B"].fill, palette.BANDS["K"].fill],
        "bentuk": ["square", "circle"],
    }
)
YEARS = pd.DataFrame(
    {
        "tahun": ["2022", "2023", "2024"],
        "skor": [264.5, None, 310.0],
        "bawah": [None, 250.0, None],
        "atas": [None, 325.0, None],
        "isi": [palette.BANDS["B"].fill, palette.hatch("B"), palette.BANDS["B"].fill],
        "ruas": [0, None, 0],
        "teks": ["264,5", "Baik", "310"],
        "kosong": [None, None, None],
    }
)
ABSENT_YEAR = {"skor": None, "bawah": None, "atas": None, "teks": "", "kosong": "Belum|dinilai"}
ASPECTS = pd.DataFrame(
    {
        "aspek": ["Perencanaan kebutuhan", "Sistem informasi"],
        "urut": [0, 1],
        "min": [0.3, 0.2],
        "p25": [0.5, 0.4],
        "median": [0.6, 0.5],
        "p75": [0.7, 0.6],
        "max": [0.9, 0.8],
        "sendiri": [0.65, 0.45],
        "teks": ["65%", "45%"],
    }
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A chart with rows for it; `gap` holds the same rows with one value missing."""

    build: Callable[[], alt.LayerChart]
    full: pd.DataFrame
    gap: pd.DataFrame

    def rows(self) -> dict[str, pd.DataFrame]:
        """The three frames every chart must bear."""
        return {"full": self.full, "gap": self.gap, "none": self.full.head(0)}

    def spec(self, rows: pd.DataFrame) -> Spec:
        """The specification as JSON would carry it, `rows` and boundaries included."""
        found = specification(self.build(), mark=MARK)
        return bound(found, records(rows), **{BOUNDARIES: records(LIMITS)})


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as JSON values; what is missing is null."""
    return [
        {str(key): None if pd.isna(value) else value for key, value in row.items()}
        for row in frame.to_dict(orient="records")
    ]


def _without(frame: pd.DataFrame, **missing: Any) -> pd.DataFrame:
    changed = frame.astype(object).copy()
    for column, value in missing.items():
        changed.loc[changed.index[-1], column] = value
    return changed


UNKNOWN_REGION = {"isi": palette.NO_VALUE_HATCH, "teks": "–", "skor": "–", "lintang": None}
SAMPLES = {
    "shapes": Sample(
        lambda: maps.choropleth(
            shapes_url=SHAPES_URL, bounds=BOUNDS, inset=INSET, inset_label="Karimunjawa"
        ),
        REGIONS,
        _without(REGIONS, **UNKNOWN_REGION),
    ),
    "shapes without inset": Sample(
        lambda: maps.choropleth(shapes_url=SHAPES_URL, bounds=BOUNDS, inset=None, inset_label=""),
        REGIONS,
        _without(REGIONS, **UNKNOWN_REGION),
    ),
    "tiles": Sample(tiles.tiles, REGIONS, _without(REGIONS, **UNKNOWN_REGION)),
    "distance": Sample(distance.strip, SCORES, _without(SCORES, jarak=None)),
    "history": Sample(history.scores, YEARS, _without(YEARS, **ABSENT_YEAR)),
    "aspects": Sample(spine.aspects, ASPECTS, _without(ASPECTS, sendiri=None, teks="–")),
}


def fields(node: Any) -> Iterator[str]:
    """Every column a specification's encodings read."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "field" and isinstance(value, str):
                yield value
            yield from fields(value)
    elif isinstance(node, list):
        for item in node:
            yield from fields(item)
