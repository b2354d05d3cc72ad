"""An official result as JSON: what a proposal holds and what the journal says of a result.

Decimals are text, so that they come back exact; dates are ISO dates. An unknown word or a
missing one is refused rather than guessed.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.states import Claim, Confidence, Dataset, SourceKind, Stage, Status

WORDS = frozenset(
    {
        *("dataset", "region_code", "year", "instrument", "stage", "status", "score"),
        *("published_index", "stated_band", "claim", "decree_number", "decided_on"),
        *("valid_until", "source_reference", "source_kind", "source_published_on"),
        *("confidence", "note", "aspect_scores", "levels"),
    }
)


def as_json(record: AssessmentRecord) -> dict[str, Any]:
    """`record` in values JSON knows."""
    result, found = record.result, record.provenance
    return {
        "dataset": record.dataset.value,
        "region_code": record.region_code,
        "year": result.year,
        "instrument": result.instrument,
        "stage": record.stage.value,
        "status": result.status.value,
        "score": _text(result.score),
        "published_index": _text(record.published_index),
        "stated_band": result.stated_band,
        "claim": result.claim.value,
        "decree_number": record.decree_number,
        "decided_on": _day(result.decided_on),
        "valid_until": _day(result.valid_until),
        "source_reference": found.source.reference,
        "source_kind": found.source.kind.value,
        "source_published_on": found.source.published_on,
        "confidence": found.confidence.value,
        "note": found.note,
        "aspect_scores": {code: str(points) for code, points in record.aspect_scores.items()},
        "levels": dict(record.levels),
    }


def from_json(value: Mapping[str, Any]) -> AssessmentRecord:
    """The record `as_json` was given. Raises ValueError for any other set of words."""
    if value.keys() != WORDS:
        raise ValueError(f"words of a result differ: {sorted(value.keys() ^ WORDS)}")
    claim = Claim(value["claim"])
    return AssessmentRecord(
        dataset=Dataset(value["dataset"]),
        region_code=value["region_code"],
        stage=Stage(value["stage"]),
        result=Result(
            year=value["year"],
            instrument=value["instrument"],
            status=Status(value["status"]),
            score=_decimal(value["score"]),
            stated_band=value["stated_band"],
            claim=claim,
            decided_on=_date(value["decided_on"]),
            valid_until=_date(value["valid_until"]),
        ),
        provenance=Provenance(
            Source(
                value["source_reference"],
                SourceKind(value["source_kind"]),
                value["source_published_on"],
            ),
            Confidence(value["confidence"]),
            claim,
            value["note"],
        ),
        published_index=_decimal(value["published_index"]),
        decree_number=value["decree_number"],
        aspect_scores={code: Decimal(points) for code, points in value["aspect_scores"].items()},
        levels=dict(value["levels"]),
    )


def _text(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _decimal(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _date(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)
