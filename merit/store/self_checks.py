"""Where the self-check of each region stands, replaced at its version."""

from typing import Any, cast

from sqlalchemy import CursorResult, update
from sqlmodel import Session, col, select

from merit.domain.self_checks import records
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.store.tables.self_checks import SelfCheck, SelfCheckPeriod

AS_FIELD = (
    "handed_by",
    "handed_at",
    "sent_by",
    "sent_at",
    "first_sent_at",
    "verified_by",
    "verified_at",
    "approved_by",
    "approved_at",
    "reason",
    "head_reason",
    "returned_at",
    "reopened_at",
)
"""Columns that bear the name of their field."""

Recorded = tuple[records.SelfCheck, int]
"""A self-check and its version."""


def of_period(session: Session, dataset: Dataset, period_code: str) -> list[Recorded]:
    """The self-checks of a period, in order of region."""
    return _read(session, dataset, SelfCheckPeriod.code == period_code)


def of_region(session: Session, dataset: Dataset, region_code: str) -> list[Recorded]:
    """The self-checks of a region, that of the newest period first."""
    return _read(session, dataset, SelfCheck.region_code == region_code)[::-1]


def every(session: Session, dataset: Dataset) -> list[Recorded]:
    """All self-checks of a data set, by period and region."""
    return _read(session, dataset)


def find(session: Session, dataset: Dataset, period_code: str, region_code: str) -> Recorded | None:
    """The self-check of a region in a period; None where it is not scheduled."""
    wanted = (SelfCheckPeriod.code == period_code, SelfCheck.region_code == region_code)
    return next(iter(_read(session, dataset, *wanted)), None)


def key_of(session: Session, check: records.SelfCheck) -> int:
    """Database key of a self-check."""
    query = (
        select(SelfCheck.id)
        .join(SelfCheckPeriod, col(SelfCheckPeriod.id) == SelfCheck.period_id)
        .where(
            SelfCheckPeriod.dataset == check.dataset.value,
            SelfCheckPeriod.code == check.period_code,
            SelfCheck.region_code == check.region_code,
        )
    )
    return cast("int", session.exec(query).one())


def replace(session: Session, check: records.SelfCheck, *, version: int) -> bool:
    """Let a self-check stand as `check` says, when it is at `version`; that rises by one.

    False, with nothing written, when it is at another one.
    """
    row = SelfCheck
    statement = (
        update(row)
        .where(col(row.id) == key_of(session, check), col(row.version) == version)
        .values(
            state=check.state.value,
            open_codes=None if check.open_codes is None else sorted(check.open_codes),
            version=version + 1,
            **{name: getattr(check, name) for name in AS_FIELD},
        )
    )
    return cast("CursorResult[tuple[()]]", session.execute(statement)).rowcount == 1


def touch(session: Session, check: records.SelfCheck) -> bool:
    """Let the version of a self-check rise, as long as it is in the state of `check`.

    Something beside it was changed, and whoever saw it before then is to look again. False, with
    nothing written, in another state.
    """
    row = SelfCheck
    statement = (
        update(row)
        .where(col(row.id) == key_of(session, check), col(row.state) == check.state.value)
        .values(version=col(row.version) + 1)
    )
    return cast("CursorResult[tuple[()]]", session.execute(statement)).rowcount == 1


def _read(session: Session, dataset: Dataset, *wanted: Any) -> list[Recorded]:
    query = (
        select(SelfCheck, SelfCheckPeriod.code)
        .join(SelfCheckPeriod, col(SelfCheckPeriod.id) == SelfCheck.period_id)
        .where(SelfCheckPeriod.dataset == dataset.value, *wanted)
        .order_by(col(SelfCheckPeriod.year), col(SelfCheckPeriod.code), col(SelfCheck.region_code))
        .execution_options(populate_existing=True)  # a bulk update passes objects by
    )
    return [
        (
            records.SelfCheck(
                dataset=dataset,
                period_code=period_code,
                region_code=row.region_code,
                state=CheckState(row.state),
                open_codes=None if row.open_codes is None else frozenset(row.open_codes),
                **{name: getattr(row, name) for name in AS_FIELD},
            ),
            row.version,
        )
        for row, period_code in session.exec(query)
    ]
