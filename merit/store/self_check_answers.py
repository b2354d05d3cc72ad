"""Answers, verdicts and remarks of self-checks; nothing of it is ever written over."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, func, insert
from sqlalchemy import select as columns_of
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from merit.domain.self_checks.records import Answer, Remark, SelfCheck, Verdict, Word
from merit.domain.states import Dataset
from merit.store import instruments, self_checks, tables
from merit.store.tables.self_checks import (
    SelfCheckAnswer,
    SelfCheckPeriod,
    SelfCheckRemark,
    SelfCheckVerdict,
)

Answers = Mapping[str, Answer]
"""Present answers by code of indicator."""

Row = TypeVar("Row", SelfCheckAnswer, SelfCheckVerdict, SelfCheckRemark)
Condition = ColumnElement[bool]
Rows = Select[*tuple[Any, ...]]


def answers(session: Session, check: SelfCheck, at: datetime | None = None) -> dict[str, Answer]:
    """The answer to each indicator that has one: the present one, or that of the moment `at`."""
    told = _answers(session, *_of_check(check), _is_newest(at))
    return {item.indicator_code: item for _, item in told}


def history(session: Session, check: SelfCheck, indicator_code: str | None = None) -> list[Answer]:
    """Every version of the answers to one indicator or to all, oldest first."""
    return [item for _, item in _answers(session, *_of_check(check, indicator_code))]


def of_period(
    session: Session, dataset: Dataset, period_code: str
) -> Mapping[str, dict[str, Answer]]:
    """The present answers in a period, by region and indicator."""
    found: defaultdict[str, dict[str, Answer]] = defaultdict(dict)
    for region, item in _answers(session, *_of_period(dataset, period_code), _is_newest()):
        found[region][item.indicator_code] = item
    return found


def claims_of_period(
    session: Session, dataset: Dataset, period_code: str
) -> Mapping[str, dict[str, int]]:
    """The levels of a period as they were when first sent, by region and indicator.

    What a region mends later answers to what the province found, and claims nothing new.
    """
    first = _is_newest(col(tables.SelfCheck.first_sent_at))
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for region, item in _answers(session, *_of_period(dataset, period_code), first):
        if item.level is not None:
            found[region][item.indicator_code] = item.level
    return found


def answer_counts(session: Session, dataset: Dataset, period_code: str) -> dict[str, int]:
    """How many indicators each region has given a level, without telling which."""
    row, region = SelfCheckAnswer, tables.SelfCheck.region_code
    query = (
        _joined(columns_of(col(region), func.count()).select_from(row), row)
        .where(*_of_period(dataset, period_code), _is_newest(), col(row.level).is_not(None))
        .group_by(col(region))
    )
    return {str(code): int(number) for code, number in session.execute(query)}


def add_answers(session: Session, check: SelfCheck, items: Iterable[Answer]) -> None:
    """Write down new versions of answers."""
    _add(session, SelfCheckAnswer, check, map(asdict, items))


def verdicts(session: Session, check: SelfCheck) -> dict[str, Verdict]:
    """The present verdict on each indicator that has one."""
    return {item.indicator_code: item for item in verdict_history(session, check)}


def verdict_history(
    session: Session, check: SelfCheck, indicator_code: str | None = None
) -> list[Verdict]:
    """Every verdict on one indicator or on all, oldest first."""
    return [item for _, item in _verdicts(session, *_of_check(check, indicator_code))]


def verdicts_of_period(
    session: Session, dataset: Dataset, period_code: str
) -> Mapping[str, dict[str, Verdict]]:
    """The present verdicts in a period, by region and indicator."""
    found: defaultdict[str, dict[str, Verdict]] = defaultdict(dict)
    for region, item in _verdicts(session, *_of_period(dataset, period_code)):
        found[region][item.indicator_code] = item
    return found


def add_verdicts(session: Session, check: SelfCheck, items: Iterable[Verdict]) -> None:
    """Write down new verdicts."""
    rows = ({**asdict(item), "word": item.word.value} for item in items)
    _add(session, SelfCheckVerdict, check, rows)


def _add(
    session: Session, table: type[Row], check: SelfCheck, items: Iterable[dict[str, Any]]
) -> None:
    """Insert rows of a self-check in one go; each names its indicator by code."""
    rows = list(items)
    if not rows:
        return
    known = _indicators(session, check)
    whose = {"self_check_id": self_checks.key_of(session, check)}
    for row in rows:
        row |= whose | {"indicator_id": known[row.pop("indicator_code")]}
    session.execute(insert(table), rows)


def remarks(session: Session, check: SelfCheck) -> list[Remark]:
    """The whole conversation, oldest first."""
    row = SelfCheckRemark
    return [
        Remark(
            cast("int", item.id),
            code,
            item.text,
            item.of_province,
            item.written_by,
            item.written_at,
        )
        for item, code, _ in _found(session, row, *_of_check(check), order=col(row.id))
    ]


def add_remark(session: Session, check: SelfCheck, remark: Remark) -> int:
    """Write down one turn of the conversation; its number."""
    values = asdict(remark)
    del values["number"]
    indicator = _indicators(session, check)[values.pop("indicator_code")]
    key = self_checks.key_of(session, check)
    row = SelfCheckRemark(self_check_id=key, indicator_id=indicator, **values)
    session.add(row)
    session.flush()
    return cast("int", row.id)


def is_untouched(session: Session, check: SelfCheck) -> bool:
    """Whether nothing was ever answered or said."""
    key = self_checks.key_of(session, check)
    return not any(
        session.exec(select(func.count()).select_from(row).where(row.self_check_id == key)).one()
        for row in (SelfCheckAnswer, SelfCheckRemark)
    )


def _answers(session: Session, *wanted: Condition) -> list[tuple[str, Answer]]:
    """Answers with the region each is of, the oldest version first."""
    row = SelfCheckAnswer
    return [
        (
            region,
            Answer(code, item.level, item.note, item.version, item.changed_by, item.changed_at),
        )
        for item, code, region in _found(session, row, *wanted, order=col(row.version))
    ]


def _verdicts(session: Session, *wanted: Condition) -> list[tuple[str, Verdict]]:
    """Verdicts with the region each is of, the oldest first."""
    row = SelfCheckVerdict
    return [
        (region, _verdict(item, code))
        for item, code, region in _found(session, row, *wanted, order=col(row.id))
    ]


def _found(
    session: Session, row: type[Row], *wanted: Condition, order: SQLColumnExpression[Any]
) -> Iterable[tuple[Row, str, str]]:
    """Rows beside the code of their indicator and that of their region."""
    query = columns_of(row, col(tables.Indicator.code), col(tables.SelfCheck.region_code))
    found = session.execute(_joined(query, row).where(*wanted).order_by(order))
    return cast("Iterable[tuple[Row, str, str]]", found)


def _joined(query: Rows, row: type[Row]) -> Rows:
    """`query` about rows, with their indicator, their self-check and its period beside them."""
    check, period = tables.SelfCheck, SelfCheckPeriod
    return (
        query.join(tables.Indicator, col(tables.Indicator.id) == col(row.indicator_id))
        .join(check, col(check.id) == col(row.self_check_id))
        .join(period, col(period.id) == col(check.period_id))
    )


def _of_period(dataset: Dataset, period_code: str) -> tuple[Condition, ...]:
    row = SelfCheckPeriod
    return (col(row.dataset) == dataset.value, col(row.code) == period_code)


def _of_check(check: SelfCheck, indicator_code: str | None = None) -> tuple[Condition, ...]:
    wanted = (
        *_of_period(check.dataset, check.period_code),
        col(tables.SelfCheck.region_code) == check.region_code,
    )
    if indicator_code is None:
        return wanted
    return (*wanted, col(tables.Indicator.code) == indicator_code)


def _is_newest(until: datetime | SQLColumnExpression[Any] | None = None) -> Condition:
    """That no later version of an answer was given, by the moment `until` where one is told."""
    row, other = SelfCheckAnswer, aliased(SelfCheckAnswer)
    newest = columns_of(func.max(col(other.version))).where(
        col(other.self_check_id) == col(row.self_check_id),
        col(other.indicator_id) == col(row.indicator_id),
    )
    if until is not None:
        newest = newest.where(col(other.changed_at) <= until)
    return col(row.version) == newest.scalar_subquery()


def _indicators(session: Session, check: SelfCheck) -> dict[str, int]:
    """Database keys of the indicators a self-check asks for, by their codes."""
    row = SelfCheckPeriod
    held_by = session.exec(
        select(row.instrument_id).where(
            row.dataset == check.dataset.value, row.code == check.period_code
        )
    ).one()
    return instruments.indicator_ids(session, held_by)


def _verdict(row: SelfCheckVerdict, code: str) -> Verdict:
    return Verdict(
        indicator_code=code,
        word=Word(row.word),
        level=row.level,
        note=row.note,
        answer_version=row.answer_version,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
    )
