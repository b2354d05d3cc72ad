"""Places for labels beside each other that do not overlap."""

from collections.abc import Sequence


def apart(
    wanted: Sequence[float], gap: float, *, low: float = 0.0, high: float = 1.0
) -> list[float]:
    """Places at least `gap` from each other, as near as possible to those wanted, in their order.

    Labels keep the order of their values; where they would collide, a whole group shares the
    shift. More of them than fit between `low` and `high` go beyond `high`.

    >>> apart([0.5, 0.5, 0.9], 0.25)
    [0.375, 0.625, 0.9]
    """
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    groups: list[tuple[float, int]] = []  # sum of the starts a group would like, and its size
    for step, place in enumerate(order):
        total, size = wanted[place] - step * gap, 1
        while groups and groups[-1][0] / groups[-1][1] > total / size:
            before, more = groups.pop()
            total, size = total + before, size + more
        groups.append((total, size))
    room = max(low, high - (len(wanted) - 1) * gap)
    starts = [min(max(total / size, low), room) for total, size in groups for _ in range(size)]
    places = [0.0] * len(wanted)
    for step, (place, start) in enumerate(zip(order, starts, strict=True)):
        places[place] = start + step * gap
    return places
