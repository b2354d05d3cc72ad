"""Where a region stands on every indicator now, on whose word: the ground of every way up."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from merit.domain import scoring
from merit.domain.access import User, authorise_reading
from merit.domain.instruments import Aspect, Instrument, WeightStatus
from merit.domain.pathway.basis import Basis
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import NoDataError
from merit.services import self_checks
from merit.services.self_checks import LevelsFound
from merit.services.standings import standing_of
from merit.store import aspects, assessments, instruments, regions
from merit.store.engine import Session


@dataclass(frozen=True, slots=True, eq=False)
class CurrentLevels:
    """One region on one basis; of `year` and of `instrument`.

    `levels` by indicator code hold the answered ones (1 and up); None when not all answers were
    recorded. `aspect_points` is empty when only the total is known, `score` None when not even
    that is. `is_estimated`: the points were computed from levels with estimated weights.
    """

    region: Region
    dataset: Dataset
    basis: Basis
    year: int
    instrument: Instrument
    levels: Mapping[str, int] | None
    aspect_points: Mapping[str, Decimal]
    score: Decimal | None
    is_estimated: bool

    @property
    def has_aspects(self) -> bool:
        """Whether the points of every aspect are known, and how many there could be."""
        return bool(self.instrument.aspects) and all(
            item.code in self.aspect_points and item.maximum is not None
            for item in self.instrument.aspects
        )


def current_levels(
    session: Session, user: User, *, scope: Scope, region_code: str, basis: Basis
) -> CurrentLevels | None:
    """The levels that count; None when there are none.

    Official ones are those at the end of the year in `scope`; those of self-checks are the newest
    there are, whatever the year, and the answer says which they are of.

    Raises NoDataError for a code that is none, NotAllowedError for levels out of reach.
    """
    authorise_reading(user, scope.dataset)
    region = regions.find(session, region_code)
    if region is None or region.residency is None:
        raise NoDataError(f"Kode wilayah {region_code} tidak dikenal. Pilih daerah dari daftar.")
    if basis is Basis.OFFICIAL:
        return _official(session, scope, region)
    found = self_checks.levels(session, user, scope.dataset, region_code, basis.stage)
    return None if found is None else _computed(found, scope.dataset, region, basis)


def _computed(found: LevelsFound, dataset: Dataset, region: Region, basis: Basis) -> CurrentLevels:
    """What a self-check says; its points are computed, where the weights are known."""
    instrument, levels = found.instrument, {code: n for code, n in found.levels.items() if n}
    is_weighted = instrument.computes_totals
    return CurrentLevels(
        region=region,
        dataset=dataset,
        basis=basis,
        year=found.period.year,
        instrument=instrument,
        levels=levels,
        aspect_points={
            aspect.code: scoring.aspect_score(aspect, levels)
            for aspect in instrument.aspects
            if is_weighted
        },
        score=scoring.score_from_levels(instrument, levels) if is_weighted else None,
        is_estimated=any(
            item.weight_status is not WeightStatus.OFFICIAL for item in instrument.indicators
        ),
    )


def _official(session: Session, scope: Scope, region: Region) -> CurrentLevels | None:
    """The official result that counts, also one of an earlier year."""
    known = instruments.every(session)
    records = assessments.recorded(session, scope.dataset, region_code=region.code)
    until = [item for item in records if item.result.year <= scope.year]
    position = standing_of(region, until, year=scope.year, instruments=known).position
    if not position.counts or position.result is None:
        return None
    instrument = known[position.result.instrument]
    result = [(region.code, position.result.year)]
    code = instrument.code
    frame = aspects.scores_of(session, scope.dataset, instrument=code, results=result)
    pairs = zip(frame["aspect_code"], frame["score"], strict=True)
    points = {aspect: Decimal(str(score)) for aspect, score in pairs}
    found = aspects.levels_of(session, scope.dataset, instrument=code, results=result)
    levels = found.get(region.code, {})
    is_known = all(_is_answered(item, points, levels) for item in instrument.aspects)
    return CurrentLevels(
        region=region,
        dataset=scope.dataset,
        basis=Basis.OFFICIAL,
        year=position.result.year,
        instrument=instrument,
        levels=levels if is_known and instrument.aspects else None,
        aspect_points=points,
        score=position.score,
        is_estimated=False,
    )


def _is_answered(aspect: Aspect, points: Mapping[str, Decimal], levels: Mapping[str, int]) -> bool:
    """Whether all answers on an aspect are known."""
    return aspect.code in points and scoring.accounts_for(aspect, points[aspect.code], levels)
