"""A result nobody can object to, and what changing one thing of it does."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.result_rules import Surroundings
from merit.domain.states import Confidence, Dataset, SourceKind, Stage, Status

KASN, NEW = "kasn-9-2019", "permenpanrb-19-2025"
TODAY = date(2026, 11, 25)
AROUND = Surroundings(today=TODAY)
PARTS = {
    code: Decimal(points)
    for code, points in {
        **{"A1": 32, "A2": 32, "A3": 104, "A4": 32},
        **{"A5": 64, "A6": 32, "A7": 12, "A8": 19},
    }.items()
}
"""Points of the eight aspects that make 327: 32 + 32 + 104 + 32 + 64 + 32 + 12 + 19."""

SOUND = AssessmentRecord(
    dataset=Dataset.PUBLISHED,
    region_code="33.75",
    stage=Stage.OFFICIAL,
    result=Result(
        year=2023,
        instrument=KASN,
        status=Status.ASSESSED,
        score=Decimal(327),
        stated_band="Sangat Baik",
        decided_on=date(2023, 12, 7),
    ),
    provenance=Provenance(
        Source("Keputusan Ketua KASN tentang hasil 2023", SourceKind.OFFICIAL, "2023-12-07"),
        Confidence.HIGH,
    ),
    published_index=Decimal("0.80"),  # 327 / 410 = 0,7976
    decree_number="109/KEP.KASN/C/XII/2023",
)


def changed(record: AssessmentRecord = SOUND, **values: Any) -> AssessmentRecord:
    """`record` with other values of the record, its result, its provenance or its source."""
    result, found = record.result, record.provenance
    for name, value in values.items():
        if name in Source.__slots__:
            found = replace(found, source=replace(found.source, **{name: value}))
        elif name in ("note", "confidence"):
            found = replace(found, **{name: value})
        elif name in Result.__slots__:
            result = replace(result, **{name: value})
            if name == "claim":
                found = replace(found, claim=value)
        else:
            record = replace(record, **{name: value})
    return replace(record, result=result, provenance=found)
