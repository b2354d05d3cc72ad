"""Queries about regions."""

from collections.abc import Iterable

from sqlmodel import Session, col, select

from merit.domain import regions
from merit.domain.states import RegionKind
from merit.store import tables
from merit.store.engine import once


def add(session: Session, rows: Iterable[regions.Region]) -> None:
    """Insert regions."""
    session.add_all(
        tables.Region(
            code=row.code,
            name=row.name,
            kind=row.kind.value,
            residency=row.residency,
            tile_row=row.tile_row,
            tile_column=row.tile_column,
            area_km2=row.area_km2,
        )
        for row in rows
    )
    session.flush()


def every(session: Session) -> list[regions.Region]:
    """All kabupaten and kota in order of code; the province itself is not among them."""
    query = (
        select(tables.Region)
        .where(col(tables.Region.kind) != RegionKind.PROVINCE.value)
        .order_by(tables.Region.code)
    )
    return list(once(session, every, lambda: [_region(row) for row in session.exec(query)]))


def find(session: Session, code: str) -> regions.Region | None:
    """The region with `code`, the province included."""
    row = session.get(tables.Region, code)
    return _region(row) if row else None


def _region(row: tables.Region) -> regions.Region:
    return regions.Region(
        code=row.code,
        name=row.name,
        kind=RegionKind(row.kind),
        residency=row.residency,
        tile_row=row.tile_row,
        tile_column=row.tile_column,
        area_km2=row.area_km2,
    )
