"""Other weights: the worst case against every corner, the safe path against every way."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import product
from pathlib import Path as File
from random import Random

from domain.pathway import by_hand

from merit.domain.instruments import (
    Aspect,
    Indicator,
    Instrument,
    InstrumentStatus,
    Measure,
    WeightStatus,
)
from merit.domain.pathway.paths import shortest
from merit.domain.pathway.question import Cap, Limits, Question, Step, steps_above
from merit.domain.pathway.robustness import robustness
from merit.domain.pathway.weights import Part, Uncertainty, drawn, uncertainty
from merit.domain.scoring import score_from_levels
from merit.services.reference.instruments import read_instrument

KASN = read_instrument(File(__file__).parents[3] / "data" / "instruments" / "kasn-9-2019.yaml")
HALF = Decimal("0.5")


def small(dice: Random) -> Instrument:
    """One or two aspects with up to three indicators, some of official weight."""
    aspects = []
    for code in "AB"[: dice.randint(1, 2)]:
        indicators = tuple(
            Indicator(
                f"{code}{place}",
                "Indikator",
                HALF * dice.randint(1, 8),
                dice.choice([WeightStatus.ESTIMATE] * 4 + [WeightStatus.OFFICIAL]),
            )
            for place in range(dice.randint(1, 3))
        )
        maximum = 4 * sum((item.weight or Decimal(0) for item in indicators), Decimal(0))
        aspects.append(Aspect(code, f"Aspek {code}", maximum, indicators))
    return replace(KASN, aspects=tuple(aspects), status=InstrumentStatus.IN_FORCE)


def corners(aspect: Aspect, spread: int) -> Iterator[dict[str, Fraction]]:
    """Every weight at an end of its range but one, which takes what is left if it can."""
    nominal = {item.code: Fraction(item.weight or 0) for item in aspect.indicators}
    fixed = {i.code for i in aspect.indicators if i.weight_status is WeightStatus.OFFICIAL}
    share = Fraction(spread, 100)
    ends = {
        code: (weight, weight) if code in fixed else (weight * (1 - share), weight * (1 + share))
        for code, weight in nominal.items()
    }
    for loose in nominal:
        others = [code for code in nominal if code != loose]
        for choice in product((0, 1), repeat=len(others)):
            found = {c: ends[c][end] for c, end in zip(others, choice, strict=True)}
            found[loose] = sum(nominal.values()) - sum(found.values())
            if ends[loose][0] <= found[loose] <= ends[loose][1]:
                yield found


def extremes(
    instrument: Instrument, spread: int, counts: dict[str, int]
) -> tuple[Fraction, Fraction]:
    """Least and most of weight x count: a linear function is extreme at a corner."""
    low, high = Fraction(0), Fraction(0)
    for aspect in instrument.aspects:
        totals = [
            sum((weight * counts.get(code, 0) for code, weight in corner.items()), Fraction(0))
            for corner in corners(aspect, spread)
        ]
        low, high = low + min(totals), high + max(totals)
    return low, high


def asked(dice: Random) -> tuple[Instrument, dict[str, int], Question, Uncertainty, int]:
    """A question on a small instrument whose start stands, or moves with the weights."""
    instrument = small(dice)
    levels = {item.code: dice.choice([0, 2, 3, 3, 3]) for item in instrument.indicators}
    start = score_from_levels(instrument, levels)
    steps = steps_above(instrument, levels, {})
    room = sum((step.gain for step in steps), Decimal(0))
    needed = start + HALF * dice.randint(1, int(2 * room))
    spread, moves = dice.choice([10, 25, 50]), dice.random() < 0.5
    known = uncertainty(instrument, spread=spread, levels=levels if moves else None)
    limits = Limits(most_steps=dice.choice([None, None, 2]))
    return (
        instrument,
        levels if moves else {},
        Question(start, needed, steps, limits),
        known,
        spread,
    )


def test_the_worst_and_the_best_score_are_those_of_all_corners() -> None:
    dice, compared = Random(17), 0
    for _ in range(200):
        instrument, moving, question, known, spread = asked(dice)
        path = shortest(question)
        if path is None:
            continue
        counts = dict(moving)
        for code, (low, high) in path.rises.items():
            counts[code] = counts.get(code, 0) + high - low
        worst, best = extremes(instrument, spread, counts)
        standing = Fraction(question.start) if not moving else Fraction(0)
        found = known.between(question.start, path.rises)
        assert tuple(map(Fraction, found)) == (standing + worst, standing + best)
        compared += 1
    assert compared > 150


def test_the_safe_path_takes_the_least_of_all_that_reach_with_the_worst_weights() -> None:
    dice, safe, none = Random(29), 0, 0
    for _ in range(160):
        instrument, moving, question, known, spread = asked(dice)
        path = shortest(question)
        if path is None:
            continue
        found = robustness(question, path, known, draws=1).safe
        expected = min(
            (
                by_hand.merit_of(question, plan)[0]
                for plan in by_hand.plans(question)
                if holds(instrument, moving, question, spread, plan)
            ),
            default=None,
        )
        assert (found.effort if found else None) == expected
        safe, none = safe + (found is not None), none + (found is None)
    assert safe > 50
    assert none > 3


def holds(
    instrument: Instrument, moving: dict[str, int], question: Question, spread: int, plan: object
) -> bool:
    counts = dict(moving)
    for step in plan:  # type: ignore[attr-defined]
        counts[step.indicator] = counts.get(step.indicator, 0) + 1
    standing = Fraction(0) if moving else Fraction(question.start)
    return standing + extremes(instrument, spread, counts)[0] >= question.needed


def test_drawn_weights_keep_the_maximum_of_every_aspect_and_their_range() -> None:
    for weights in drawn(uncertainty(KASN, spread=50), 20):
        for aspect in KASN.aspects:
            own = [weights[item.code] for item in aspect.indicators]
            assert sum(own) * KASN.levels == aspect.maximum
            for item, weight in zip(aspect.indicators, own, strict=True):
                assert item.weight is not None
                assert item.weight / 2 <= weight <= item.weight * 3 / 2


def test_the_same_weights_are_drawn_every_time_and_they_differ_among_each_other() -> None:
    known = uncertainty(KASN)
    first = list(drawn(known, 3))
    assert first == list(drawn(known, 3))
    assert first[0] != first[1]


def test_a_step_that_every_best_path_needs_counts_in_all_draws() -> None:
    levels = {item.code: 4 for item in KASN.indicators} | {"4.3": 1, "8.3": 3}
    start = score_from_levels(KASN, levels)
    steps = steps_above(KASN, levels, {})
    question = Question(start, start + 7, steps)  # 4.3 rises by 5, 8.3 by 1: two of 4.3 are needed
    path = shortest(question)
    assert path is not None
    found = robustness(question, path, uncertainty(KASN, spread=10), draws=25)
    shares = {(step.indicator, step.level): found.share(step) for step in steps}
    assert shares["4.3", 2] == shares["4.3", 3] == 1.0
    assert shares["8.3", 4] == 0.0
    assert found.unreached == 0


def test_the_counts_of_all_draws_are_those_of_every_way_there_is() -> None:
    dice, compared, unreached, moved = Random(41), 0, 0, 0
    while compared < 100:
        instrument, moving, question, known, _ = asked(dice)
        path = shortest(question)
        if path is None or len(instrument.indicators) != 3:
            continue
        bests = [best_of(question, moving, known, weights) for weights in drawn(known, 6)]
        if any(len(best) > 1 for best in bests):
            continue  # two official weights are alike, and either may be taken
        found = robustness(question, path, known, draws=6)
        counts = Counter(step for best in bests for plan in best for step in plan)
        assert (found.draws, found.unreached) == (6, bests.count([]))
        assert found.counts == counts
        compared, unreached = compared + 1, unreached + found.unreached
        standing = [best_of(question, {}, known, weights) for weights in drawn(known, 6)]
        moved += bests != standing
    assert unreached > 0
    assert moved > 1  # where the start moves with the weights, the best path is another one


def best_of(
    question: Question, moving: dict[str, int], known: Uncertainty, weights: dict[str, Decimal]
) -> list[tuple[Step, ...]]:
    """Least effort, then most points, of every way that reaches with these weights."""
    nominal = {code: weight for part in known.parts for code, weight in part.nominal.items()}
    shift = sum((weights[c] - nominal[c]) * level for c, level in moving.items())
    found: dict[tuple[Decimal, Decimal], list[tuple[Step, ...]]] = {}
    for plan in by_hand.plans(question):
        points = sum((weights[step.indicator] for step in plan), Decimal(0))
        if question.start + shift + points >= question.needed:
            effort = sum((step.effort for step in plan), Decimal(0))
            found.setdefault((effort, -points), []).append(tuple(plan))
    return found[min(found)] if found else []


def test_an_aspect_gains_no_more_than_it_lacks() -> None:
    """Two indicators of 5 that lack two levels each, and 6 points to the aspect's maximum."""
    steps = tuple(Step(code, level, Decimal(5)) for code in "AB" for level in (3, 4))
    caps = (Cap(frozenset("AB"), Decimal(6)),)
    path = shortest(Question(Decimal(0), Decimal(6), steps, caps=caps))
    assert path is not None
    assert (path.effort, path.points, path.score) == (2, 6, 6)
    assert shortest(Question(Decimal(0), Decimal("6.5"), steps, caps=caps)) is None
    nominal = dict.fromkeys("AB", Decimal(5))
    low, high = dict.fromkeys("AB", Decimal(2)), dict.fromkeys("AB", Decimal(8))
    known = Uncertainty((Part(nominal, low, high, Decimal(6)),), {})
    assert known.between(Decimal(0), {"A": (2, 3)}) == (2, 6)
    question = Question(Decimal(0), Decimal(6), steps, caps=caps)
    assert question.limited().caps == caps
    found = robustness(question, path, known, draws=5)
    assert found.safe is not None
    assert known.between(Decimal(0), found.safe.rises)[0] >= 6


def test_nothing_moves_where_every_weight_is_official() -> None:
    official = replace(
        KASN,
        aspects=tuple(
            replace(
                aspect,
                indicators=tuple(
                    replace(item, weight_status=WeightStatus.OFFICIAL) for item in aspect.indicators
                ),
            )
            for aspect in KASN.aspects
        ),
    )
    assert official.measure is Measure.SCORE
    assert uncertainty(official).between(Decimal(300), {"1.1": (1, 3)}) == (305, 305)
