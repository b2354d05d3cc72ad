"""Rows of the small panels: what each region's results look like over the years."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import pandas as pd

from merit.charts import palette
from merit.charts.multiples import (
    BREAK,
    CARRIED,
    DOUBT,
    GOAL,
    PANEL,
    RANGE,
    SCORE,
)
from merit.domain import comparison
from merit.domain.instruments import Instrument
from merit.domain.positions import Result, Standing, band_of_result
from merit.domain.states import Claim, Status
from merit.services.trends import Course, Trends, nearest_first
from merit.ui.score_scale import Scale, around, reach
from merit.ui.text import numbers, region
from merit.ui.text import trends as words

COLUMNS = (
    *("jenis", "kode", "urut", "banyak", "x", "x2", "y", "y2", "isi", "ruas", "teks"),
    *("awal", "akhir", "pesan", "nama", "tahun", "nilai", "tren", "sebutan"),
)
MIDDLE = 0.5
Row = dict[str, object]


def scales(data: Trends) -> dict[str, Scale]:
    """One scale per instrument: scores of different instruments are never measured alike."""
    found = {item.instrument for course in data.courses for item in course.results}
    return {code: _scale(data, code) for code in {*found, data.instrument.code}}


def _scale(data: Trends, code: str) -> Scale:
    instrument = data.instruments[code]
    values = [float(band.minimum) for band in instrument.bands[-3:]]
    for course in data.courses:
        for result in course.results:
            if result.instrument == code:
                values += _heights(result, instrument)
    return around(values)


def _heights(result: Result, instrument: Instrument) -> tuple[float, ...]:
    """What one result needs of a scale: its score, or the range of its category."""
    if comparison.is_comparable(result) and result.score is not None:
        return (float(result.score),)
    return _range(result, instrument) or ()


def _range(result: Result, instrument: Instrument) -> tuple[float, float] | None:
    """The scores of a category known without a score."""
    if result.status is not Status.ASSESSED or result.claim is Claim.DISPUTED:
        return None
    band = band_of_result(result, instrument)
    if band is None or comparison.is_comparable(result):
        return None
    return reach(band, instrument)


def panel_rows(data: Trends) -> pd.DataFrame:
    """Rows of `merit.charts.multiples`, the panels in the order of `nearest_first`."""
    known = scales(data)
    courses = nearest_first(data)
    rows = [
        _blank(course, place, len(courses)) | row
        for place, course in enumerate(courses)
        for row in _panel(course, data, known)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _blank(course: Course, place: int, total: int) -> Row:
    return dict.fromkeys(COLUMNS) | {
        "kode": course.region.code,
        "urut": place,
        "banyak": total,
        "nama": course.region.label,
        "tren": words.trend(course),
        "sebutan": words.panel_spoken(course),
    }


def _panel(course: Course, data: Trends, known: dict[str, Scale]) -> Iterator[Row]:
    marks = [*_results(course, data, known), *_carried(course, data, known)]
    first, last = data.years[0], data.years[-1]
    yield {
        "jenis": PANEL,
        "teks": course.region.short,
        "awal": str(first),
        "akhir": str(last) if last != first else "",
        "pesan": "" if marks else region.absence(course.positions[last].status),
        "tahun": f"{first}–{last}",
        "nilai": _summary(course),
    }
    yield from _segments(course, data, known)
    yield from marks


def _summary(course: Course) -> str:
    scores = [
        f"{numbers.score(item.score)} ({item.year})"
        for item in course.results
        if comparison.is_comparable(item)
    ]
    return ", ".join(scores) or words.NO_SCORES


def _place(year: float, data: Trends) -> float:
    """Where a year stands in a panel; a single one in the middle."""
    first, last = data.years[0], data.years[-1]
    return MIDDLE if first == last else (year - first) / (last - first)


def _results(course: Course, data: Trends, known: dict[str, Scale]) -> Iterator[Row]:
    runs = comparison.runs(course.results)
    run_of = {item.year: number for number, run in enumerate(runs) for item in run}
    newest = runs[-1][-1] if runs else None
    for result in course.results:
        instrument = data.instruments[result.instrument]
        scale = known[result.instrument]
        band = band_of_result(result, instrument)
        row: Row = {
            "x": _place(result.year, data),
            "tahun": str(result.year),
            "nilai": words.value(result, instrument),
        }
        ends = _range(result, instrument)
        if comparison.is_comparable(result) and result.score is not None and band is not None:
            yield row | {
                "jenis": SCORE,
                "y": scale.share(result.score),
                "isi": palette.BANDS[band.code].fill,
                "ruas": run_of[result.year],
                "teks": numbers.score(result.score) if result is newest else "",
            }
        elif result.claim is Claim.DISPUTED:
            yield row | {"jenis": DOUBT, "y": MIDDLE}
        elif ends is not None and band is not None:
            low, high = map(scale.share, ends)
            fill = palette.hatch(band.code)
            yield row | {"jenis": RANGE, "y": low, "y2": high, "isi": fill}


def _carried(course: Course, data: Trends, known: dict[str, Scale]) -> Iterator[Row]:
    """Years off in the cycle, at the height of the score that still counts."""
    for year, position in course.positions.items():
        result, band = position.result, position.band
        if position.standing is not Standing.CARRIED or result is None or band is None:
            continue
        if position.status is not Status.NOT_SCHEDULED or result.score is None:
            continue
        yield {
            "jenis": CARRIED,
            "x": _place(year, data),
            "y": known[result.instrument].share(result.score),
            "isi": palette.BANDS[band.code].fill,
            "tahun": str(year),
            "nilai": words.carried(position),
        }


def _segments(course: Course, data: Trends, known: dict[str, Scale]) -> Iterator[Row]:
    """The goal of each instrument over its own years, with a break wherever it changes.

    Where the goal is unknown the line is that of the highest band, and the note calls it so.
    """
    start, code = 0.0, data.instrument.code
    for before, after in _changes(course.results):
        cut = _place((before.year + after.year) / 2, data)
        yield {"jenis": BREAK, "x": cut, "y": 0.0}
        yield _goal(start, cut, before.instrument, data, known)
        start = cut
    assessed = [item for item in course.results if item.status is Status.ASSESSED]
    code = assessed[-1].instrument if assessed else code
    yield _goal(start, 1.0, code, data, known)


def _changes(results: Iterable[Result]) -> list[tuple[Result, Result]]:
    """Neighbouring results of different instruments."""
    assessed = [item for item in results if item.status is Status.ASSESSED]
    return [pair for pair in pairwise(assessed) if pair[0].instrument != pair[1].instrument]


def _goal(start: float, end: float, code: str, data: Trends, known: dict[str, Scale]) -> Row:
    instrument = data.instruments[code]
    height = known[code].share((instrument.goal or instrument.top).minimum)
    return {"jenis": GOAL, "x": start, "x2": end, "y": height}
