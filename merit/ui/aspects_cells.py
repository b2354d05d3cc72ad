"""What a cell of the matrix shows, and what its shades mean."""

from dataclasses import replace
from decimal import Decimal

from merit.charts import palette
from merit.charts.legend import Entry
from merit.domain.instruments import Aspect
from merit.services.aspect_matrix import AspectMean
from merit.services.breakdowns import Breakdown
from merit.ui.components.matrix import Heat
from merit.ui.steps import ASPECT_CHANGE_STEPS, SHARE_STEPS, step
from merit.ui.text import aspects as words
from merit.ui.text import legends, numbers


def of_region(item: Breakdown, aspect: Aspect, content: str, *, href: str) -> Heat:
    """One region on one aspect: share, change, or both."""
    value = item.aspects.get(aspect.code)
    if value is None:
        found = Heat(numbers.NOTHING, None)
    elif content == words.CHANGES:
        found = _change(value.change, numbers.signed(value.change))
    else:
        small = numbers.signed(value.change) if content == words.BOTH else ""
        found = _share(value.share, small)
    return replace(found, href=href, spoken=words.cell(item, aspect))


def of_mean(item: AspectMean) -> Heat:
    """The mean share of one aspect with the number of regions it rests on."""
    if item.share is None:
        return Heat(numbers.NOTHING, None, small=words.count(item.n))
    return _share(item.share, words.count(item.n))


def of_mean_change(item: AspectMean) -> Heat:
    """The mean change of one aspect with the number of regions it rests on."""
    found = _change(item.change, words.mean_change(item))
    return replace(found, small=words.count(item.changed))


def _share(value: float, small: str) -> Heat:
    return Heat(numbers.percent(value), step(value, SHARE_STEPS), small=small)


def _change(value: Decimal | None, text: str) -> Heat:
    if value is None:
        return Heat(text, None)
    if value == 0:
        return Heat(text, 0, scale="same")
    scale = "rise" if value > 0 else "fall"
    return Heat(text, step(abs(float(value)), ASPECT_CHANGE_STEPS), scale=scale)


def legend_of(content: str) -> tuple[Entry, ...]:
    """What the shades mean."""
    if content != words.CHANGES:
        shares = zip(legends.SHARES, palette.SEQUENCE, strict=True)
        entries = [Entry(name, fill) for name, fill in shares]
        return (*entries, Entry(words.NO_VALUE, palette.NO_VALUE_STRIPE, hatched=True))
    falls = zip(reversed(words.ASPECT_FALLS), reversed(palette.FALLING), strict=True)
    rises = zip(words.ASPECT_RISES, palette.RISING, strict=True)
    shades = (*falls, (words.UNCHANGED, palette.UNCHANGED), *rises)
    entries = [Entry(name, fill) for name, fill in shades]
    return (*entries, Entry(words.NO_CHANGE, palette.NO_VALUE_STRIPE, hatched=True))
