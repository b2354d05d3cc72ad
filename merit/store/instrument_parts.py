"""Bands, aspects and indicators of instruments, read for many revisions at once."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session, col, select

from merit.domain import instruments as domain
from merit.store import tables


@dataclass(frozen=True, slots=True)
class Parts:
    """Bands from the lowest on, and aspects in their order, by database key of the revision."""

    bands: defaultdict[int, list[domain.Band]]
    aspects: defaultdict[int, list[domain.Aspect]]


def parts_of(session: Session, keys: Collection[int]) -> Parts:
    """The parts of the revisions `keys`."""
    return Parts(_bands(session, keys), _aspects(session, keys))


def _bands(session: Session, keys: Collection[int]) -> defaultdict[int, list[domain.Band]]:
    row = tables.Band
    query = select(row).where(col(row.instrument_id).in_(keys)).order_by(col(row.minimum))
    found: defaultdict[int, list[domain.Band]] = defaultdict(list)
    for band in session.exec(query):
        found[band.instrument_id].append(
            domain.Band(band.code, band.name, band.minimum, band.reassess_after)
        )
    return found


def _aspects(session: Session, keys: Collection[int]) -> defaultdict[int, list[domain.Aspect]]:
    row = tables.Aspect
    query = select(row).where(col(row.instrument_id).in_(keys)).order_by(col(row.position))
    indicators = _indicators(session, keys)
    found: defaultdict[int, list[domain.Aspect]] = defaultdict(list)
    for aspect in session.exec(query):
        found[aspect.instrument_id].append(
            domain.Aspect(
                code=aspect.code,
                name=aspect.name,
                maximum=aspect.maximum,
                indicators=tuple(indicators[aspect.id or 0]),
                nominal_percent=aspect.nominal_percent,
                note=aspect.note,
            )
        )
    return found


def _indicators(
    session: Session, keys: Collection[int]
) -> defaultdict[int, list[domain.Indicator]]:
    query = (
        select(tables.Indicator)
        .join(tables.Aspect, col(tables.Aspect.id) == tables.Indicator.aspect_id)
        .where(col(tables.Aspect.instrument_id).in_(keys))
        .order_by(col(tables.Indicator.position))
    )
    found: defaultdict[int, list[domain.Indicator]] = defaultdict(list)
    for item in session.exec(query):
        found[item.aspect_id].append(
            domain.Indicator(
                code=item.code,
                name=item.name,
                weight=item.weight,
                weight_status=domain.WeightStatus(item.weight_status),
                rubric=tuple(item.rubric),
                evidence=tuple(item.evidence),
                confidence=item.confidence,
            )
        )
    return found
