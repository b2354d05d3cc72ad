"""Rows of the charts of the actions page."""

import pandas as pd

from merit.charts import palette
from merit.domain.ageing import Ageing
from merit.domain.burn_up import BurnUp, Point
from merit.ui.text import ageing as age_words
from merit.ui.text import burn_up as burn_words
from merit.ui.text import numbers
from merit.ui.time_axis import moment

ROOM = 0.18  # of the height, so that the label of the band fits between those of the lines


def ageing_rows(data: Ageing) -> pd.DataFrame:
    """Rows of `merit.charts.ageing`."""
    total = sum(data.late)
    rows: list[dict[str, object]] = []
    heading = ""
    for basis, name, number in age_words.rows(data):
        if basis != heading:
            heading, place = basis, 0
            rows.append(_row(len(rows), heading=basis))
        place += 1
        rows.append(_row(len(rows), name=name, number=number, total=total, place=place))
    return pd.DataFrame(rows)


def _row(
    order: int,
    *,
    heading: str = "",
    name: str = "",
    number: int | None = None,
    total: int | None = None,
    place: int = 0,
) -> dict[str, object]:
    return {
        "urut": order,
        "judul": heading,
        "nama": name,
        "jumlah": number,
        "semua": total,
        "teks": "" if number is None else str(number),
        "isi": palette.SEQUENCE[place],
    }


def burn_up_rows(data: BurnUp) -> pd.DataFrame:
    """Rows of `merit.charts.burn_up`; there is at least one point."""
    rows = [_point(item) for item in data.points]
    rows[-1] |= _labels(data.points[-1])
    return pd.DataFrame(rows)


def _point(item: Point) -> dict[str, object]:
    return {
        "tanggal": moment(item.day),
        "hari": numbers.day(item.day),
        "disepakati": item.agreed,
        "selesai": item.done,
        "terbuka": item.agreed - item.done,
        "label_disepakati": None,
        "label_selesai": None,
        "label_terbuka": None,
        "tengah": None,
    }


def _labels(item: Point) -> dict[str, object]:
    gap = item.agreed - item.done
    return {
        "label_disepakati": burn_words.agreed(item.agreed),
        "label_selesai": burn_words.done(item.done),
        "label_terbuka": burn_words.still_open(gap) if gap >= ROOM * item.agreed else "",
        "tengah": (item.agreed + item.done) / 2,
    }
