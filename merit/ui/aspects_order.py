"""In which order the matrix shows the regions."""

from decimal import Decimal

from merit.services.breakdowns import Breakdown, Breakdowns
from merit.ui.text import aspects as words

Value = float | Decimal | None


def ordered(data: Breakdowns, order: str, content: str) -> tuple[Breakdown, ...]:
    """The regions of the group by code or name, by group, or by a number, the highest first.

    A column is ordered by what it shows first: shares, or changes. What has no number comes last.
    """
    if order == words.BY_NAME:
        return tuple(sorted(data.regions, key=_name))
    if order == words.BY_RESIDENCY:
        first: dict[str | None, int] = {}
        for item in data.regions:
            first.setdefault(item.standing.region.residency, len(first))
        return tuple(sorted(data.regions, key=lambda item: first[item.standing.region.residency]))
    if order == words.BY_CODE:
        return data.regions
    return tuple(sorted(data.regions, key=lambda item: _from_highest(_value(item, order, content))))


def _name(item: Breakdown) -> tuple[str, str]:
    region = item.standing.region
    return region.name, region.kind.value


def _value(item: Breakdown, order: str, content: str) -> Value:
    if order == words.BY_SCORE:
        return item.standing.position.score if item.standing.position.counts else None
    scored = item.aspects.get(order)
    if scored is None:
        return None
    return scored.change if content == words.CHANGES else scored.share


def _from_highest(value: Value) -> tuple[bool, Value]:
    return (True, 0) if value is None else (False, -value)
