"""What taking a file in comes to, before anything is written: rows, remarks, and what to do."""

from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from merit.domain.imports.batches import Effect, Outcome, Preview
from merit.domain.imports.complaints import Complaint
from merit.domain.imports.readings import Origins
from merit.domain.proposals import Draft


@dataclass(frozen=True, slots=True)
class Writing:
    """One record as it is to be written; `before` is None for a new one.

    A new one may still lack its code, which is then given when it is written.
    """

    before: dict[str, Any] | None
    after: dict[str, Any]


WantedT = TypeVar("WantedT", Draft, Writing)


@dataclass(frozen=True, slots=True)
class Step(Generic[WantedT]):
    """What one row asks for, and the cells its values came from."""

    wanted: WantedT
    origins: Origins


@dataclass(frozen=True, slots=True)
class Plan(Generic[WantedT]):
    """What a whole file comes to; rows that change nothing have an effect and no step."""

    effects: tuple[Effect, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    steps: tuple[Step[WantedT], ...] = field(default=())

    @property
    def preview(self) -> Preview:
        """The part of it that is shown."""
        return Preview(self.effects, self.complaints)

    @property
    def changes_something(self) -> bool:
        """Whether a row changes what is recorded, which needs a reason."""
        return any(item.outcome is Outcome.CHANGED for item in self.effects)
