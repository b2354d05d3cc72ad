"""Intervention records of the demonstration, read from the programme."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from merit.domain.coaching import Precision
from merit.domain.instruments import Instrument
from merit.domain.records import InterventionRecord
from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.services.demonstration.origin import provenance
from merit.services.demonstration.programme import PROGRAMME, Activity

EVERYONE = "semua"
LONGEST_DATED = 7


def intervention_records(
    regions: Sequence[Region], instrument: Instrument
) -> tuple[InterventionRecord, ...]:
    """The programme as records, in order of date, numbered within each year ("I-2025-07")."""
    labels = {region.code: region.label for region in regions}
    numbers: Counter[int] = Counter()
    records = []
    for activity in PROGRAMME:
        starts_on = date.fromisoformat(activity.start)
        ends_on = date.fromisoformat(activity.end or activity.start)
        numbers[starts_on.year] += 1
        aspects = tuple(activity.aspects.split())
        records.append(
            InterventionRecord(
                dataset=Dataset.DEMO,
                code=f"I-{starts_on.year}-{numbers[starts_on.year]:02}",
                kind=activity.kind,
                title=activity.title,
                status=activity.status,
                starts_on=starts_on,
                ends_on=ends_on,
                precision=_precision(starts_on, ends_on),
                provenance=provenance(),
                theme=_theme(aspects, instrument),
                place=labels[activity.place_code] if activity.place_code else "Daring",
                place_code=activity.place_code or None,
                hours=Decimal(activity.hours),
                region_codes=_targeted(activity, regions),
                aspect_codes=aspects,
            )
        )
    return tuple(records)


def _theme(aspect_codes: Sequence[str], instrument: Instrument) -> str:
    if len(aspect_codes) == len(instrument.aspects):
        return "Seluruh aspek"
    return ", ".join(item.name for item in instrument.aspects if item.code in aspect_codes)


def _precision(starts_on: date, ends_on: date) -> Precision:
    long = (ends_on - starts_on).days > LONGEST_DATED
    return Precision.MONTH if long else Precision.DAY


def _targeted(activity: Activity, regions: Sequence[Region]) -> tuple[str, ...]:
    wanted = activity.target.split()
    return tuple(
        region.code
        for region in regions
        if f"-{region.code}" not in wanted
        and any(word in wanted for word in (EVERYONE, region.residency, region.code))
    )
