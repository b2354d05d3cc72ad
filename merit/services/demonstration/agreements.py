"""Which region agreed, at which intervention, to raise which indicator."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from random import Random
from typing import NamedTuple

from merit.domain.coaching import InterventionKind
from merit.domain.instruments import Instrument
from merit.domain.records import AssessmentRecord, InterventionRecord
from merit.domain.states import InterventionStatus

PER_YEAR = {2023: 24, 2024: 34, 2025: 44, 2026: 48}
WITHOUT_FOLLOW_UP = (InterventionKind.SOCIALISATION, InterventionKind.STUDY)
LOWEST = 1


class Agreement(NamedTuple):
    """A step agreed on; `level` is that of the last result, None when there is none."""

    agreed_on: date
    intervention_code: str
    region_code: str
    indicator_code: str
    level: int | None

    @property
    def level_to(self) -> int:
        """The level aimed at: one more, and the second when none is known."""
        return (self.level or LOWEST) + 1


def agreements(
    interventions: Sequence[InterventionRecord],
    assessments: Sequence[AssessmentRecord],
    instrument: Instrument,
    rng: Random,
) -> list[Agreement]:
    """`PER_YEAR` agreements spread over the interventions held, in order of date.

    A region agrees only once on an indicator; steps agreed on seldom so far come first, so
    that the list stays varied.
    """
    agreed: list[Agreement] = []
    for year, count in PER_YEAR.items():
        sources = [item for item in interventions if _has_follow_up(item, year)]
        for turn in range(count):
            possible = list(_possible(sources[turn % len(sources)], assessments, instrument))
            agreed.append(_chosen(possible, agreed, rng))
    return sorted(
        agreed, key=lambda item: (item.agreed_on, item.intervention_code, item.region_code)
    )


def _has_follow_up(intervention: InterventionRecord, year: int) -> bool:
    return (
        intervention.starts_on.year == year
        and intervention.status is InterventionStatus.HELD
        and intervention.kind not in WITHOUT_FOLLOW_UP
    )


def _possible(
    intervention: InterventionRecord,
    assessments: Sequence[AssessmentRecord],
    instrument: Instrument,
) -> Iterator[Agreement]:
    """Every region of `intervention` with every indicator that can still rise."""
    indicators = [
        item.code
        for aspect in instrument.aspects
        if aspect.code in intervention.aspect_codes
        for item in aspect.indicators
    ]
    for region_code in intervention.region_codes:
        levels = _levels_before(intervention.starts_on, region_code, assessments)
        for code in indicators:
            level = levels.get(code)
            if level != instrument.levels:
                yield Agreement(intervention.ends_on, intervention.code, region_code, code, level)


def _levels_before(
    day: date, region_code: str, assessments: Sequence[AssessmentRecord]
) -> Mapping[str, int]:
    """Levels of the region's last result decided before `day`; empty without one."""
    known = [
        item
        for item in assessments
        if item.region_code == region_code
        and item.result.decided_on is not None
        and item.result.decided_on < day
    ]
    return known[-1].levels if known else {}


def _chosen(possible: Sequence[Agreement], agreed: Sequence[Agreement], rng: Random) -> Agreement:
    taken = {(item.region_code, item.indicator_code) for item in agreed}
    uses = Counter((item.indicator_code, item.level_to) for item in agreed)
    free = [item for item in possible if (item.region_code, item.indicator_code) not in taken]
    fewest = min(uses[item.indicator_code, item.level_to] for item in free)
    return rng.choice([item for item in free if uses[item.indicator_code, item.level_to] == fewest])
