"""Slides of one region: where it stands, its aspects, its scores over the years."""

from collections.abc import Sequence
from decimal import Decimal

from merit.domain.comparison import is_comparable
from merit.domain.decks import (
    Cards,
    Chart,
    ChartKind,
    Fact,
    Facts,
    KeyFigure,
    Limit,
    Series,
    Slide,
)
from merit.domain.positions import Result, band_of_result
from merit.reports.decks import words_region as words
from merit.reports.decks.addresses import view
from merit.reports.decks.ground import Ground
from merit.reports.decks.region_known import cards
from merit.reports.decks.words_deck import aspect as short_aspect
from merit.reports.decks.words_deck import sentences
from merit.reports.decks.words_known import valid_note
from merit.services.profile import Profile
from merit.services.spreads import costliest

MOST_BARS = 8
LIMITS_SHOWN = 2


def opening(ground: Ground) -> Slide:
    """Score, distance, change and open action items; in words where there is no score."""
    data = ground.profile
    item = data.standing
    scored = _score(data) is not None
    lapsed = valid_note(item.position, ground.today)
    return Slide(
        key="pembuka",
        title=words.opening(data, is_over=bool(lapsed)),
        body=Facts(_facts(data)) if scored else Cards(cards(ground)),
        note=sentences(
            words.standing_note(item.position, item.latest_score, data.scope.year),
            lapsed if scored else "",
        ),
        spoken=words.OPENING_SPOKEN,
        view=profile_view(ground),
        figures=(
            KeyFigure("skor", words.SCORE, _score(data), words.POINTS),
            KeyFigure("jarak", "Jarak ke sasaran", item.gap, words.POINTS),
            KeyFigure("perubahan", "Perubahan", item.change, words.POINTS),
        ),
    )


def profile_view(ground: Ground) -> str:
    """Address of the profile of the region."""
    return view("daerah", ground.scope, kode=ground.asked.region_code)


def _score(data: Profile) -> Decimal | None:
    """The score of the result that counts; None where only a category is known."""
    position = data.standing.position
    return position.score if position.counts else None


def _facts(data: Profile) -> tuple[Fact, ...]:
    item = data.standing
    position = item.position
    band = position.band if position.counts else None
    facts = [
        Fact(
            _score(data),
            words.SCORE.lower(),
            band.name if band else "",
            band.code if band else "",
        )
    ]
    if item.goal is not None:
        facts.append(Fact(item.gap, words.GAP.format(goal=item.goal.name)))
    facts += _change(data)
    if data.shows_actions and (data.open_actions or data.finished_actions):
        facts.append(Fact(Decimal(len(data.open_actions)), words.OPEN))
    return tuple(facts)


def _change(data: Profile) -> tuple[Fact, ...]:
    """Points gained or lost since the last score it may be compared with; none without one."""
    scores, own = _scores(data), data.standing.position.result
    if own is None or len(scores) < 2 or scores[-1].year != own.year:
        return ()
    before, points = scores[-2], (own.score or Decimal(0)) - (scores[-2].score or Decimal(0))
    if not points:
        return (Fact(points, words.SAME.format(year=before.year)),)
    tone = "naik" if points > 0 else "turun"
    return (Fact(abs(points), words.changed(points, before), "", tone),)


def aspects(ground: Ground) -> Slide | None:
    """The share of each aspect beside the median of all regions; left out where none is known."""
    data = ground.profile
    found = [item for item in data.spreads if item.own is not None][:MOST_BARS]
    low = costliest(found)
    if low is None:
        return None
    own = [_percent(item.own) for item in found]
    return Slide(
        key="aspek",
        title=words.weakest(low),
        body=Chart(
            ChartKind.BARS,
            tuple(short_aspect(item.aspect) for item in found),
            (
                Series(data.standing.region.short, tuple(own)),
                Series(words.MEDIAN, tuple(_percent(item.middle) for item in found)),
            ),
            words.SHARE,
        ),
        note=words.spread(found),
        spoken=words.ASPECTS_SPOKEN,
        view=view("aspek", ground.scope, aspek=low.aspect.code, kode=ground.asked.region_code),
        figures=tuple(
            KeyFigure(item.aspect.code, item.aspect.name, value, words.SHARE)
            for item, value in zip(found, own, strict=True)
        ),
    )


def _percent(share: float | None) -> Decimal | None:
    return None if share is None else Decimal(str(share)) * 100


def history(ground: Ground) -> Slide | None:
    """The scores on the region's instrument up to the deck's year; left out where none is known."""
    data = ground.profile
    scores = _scores(data)
    if not scores:
        return None
    bands = [band_of_result(item, data.instrument) for item in scores]
    codes = [band.code if band else "" for band in bands]
    present = [band for band in data.instrument.bands if band.code in codes]
    return Slide(
        key="riwayat",
        title=words.history(scores),
        body=Chart(
            ChartKind.COLUMNS,
            tuple(str(item.year) for item in scores),
            tuple(
                Series(
                    band.name,
                    tuple(
                        item.score if code == band.code else None
                        for item, code in zip(scores, codes, strict=True)
                    ),
                    band.code,
                )
                for band in present
            )
            or (Series(words.SCORE, tuple(item.score for item in scores)),),
            words.POINTS,
            tuple(Limit(band.name, band.minimum) for band in data.instrument.bands[-LIMITS_SHOWN:]),
        ),
        note=words.HISTORY_NOTE if _has_gap(scores) else "",
        spoken=words.HISTORY_SPOKEN,
        view=profile_view(ground),
        figures=tuple(
            KeyFigure(str(item.year), f"Skor {item.year}", item.score, words.POINTS)
            for item in scores
        ),
    )


def _has_gap(scores: Sequence[Result]) -> bool:
    """Whether a year between the first and the last has no score."""
    return scores[-1].year - scores[0].year >= len(scores)


def _scores(data: Profile) -> list[Result]:
    """Comparable results of the instrument in order of year, the last ones where there are many."""
    found = [
        item.result
        for item in data.history
        if is_comparable(item.result)
        and item.result.year <= data.scope.year
        and item.result.instrument == data.instrument.code
    ]
    return sorted(found, key=lambda item: item.year)[-MOST_BARS:]
