"""A region answers: one indicator at a time as it types, or many at once from a file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from merit.domain.access import Permission, User
from merit.domain.self_checks.records import Answer, SelfCheck
from merit.domain.self_checks.rules import findings_on_answer
from merit.domain.self_checks.workflow import on_change
from merit.errors import InputError
from merit.services.results.judging import refuse_errors
from merit.services.self_checks.guards import (
    Held,
    check_to_change,
    require_cell_open,
    require_indicator,
    require_open,
    stale_answer,
    stale_check,
)
from merit.services.self_checks.journal import note_answers, note_check
from merit.store import self_check_answers, self_check_periods, self_checks
from merit.store.engine import Session

NOTHING = "Belum ada yang diisi. Pilih tingkat atau tulis catatan dulu."


@dataclass(frozen=True, slots=True)
class Filled:
    """What was filled in for one indicator; `version` is the answer's it was typed over, 0 for
    none yet."""

    indicator_code: str
    level: int | None
    note: str
    version: int


def save_answer(
    session: Session,
    user: User,
    period_code: str,
    region_code: str,
    indicator_code: str,
    *,
    level: int | None,
    note: str,
    version: int,
    now: datetime,
) -> Answer:
    """Keep the answer to one indicator, typed over `version` of it (0 for none yet).

    What is recorded already is kept as it is, whoever wrote it and whatever the version. The
    first change of a returned or reopened self-check begins its mending. Raises InputError when
    the period or the indicator is not open or nothing was filled in, ResultError with its
    findings for an unusable answer, StaleError with the present Answer when somebody else
    answered meanwhile.
    """
    item = Filled(indicator_code, level, note, version)
    saved = save_answers(session, user, period_code, region_code, [item], now=now)
    if not saved:
        raise InputError(NOTHING)
    return saved[0]


def save_answers(
    session: Session,
    user: User,
    period_code: str,
    region_code: str,
    items: Sequence[Filled],
    *,
    now: datetime,
) -> tuple[Answer, ...]:
    """Keep many answers, all of them or none; the present ones of `items`, in their order.

    An item that says nothing about an indicator without an answer is passed over. Raises as
    `save_answer`.
    """
    held = check_to_change(session, user, Permission.FILL_SELF_CHECK, period_code, region_code)
    instrument = self_check_periods.instrument_of(session, held.check.dataset, period_code)
    for item in items:
        require_indicator(instrument, item.indicator_code)
    if len({item.indicator_code for item in items}) < len(items):
        raise InputError("Ada indikator yang diisi dua kali. Sisakan satu baris tiap indikator.")
    present = self_check_answers.answers(session, held.check)
    tidied = [replace(item, note=item.note.strip()) for item in items]
    news = [item for item in tidied if _is_news(item, present.get(item.indicator_code))]
    if news:
        _require_writable(session, held, news, present, now=now)
        refuse_errors(
            finding
            for item in news
            for finding in findings_on_answer(
                instrument, item.indicator_code, item.level, item.note
            )
        )
        _write(session, user, held, news, present, now=now)
        present = self_check_answers.answers(session, held.check)
    return tuple(present[item.indicator_code] for item in tidied if item.indicator_code in present)


def begin_mending(session: Session, user: User, held: Held, *, now: datetime) -> None:
    """Let a returned or reopened self-check be mended from now on; any other stays as it is."""
    check = held.check
    after = replace(check, state=on_change(check.state))
    if after == check:
        return
    if not self_checks.replace(session, after, version=held.version):
        raise stale_check(session, check, now=now)
    note_check(session, user, "mulai_perbaikan", after, before=check)


def _is_news(item: Filled, present: Answer | None) -> bool:
    if present is None:
        return item.level is not None or bool(item.note)
    return (item.level, item.note) != (present.level, present.note)


def _require_writable(
    session: Session,
    held: Held,
    news: Sequence[Filled],
    present: self_check_answers.Answers,
    *,
    now: datetime,
) -> None:
    require_open(held.period, now=now)
    for item in news:
        require_cell_open(held.check, item.indicator_code)
    for item in news:
        found = present.get(item.indicator_code)
        if item.version != (found.version if found else 0):
            raise stale_answer(session, found, now=now)


def _write(
    session: Session,
    user: User,
    held: Held,
    news: Sequence[Filled],
    present: self_check_answers.Answers,
    *,
    now: datetime,
) -> None:
    check: SelfCheck = held.check
    written = [
        Answer(item.indicator_code, item.level, item.note, item.version + 1, user.known_as, now)
        for item in news
    ]
    self_check_answers.add_answers(session, check, written)
    note_answers(
        session, user, check, [(present.get(item.indicator_code), item) for item in written]
    )
    begin_mending(session, user, held, now=now)
