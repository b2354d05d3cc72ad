"""Periods of self-checks, and the regions scheduled in them."""

from collections.abc import Iterable
from dataclasses import replace as with_other
from typing import Any, cast

from sqlalchemy import CursorResult, delete, update
from sqlmodel import Session, col, select

from merit.domain.instruments import Instrument
from merit.domain.self_checks.periods import Period, PeriodState
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.store import instruments, tables
from merit.store.tables.self_checks import SelfCheck, SelfCheckPeriod

AS_FIELD = ("year", "opens_on", "due_on", "reason", "changed_by", "changed_at")
"""Columns that bear the name of their field."""


def recorded(session: Session, dataset: Dataset) -> list[tuple[Period, int]]:
    """The periods of a data set with their versions, the newest first."""
    row = SelfCheckPeriod
    newest = (col(row.year).desc(), col(row.code).desc())
    return _read(session, row.dataset == dataset.value, order=newest)


def find(session: Session, dataset: Dataset, code: str) -> tuple[Period, int] | None:
    """The period with this code, and its version."""
    row = SelfCheckPeriod
    return next(iter(_read(session, row.dataset == dataset.value, row.code == code)), None)


def codes(session: Session, dataset: Dataset) -> set[str]:
    """The codes of all periods of a data set."""
    row = SelfCheckPeriod
    return set(session.exec(select(row.code).where(row.dataset == dataset.value)))


def instrument_of(session: Session, dataset: Dataset, code: str) -> Instrument:
    """The instrument of a period, in the very revision the period is held by.

    It bears the code results by it are compared under.
    """
    row = SelfCheckPeriod
    query = (
        select(tables.Instrument)
        .join(row, col(row.instrument_id) == tables.Instrument.id)
        .where(row.dataset == dataset.value, row.code == code)
    )
    held_by = session.exec(query).one()
    name = instruments.names(session)[cast("int", held_by.id)]
    return with_other(instruments.whole(session, [held_by])[0], code=name)


def enter(session: Session, period: Period) -> None:
    """Insert one period with a draft for every region scheduled."""
    row = SelfCheckPeriod(
        dataset=period.dataset.value, code=period.code, **_values(session, period)
    )
    session.add(row)
    session.flush()
    _schedule(session, cast("int", row.id), period.region_codes)


def replace(session: Session, period: Period, *, version: int) -> bool:
    """Put `period` in the place of the one of its code, when that is at `version`.

    Regions no longer scheduled lose their draft, new ones get one; the caller sees to it that
    nothing was answered in those that go. False, with nothing written, at another version.
    """
    row = SelfCheckPeriod
    of_code = (col(row.dataset) == period.dataset.value, col(row.code) == period.code)
    key, held_by = session.exec(select(row.id, row.instrument_id).where(*of_code)).one()
    values = _values(session, period)
    if instruments.names(session)[held_by] == period.instrument:
        del values["instrument_id"]  # a period keeps the revision it was begun with
    statement = (
        update(row)
        .where(*of_code, col(row.version) == version)
        .values(**values, version=version + 1)
    )
    if cast("CursorResult[tuple[()]]", session.execute(statement)).rowcount != 1:
        return False
    has = set(session.exec(select(SelfCheck.region_code).where(SelfCheck.period_id == key)))
    wanted = set(period.region_codes)
    gone = has - wanted
    session.execute(
        delete(SelfCheck).where(
            col(SelfCheck.period_id) == key, col(SelfCheck.region_code).in_(gone)
        )
    )
    _schedule(session, cast("int", key), wanted - has)
    return True


def _schedule(session: Session, key: int, region_codes: Iterable[str]) -> None:
    session.add_all(
        SelfCheck(period_id=key, region_code=code, state=CheckState.DRAFT.value)
        for code in sorted(region_codes)
    )
    session.flush()


def _values(session: Session, period: Period) -> dict[str, Any]:
    return {
        "instrument_id": instruments.ids(session)[period.instrument],
        "state": period.state.value,
        **{name: getattr(period, name) for name in AS_FIELD},
    }


def _read(session: Session, *wanted: Any, order: tuple[Any, ...] = ()) -> list[tuple[Period, int]]:
    query = select(SelfCheckPeriod).where(*wanted).order_by(*order)
    rows = session.exec(query.execution_options(populate_existing=True)).all()
    names = instruments.names(session)
    scheduled: dict[int, list[str]] = {cast("int", row.id): [] for row in rows}
    links = (
        select(SelfCheck.period_id, SelfCheck.region_code)
        .where(col(SelfCheck.period_id).in_(scheduled))
        .order_by(SelfCheck.region_code)
    )
    for key, region in session.exec(links):
        scheduled[key].append(region)
    return [
        (
            Period(
                dataset=Dataset(row.dataset),
                code=row.code,
                instrument=names[row.instrument_id],
                state=PeriodState(row.state),
                region_codes=tuple(scheduled[cast("int", row.id)]),
                **{name: getattr(row, name) for name in AS_FIELD},
            ),
            row.version,
        )
        for row in rows
    ]
