"""The province answers to a practice: endorses it, returns it, withdraws it."""

from dataclasses import replace
from datetime import datetime

from merit.domain.access import Permission, User
from merit.domain.coaching_texts import findings_on_text
from merit.domain.practices import ANSWERS, WITH_REASON, Answer, PracticeRecord
from merit.domain.result_sources import TEXT
from merit.errors import InputError
from merit.services.practices.changing import require_version, stale, to_change
from merit.services.practices.journal import note_practice
from merit.services.results.judging import refuse_errors
from merit.store import practices
from merit.store.engine import Session

ACTIONS = {
    Answer.ENDORSE: "akui_praktik",
    Answer.RETURN: "kembalikan_praktik",
    Answer.WITHDRAW: "tarik_praktik",
}


def answer(
    session: Session,
    user: User,
    code: str,
    said: Answer,
    *,
    reason: str = "",
    version: int,
    now: datetime,
) -> PracticeRecord:
    """Answer to the practice `code`; returning and withdrawing need a `reason`.

    Raises StaleError with the present PracticeRecord when `version` is not the practice's any
    more, InputError when its state has no such answer, ResultError for an unusable reason. The
    same answer given twice by the same person is one.
    """
    found, at = to_change(session, user, Permission.ENDORSE_PRACTICES, code)
    told, person = reason.strip() if said in WITH_REASON else "", user.known_as
    before, after_state = ANSWERS[said]
    repeated = at == version + 1 and (found.decided_by, found.reason) == (person, told)
    if repeated and found.state is after_state:
        return found
    require_version(found, at, version)
    if found.state not in before:
        raise InputError("Langkah itu tidak tersedia untuk praktik ini. Muat ulang halaman.")
    needed = said in WITH_REASON
    refuse_errors(findings_on_text("reason", "Jawaban", told, TEXT, needed=needed))
    after = replace(found, state=after_state, decided_by=person, decided_at=now, reason=told)
    if not practices.replace(session, after, version=version):
        raise stale(found)
    note_practice(session, user, ACTIONS[said], after, before=found)
    return after
