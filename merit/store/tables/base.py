"""What all tables share: their own registry, constraint names, and column types."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, DateTime, MetaData, Numeric
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import registry
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Record(SQLModel, registry=registry(metadata=MetaData(naming_convention=NAMES))):
    """Base with its own registry, so that a hot reload builds fresh metadata."""


def one_of(column: str, vocabulary: type[StrEnum]) -> CheckConstraint:
    """The database's own guard that `column` holds a word of `vocabulary`."""
    words = ", ".join(f"'{member.value}'" for member in vocabulary)
    return CheckConstraint(f"{column} IN ({words})", name=column)


def points() -> Any:
    """Column type of scores and weights: exact to two decimals."""
    return Numeric(7, 2)


def square_kilometres() -> Any:
    """Column type of areas: exact to three decimals, as the official list gives them."""
    return Numeric(9, 3)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; SQLite forgets the zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Refuse a moment without a zone; store it in UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The stored moment, always aware."""
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value
