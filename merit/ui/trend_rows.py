"""Rows of the charts of the trends page: spread, changes between two years, way to the goal."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction

import pandas as pd

from merit.charts import countdown as countdown_chart
from merit.charts import labels, palette, slope
from merit.charts import spread as spread_chart
from merit.domain import pace, scoring
from merit.domain.instruments import Instrument
from merit.domain.pace import Aim
from merit.domain.positions import Result
from merit.services.countdown import Countdown
from merit.services.evenness import Evenness, RegionScore, YearSpread
from merit.services.movers import Move, Movers
from merit.services.trends import Trends
from merit.ui.score_scale import Scale, around
from merit.ui.text import countdown as countdown_words
from merit.ui.text import evenness as evenness_words
from merit.ui.text import movers as movers_words
from merit.ui.text import numbers

STACK_POINTS = 6  # scores this close stand beside each other
STACK_STEP = 0.055  # of a year
LABELLED = 5  # of the largest rises, and of the largest falls
LABEL_GAP = 0.036  # of the height of the lines: 17 pixels
PADDING = 0.04  # of the span of scores above and below the lines
Row = dict[str, object]


def spread_rows(found: Evenness, instrument: Instrument) -> pd.DataFrame:
    """Rows of `merit.charts.spread`."""
    columns = (
        *("jenis", "tahun", "p10", "p90", "median", "rata", "teks"),
        *("skor", "geser", "isi", "nama", "hasil", "kategori"),
    )
    rows: list[Row] = []
    for item in found.years:
        rows += [_year(item), *_scores(item, instrument)]
    return pd.DataFrame(rows, columns=list(columns))


def _year(item: YearSpread) -> Row:
    row: Row = {
        "jenis": spread_chart.YEAR,
        "tahun": item.year,
        "teks": evenness_words.count(item),
    }
    if item.spread is None:
        return row
    return row | {
        "p10": float(item.spread.p10),
        "p90": float(item.spread.p90),
        "median": float(item.spread.median),
        "rata": float(item.spread.mean),
    }


def _scores(item: YearSpread, instrument: Instrument) -> Iterator[Row]:
    stacks: defaultdict[int, list[RegionScore]] = defaultdict(list)
    for one in sorted(item.scores, key=lambda one: one.score):
        stacks[int(one.score // STACK_POINTS)].append(one)
    for stack in stacks.values():
        for place, one in enumerate(stack):
            band = scoring.band_of(instrument, one.score)
            yield {
                "jenis": spread_chart.SCORE,
                "tahun": item.year,
                "skor": float(one.score),
                "geser": (place - (len(stack) - 1) / 2) * STACK_STEP,
                "isi": palette.BANDS[band.code].fill,
                "nama": one.region.label,
                "hasil": evenness_words.score(one, item.year),
                "kategori": band.name,
            }


def slope_rows(found: Movers, instrument: Instrument) -> pd.DataFrame:
    """Rows of `merit.charts.slope`; words at the largest movers only."""
    columns = (
        *("jenis", "sisi", "y", "y2", "warna", "tinta", "tebal", "teks", "singkat"),
        *("nama", "sebelum", "sesudah", "selisih"),
    )
    scale = _scale(found.moves)
    named = largest(found)
    rows: list[Row] = [
        {"jenis": slope.HEAD, "sisi": side, "teks": str(year)}
        for side, year in enumerate((found.first, found.last))
    ]
    for band in instrument.bands:
        share = scale.share(band.minimum)
        if 0 <= share <= 1:
            words = f"{band.name} {numbers.score(band.minimum)}"
            rows.append({"jenis": slope.LINE, "y": share, "teks": words})
    rows += [_move(item, scale, instrument, is_named=item in named) for item in found.moves]
    rows += _labels(named, scale)
    return pd.DataFrame(rows, columns=list(columns))


def largest(found: Movers) -> tuple[Move, ...]:
    """The moves that get words in the chart: five rises and five falls."""
    return (*found.rising[:LABELLED], *found.falling[:LABELLED])


def _scale(moves: Iterable[Move]) -> Scale:
    """A scale that holds both ends of every line."""
    ends = (item.score for move in moves for item in (move.before, move.after))
    return around((score for score in ends if score is not None), padding=PADDING)


def _height(result: Result, scale: Scale) -> float:
    assert result.score is not None, "only scores are compared"
    return scale.share(result.score)


def _move(item: Move, scale: Scale, instrument: Instrument, *, is_named: bool) -> Row:
    return {
        "jenis": slope.MOVE,
        "y": _height(item.before, scale),
        "y2": _height(item.after, scale),
        "warna": _colour(item),
        "tebal": int(is_named),
        "nama": item.region.label,
        "sebelum": movers_words.result(item.before, instrument),
        "sesudah": movers_words.result(item.after, instrument),
        "selisih": movers_words.change(item),
    }


def _colour(item: Move) -> str:
    if item.change == 0:
        return slope.SAME
    return slope.RISING if item.change > 0 else slope.FALLING


def _labels(named: Iterable[Move], scale: Scale) -> Iterator[Row]:
    moves = tuple(named)
    ends = [_height(item.after, scale) for item in moves]
    starts = [_height(item.before, scale) for item in moves]
    rights, lefts = labels.apart(ends, LABEL_GAP), labels.apart(starts, LABEL_GAP)
    for item, end, right, left in zip(moves, ends, rights, lefts, strict=True):
        yield {
            "jenis": slope.LABEL,
            "y": right,
            "y2": end,
            "tinta": palette.INK,
            "teks": movers_words.label(item),
            "singkat": movers_words.short_label(item),
        }
        yield {"jenis": slope.START, "y": left, "teks": numbers.score(item.before.score)}


def countdown_rows(data: Trends, found: Countdown, aim: Aim) -> pd.DataFrame:
    """Rows of `merit.charts.countdown`; the line of the measured pace only where it rises."""
    columns = ("jenis", "tahun", "jumlah", "teks", "rincian", "warna", "sisi")
    chart = countdown_chart
    rows: list[Row] = [
        {
            "jenis": chart.COUNT,
            "tahun": item.year,
            "jumlah": item.top if item.valid else None,
            "teks": str(item.top) if item.valid else numbers.NOTHING,
            "rincian": countdown_words.detail(item, found.of),
            "warna": palette.INK,
        }
        for item in found.years
    ]
    goal = countdown_words.goal(found, aim.target)
    rows.append({"jenis": chart.GOAL, "tahun": aim.target, "jumlah": found.of, "teks": goal})
    if found.is_known and found.left:
        rows += _ahead(data.scope.year, found, aim)
    return pd.DataFrame(rows, columns=list(columns))


def _ahead(year: int, found: Countdown, aim: Aim) -> Iterator[Row]:
    """The line to everybody by the target year, and the one of the measured pace if it rises.

    The first begins where the way is counted from, the second in the year of the view.
    """
    chart, words = countdown_chart, countdown_words
    top, of, target = found.now.top, found.of, aim.target
    yield from _line(chart.NEEDED, ((aim.since, top), (target, of)))
    rate = found.pace.per_year if found.pace is not None else Fraction(0)
    is_upper = rate * (target - year) <= found.left
    middle = ((aim.since + target) / 2, (top + of) / 2)
    name = words.needed_pace(pace.pace_needed(found.left, aim.years))
    place = middle if is_upper else (target, of)
    yield _name(name, place, chart.NEEDED_COLOUR) | {"sisi": int(is_upper)}
    if rate <= 0:
        return
    reached = year + Fraction(found.left) / rate
    ahead = pace.expected(top, rate, years=target - year, most=of)
    corner = [(float(reached), float(of))] if reached < target else []
    yield from _line(chart.PACE, ((year, top), *corner, (target, float(ahead))))
    bend = corner[0] if corner else (target, float(ahead))
    middle = ((year + bend[0]) / 2, (top + bend[1]) / 2)
    place = bend if is_upper else middle
    yield _name(words.same_pace(ahead), place, chart.TOP) | {"sisi": int(not is_upper)}


def _line(kind: str, points: Iterable[tuple[float, float]]) -> Iterator[Row]:
    for year, number in points:
        yield {"jenis": kind, "tahun": year, "jumlah": number}


def _name(words: str, place: tuple[float, float], colour: str) -> Row:
    year, number = place
    return {
        "jenis": countdown_chart.LABEL,
        "tahun": year,
        "jumlah": number,
        "teks": words,
        "warna": colour,
    }
