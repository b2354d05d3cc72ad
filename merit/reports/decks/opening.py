"""The slide a deck opens with: how many are at the goal, how far the others are."""

from datetime import date
from decimal import Decimal

from merit.domain.decks import Fact, Facts, KeyFigure, Slide
from merit.domain.positions import Standing
from merit.domain.states import Claim
from merit.reports.decks import words_standing as words
from merit.reports.decks.addresses import view
from merit.reports.decks.ground import Ground
from merit.services.overview import Overview

BLANKET = Claim.BLANKET


def opening(ground: Ground) -> Slide:
    """The four numbers of the group."""
    data = ground.overview
    return Slide(
        key="pembuka",
        title=words.opening(data),
        body=Facts(_facts(data)),
        note=grounds(data, ground.today),
        spoken=words.opening_spoken(data),
        view=view("", ground.scope),
        figures=_figures(data),
    )


def grounds(data: Overview, today: date) -> str:
    """What the categories of the group rest on."""
    counted = [item.position for item in data.standings if item.position.counts]
    return words.grounds(
        data,
        carried=sum(item.standing is Standing.CARRIED for item in counted),
        blanket=sum(item.result is not None and item.result.claim is BLANKET for item in counted),
        today=today,
    )


def _facts(data: Overview) -> tuple[Fact, ...]:
    total, average = len(data.standings), data.average
    first = Fact(Decimal(total - data.without), words.VALID, words.of_total(total, None))
    if data.goal is not None:
        detail = words.of_total(total, data.goal.before)
        first = Fact(Decimal(data.goal.now), data.goal.band.name, detail, data.goal.band.code)
    mean = average.mean if average.is_representative else None
    return (
        first,
        *_distance(data),
        Fact(mean, words.AVERAGE, words.scored(average.n, average.of)),
        Fact(
            Decimal(data.without),
            words.WITHOUT.lower(),
            words.of_total_at(total, data.scope.year),
        ),
    )


def _distance(data: Overview) -> tuple[Fact, ...]:
    """The mean distance to the goal, where there is one that anybody has yet to reach."""
    others = words.below_goal(data)
    if data.goal is None or not others:
        return ()
    mean = data.gap_mean if words.gap_speaks(data) else None
    return (Fact(mean, words.to_goal(data.goal.band), words.known(data.gap_of, others)),)


def _figures(data: Overview) -> tuple[KeyFigure, ...]:
    counts = [
        KeyFigure(f"kategori_{item.band.code}", item.band.name, Decimal(item.now), "daerah")
        for item in data.bands
    ]
    gap = data.gap_mean if words.gap_speaks(data) else None
    average = data.average.mean if data.average.is_representative else None
    return (
        *counts,
        KeyFigure("tanpa_hasil", words.WITHOUT, Decimal(data.without), "daerah"),
        KeyFigure("instrumen_lain", words.ELSEWHERE, Decimal(data.on_others), "daerah"),
        KeyFigure("rata_rata", words.AVERAGE.capitalize(), average, words.POINTS),
        KeyFigure("jarak", words.DISTANCE, gap, words.POINTS),
    )
