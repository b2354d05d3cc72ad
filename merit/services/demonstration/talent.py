"""Talent management events of the demonstration, from not started to the first appointments."""

from collections.abc import Sequence
from datetime import date

from merit.domain.coaching import TalentStage as Stage
from merit.domain.records import TalentRecord
from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.services.demonstration.origin import provenance
from merit.services.demonstration.phrases import TALENT

STEPS: dict[str, tuple[tuple[str, Stage], ...]] = {
    "33.01": (("2025-03-18", Stage.ASSESSED), ("2025-10-14", Stage.MAPPED)),
    "33.02": (("2026-02-17", Stage.REGULATED), ("2026-08-18", Stage.MAPPED)),
    "33.05": (("2026-01-27", Stage.COMMITTED),),
    "33.07": (("2026-01-27", Stage.COMMITTED),),
    "33.09": (("2026-03-10", Stage.REGULATED),),
    "33.10": (("2025-06-24", Stage.MAPPED), ("2026-05-19", Stage.READY)),
    "33.15": (("2026-04-21", Stage.COMMITTED),),
    "33.16": (("2026-03-03", Stage.NOT_STARTED),),
    "33.17": (("2026-03-03", Stage.NOT_STARTED),),
    "33.19": (("2026-07-07", Stage.ASSESSED),),
    "33.24": (("2026-02-24", Stage.REGULATED),),
    "33.71": (
        ("2025-04-15", Stage.EXPOSED),
        ("2025-05-20", Stage.TO_IMPROVE),
        ("2025-11-25", Stage.APPROVED),
    ),
    "33.72": (("2025-11-18", Stage.READY), ("2026-06-30", Stage.EXPOSED)),
    "33.73": (("2026-05-05", Stage.ASSESSED),),
    "33.74": (("2025-08-12", Stage.APPROVED), ("2026-03-31", Stage.APPLIED)),
    "33.75": (("2025-02-11", Stage.APPROVED), ("2025-09-30", Stage.APPLIED)),
    "33.76": (("2026-04-28", Stage.EXPOSED), ("2026-06-09", Stage.TO_IMPROVE)),
}


def talent_records(regions: Sequence[Region]) -> tuple[TalentRecord, ...]:
    """The events of `regions` in order of region code and date."""
    return tuple(
        TalentRecord(
            dataset=Dataset.DEMO,
            region_code=region.code,
            occurred_on=date.fromisoformat(day),
            stage=stage,
            description=TALENT[stage],
            provenance=provenance(),
        )
        for region in regions
        for day, stage in STEPS.get(region.code, ())
    )
