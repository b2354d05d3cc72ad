"""Interventions and action items as JSON: what an imported batch keeps of before and after.

Decimals are text without needless zeros, so that equal numbers are written alike and come back
exact; dates are ISO dates.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from merit.domain.coaching import InterventionKind, Mode, Precision
from merit.domain.provenance import Provenance, Source
from merit.domain.records import ActionRecord, ActionUpdate, InterventionRecord
from merit.domain.states import (
    ActionStatus,
    Confidence,
    Dataset,
    InterventionStatus,
    SourceKind,
)
from merit.store.interventions import TEXTS

LATER = ("participants", "cost", "based_on")


def intervention_as_json(record: InterventionRecord) -> dict[str, Any]:
    """`record` in values JSON knows."""
    found = record.provenance
    return {
        "dataset": record.dataset.value,
        "code": record.code,
        "kind": record.kind.value,
        "title": record.title,
        "theme": record.theme,
        "status": record.status.value,
        "starts_on": record.starts_on.isoformat(),
        "ends_on": record.ends_on.isoformat(),
        "precision": record.precision.value,
        "place": record.place,
        "place_code": record.place_code,
        "hours": None if record.hours is None else format(record.hours.normalize(), "f"),
        "region_codes": list(record.region_codes),
        "aspect_codes": list(record.aspect_codes),
        "instrument": record.instrument,
        "source_reference": found.source.reference,
        "source_kind": found.source.kind.value,
        "source_published_on": found.source.published_on,
        "confidence": found.confidence.value,
        "note": found.note,
        "indicator_codes": list(record.indicator_codes),
        "present_codes": None if record.present_codes is None else list(record.present_codes),
        "mode": None if record.mode is None else record.mode.value,
        **{name: getattr(record, name) for name in (*TEXTS, *LATER)},
    }


def intervention_from_json(value: Mapping[str, Any]) -> InterventionRecord:
    """The record `intervention_as_json` was given; what was kept earlier tells less."""
    source = Source(
        value["source_reference"],
        SourceKind(value["source_kind"]),
        value["source_published_on"],
    )
    present, mode = value.get("present_codes"), value.get("mode")
    later: dict[str, Any] = {name: value.get(name, "") for name in TEXTS}
    later |= {name: value.get(name) for name in LATER}
    return InterventionRecord(
        dataset=Dataset(value["dataset"]),
        code=value["code"],
        kind=InterventionKind(value["kind"]),
        title=value["title"],
        theme=value["theme"],
        status=InterventionStatus(value["status"]),
        starts_on=date.fromisoformat(value["starts_on"]),
        ends_on=date.fromisoformat(value["ends_on"]),
        precision=Precision(value["precision"]),
        place=value["place"],
        place_code=value["place_code"],
        hours=None if value["hours"] is None else Decimal(value["hours"]),
        region_codes=tuple(value["region_codes"]),
        aspect_codes=tuple(value["aspect_codes"]),
        instrument=value["instrument"],
        provenance=Provenance(source, Confidence(value["confidence"]), note=value["note"]),
        indicator_codes=tuple(value.get("indicator_codes", ())),
        present_codes=None if present is None else tuple(present),
        mode=None if mode is None else Mode(mode),
        **later,
    )


def action_as_json(record: ActionRecord, instrument: str | None) -> dict[str, Any]:
    """`record` in values JSON knows, with the instrument its indicator or aspect is one of."""
    return {
        "dataset": record.dataset.value,
        "code": record.code,
        "region_code": record.region_code,
        "title": record.title,
        "owner": record.owner,
        "agreed_on": record.agreed_on.isoformat(),
        "due_on": record.due_on.isoformat(),
        "status": record.status.value,
        "progress": record.progress,
        "intervention_code": record.intervention_code,
        "indicator_code": record.indicator_code,
        "instrument": instrument,
        "level_from": record.level_from,
        "level_to": record.level_to,
        "aspect_code": record.aspect_code,
        "evidence": record.evidence,
        "decision_code": record.decision_code,
        "updates": [
            {
                "noted_on": item.noted_on.isoformat(),
                "status": item.status.value,
                "progress": item.progress,
                "note": item.note,
                "by": item.by,
            }
            for item in record.updates
        ],
    }


def action_from_json(value: Mapping[str, Any]) -> tuple[ActionRecord, str | None]:
    """The record and the instrument `action_as_json` was given."""
    record = ActionRecord(
        dataset=Dataset(value["dataset"]),
        code=value["code"],
        region_code=value["region_code"],
        title=value["title"],
        owner=value["owner"],
        agreed_on=date.fromisoformat(value["agreed_on"]),
        due_on=date.fromisoformat(value["due_on"]),
        status=ActionStatus(value["status"]),
        progress=value["progress"],
        intervention_code=value["intervention_code"],
        indicator_code=value["indicator_code"],
        level_from=value["level_from"],
        level_to=value["level_to"],
        aspect_code=value.get("aspect_code"),
        evidence=value.get("evidence", ""),
        decision_code=value.get("decision_code"),
        updates=tuple(_update(item) for item in value["updates"]),
    )
    return record, value["instrument"]


def _update(value: Mapping[str, Any]) -> ActionUpdate:
    return ActionUpdate(
        date.fromisoformat(value["noted_on"]),
        ActionStatus(value["status"]),
        value["progress"],
        value["note"],
        value.get("by", ""),
    )
