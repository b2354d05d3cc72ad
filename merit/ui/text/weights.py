"""Whether points rest on estimated weights, in words."""

from collections.abc import Iterable

from merit.domain.instruments import Indicator, WeightStatus

ESTIMATED = "bobot prakiraan"


def are_estimated(indicators: Iterable[Indicator]) -> bool:
    """Whether the weight of any of them is an estimate."""
    return any(item.weight_status is WeightStatus.ESTIMATE for item in indicators)


def noted(text: str, indicators: Iterable[Indicator]) -> str:
    """`text`, with a note where the points it speaks of rest on an estimated weight."""
    return f"{text} ({ESTIMATED})" if are_estimated(indicators) else text
