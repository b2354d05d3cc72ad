"""Where one shade ends and the next begins, the same on maps and in heat tables."""

GAP_STEPS = (0.0, 25.0, 50.0, 75.0)
CHANGE_STEPS = (10.0, 25.0)
SHARE_STEPS = (0.4, 0.55, 0.7, 0.85)
ASPECT_CHANGE_STEPS = (2.5, 7.5)


def step(value: float, steps: tuple[float, ...]) -> int:
    """Number of `steps` that `value` exceeds: the place of its shade.

    >>> step(0.4, SHARE_STEPS), step(0.41, SHARE_STEPS), step(0.9, SHARE_STEPS)
    (0, 1, 4)
    """
    return sum(value > limit for limit in steps)
