"""Queries about sources."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func
from sqlmodel import Session, col, select

from merit.domain.provenance import Source
from merit.domain.states import Dataset, SourceKind, Stage
from merit.store import tables


def key_of(session: Session, source: Source) -> int:
    """Database key of `source`, inserted when it is new."""
    query = select(tables.Source.id).where(tables.Source.reference == source.reference)
    found = session.exec(query).first()
    if found is not None:
        return found
    row = tables.Source(
        reference=source.reference, kind=source.kind.value, published_on=source.published_on
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def known(session: Session, references: Collection[str]) -> dict[str, Source]:
    """The sources recorded under `references`, by reference."""
    row = tables.Source
    found = session.exec(select(row).where(col(row.reference).in_(sorted(references))))
    return {
        item.reference: as_source(item.reference, item.kind, item.published_on) for item in found
    }


def as_source(reference: str, kind: str, published_on: str | None) -> Source:
    """A source from its three columns."""
    return Source(reference, SourceKind(kind), published_on)


@dataclass(frozen=True, slots=True)
class SourceUse:
    """A source and the number of official results that rest on it."""

    source: Source
    results: int


def used_by_results(session: Session, dataset: Dataset) -> list[SourceUse]:
    """The sources of a data set's official results, most used first."""
    row = tables.Source
    query = (
        select(row, func.count())
        .join(tables.Assessment, col(tables.Assessment.source_id) == row.id)
        .where(
            tables.Assessment.dataset == dataset.value,
            tables.Assessment.stage == Stage.OFFICIAL.value,
        )
        .group_by(col(row.id))
        .order_by(func.count().desc(), col(row.reference))
    )
    return [
        SourceUse(as_source(item.reference, item.kind, item.published_on), number)
        for item, number in session.exec(query)
    ]
