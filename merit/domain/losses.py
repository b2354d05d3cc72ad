"""Where the points go missing, and how the distance to the goal is shared out among them.

Points lost are maximum minus points; on an indicator weight x (highest level - level), an
unanswered one counting as level 0. A region may keep losing 85 of 410 points and still be Sangat
Baik, so losses are larger than the distance (325 - score): each aspect and indicator takes a part
of the distance in proportion to what is lost on it.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from merit.domain.instruments import Indicator

STEP = Decimal("0.1")  # what is printed, so that printed parts add up too


def lost_on(indicator: Indicator, level: int | None, *, levels: int) -> Decimal | None:
    """Points lost on an indicator at `level` of `levels`; None while its weight is unknown."""
    return None if indicator.weight is None else indicator.weight * (levels - (level or 0))


def parts(distance: Fraction, lost: Mapping[str, Decimal]) -> dict[str, Fraction]:
    """The part of `distance` each code takes, exactly: distance x lost / all that is lost.

    >>> parts(Fraction(30), {"A1": Decimal(10), "A3": Decimal(50)})
    {'A1': Fraction(5, 1), 'A3': Fraction(25, 1)}
    """
    total = sum(map(Fraction, lost.values()), Fraction(0))
    if not total:
        return dict.fromkeys(lost, Fraction(0))
    return {code: distance * Fraction(points) / total for code, points in lost.items()}


def in_steps(exact: Mapping[str, Fraction], total: Decimal) -> dict[str, Decimal]:
    """Parts as decimals that add up to exactly `total`, to one decimal or as fine as `total` is.

    Each is rounded down; what is left over goes, step by step, to the largest remainders.

    >>> in_steps({"A1": Fraction(1, 3), "A2": Fraction(1, 3), "A3": Fraction(1, 3)}, Decimal(1))
    {'A1': Decimal('0.4'), 'A2': Decimal('0.3'), 'A3': Decimal('0.3')}
    """
    step = min(STEP, _last_place(total))
    counted = {code: part / Fraction(step) for code, part in exact.items()}
    whole = {code: int(part) for code, part in counted.items()}
    spare = int(total / step) - sum(whole.values())
    first = sorted(counted, key=lambda code: whole[code] - counted[code])
    for code in first[:spare]:
        whole[code] += 1
    return {code: number * step for code, number in whole.items()}


def nearest(exact: Fraction) -> Decimal:
    """`exact` to one decimal.

    >>> nearest(Fraction(1, 3)), nearest(Fraction(5, 100))
    (Decimal('0.3'), Decimal('0.1'))
    """
    return int(exact / Fraction(STEP) + Fraction(1, 2)) * STEP


def _last_place(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else STEP
