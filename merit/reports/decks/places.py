"""Slides on where the regions stand: on the map, and on one scale towards the goal."""

from decimal import Decimal
from statistics import median_high

from merit.domain.decks import (
    Chart,
    ChartKind,
    KeyFigure,
    Limit,
    Map,
    Place,
    Series,
    Slide,
)
from merit.domain.instruments import Band
from merit.domain.positions import Standing, band_of_result
from merit.reports.decks import words_standing as words
from merit.reports.decks.addresses import view
from merit.reports.decks.empty import empty
from merit.reports.decks.ground import Ground
from merit.reports.decks.opening import grounds
from merit.services.overview import Overview
from merit.services.standings import RegionStanding

MOST_NAMED = 6
ALL_NAMED = 8
"""So few dots are all named."""
LIMITS_SHOWN = 2
UNKNOWN = Band("", words.NO_CATEGORY, Decimal(0))


def category_map(ground: Ground) -> Slide:
    """The category of every region of the group in its place."""
    data = ground.overview
    return Slide(
        key="peta",
        title=words.categories(data),
        body=Map(tuple(map(_place, data.standings)), _bands(data), data.without),
        note=grounds(data, ground.today),
        spoken=words.MAP_SPOKEN,
        view=view("peta", ground.scope),
        figures=tuple(
            KeyFigure(code, name, Decimal(number), "daerah")
            for code, name, number in (
                *_bands(data),
                ("tanpa_hasil", words.WITHOUT, data.without),
            )
        ),
    )


def _place(item: RegionStanding) -> Place:
    position = item.position
    is_carried = position.standing is Standing.CARRIED and position.result is not None
    row, column = item.region.tile_row, item.region.tile_column
    return Place(
        item.region.code,
        item.region.short,
        position.band.code if position.counts and position.band else None,
        position.result.year if is_carried and position.result else None,
        None if row is None or column is None else (row, column),
    )


def _bands(data: Overview) -> tuple[tuple[str, str, int], ...]:
    """Categories from the highest down, then those of other instruments somebody stands on.

    A category of an earlier revision is the one of the same code: it has its colour on the map.
    """
    found = {item.band.code: (item.band.name, item.now) for item in reversed(data.bands)}
    for item in data.elsewhere:
        for band, number in reversed(item.bands):
            name, counted = found.get(band.code, (band.name, 0))
            found[band.code] = name, counted + number
    return tuple((code, name, number) for code, (name, number) in found.items())


def distance(ground: Ground) -> Slide:
    """The last known scores on one scale, with the limits of the upper categories."""
    data = ground.overview
    scored = [item for item in data.standings if _score(item, data) is not None]
    gaps = [item.gap for item in scored if item.gap]
    if not scored:
        return empty("jarak", words.NO_SCORES, words.SCORES_NEXT, view("", ground.scope))
    return Slide(
        key="jarak",
        title=words.distance(data, gaps, known=len(scored)),
        body=_strip(scored, data),
        note=_note(scored, data),
        spoken=words.DISTANCE_SPOKEN,
        view=view("", ground.scope),
        figures=_figures(data, gaps, len(scored)),
    )


def _score(item: RegionStanding, data: Overview) -> Decimal | None:
    """The last known score on the instrument of the deck."""
    result = item.latest_score
    if result is None or result.instrument != data.instrument.code:
        return None
    return result.score


def _strip(scored: list[RegionStanding], data: Overview) -> Chart:
    """A series per category that somebody's score is in; named are those next to the goal."""
    codes = [_band(item, data) for item in scored]
    scores = [_score(item, data) for item in scored]
    series = [
        Series(
            band.name,
            tuple(
                score if code == band.code else None
                for code, score in zip(codes, scores, strict=True)
            ),
            band.code,
        )
        for band in (*data.instrument.bands, UNKNOWN)
        if band.code in codes
    ]
    upper = data.instrument.bands[-LIMITS_SHOWN:]
    return Chart(
        ChartKind.STRIP,
        tuple(item.region.short for item in scored),
        tuple(series),
        words.POINTS,
        tuple(Limit(band.name, band.minimum) for band in upper),
        _named(scored, data),
    )


def _band(item: RegionStanding, data: Overview) -> str:
    result = item.latest_score
    band = band_of_result(result, data.instrument) if result else None
    return band.code if band else ""


def _named(scored: list[RegionStanding], data: Overview) -> tuple[str, ...]:
    """All where they are few, else those at the highest scores: at the goal, and next to it."""
    number = len(scored) if len(scored) <= ALL_NAMED else MOST_NAMED
    best = sorted(scored, key=lambda item: (-(_score(item, data) or 0), item.region.code))
    return tuple(item.region.short for item in best[:number])


def _note(scored: list[RegionStanding], data: Overview) -> str:
    years = [item.latest_score.year for item in scored if item.latest_score]
    return words.distance_note(
        known=len(scored),
        of=len(data.standings),
        older=sum(year < data.scope.year for year in years),
        incomplete=sum(item.position.incomplete for item in scored),
        elsewhere=data.on_others,
    )


def _figures(data: Overview, gaps: list[Decimal], known: int) -> tuple[KeyFigure, ...]:
    middle = median_high(gaps) if gaps else None
    return (
        KeyFigure("berskor", "Daerah berskor", Decimal(known), "daerah"),
        KeyFigure("terdekat", "Jarak terdekat", min(gaps, default=None), words.POINTS),
        KeyFigure("tengah", "Jarak separuh daerah", middle, words.POINTS),
        KeyFigure("rata_rata", "Jarak rata-rata", data.gap_mean, words.POINTS),
    )
