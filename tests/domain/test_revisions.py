"""Two revisions are one instrument as long as numbers mean the same under both."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from merit.domain.comparison import is_same_scale, names, plain_code
from merit.domain.instruments import Instrument, WeightStatus


def of_first_aspect(**values: object) -> Callable[[Instrument], Instrument]:
    def change(kasn: Instrument) -> Instrument:
        first, *rest = kasn.aspects
        return replace(kasn, aspects=(replace(first, **values), *rest))  # type: ignore[arg-type]

    return change


def of_top_band(**values: object) -> Callable[[Instrument], Instrument]:
    def change(kasn: Instrument) -> Instrument:
        *lower, top = kasn.bands
        return replace(kasn, bands=(*lower, replace(top, **values)))  # type: ignore[arg-type]

    return change


def reworded(kasn: Instrument) -> Instrument:
    return replace(kasn, name="Nama lain", notes=(), sources=("lampiran",), valid_until=2026)


def weighed(kasn: Instrument) -> Instrument:
    aspects = tuple(
        replace(
            aspect,
            indicators=tuple(
                replace(item, weight=Decimal(1), weight_status=WeightStatus.OFFICIAL)
                for item in aspect.indicators
            ),
        )
        for aspect in kasn.aspects
    )
    return replace(kasn, aspects=aspects)


def without_an_indicator(kasn: Instrument) -> Instrument:
    first, *rest = kasn.aspects
    return replace(kasn, aspects=(replace(first, indicators=first.indicators[1:]), *rest))


@pytest.mark.parametrize(
    ("change", "same"),
    [
        (reworded, True),
        (weighed, True),
        (of_first_aspect(name="Nama lain"), True),
        (of_first_aspect(maximum=Decimal(41)), False),
        (without_an_indicator, False),
        (of_top_band(minimum=Decimal(330)), False),
        (of_top_band(reassess_after=3), False),
        (of_top_band(name="Unggul"), False),
        (lambda kasn: replace(kasn, maximum=Decimal(400)), False),
        (lambda kasn: replace(kasn, step=Decimal(1)), False),
        (lambda kasn: replace(kasn, complete_from=Decimal(120)), False),
        (lambda kasn: replace(kasn, index_divisor=Decimal(400)), False),
    ],
)
def test_words_and_weights_may_differ_but_no_meaning(
    kasn: Instrument, change: Callable[[Instrument], Instrument], same: bool
) -> None:
    assert is_same_scale(kasn, change(kasn)) is same


def test_revisions_that_agree_share_a_code_and_the_newest_names_those_that_do_not(
    kasn: Instrument,
) -> None:
    strict = of_top_band(minimum=Decimal(330))
    first, second = kasn, replace(reworded(kasn), revision=2)
    third, fourth = replace(strict(kasn), revision=3), replace(reworded(strict(kasn)), revision=4)
    apart, own = "kasn-9-2019@2", "kasn-9-2019"
    assert names(fourth, [first, second, third]) == {4: own, 3: own, 2: apart, 1: apart}
    assert names(second, [first, third, fourth]) == {
        2: own,
        1: own,
        4: "kasn-9-2019@4",
        3: "kasn-9-2019@4",
    }
    assert plain_code(apart) == plain_code(own) == own
