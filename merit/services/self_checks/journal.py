"""What the journal says of self-checks.

A draft that was never sent is the region's own affair, and others read the journal too: of such a
one it says that something was done and by whom, never what or on which indicator. Of any answer
it tells version, level and word: notes and conversations stand where they were written, for those
who may read them there.
"""

from typing import Any

from merit.domain.access import User
from merit.domain.documents import SubjectKind
from merit.domain.self_checks.periods import Period
from merit.domain.self_checks.records import Answer, SelfCheck, Verdict, cell_code
from merit.domain.states import Dataset
from merit.store import audit
from merit.store.engine import Session

PERIOD, CHECK, CELL = "masa_mandiri", "penilaian_mandiri", "jawaban_mandiri"
"""What the journal calls a period, a self-check as a whole, and the answer to one indicator."""

ANSWERED, SAID, JUDGED = "isi_mandiri", "tanya_jawab_mandiri", "periksa_mandiri"
"""What is done to an answer."""


def subject(dataset: Dataset, code: str) -> str:
    """What the journal and the documents call a period, a self-check or one answer.

    >>> subject(Dataset.DEMO, "M-2026-01/33.75/3.4")
    'contoh/mandiri/M-2026-01/33.75/3.4'
    """
    return f"{dataset.value}/{SubjectKind.SELF_CHECK.value}/{code}"


def note_period(
    session: Session,
    user: User,
    action: str,
    after: Period,
    *,
    before: Period | None = None,
    reason: str = "",
) -> None:
    """Write down what happened to a period, and let every page know."""
    told = None if before is None else _period(before)
    key = subject(after.dataset, after.code)
    _announce(session, user, action, PERIOD, key, before=told, after=_period(after), reason=reason)


def note_check(
    session: Session,
    user: User,
    action: str,
    after: SelfCheck,
    *,
    before: SelfCheck,
    reason: str = "",
) -> None:
    """Write down where a self-check went, and let every page know."""
    key, why = subject(after.dataset, after.code), reason if after.is_known_to_province else ""
    told = {"before": _check(before), "after": _check(after)}
    _announce(session, user, action, CHECK, key, reason=why, **told)


def note_answers(
    session: Session,
    user: User,
    check: SelfCheck,
    news: list[tuple[Answer | None, Answer]],
) -> None:
    """Write down that answers were given: each one before (None for none yet) and after.

    No shared page shows them before a step is taken, so no page is told.
    """
    if not check.is_known_to_province:
        key = subject(check.dataset, check.code)
        told = {"answers": len(news)}
        audit.record(session, user, action=ANSWERED, subject=CELL, subject_key=key, after=told)
        return
    told_of_each = [
        audit.New(
            _cell(check, after.indicator_code),
            None if before is None else _answer(before),
            _answer(after),
        )
        for before, after in news
    ]
    audit.record_all(session, user, told_of_each, action=ANSWERED, subject=CELL)


def note_remark(session: Session, user: User, check: SelfCheck, code: str) -> None:
    """Write down one turn of the conversation; pages are told once the province may read it."""
    if not check.is_known_to_province:
        key = subject(check.dataset, check.code)
        audit.record(session, user, action=SAID, subject=CELL, subject_key=key)
        return
    _announce(session, user, SAID, CELL, _cell(check, code))


def note_verdict(
    session: Session, user: User, check: SelfCheck, after: Verdict, *, before: Verdict | None
) -> None:
    """Write down what the province found about an answer, and let every page know."""
    told = None if before is None else _verdict(before)
    key = _cell(check, after.indicator_code)
    _announce(session, user, JUDGED, CELL, key, before=told, after=_verdict(after))


def _announce(session: Session, user: User, action: str, about: str, key: str, **told: Any) -> None:
    """Write down one thing that was done, and let every page know."""
    audit.announce(session, user, action=action, subject=about, subject_key=key, **told)


def _cell(check: SelfCheck, indicator_code: str) -> str:
    return subject(check.dataset, cell_code(check.code, indicator_code))


def _period(period: Period) -> dict[str, Any]:
    return {
        "dataset": period.dataset.value,
        "code": period.code,
        "year": period.year,
        "instrument": period.instrument,
        "opens_on": period.opens_on,
        "due_on": period.due_on,
        "region_codes": list(period.region_codes),
        "period_state": period.state.value,
    }


def _check(check: SelfCheck) -> dict[str, Any]:
    """Who did it and when stands in the journal itself."""
    return {
        "dataset": check.dataset.value,
        "code": check.code,
        "region_code": check.region_code,
        "check_state": check.state.value,
        "open_indicators": None if check.open_codes is None else sorted(check.open_codes),
        "first_sent_at": check.first_sent_at,
    }


def _answer(answer: Answer) -> dict[str, Any]:
    return {"level": answer.level, "answer_version": answer.version}


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "verdict": verdict.word.value,
        "verified_level": verdict.level,
        "answer_version": verdict.answer_version,
    }
