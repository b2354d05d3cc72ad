"""Keys of the parts of an instrument, by the codes everybody knows them by."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlmodel import Session

from merit.store import instruments


@dataclass(frozen=True, slots=True)
class PartKeys:
    """Keys of the aspects and indicators of one instrument, by their codes."""

    aspects: Mapping[str, int] = field(default_factory=dict)
    indicators: Mapping[str, int] = field(default_factory=dict)


def part_keys(session: Session, instrument: str | None) -> PartKeys:
    """The keys of `instrument`, none where none is named."""
    if instrument is None:
        return PartKeys()
    key = instruments.ids(session)[instrument]
    return PartKeys(instruments.aspect_ids(session, key), instruments.indicator_ids(session, key))
