"""Queries about instruments: whole in, whole out.

The reading pages know the revision in use of each instrument, and those of before it under which
results are still recorded. A revision that was uploaded and never put to use is none of theirs;
see `instrument_revisions` for those.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace

from sqlmodel import Session, col, select

from merit.domain import comparison
from merit.domain import instruments as domain
from merit.domain.instruments import RevisionState
from merit.store import tables
from merit.store.engine import once
from merit.store.instrument_parts import parts_of


def add(
    session: Session,
    instrument: domain.Instrument,
    *,
    state: RevisionState = RevisionState.ACTIVE,
) -> int:
    """Insert one revision with its bands, aspects and indicators; its database key."""
    row = tables.Instrument(
        code=instrument.code,
        revision=instrument.revision,
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
        state=state.value,
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    session.add_all(tables.Band(instrument_id=row.id, **asdict(band)) for band in instrument.bands)
    for position, aspect in enumerate(instrument.aspects, 1):
        _add_aspect(session, row.id, position, aspect)
    session.flush()
    return row.id


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
    """All instruments by the code results are compared under, oldest regulation first.

    Each in its revision in use; a superseded one that meant something else stands behind it
    under a code of its own (`comparison.names`).
    """
    return dict(once(session, every, lambda: _every(session)))


def _every(session: Session) -> dict[str, domain.Instrument]:
    rows = _in_use(session)
    found = dict(zip([row.id for row in rows], whole(session, rows), strict=True))
    named = _named(found.values())
    known: dict[str, domain.Instrument] = {}
    for row in rows:  # the revision in use before the superseded, the newest of these first
        code = named[row.code, row.revision]
        known.setdefault(code, replace(found[row.id], code=code))
    return known


def names(session: Session) -> dict[int, str]:
    """The code results are compared under, by database key of the revision."""
    return dict(once(session, names, lambda: _names(session)))


def _names(session: Session) -> dict[int, str]:
    row = tables.Instrument
    query = select(row.id, row.code, row.state).where(row.state != RevisionState.UPLOADED.value)
    short = session.exec(query).all()
    if all(state == RevisionState.ACTIVE for _, _, state in short):
        return {key: code for key, code, _ in short if key is not None}
    rows = _in_use(session)
    named = _named(whole(session, rows))
    return {row.id: named[row.code, row.revision] for row in rows if row.id is not None}


def keys_of(session: Session, code: str) -> list[int]:
    """Database keys of the revisions whose results are compared under `code`."""
    return [key for key, name in names(session).items() if name == code]


def ids(session: Session) -> dict[str, int]:
    """Database key by code: of the revision in use, or of the superseded one of that name."""
    found: dict[str, int] = {}
    for key, name in names(session).items():
        found.setdefault(name, key)
    return found


def _in_use(session: Session) -> list[tables.Instrument]:
    """Revisions in use or once in use, by regulation; the one in use first, then the newest."""
    row = tables.Instrument
    rows = session.exec(select(row).where(row.state != RevisionState.UPLOADED.value)).all()
    since = {item.code: item.valid_from for item in rows if item.state == RevisionState.ACTIVE}
    return sorted(
        rows,
        key=lambda item: (
            since[item.code],
            item.code,
            item.state != RevisionState.ACTIVE,
            -item.revision,
        ),
    )


def _named(known: Iterable[domain.Instrument]) -> dict[tuple[str, int], str]:
    """Codes of comparison; of each instrument the revision in use comes first."""
    groups: defaultdict[str, list[domain.Instrument]] = defaultdict(list)
    for item in known:
        groups[item.code].append(item)
    return {
        (code, revision): name
        for code, (active, *superseded) in groups.items()
        for revision, name in comparison.names(active, superseded).items()
    }


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


def whole(session: Session, rows: Sequence[tables.Instrument]) -> list[domain.Instrument]:
    """The revisions in `rows` with all their parts, in the same order."""
    parts = parts_of(session, [row.id for row in rows if row.id is not None])
    return [
        domain.Instrument(
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
            bands=tuple(parts.bands[row.id or 0]),
            aspects=tuple(parts.aspects[row.id or 0]),
            sources=tuple(row.sources),
            notes=tuple(row.notes),
            confidence=tuple((block, words) for block, words in row.confidence),
            revision=row.revision,
        )
        for row in rows
    ]
