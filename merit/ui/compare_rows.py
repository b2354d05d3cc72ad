"""Rows of the charts of the compare page."""

from collections.abc import Collection, Iterator, Sequence

import pandas as pd

from merit.charts import palette
from merit.charts.side_by_side import SHAPES as SIDE_SHAPES
from merit.domain.positions import Standing
from merit.reports.distance_rows import SHAPES
from merit.services.ranking import Ranked, Ranking
from merit.services.side_by_side import AspectSides, Reached, SideBySide
from merit.ui.text import compare as words
from merit.ui.text import numbers, standing
from merit.ui.text import side_by_side as side_words

CLOSE = 0.055  # of the axis: marks nearer than this would cover each other on a phone
LANE, LANES = 17.0, 40.0  # pixels between two marks, and between the outermost of several

RANKING_COLUMNS = [
    *("kode", "urut", "peringkat", "nama", "skor", "teks", "isi", "bentuk", "pilih"),
    *("sebutan", "rata", "nama_rata", "lengkap", "tempat", "kategori", "jarak", "ubah"),
]
SIDE_COLUMNS = [
    *("aspek", "urut", "bagian", "huruf", "bentuk", "luas", "warna", "tinta", "geser", "awal"),
    *("rendah", "tinggi", "selisih", "nama", "nilai", "teks"),
]


def ranking_rows(data: Ranking, chosen: Collection[str]) -> pd.DataFrame:
    """Rows of `merit.charts.ranking`, with the regions `chosen` marked."""
    average = data.province
    mean = average.mean if average.is_representative else None
    province = {
        "rata": None if mean is None else float(mean),
        "nama_rata": words.mean_line(mean),
    }
    rows = [
        _ranked(row, place, len(data.ranked)) | province | {"pilih": int(_code(row) in chosen)}
        for place, row in enumerate(data.ranked)
    ]
    return pd.DataFrame(rows, columns=RANKING_COLUMNS)


def _code(row: Ranked) -> str:
    return row.standing.region.code


def _ranked(row: Ranked, place: int, of: int) -> dict[str, object]:
    item, region = row.standing, row.standing.region
    return {
        "kode": region.code,
        "urut": place,
        "peringkat": str(row.rank),
        "nama": region.short,
        "skor": float(row.score),
        "teks": numbers.score(row.score),
        "isi": _fill(row),
        "bentuk": SHAPES[region.kind],
        "sebutan": words.spoken(row, of),
        "lengkap": region.label,
        "tempat": words.place(row, of),
        "kategori": standing.category(item.position),
        "jarak": standing.gap(item),
        "ubah": standing.change(item),
    }


def _fill(row: Ranked) -> str:
    position = row.standing.position
    if position.band is None:
        return palette.NO_VALUE.fill
    is_carried = position.standing is Standing.CARRIED
    return (
        palette.hatch(position.band.code) if is_carried else palette.BANDS[position.band.code].fill
    )


def side_rows(data: SideBySide) -> pd.DataFrame:
    """Rows of `merit.charts.side_by_side`."""
    rows = [
        row for place, aspect in enumerate(data.aspects) for row in _aspect(data, aspect, place)
    ]
    return pd.DataFrame(rows, columns=SIDE_COLUMNS)


def _aspect(data: SideBySide, aspect: AspectSides, place: int) -> Iterator[dict[str, object]]:
    known = [(side, item) for side, item in enumerate(aspect.reached) if item is not None]
    shares = [item.share for _, item in known]
    shifts = lanes(shares)
    for number, (side, item) in enumerate(known):
        yield {
            "aspek": aspect.aspect.name,
            "urut": place,
            "awal": int(number == 0),
            "rendah": min(shares),
            "tinggi": max(shares),
            "selisih": side_words.spread(aspect.spread),
            "geser": shifts[number],
            "nama": data.sides[side].standing.region.label,
            **_mark(side, item, aspect),
        }


def _mark(side: int, item: Reached, aspect: AspectSides) -> dict[str, object]:
    shape, area = list(SIDE_SHAPES.items())[side]
    colour = palette.SIDES[side]
    return {
        "bagian": item.share,
        "huruf": side_words.LETTERS[side],
        "bentuk": shape,
        "luas": area,
        "warna": colour,
        "tinta": palette.ink_on(colour),
        "nilai": side_words.points(item, aspect.aspect),
        "teks": numbers.percent(item.share),
    }


def lanes(shares: Sequence[float]) -> list[float]:
    """Pixels each mark moves down, so that marks of almost the same share stand apart.

    >>> lanes([0.5, 0.9, 0.52]), lanes([0.5, 0.9])
    ([-8.5, 0.0, 8.5], [0.0, 0.0])
    """
    shifts = [0.0] * len(shares)
    for group in _close(shares):
        taken = _lanes(group, shares)
        last = max(taken.values())
        step = min(LANE, LANES / last) if last else 0.0
        for mark, lane in taken.items():
            shifts[mark] = (lane - last / 2) * step
    return shifts


def _close(shares: Sequence[float]) -> list[list[int]]:
    """Marks by share, cut where there is room between two neighbours."""
    groups: list[list[int]] = []
    for mark in sorted(range(len(shares)), key=lambda place: shares[place]):
        if groups and shares[mark] - shares[groups[-1][-1]] < CLOSE:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return groups


def _lanes(group: Sequence[int], shares: Sequence[float]) -> dict[int, int]:
    """The first lane for each mark in which no close one stands."""
    taken: dict[int, int] = {}
    for mark in group:
        near = {lane for other, lane in taken.items() if shares[mark] - shares[other] < CLOSE}
        taken[mark] = next(lane for lane in range(len(group)) if lane not in near)
    return taken
