"""Assessment records of the demonstration: levels first, everything else computed from them."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random

from merit.domain import scoring
from merit.domain.instruments import Indicator, Instrument
from merit.domain.positions import Result
from merit.domain.records import AssessmentRecord
from merit.domain.regions import Region
from merit.domain.states import Dataset, Stage, Status
from merit.services.demonstration.courses import YEARS, Outcome, ordinary
from merit.services.demonstration.days import nth_workday
from merit.services.demonstration.difficulties import SPECIAL
from merit.services.demonstration.levels import leanings, levels_for
from merit.services.demonstration.origin import provenance


def assessment_records(
    regions: Sequence[Region], instrument: Instrument, rng: Random
) -> tuple[AssessmentRecord, ...]:
    """Official results of `regions`, 2022 to 2025, in order of region code and year."""
    turns = {year: _turns(len(regions), rng) for year in YEARS}
    records = []
    for place, region in enumerate(regions):
        drawn = ordinary(rng)
        leaning = leanings(instrument, rng)
        course = SPECIAL.get(region.code, drawn)
        for year, outcome in course.items():
            levels = _levels(instrument, outcome, leaning)
            turn = turns[year][place]
            records.append(_record(region.code, year, outcome, levels, instrument, turn))
    return tuple(records)


def _turns(count: int, rng: Random) -> list[int]:
    """The order in which a year's results are decided."""
    turns = list(range(1, count + 1))
    rng.shuffle(turns)
    return turns


def _answered(instrument: Instrument, outcome: Outcome) -> tuple[Indicator, ...]:
    step = 2 if outcome.half_answered else 1
    return tuple(item for aspect in instrument.aspects for item in aspect.indicators[::step])


def _levels(
    instrument: Instrument, outcome: Outcome, leaning: Mapping[str, float]
) -> dict[str, int]:
    """Levels of what is scored; none without a score to reach."""
    if outcome.score is None:
        return {}
    levels = levels_for(
        _answered(instrument, outcome), leaning, score=outcome.score, highest=instrument.levels
    )
    unscored = {
        item.code
        for aspect in instrument.aspects
        if aspect.code == outcome.without_aspect
        for item in aspect.indicators
    }
    return {code: level for code, level in levels.items() if code not in unscored}


def _record(
    region_code: str,
    year: int,
    outcome: Outcome,
    levels: Mapping[str, int],
    instrument: Instrument,
    turn: int,
) -> AssessmentRecord:
    decided = outcome.status is Status.ASSESSED
    score = scoring.score_from_levels(instrument, levels) if decided else None
    band = outcome.stated_band
    if score is not None and band is None:
        band = scoring.band_of(instrument, score).name
    return AssessmentRecord(
        dataset=Dataset.DEMO,
        region_code=region_code,
        stage=Stage.OFFICIAL,
        result=Result(
            year=year,
            instrument=instrument.code,
            status=outcome.status,
            score=score,
            stated_band=band,
            decided_on=_decided_on(year, turn) if decided else None,
        ),
        provenance=provenance(outcome.note),
        published_index=None if score is None else scoring.computed_index(instrument, score),
        decree_number=f"CONTOH/{turn:02}/{year}" if decided else None,
        aspect_scores={
            aspect.code: scoring.aspect_score(aspect, levels)
            for aspect in instrument.aspects
            if any(item.code in levels for item in aspect.indicators)
        },
        levels=levels,
    )


def _decided_on(year: int, turn: int) -> date:
    """One decree a working day, from the first Monday of November on."""
    start = date(year, 11, 7)
    return nth_workday(start - timedelta(days=start.weekday()), turn - 1)
