"""A database of another size: 552 regions, ten years and sixty indicators, all assessed.

The demonstration set of an already filled database grows to this size; its other records stay
as they are. What grows is invented, only its amount matters.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import cycle, islice
from random import Random
from typing import Any

from sqlalchemy import delete, func, insert
from sqlmodel import col, select

from merit.domain.instruments import Aspect, Indicator, Instrument, WeightStatus
from merit.domain.regions import Region
from merit.domain.scoring import aspect_score, band_of, computed_index
from merit.domain.states import Claim, Confidence, Dataset, RegionKind, Stage, Status
from merit.store import assessments, instruments, regions, revision, tables
from merit.store.engine import Session, make_engine, writing

REGIONS = 552
INDICATORS = 60
YEARS = range(2016, 2026)  # ends with the last year of the demonstration set
TILE_COLUMNS = 24
CODE = "SINTETIS"
WEIGHTS = (Decimal("1.5"), Decimal("1.5"), Decimal(2))  # in turn: 100 points per level
LEVELS = (1, 2, 2, 3, 3, 3, 4, 4)
MAXIMUM = Decimal(400)
ZERO = Decimal(0)
SEED = 552


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes invented assessments: their instrument, and the database keys they refer to."""

    session: Session
    instrument: Instrument
    instrument_id: int
    source_id: int
    aspect_ids: Mapping[str, int]
    indicator_ids: Mapping[str, int]
    rng: Random

    def write_year(self, year: int, region_codes: Sequence[str], *, first_id: int) -> None:
        """One assessment per region, with ids from `first_id` upwards."""
        rows: list[dict[str, Any]] = []
        points: list[dict[str, Any]] = []
        answers: list[dict[str, Any]] = []
        for key, region_code in enumerate(region_codes, first_id):
            levels = {item.code: self.rng.choice(LEVELS) for item in self.instrument.indicators}
            scores = {item.code: aspect_score(item, levels) for item in self.instrument.aspects}
            rows.append(self._assessment(key, region_code, year, sum(scores.values(), ZERO)))
            points += (
                {"assessment_id": key, "aspect_id": self.aspect_ids[code], "score": score}
                for code, score in scores.items()
            )
            answers += (
                {"assessment_id": key, "indicator_id": self.indicator_ids[code], "level": level}
                for code, level in levels.items()
            )
        self.session.execute(insert(tables.Assessment), rows)
        self.session.execute(insert(tables.AspectScore), points)
        self.session.execute(insert(tables.IndicatorLevel), answers)

    def _assessment(self, key: int, region_code: str, year: int, score: Decimal) -> dict[str, Any]:
        return {
            "id": key,
            "dataset": Dataset.DEMO.value,
            "region_code": region_code,
            "year": year,
            "instrument_id": self.instrument_id,
            "stage": Stage.OFFICIAL.value,
            "status": Status.ASSESSED.value,
            "score": score,
            "published_index": computed_index(self.instrument, score),
            "stated_band": band_of(self.instrument, score).name,
            "claim": Claim.DIRECT.value,
            "decided_on": date(year, 12, 1),
            "source_id": self.source_id,
            "confidence": Confidence.HIGH.value,
        }


def fill(database_url: str) -> None:
    """Let the demonstration set of the database at `database_url` grow."""
    engine = make_engine(database_url)
    with writing(engine) as session:
        writer = _writer(session)
        region_codes = _with_more_regions(session)
        first_id = (session.scalar(select(func.max(tables.Assessment.id))) or 0) + 1
        for order, year in enumerate(YEARS):
            writer.write_year(year, region_codes, first_id=first_id + order * REGIONS)
        revision.raise_number(session)
    engine.dispose()


def _writer(session: Session) -> Writer:
    """Remove the demonstration's assessments and add a larger instrument for the new ones."""
    is_demo = col(tables.Assessment.dataset) == Dataset.DEMO.value
    source_id = session.scalars(select(tables.Assessment.source_id).where(is_demo)).first()
    code = assessments.instrument_of(session, Dataset.DEMO, YEARS[-1])
    if source_id is None or code is None:
        raise LookupError("the database has no demonstration set to grow")
    session.execute(delete(tables.Assessment).where(is_demo))
    instrument = _enlarged(instruments.every(session)[code])
    instruments.add(session, instrument)
    instrument_id = instruments.ids(session)[CODE]
    return Writer(
        session=session,
        instrument=instrument,
        instrument_id=instrument_id,
        source_id=source_id,
        aspect_ids=instruments.aspect_ids(session, instrument_id),
        indicator_ids=instruments.indicator_ids(session, instrument_id),
        rng=Random(SEED),
    )


def _enlarged(instrument: Instrument) -> Instrument:
    count = len(instrument.aspects)
    weights = list(islice(cycle(WEIGHTS), INDICATORS))
    return replace(
        instrument,
        code=CODE,
        name="Instrumen sintetis",
        maximum=MAXIMUM,
        index_divisor=MAXIMUM,
        aspects=tuple(
            _aspect(aspect, weights[place::count])
            for place, aspect in enumerate(instrument.aspects)
        ),
    )


def _aspect(aspect: Aspect, weights: Sequence[Decimal]) -> Aspect:
    return replace(
        aspect,
        maximum=sum(weights, ZERO) * max(LEVELS),
        indicators=tuple(
            Indicator(
                code=f"{aspect.code}.{number}",
                name=f"Indikator {number}",
                weight=weight,
                weight_status=WeightStatus.ESTIMATE,
            )
            for number, weight in enumerate(weights, 1)
        ),
    )


def _with_more_regions(session: Session) -> list[str]:
    """Add invented regions up to `REGIONS`; the codes of all of them."""
    known = regions.every(session)
    residencies = cycle(sorted({item.residency for item in known if item.residency}))
    added = [
        Region(
            code=f"{40 + number // 100}.{number % 100:02}",
            name=f"Sintetis {number}",
            kind=RegionKind.REGENCY,
            residency=residency,
            tile_row=6 + number // TILE_COLUMNS,
            tile_column=number % TILE_COLUMNS,
        )
        for number, residency in zip(range(REGIONS - len(known)), residencies, strict=False)
    ]
    regions.add(session, added)
    return [item.code for item in (*known, *added)]
