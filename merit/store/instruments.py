"""Queries about instruments: whole in, whole out."""

from collections import defaultdict
from dataclasses import asdict

from sqlmodel import Session, col, select

from merit.domain import instruments as domain
from merit.store import tables


def add(session: Session, instrument: domain.Instrument, *, revision: int = 1) -> None:
    """Insert an instrument with its bands, aspects and indicators."""
    row = tables.Instrument(
        code=instrument.code,
        revision=revision,
        name=instrument.name,
        status=instrument.status.value,
        measure=instrument.measure.value,
        valid_from=instrument.valid_from,
        valid_until=instrument.valid_until,
        levels=instrument.levels,
        maximum=instrument.maximum,
        index_divisor=instrument.index_divisor,
        step=instrument.step,
        complete_from=instrument.complete_from,
        sources=list(instrument.sources),
        notes=list(instrument.notes),
        confidence=[list(pair) for pair in instrument.confidence],
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    session.add_all(tables.Band(instrument_id=row.id, **asdict(band)) for band in instrument.bands)
    for position, aspect in enumerate(instrument.aspects, 1):
        _add_aspect(session, row.id, position, aspect)
    session.flush()


def _add_aspect(session: Session, instrument_id: int, position: int, aspect: domain.Aspect) -> None:
    row = tables.Aspect(
        instrument_id=instrument_id,
        code=aspect.code,
        name=aspect.name,
        position=position,
        maximum=aspect.maximum,
        nominal_percent=aspect.nominal_percent,
        note=aspect.note,
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    session.add_all(
        tables.Indicator(
            aspect_id=row.id,
            code=item.code,
            name=item.name,
            position=number,
            weight=item.weight,
            weight_status=item.weight_status.value,
            rubric=list(item.rubric),
            evidence=list(item.evidence),
            confidence=item.confidence,
        )
        for number, item in enumerate(aspect.indicators, 1)
    )


def every(session: Session) -> dict[str, domain.Instrument]:
    """All instruments by code, each in its newest revision, oldest regulation first."""
    rows = session.exec(
        select(tables.Instrument).order_by(
            col(tables.Instrument.valid_from), col(tables.Instrument.revision)
        )
    ).all()
    return {row.code: _instrument(session, row) for row in rows}


def ids(session: Session) -> dict[str, int]:
    """Database key of the newest revision of each instrument, by code."""
    query = select(tables.Instrument.code, tables.Instrument.id).order_by(
        col(tables.Instrument.revision)
    )
    return {code: key for code, key in session.exec(query) if key is not None}


def aspect_ids(session: Session, instrument_id: int) -> dict[str, int]:
    """Database key of each aspect of an instrument, by aspect code."""
    query = select(tables.Aspect.code, tables.Aspect.id).where(
        tables.Aspect.instrument_id == instrument_id
    )
    return {code: key for code, key in session.exec(query) if key is not None}


def indicator_ids(session: Session, instrument_id: int) -> dict[str, int]:
    """Database key of each indicator of an instrument, by indicator code."""
    query = (
        select(tables.Indicator.code, tables.Indicator.id)
        .join(tables.Aspect, col(tables.Aspect.id) == tables.Indicator.aspect_id)
        .where(tables.Aspect.instrument_id == instrument_id)
    )
    return {code: key for code, key in session.exec(query) if key is not None}


def _instrument(session: Session, row: tables.Instrument) -> domain.Instrument:
    bands = session.exec(
        select(tables.Band)
        .where(tables.Band.instrument_id == row.id)
        .order_by(col(tables.Band.minimum))
    )
    return domain.Instrument(
        code=row.code,
        name=row.name,
        status=domain.InstrumentStatus(row.status),
        measure=domain.Measure(row.measure),
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        levels=row.levels,
        maximum=row.maximum,
        index_divisor=row.index_divisor,
        step=row.step,
        complete_from=row.complete_from,
        bands=tuple(
            domain.Band(band.code, band.name, band.minimum, band.reassess_after) for band in bands
        ),
        aspects=_aspects(session, row),
        sources=tuple(row.sources),
        notes=tuple(row.notes),
        confidence=tuple((block, words) for block, words in row.confidence),
    )


def _aspects(session: Session, row: tables.Instrument) -> tuple[domain.Aspect, ...]:
    indicators: defaultdict[int, list[domain.Indicator]] = defaultdict(list)
    query = (
        select(tables.Indicator)
        .join(tables.Aspect, col(tables.Aspect.id) == tables.Indicator.aspect_id)
        .where(tables.Aspect.instrument_id == row.id)
        .order_by(col(tables.Indicator.position))
    )
    for item in session.exec(query):
        indicators[item.aspect_id].append(_indicator(item))
    aspects = session.exec(
        select(tables.Aspect)
        .where(tables.Aspect.instrument_id == row.id)
        .order_by(col(tables.Aspect.position))
    )
    return tuple(
        domain.Aspect(
            code=aspect.code,
            name=aspect.name,
            maximum=aspect.maximum,
            indicators=tuple(indicators[aspect.id]) if aspect.id else (),
            nominal_percent=aspect.nominal_percent,
            note=aspect.note,
        )
        for aspect in aspects
    )


def _indicator(row: tables.Indicator) -> domain.Indicator:
    return domain.Indicator(
        code=row.code,
        name=row.name,
        weight=row.weight,
        weight_status=domain.WeightStatus(row.weight_status),
        rubric=tuple(row.rubric),
        evidence=tuple(row.evidence),
        confidence=row.confidence,
    )
