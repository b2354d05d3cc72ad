"""Which fields two versions of one record differ in, named as the cells they are read from."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from merit.domain.proposals import content_of
from merit.domain.records import AssessmentRecord

Difference = tuple[str, str, str]
"""A field, what it said and what it says: as the journal writes values, empty for none."""

UNTOLD = ("place_code", "updates")
"""Words of coaching that follow from others and are told by no cell."""

RENAMED = {"source_reference": "source"}

OF_RESULTS = (
    *("status", "score", "stated_band", "published_index", "decree_number"),
    *("decided_on", "valid_until", "confidence", "claim", "note"),
)
BELOW = ("aspect_scores", "levels")


def of_results(
    before: AssessmentRecord | None, after: AssessmentRecord | None
) -> tuple[Difference, ...]:
    """Differences of two contents of one official result; None stands for no result.

    Fields below the total carry their code behind a colon ("aspect_scores:A3").
    """
    old, new = _values(before), _values(after)
    return tuple(
        (name, written(old.get(name)), written(new.get(name)))
        for name in dict.fromkeys((*new, *old))
        if old.get(name) != new.get(name)
    )


def of_contents(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Differences of two contents of one intervention or action item."""
    return tuple(
        (RENAMED.get(name, name), written(before[name]), written(after[name]))
        for name in after
        if before[name] != after[name] and name not in UNTOLD
    )


def _values(record: AssessmentRecord | None) -> dict[str, Any]:
    if record is None:
        return {}
    content = content_of(record)
    values = {name: getattr(content, name) for name in OF_RESULTS}
    for group in BELOW:
        values |= {f"{group}:{code}": item for code, item in getattr(content, group).items()}
    return values | {
        "source": content.source.reference,
        "source_kind": content.source.kind,
        "source_published_on": content.source.published_on,
    }


def written(value: Any) -> str:
    """A value as text: numbers without needless zeros, dates as ISO dates.

    >>> written(Decimal("264.50")), written(date(2023, 12, 7)), written(None), written(["A1"])
    ('264.5', '2023-12-07', '', 'A1')
    """
    match value:
        case None:
            return ""
        case Decimal():
            return format(value.normalize(), "f")
        case date():
            return value.isoformat()
        case list() | tuple():
            return "; ".join(map(written, value))
    return str(value)
