"""The follow-ups (RTL) of the demonstration: what was agreed, by when, and how it went."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from random import Random

from merit.domain.instruments import Instrument
from merit.domain.records import ActionRecord, AssessmentRecord, InterventionRecord
from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.services.demonstration.agreements import Agreement, agreements
from merit.services.demonstration.days import workday
from merit.services.demonstration.monitoring import life
from merit.services.demonstration.titles import FIRST_LEVEL, TITLES

PROVINCE = "BKD Provinsi Jawa Tengah"
ORGANISATION = "Bagian Organisasi"
PERSONNEL = "BKPSDM"
OF_ORGANISATION = ("1.1", "5.1", "5.4", "7.2", "8.3")
OF_PROVINCE = ("3.9", "8.4")
SHORTEST_DAYS, LONGEST_DAYS = 60, 300


def action_records(
    regions: Sequence[Region],
    interventions: Sequence[InterventionRecord],
    assessments: Sequence[AssessmentRecord],
    instrument: Instrument,
    rng: Random,
) -> tuple[ActionRecord, ...]:
    """All follow-ups in order of agreement, numbered within each year ("R-2025-041")."""
    labels = {region.code: region.label for region in regions}
    numbers: Counter[int] = Counter()
    records = []
    for agreement in agreements(interventions, assessments, instrument, rng):
        year = agreement.agreed_on.year
        numbers[year] += 1
        code = f"R-{year}-{numbers[year]:03}"
        records.append(_record(code, agreement, labels[agreement.region_code], rng))
    return tuple(records)


def _record(code: str, agreement: Agreement, label: str, rng: Random) -> ActionRecord:
    days = rng.randint(SHORTEST_DAYS, LONGEST_DAYS)
    due_on = workday(agreement.agreed_on + timedelta(days=days))
    course = life(agreement.agreed_on, due_on, rng)
    return ActionRecord(
        dataset=Dataset.DEMO,
        code=code,
        region_code=agreement.region_code,
        title=TITLES[agreement.indicator_code][agreement.level_to - FIRST_LEVEL],
        owner=_owner(agreement.indicator_code, label),
        agreed_on=agreement.agreed_on,
        due_on=due_on,
        status=course.status,
        progress=course.progress,
        intervention_code=agreement.intervention_code,
        indicator_code=agreement.indicator_code,
        level_from=agreement.level,
        level_to=agreement.level_to,
        updates=course.updates,
    )


def _owner(indicator_code: str, label: str) -> str:
    if indicator_code in OF_PROVINCE:
        return PROVINCE
    return f"{ORGANISATION if indicator_code in OF_ORGANISATION else PERSONNEL} {label}"
