"""Queries about what regions report of action items."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import CursorResult, Row, Select, update
from sqlalchemy import select as rows_of
from sqlmodel import Session, col, select

from merit.domain.progress_reports import ProgressReport, ReportState
from merit.domain.records import ActionUpdate
from merit.domain.states import ActionStatus, Dataset
from merit.store import tables
from merit.store.tables import ActionItem


@dataclass(frozen=True, slots=True)
class Answer:
    """What the province said to a waiting report, who said it and when."""

    state: ReportState
    by: str
    at: datetime
    text: str = ""


def add(
    session: Session,
    dataset: Dataset,
    code: str,
    news: ActionUpdate,
    *,
    state: ReportState,
    now: datetime,
) -> int:
    """Keep what `news.by` reported of the item `code`; gives the number of the report."""
    item = ActionItem
    key = session.exec(
        select(item.id).where(item.dataset == dataset.value, item.code == code)
    ).one()
    assert key is not None
    row = tables.ProgressReport(
        action_item_id=key,
        noted_on=news.noted_on,
        status=news.status.value,
        progress=news.progress,
        note=news.note,
        state=state.value,
        made_by=news.by,
        made_at=now,
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def decide(session: Session, number: int, answer: Answer) -> bool:
    """Answer a report; False, with nothing written, when it does not wait any more."""
    row = tables.ProgressReport
    statement = (
        update(row)
        .where(col(row.id) == number, col(row.state) == ReportState.WAITING.value)
        .values(
            state=answer.state.value,
            answer=answer.text,
            decided_by=answer.by,
            decided_at=answer.at,
        )
    )
    return cast("CursorResult[tuple[()]]", session.execute(statement)).rowcount == 1


def find(session: Session, number: int) -> tuple[ProgressReport, Dataset, str] | None:
    """The report with this number, with the data set and the region of its item."""
    query = _reports().where(col(tables.ProgressReport.id) == number)
    found = session.execute(query.execution_options(populate_existing=True)).first()
    return None if found is None else (_report(found), Dataset(found[2]), found[3])


def of_item(session: Session, dataset: Dataset, code: str) -> list[ProgressReport]:
    """Everything reported of one item, the latest first."""
    query = _reports().where(col(ActionItem.dataset) == dataset.value, col(ActionItem.code) == code)
    fresh = query.execution_options(populate_existing=True)
    return [_report(found) for found in reversed(session.execute(fresh).all())]


def reported(session: Session, dataset: Dataset, codes: Collection[str]) -> set[str]:
    """The codes of those of these items anything was reported of."""
    item, row = ActionItem, tables.ProgressReport
    query = select(item.code).join(row, col(row.action_item_id) == item.id)
    return set(session.exec(query.where(item.dataset == dataset.value, col(item.code).in_(codes))))


def waiting(
    session: Session, dataset: Dataset, *, regions: Collection[str] | None
) -> list[ProgressReport]:
    """Reports that wait, the oldest first, of the regions with the codes `regions`; None for all.

    As for action items, every caller says whose reports it asks for.
    """
    query = _reports().where(
        col(ActionItem.dataset) == dataset.value,
        col(tables.ProgressReport.state) == ReportState.WAITING.value,
    )
    if regions is not None:
        query = query.where(col(ActionItem.region_code).in_(regions))
    fresh = query.execution_options(populate_existing=True)
    return [_report(found) for found in session.execute(fresh)]


def _reports() -> Select[tables.ProgressReport, str, str, str]:
    """Reports with the code, the data set and the region of their item, the oldest first."""
    row = tables.ProgressReport
    return (
        rows_of(row, col(ActionItem.code), col(ActionItem.dataset), col(ActionItem.region_code))
        .join(ActionItem, col(ActionItem.id) == row.action_item_id)
        .order_by(col(row.made_at), col(row.id))
    )


def _report(found: Row[tables.ProgressReport, str, str, str]) -> ProgressReport:
    row, code, _, _ = found
    assert row.id is not None
    return ProgressReport(
        number=row.id,
        action_code=code,
        noted_on=row.noted_on,
        status=ActionStatus(row.status),
        progress=row.progress,
        note=row.note,
        state=ReportState(row.state),
        made_by=row.made_by,
        made_at=row.made_at,
        answer=row.answer,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
    )
