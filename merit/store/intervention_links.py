"""The regions, aspects and indicators an intervention is about."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import delete
from sqlmodel import Session, col, select

from merit.domain.records import InterventionRecord
from merit.store import instruments, tables
from merit.store.part_keys import PartKeys, part_keys

Named = tuple[str, str]  # codes of an instrument and of one of its aspects or indicators


@dataclass(slots=True)
class Links:
    """What one intervention refers to, in the order of regions and of the instrument."""

    regions: list[tuple[str, bool | None]] = field(default_factory=list)
    aspects: list[Named] = field(default_factory=list)
    indicators: list[Named] = field(default_factory=list)

    @property
    def instrument(self) -> str | None:
        """Code of the instrument whose parts are named."""
        return next((name for name, _ in (*self.aspects, *self.indicators)), None)

    @property
    def present(self) -> tuple[str, ...] | None:
        """Codes of the regions that took part; None while nobody noted it."""
        if all(told is None for _, told in self.regions):
            return None
        return tuple(code for code, told in self.regions if told)


def link(session: Session, key: int, record: InterventionRecord, parts: PartKeys) -> None:
    """Write down everything `record` refers to."""
    _link_regions(session, key, record)
    _link_parts(session, key, record, parts)


def relink(
    session: Session, key: int, before: InterventionRecord, after: InterventionRecord
) -> None:
    """The same anew, where it differs."""
    regions = tables.InterventionRegion
    if (before.region_codes, before.present_codes) != (after.region_codes, after.present_codes):
        session.execute(delete(regions).where(col(regions.intervention_id) == key))
        _link_regions(session, key, after)
    if _parts(before) != _parts(after):
        for link_of in (tables.InterventionAspect, tables.InterventionIndicator):
            session.execute(delete(link_of).where(col(link_of.intervention_id) == key))
        _link_parts(session, key, after, part_keys(session, after.instrument))
    session.flush()


def _parts(record: InterventionRecord) -> tuple[object, ...]:
    return record.aspect_codes, record.indicator_codes, record.instrument


def _link_regions(session: Session, key: int, record: InterventionRecord) -> None:
    present = record.present_codes
    session.add_all(
        tables.InterventionRegion(
            intervention_id=key,
            region_code=code,
            present=None if present is None else code in present,
        )
        for code in record.region_codes
    )


def _link_parts(session: Session, key: int, record: InterventionRecord, parts: PartKeys) -> None:
    session.add_all(
        tables.InterventionAspect(intervention_id=key, aspect_id=parts.aspects[code])
        for code in record.aspect_codes
    )
    session.add_all(
        tables.InterventionIndicator(intervention_id=key, indicator_id=parts.indicators[code])
        for code in record.indicator_codes
    )


def links_of(session: Session, keys: Sequence[int]) -> defaultdict[int, Links]:
    """What each of the interventions with these keys refers to."""
    found: defaultdict[int, Links] = defaultdict(Links)
    for key, code, present in _regions(session, keys):
        found[key].regions.append((code, present))
    names = instruments.names(session)
    for key, instrument_id, code in _aspects(session, keys):
        found[key].aspects.append((names[instrument_id], code))
    for key, instrument_id, code in _indicators(session, keys):
        found[key].indicators.append((names[instrument_id], code))
    return found


def _regions(session: Session, keys: Sequence[int]) -> Iterable[tuple[int, str, bool | None]]:
    row = tables.InterventionRegion
    return session.exec(
        select(row.intervention_id, row.region_code, row.present)
        .where(col(row.intervention_id).in_(keys))
        .order_by(row.region_code)
    )


def _aspects(session: Session, keys: Sequence[int]) -> Iterable[tuple[int, int, str]]:
    row, aspect = tables.InterventionAspect, tables.Aspect
    return session.exec(
        select(row.intervention_id, aspect.instrument_id, aspect.code)
        .join(aspect, col(aspect.id) == row.aspect_id)
        .where(col(row.intervention_id).in_(keys))
        .order_by(col(aspect.position))
    )


def _indicators(session: Session, keys: Sequence[int]) -> Iterable[tuple[int, int, str]]:
    row, indicator, aspect = tables.InterventionIndicator, tables.Indicator, tables.Aspect
    return session.exec(
        select(row.intervention_id, aspect.instrument_id, indicator.code)
        .join(indicator, col(indicator.id) == row.indicator_id)
        .join(aspect, col(aspect.id) == indicator.aspect_id)
        .where(col(row.intervention_id).in_(keys))
        .order_by(col(aspect.position), col(indicator.position))
    )
