"""What colours of a slide mean: a category, a state of action items, up and down, or nothing.

Beside each other they are told apart by every eye, which the inks of `palette.ACTIONS` are not:
those are made for words.
"""

from merit.charts import palette
from merit.domain.decks import Chart
from merit.domain.states import ActionStatus

RISE, FALL = "naik", "turun"
CHANGES = {RISE: palette.RISING[2], FALL: palette.FALLING[2]}
WORK = {
    ActionStatus.NOT_STARTED: palette.SEQUENCE[0],
    ActionStatus.ON_TRACK: palette.SEQUENCE[2],
    ActionStatus.HINDERED: palette.FALLING[1],
    ActionStatus.DONE: palette.SEQUENCE[4],
    ActionStatus.DONE_ADJUSTED: palette.SEQUENCE[4],
    ActionStatus.CANCELLED: palette.HATCH_GREY,
    palette.LATE: palette.ACTIONS[palette.LATE],
}
PLAIN = (palette.ACCENT, palette.SEQUENCE[2], palette.FALLING[1], palette.SIDES[2])
"""Of values that mean only themselves, in the order of their series."""

SHARES = (40, 55, 70, 85)
"""Percent above which a cell is a step darker, as in the tables of the dashboard."""


def fill_of(tone: str, place: int = 0) -> str:
    """The fill of a tone; without one, that of the series at `place`."""
    if tone in palette.BANDS:
        return palette.BANDS[tone].fill
    known = {str(state): fill for state, fill in WORK.items()} | CHANGES
    return known.get(tone) or PLAIN[place % len(PLAIN)]


def fills_of(chart: Chart) -> list[str]:
    """The fill of each series; beside categories, one without a tone is without a category."""
    has_bands = any(series.tone in palette.BANDS for series in chart.series)
    return [
        palette.NO_VALUE.fill if has_bands and not series.tone else fill_of(series.tone, place)
        for place, series in enumerate(chart.series)
    ]


def edge_of(fill: str) -> str:
    """The outline that shows a fill on paper."""
    is_plain = fill.startswith("#") and palette.contrast(fill, palette.PAPER) >= 3
    return fill if is_plain else palette.TILE_EDGE


def ink_on(fill: str) -> str:
    """The ink that is read on a fill."""
    inks = {colours.fill: colours.ink for colours in palette.BANDS.values()}
    return inks.get(fill) or palette.ink_on(fill)


def step_of(percent: float) -> str:
    """The fill of a share in percent, one of five steps that get darker."""
    return palette.SEQUENCE[sum(percent > limit for limit in SHARES)]
