"""The demonstration data set: 35 regions over four years, made up but believable.

It exists so that every screen can be shown and tried before official data are entered. All of
it is marked as such (`Dataset.DEMO`, source "Data contoh"), the same on every machine.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from merit.domain.instruments import Instrument
from merit.domain.meetings import MeetingRecord
from merit.domain.practices import PracticeRecord
from merit.domain.records import (
    ActionRecord,
    AssessmentRecord,
    InterventionRecord,
    TalentRecord,
)
from merit.domain.regions import Region
from merit.domain.self_checks.periods import Period
from merit.domain.states import RegionKind
from merit.services.demonstration.actions import action_records
from merit.services.demonstration.assessments import assessment_records
from merit.services.demonstration.attendance import with_reports
from merit.services.demonstration.interventions import intervention_records
from merit.services.demonstration.meetings import meeting_records, with_decisions
from merit.services.demonstration.practices import practice_records
from merit.services.demonstration.self_checks import CheckRecord, check_records, period_records
from merit.services.demonstration.talent import talent_records

SEED = 410


@dataclass(frozen=True, slots=True)
class Demonstration:
    """All demonstration records, each tuple in a fixed order."""

    assessments: tuple[AssessmentRecord, ...]
    interventions: tuple[InterventionRecord, ...]
    actions: tuple[ActionRecord, ...]
    talent: tuple[TalentRecord, ...]
    meetings: tuple[MeetingRecord, ...]
    practices: tuple[PracticeRecord, ...]
    periods: tuple[Period, ...]
    self_checks: tuple[CheckRecord, ...]


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
    meetings = meeting_records(places, instrument=instrument.code)
    items = action_records(places, activities, results, instrument, rng)
    return Demonstration(
        assessments=results,
        interventions=with_reports(activities, meetings, places),
        actions=with_decisions(items),
        talent=talent_records(places),
        meetings=meetings,
        practices=practice_records(places, instrument=instrument.code),
        periods=period_records(instrument=instrument.code),
        self_checks=check_records(results, instrument),
    )
