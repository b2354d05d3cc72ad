"""The demonstration data set: 35 regions over four years, made up but believable.

It exists so that every screen can be shown and tried before official data are entered. All of
it is marked as such (`Dataset.DEMO`, source "Data contoh"), the same on every machine.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from merit.domain.instruments import Instrument
from merit.domain.records import (
    ActionRecord,
    AssessmentRecord,
    InterventionRecord,
    TalentRecord,
)
from merit.domain.regions import Region
from merit.domain.states import RegionKind
from merit.services.demonstration.actions import action_records
from merit.services.demonstration.assessments import assessment_records
from merit.services.demonstration.interventions import intervention_records
from merit.services.demonstration.talent import talent_records

SEED = 410


@dataclass(frozen=True, slots=True)
class Demonstration:
    """All demonstration records, each tuple in a fixed order."""

    assessments: tuple[AssessmentRecord, ...]
    interventions: tuple[InterventionRecord, ...]
    actions: tuple[ActionRecord, ...]
    talent: tuple[TalentRecord, ...]


def generate(regions: Sequence[Region], instrument: Instrument) -> Demonstration:
    """The demonstration of the 35 kabupaten/kota among `regions`, scored by `instrument`.

    Raises InstrumentError when the instrument cannot compute totals.
    """
    rng = Random(SEED)
    places = sorted(
        (region for region in regions if region.kind is not RegionKind.PROVINCE),
        key=lambda region: region.code,
    )
    results = assessment_records(places, instrument, rng)
    activities = intervention_records(places, instrument)
    return Demonstration(
        assessments=results,
        interventions=activities,
        actions=action_records(places, activities, results, instrument, rng),
        talent=talent_records(places),
    )
