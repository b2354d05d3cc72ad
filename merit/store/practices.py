"""Good practices of the regions: what is recorded, entered, and replaced at its version."""

from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import CursorResult, update
from sqlmodel import Session, col, select

from merit.domain.practices import PracticeRecord, PracticeState
from merit.domain.states import Dataset
from merit.store import instruments
from merit.store.part_keys import part_keys
from merit.store.tables import Aspect, Indicator, Meeting, Practice

AS_FIELD = (
    "region_code",
    "title",
    "description",
    "contact",
    "reason",
    "proposed_by",
    "proposed_at",
    "decided_by",
    "decided_at",
)
"""Columns that bear the name of their field."""


def recorded(
    session: Session, dataset: Dataset, *, state: PracticeState | None = None
) -> list[PracticeRecord]:
    """Practices in the order of their codes, those in `state` when it is given."""
    wanted = [] if state is None else [Practice.state == state.value]
    return [record for record, _ in _read(session, Practice.dataset == dataset.value, *wanted)]


def find(session: Session, dataset: Dataset, code: str) -> tuple[PracticeRecord, int] | None:
    """The practice with this code, and its version."""
    of_code = (Practice.dataset == dataset.value, Practice.code == code)
    return next(iter(_read(session, *of_code)), None)


def codes(session: Session, dataset: Dataset) -> set[str]:
    """The codes of all practices of a data set."""
    row = Practice
    return set(session.exec(select(row.code).where(row.dataset == dataset.value)))


def enter(session: Session, record: PracticeRecord) -> None:
    """Insert one practice; its aspect is of its own instrument."""
    session.add(
        Practice(dataset=record.dataset.value, code=record.code, **_values(session, record))
    )
    session.flush()


def replace(session: Session, record: PracticeRecord, *, version: int) -> bool:
    """Put `record` in the place of the practice of its code, when that is at `version`.

    The version rises by one. False, with nothing written, when it is at another one or gone.
    """
    row = Practice
    statement = (
        update(row)
        .where(
            col(row.dataset) == record.dataset.value,
            col(row.code) == record.code,
            col(row.version) == version,
        )
        .values(**_values(session, record), version=version + 1)
    )
    return cast("CursorResult[tuple[()]]", session.execute(statement)).rowcount == 1


def _values(session: Session, record: PracticeRecord) -> dict[str, Any]:
    parts = part_keys(session, record.instrument)
    return {
        "aspect_id": parts.aspects[record.aspect_code],
        "indicator_id": parts.indicators[record.indicator_code] if record.indicator_code else None,
        "meeting_id": _meeting(session, record),
        "state": record.state.value,
        **{name: getattr(record, name) for name in AS_FIELD},
    }


def _meeting(session: Session, record: PracticeRecord) -> int | None:
    row = Meeting
    return session.exec(
        select(row.id).where(row.dataset == record.dataset.value, row.code == record.meeting_code)
    ).first()


def _read(session: Session, *wanted: Any) -> Sequence[tuple[PracticeRecord, int]]:
    query = (
        select(Practice, Aspect, Indicator.code, Meeting.code)
        .join(Aspect, col(Aspect.id) == Practice.aspect_id)
        .outerjoin(Indicator, col(Indicator.id) == Practice.indicator_id)
        .outerjoin(Meeting, col(Meeting.id) == Practice.meeting_id)
        .where(*wanted)
        .order_by(col(Practice.code))
        .execution_options(populate_existing=True)  # a bulk update passes objects by
    )
    names = instruments.names(session)
    return [
        (_record(row, names[aspect.instrument_id], aspect.code, indicator, meeting), row.version)
        for row, aspect, indicator, meeting in session.exec(query)
    ]


def _record(
    row: Practice, instrument: str, aspect: str, indicator: str | None, meeting: str | None
) -> PracticeRecord:
    return PracticeRecord(
        dataset=Dataset(row.dataset),
        code=row.code,
        instrument=instrument,
        aspect_code=aspect,
        indicator_code=indicator,
        meeting_code=meeting,
        state=PracticeState(row.state),
        **{name: getattr(row, name) for name in AS_FIELD},
    )
