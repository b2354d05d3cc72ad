"""Documents beside the answers of a self-check: the region's evidence, locked as the answer is."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from merit.domain.access import Permission, User, authorise
from merit.domain.documents import Subject
from merit.errors import InputError, NoDataError, NotAllowedError
from merit.services.self_checks.answering import begin_mending
from merit.services.self_checks.guards import (
    Held,
    check_in,
    require_cell_open,
    require_indicator,
    require_known,
    require_open,
)
from merit.store import audit, self_check_periods
from merit.store.engine import Session


def require_evidence_seen(session: Session, user: User, subject: Subject) -> None:
    """Refuse whoever may not read the answer the documents are kept beside."""
    held, _ = _held(session, subject)
    authorise(user, Permission.READ_SELF_CHECKS, held.check.region_code)
    require_known(user, held.check)


def require_evidence_open(
    session: Session, subject: Subject, *, now: datetime | None = None
) -> None:
    """Refuse unless the answer may be changed: at all, and at `now` where that is told.

    Raises NotAllowedError for one that is locked, InputError while the period is not open.
    """
    held, indicator_code = _held(session, subject)
    try:
        require_cell_open(held.check, indicator_code)
    except InputError as error:
        raise NotAllowedError(str(error)) from error
    if now is not None:
        require_open(held.period, now=now)


def note_evidence(
    session: Session,
    user: User,
    subject: Subject,
    *,
    action: str,
    number: int,
    now: datetime,
    **told: Any,
) -> None:
    """Write down what happened to a document, and begin the mending of a returned self-check.

    Of a draft that was never sent the journal says no more than that; no page is told, as with
    answers.
    """
    held, _ = _held(session, subject)
    kept = told if held.check.is_known_to_province else {}
    audit.record(session, user, action=action, subject="dokumen", subject_key=str(number), **kept)
    begin_mending(session, user, held, now=now)


def note_evidence_added(
    session: Session,
    user: User,
    held: Held,
    added: Sequence[tuple[int, dict[str, Any]]],
    *,
    now: datetime,
) -> None:
    """Write down that several documents were added to a self-check; as `note_evidence`."""
    if not added:
        return
    is_known = held.check.is_known_to_province
    news = [audit.New(str(number), after=told if is_known else None) for number, told in added]
    audit.record_all(session, user, news, action="tambah_dokumen", subject="dokumen")
    begin_mending(session, user, held, now=now)


def _held(session: Session, subject: Subject) -> tuple[Held, str]:
    """The self-check a subject belongs to, and the code of its indicator."""
    parts = subject.code.split("/")
    if len(parts) != 3:
        raise NoDataError(f"{subject.code} tidak ada. Mulailah dari daftarnya.")
    period_code, region_code, indicator_code = parts
    held = check_in(session, subject.dataset, period_code, region_code)
    instrument = self_check_periods.instrument_of(session, subject.dataset, period_code)
    require_indicator(instrument, indicator_code)
    return held, indicator_code
