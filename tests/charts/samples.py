"""One small frame per chart, with all values, with a gap, and without rows."""

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd
from charts import (
    action_samples,
    aspect_samples,
    before_after_samples,
    coaching_samples,
    comparison_samples,
    pathway_samples,
    plan_samples,
    trend_samples,
)
from charts.sample import Sample, without

from merit.charts import distance, history, maps, palette, spine, tiles

SHAPES_URL = "/shapes.json"
BOUNDS = maps.Box(108.5, -8.3, 111.7, -5.7)
INSET = maps.Box(108.5, -6.0, 109.0, -5.6)

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


UNKNOWN_REGION = {"isi": palette.NO_VALUE_HATCH, "teks": "–", "skor": "–", "lintang": None}
SAMPLES = {
    "shapes": Sample(
        lambda: maps.choropleth(
            shapes_url=SHAPES_URL, bounds=BOUNDS, inset=INSET, inset_label="Karimunjawa"
        ),
        REGIONS,
        without(REGIONS, **UNKNOWN_REGION),
    ),
    "shapes without inset": Sample(
        lambda: maps.choropleth(shapes_url=SHAPES_URL, bounds=BOUNDS, inset=None, inset_label=""),
        REGIONS,
        without(REGIONS, **UNKNOWN_REGION),
    ),
    "tiles": Sample(tiles.tiles, REGIONS, without(REGIONS, **UNKNOWN_REGION)),
    "distance": Sample(distance.strip, SCORES, without(SCORES, jarak=None)),
    "history": Sample(history.scores, YEARS, without(YEARS, **ABSENT_YEAR)),
    "aspects": Sample(spine.aspects, ASPECTS, without(ASPECTS, sendiri=None, teks="–")),
    **action_samples.SAMPLES,
    **aspect_samples.SAMPLES,
    **before_after_samples.SAMPLES,
    **coaching_samples.SAMPLES,
    **comparison_samples.SAMPLES,
    **pathway_samples.SAMPLES,
    **plan_samples.SAMPLES,
    **trend_samples.SAMPLES,
}


def fields(spec: Any) -> set[str]:
    """Every column of its rows that a specification's encodings read; what it computes is not."""
    return set(_encoded(spec)) - set(_computed(spec))


def _encoded(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "field" and isinstance(value, str):
                yield value
    for item in _within(node):
        yield from _encoded(item)


def _computed(node: Any) -> Iterator[str]:
    if isinstance(node, dict) and "calculate" in node:
        yield str(node["as"])
    for item in _within(node):
        yield from _computed(item)


def _within(node: Any) -> Iterable[Any]:
    if isinstance(node, dict):
        return node.values()
    return node if isinstance(node, list) else ()
