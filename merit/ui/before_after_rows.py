"""Rows of the charts of before and after."""

from typing import Any

import pandas as pd

from merit.charts import before_after as chart
from merit.charts import labels, palette
from merit.domain.before_after import Comparison, Mean, Pair
from merit.services.before_after import AspectChange, BeforeAfter
from merit.ui.text import before_after as words
from merit.ui.text import numbers

INTERVALS = ["urut", "aspek", "selisih", "rendah", "tinggi", "isi", "teks", "tinta", "banyak"]
LINES = ["jenis", "awal", "akhir", "warna", "sisi", "letak", "teks", *chart.REGION_TOOLTIP]
LABEL_GAP = 0.055  # of the span of points: 20 pixels
Row = dict[str, Any]


def interval_rows(data: BeforeAfter) -> pd.DataFrame:
    """Rows of `merit.charts.before_after.intervals`, in the order of the instrument."""
    rows = [_interval(place, item) for place, item in enumerate(data.aspects)]
    return pd.DataFrame(rows, columns=[*INTERVALS, "sasaran", "lain"])


def _interval(place: int, item: AspectChange) -> Row:
    found = item.comparison
    row: Row = {"urut": place, "aspek": item.aspect.name, "banyak": words.sizes(item.groups)}
    if found is None:
        return row | {"teks": words.NOT_COMPARED, "tinta": palette.MUTED}
    return row | {
        "selisih": float(found.difference),
        "rendah": found.chance.low,
        "tinggi": found.chance.high,
        "isi": palette.PAPER if found.holds_zero else palette.ACCENT,
        "teks": words.short(found),
        "tinta": palette.INK,
        "sasaran": words.mean(found.touched),
        "lain": words.mean(found.others),
    }


def line_rows(item: AspectChange, found: Comparison, data: BeforeAfter) -> pd.DataFrame:
    """Rows of `merit.charts.before_after.lines`."""
    sides = (
        (words.TOUCHED, chart.TOUCHED, item.groups.touched, found.touched),
        (words.OTHERS, chart.OTHERS, item.groups.others, found.others),
    )
    rows: list[Row] = [
        {"jenis": chart.HEAD, "sisi": side, "teks": str(year)}
        for side, year in enumerate((data.first, data.last))
    ]
    for name, colour, pairs, _ in sides:
        rows += [_region(pair, name, colour, data) for pair in pairs]
    for name, colour, _, mean in sides:
        rows.append({"jenis": chart.MEAN, "warna": colour, **_ends(mean), "kelompok": name})
    return pd.DataFrame([*rows, *_labels(found, item)], columns=LINES)


def _ends(found: Mean | Pair) -> Row:
    return {"awal": float(found.before), "akhir": float(found.after)}


def _region(pair: Pair, group: str, colour: str, data: BeforeAfter) -> Row:
    return {
        "jenis": chart.REGION,
        "warna": colour,
        **_ends(pair),
        "nama": data.regions[pair.region_code].label,
        "kelompok": group,
        "sebelum": numbers.score(pair.before),
        "sesudah": f"{numbers.score(pair.after)} ({numbers.signed(pair.change)})",
    }


def _labels(found: Comparison, item: AspectChange) -> list[Row]:
    """The means at either end, moved apart where they would stand on each other."""
    pairs = (*item.groups.touched, *item.groups.others)
    points = [float(value) for pair in pairs for value in (pair.before, pair.after)]
    low, high = min(points), max(points)
    gap = (high - low) * LABEL_GAP
    groups = (
        (words.TOUCHED, chart.TOUCHED, found.touched),
        (words.OTHERS, chart.OTHERS, found.others),
    )
    rows: list[Row] = []
    for side in (0, 1):
        means = [mean.after if side else mean.before for *_, mean in groups]
        places = labels.apart([float(value) for value in means], gap, low=low, high=high)
        for (name, colour, mean), value, place in zip(groups, means, places, strict=True):
            text = words.end(name, mean) if side else numbers.score(value)
            rows.append(
                {"jenis": chart.LABEL, "sisi": side, "letak": place, "teks": text, "warna": colour}
            )
    return rows
