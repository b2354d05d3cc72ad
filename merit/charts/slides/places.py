"""Where words of different widths go so that none lies on another."""

from collections.abc import Sequence


def beside(
    wanted: Sequence[float], widths: Sequence[float], *, gap: float, low: float, high: float
) -> list[float]:
    """Middles of words on one line, in the order wanted, as near to that as there is room.

    >>> beside([100, 110], [40, 40], gap=10, low=0, high=150)
    [60.0, 110.0]
    """
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    middles = [float(value) for value in wanted]
    edge = high
    for place in reversed(order):
        middles[place] = min(middles[place], edge - widths[place] / 2)
        edge = middles[place] - widths[place] / 2 - gap
    edge = low
    for place in order:
        middles[place] = max(middles[place], edge + widths[place] / 2)
        edge = middles[place] + widths[place] / 2 + gap
    return middles
