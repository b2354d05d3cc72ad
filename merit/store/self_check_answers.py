"""Answers, verdicts and remarks of self-checks; nothing of it is ever written over."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any, cast

from sqlalchemy import func
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


def answers(session: Session, check: SelfCheck) -> dict[str, Answer]:
    """The present answer to each indicator that has one."""
    return {item.indicator_code: item for item in history(session, check)}


def history(session: Session, check: SelfCheck, indicator_code: str | None = None) -> list[Answer]:
    """Every version of the answers to one indicator or to all, oldest first."""
    row = SelfCheckAnswer
    query = (
        select(row, tables.Indicator.code)
        .join(tables.Indicator, col(tables.Indicator.id) == row.indicator_id)
        .where(row.self_check_id == self_checks.key_of(session, check))
        .order_by(col(row.version))
    )
    if indicator_code is not None:
        query = query.where(tables.Indicator.code == indicator_code)
    return [
        Answer(code, item.level, item.note, item.version, item.changed_by, item.changed_at)
        for item, code in session.exec(query)
    ]


def of_period(
    session: Session, dataset: Dataset, period_code: str
) -> Mapping[str, dict[str, Answer]]:
    """The present answers in a period, by region and indicator."""
    row, check = SelfCheckAnswer, tables.SelfCheck
    query = (
        select(row, tables.Indicator.code, check.region_code)
        .join(tables.Indicator, col(tables.Indicator.id) == row.indicator_id)
        .join(check, col(check.id) == row.self_check_id)
        .join(SelfCheckPeriod, col(SelfCheckPeriod.id) == check.period_id)
        .where(SelfCheckPeriod.dataset == dataset.value, SelfCheckPeriod.code == period_code)
        .order_by(col(row.version))
    )
    found: defaultdict[str, dict[str, Answer]] = defaultdict(dict)
    for item, code, region in session.exec(query):
        found[region][code] = Answer(
            code, item.level, item.note, item.version, item.changed_by, item.changed_at
        )
    return found


def claims_of_period(
    session: Session, dataset: Dataset, period_code: str
) -> Mapping[str, dict[str, int]]:
    """The levels of a period as they were when first sent, by region and indicator.

    What a region mends later answers to what the province found, and claims nothing new.
    """
    row, check = SelfCheckAnswer, tables.SelfCheck
    query = (
        select(row.level, tables.Indicator.code, check.region_code)
        .join(tables.Indicator, col(tables.Indicator.id) == row.indicator_id)
        .join(check, col(check.id) == row.self_check_id)
        .join(SelfCheckPeriod, col(SelfCheckPeriod.id) == check.period_id)
        .where(SelfCheckPeriod.dataset == dataset.value, SelfCheckPeriod.code == period_code)
        .where(row.changed_at <= col(check.first_sent_at), col(row.level).is_not(None))
        .order_by(col(row.version))
    )
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for level, code, region in session.exec(query):
        found[region][code] = cast("int", level)
    return found


def answer_counts(session: Session, dataset: Dataset, period_code: str) -> dict[str, int]:
    """How many indicators each region has given a level, without telling which."""
    return {
        region: sum(answer.level is not None for answer in found.values())
        for region, found in of_period(session, dataset, period_code).items()
    }


def add_answers(session: Session, check: SelfCheck, items: Iterable[Answer]) -> None:
    """Write down new versions of answers."""
    key, known = self_checks.key_of(session, check), _indicators(session, check)
    for item in items:
        values = asdict(item)
        indicator = known[values.pop("indicator_code")]
        session.add(SelfCheckAnswer(self_check_id=key, indicator_id=indicator, **values))
    session.flush()


def verdicts(session: Session, check: SelfCheck) -> dict[str, Verdict]:
    """The present verdict on each indicator that has one."""
    return {item.indicator_code: item for item in verdict_history(session, check)}


def verdict_history(
    session: Session, check: SelfCheck, indicator_code: str | None = None
) -> list[Verdict]:
    """Every verdict on one indicator or on all, oldest first."""
    row = SelfCheckVerdict
    query = (
        select(row, tables.Indicator.code)
        .join(tables.Indicator, col(tables.Indicator.id) == row.indicator_id)
        .where(row.self_check_id == self_checks.key_of(session, check))
        .order_by(col(row.id))
    )
    if indicator_code is not None:
        query = query.where(tables.Indicator.code == indicator_code)
    return [_verdict(item, code) for item, code in session.exec(query)]


def verdicts_of_period(
    session: Session, dataset: Dataset, period_code: str
) -> Mapping[str, dict[str, Verdict]]:
    """The present verdicts in a period, by region and indicator."""
    row, check = SelfCheckVerdict, tables.SelfCheck
    query = (
        select(row, tables.Indicator.code, check.region_code)
        .join(tables.Indicator, col(tables.Indicator.id) == row.indicator_id)
        .join(check, col(check.id) == row.self_check_id)
        .join(SelfCheckPeriod, col(SelfCheckPeriod.id) == check.period_id)
        .where(SelfCheckPeriod.dataset == dataset.value, SelfCheckPeriod.code == period_code)
        .order_by(col(row.id))
    )
    found: defaultdict[str, dict[str, Verdict]] = defaultdict(dict)
    for item, code, region in session.exec(query):
        found[region][code] = _verdict(item, code)
    return found


def add_verdicts(session: Session, check: SelfCheck, items: Iterable[Verdict]) -> None:
    """Write down new verdicts."""
    key, known = self_checks.key_of(session, check), _indicators(session, check)
    for item in items:
        values: dict[str, Any] = asdict(item)
        indicator = known[values.pop("indicator_code")]
        values["word"] = item.word.value
        session.add(SelfCheckVerdict(self_check_id=key, indicator_id=indicator, **values))
    session.flush()


def remarks(session: Session, check: SelfCheck) -> list[Remark]:
    """The whole conversation, oldest first."""
    row = SelfCheckRemark
    query = (
        select(row, tables.Indicator.code)
        .join(tables.Indicator, col(tables.Indicator.id) == row.indicator_id)
        .where(row.self_check_id == self_checks.key_of(session, check))
        .order_by(col(row.id))
    )
    return [
        Remark(
            cast("int", item.id),
            code,
            item.text,
            item.of_province,
            item.written_by,
            item.written_at,
        )
        for item, code in session.exec(query)
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
