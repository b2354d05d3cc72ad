"""What action items refer to, as keys: the activity, the decision, the indicator or aspect."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

from merit.domain.records import ActionRecord
from merit.store.part_keys import PartKeys, part_keys
from merit.store.tables import Decision, Intervention, Meeting

Named = tuple[str, str]  # a data set, and the code of something in it


@dataclass(frozen=True, slots=True)
class References:
    """Everything items may refer to; what they aim at is of one instrument."""

    interventions: Mapping[Named, int | None]
    decisions: Mapping[Named, int | None]
    parts: PartKeys

    def origin(self, record: ActionRecord) -> dict[str, Any]:
        """The columns of where an item comes from."""
        dataset = record.dataset.value
        return {
            "intervention_id": self.interventions.get((dataset, record.intervention_code or "")),
            "decision_id": self.decisions.get((dataset, record.decision_code or "")),
        }

    def target(self, record: ActionRecord) -> dict[str, Any]:
        """The columns of what an item aims at; with an indicator the aspect is left out."""
        indicator = self.parts.indicators.get(record.indicator_code or "")
        aspect = None if indicator else self.parts.aspects.get(record.aspect_code or "")
        return {"indicator_id": indicator, "aspect_id": aspect}


def references(session: Session, instrument: str | None) -> References:
    """What items that aim at parts of `instrument` may refer to."""
    interventions = session.exec(select(Intervention.dataset, Intervention.code, Intervention.id))
    decisions = session.exec(
        select(Meeting.dataset, Meeting.code, Decision.number, Decision.id).join(
            Decision, col(Decision.meeting_id) == Meeting.id
        )
    )
    return References(
        {(dataset, code): key for dataset, code, key in interventions},
        {(dataset, f"{code}/{number}"): key for dataset, code, number, key in decisions},
        part_keys(session, instrument),
    )
