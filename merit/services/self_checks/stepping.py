"""A self-check as a whole goes on: to the head, to the province, back, verified, approved."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from merit.domain.access import User
from merit.domain.coaching_texts import findings_on_text
from merit.domain.findings import Finding
from merit.domain.result_sources import TEXT
from merit.domain.self_checks.records import SelfCheck
from merit.domain.self_checks.rules import (
    findings_on_handing_in,
    findings_on_return,
    findings_on_verification,
    questioned,
)
from merit.domain.self_checks.workflow import OF_THE_REGION, TAKEN_BY, WITH_REASON, CheckStep, after
from merit.errors import InputError, NotAllowedError
from merit.services.results.judging import refuse_errors
from merit.services.self_checks import journal
from merit.services.self_checks.content import Content, content_of
from merit.services.self_checks.guards import (
    REFUSALS,
    Held,
    check_to_change,
    require_known,
    require_open,
    stale_check,
)
from merit.store import audit, self_checks
from merit.store.engine import Session

ACTIONS = {
    CheckStep.HAND_IN: "ajukan_mandiri",
    CheckStep.TAKE_BACK: "tarik_mandiri",
    CheckStep.DECLINE: "kembalikan_ke_operator",
    CheckStep.SEND: "kirim_mandiri",
    CheckStep.RETURN: "kembalikan_mandiri",
    CheckStep.VERIFY: "verifikasi_mandiri",
    CheckStep.RECHECK: "periksa_ulang_mandiri",
    CheckStep.APPROVE: "sahkan_mandiri",
    CheckStep.REOPEN: "buka_kembali_mandiri",
}
FOUR_EYES = {
    CheckStep.SEND: "Yang mengajukan tidak dapat mengirim sendiri. "
    "Mintalah kepala mengirimnya dengan akunnya.",
    CheckStep.APPROVE: "Yang memverifikasi tidak dapat mengesahkan sendiri. "
    "Mintalah rekan lain mengesahkan.",
}


def take_step(
    session: Session,
    user: User,
    period_code: str,
    region_code: str,
    step: CheckStep,
    *,
    version: int,
    reason: str = "",
    now: datetime,
) -> SelfCheck:
    """Take the self-check one step on; steps of `WITH_REASON` need a `reason`.

    The same step taken twice by the same person is one. Raises StaleError with the present
    SelfCheck when it is not at `version` any more, InputError when its state has no such step or
    the region's period is not open, NotAllowedError where another person has to take it and for
    the province before the first sending, ResultError with its findings for what is missing.
    """
    held = check_to_change(session, user, TAKEN_BY[step], period_code, region_code)
    check, told = held.check, reason.strip() if step in WITH_REASON else ""
    if step not in OF_THE_REGION:
        require_known(user, check)
    if _is_repeated(session, user, held, step, told, version):
        return check
    if held.version != version:
        raise stale_check(session, check, now=now)
    state = after(check.state, step, was_sent=check.first_sent_at is not None)
    if state is None:
        raise InputError(REFUSALS[check.state])
    if step in OF_THE_REGION:
        require_open(held.period, now=now)
    _require_other_person(user, check, step)
    content = content_of(session, held)
    refuse_errors(_findings(content, step, told))
    taken = _taken(content, step, user.known_as, told, now)
    taken = replace(taken, state=state)
    if not self_checks.replace(session, taken, version=version):
        raise stale_check(session, check, now=now)
    journal.note_check(session, user, ACTIONS[step], taken, before=check, reason=told)
    return taken


def _is_repeated(
    session: Session, user: User, held: Held, step: CheckStep, reason: str, version: int
) -> bool:
    """Whether the last thing that happened is this very step, taken by the same person."""
    if held.version != version + 1 or reason not in ("", held.check.reason):
        return False
    key = journal.subject(held.check.dataset, held.check.code)
    last = audit.latest(session, subject=journal.CHECK, subject_key=key)
    return last is not None and (last.action, last.actor) == (ACTIONS[step], user.known_as)


def _require_other_person(user: User, check: SelfCheck, step: CheckStep) -> None:
    """Four eyes, in the region and in the province."""
    before = {CheckStep.SEND: check.handed_by, CheckStep.APPROVE: check.verified_by}.get(step)
    if before == user.known_as:
        raise NotAllowedError(FOUR_EYES[step])


def _findings(content: Content, step: CheckStep, reason: str) -> Iterator[Finding]:
    """What keeps `step` from being taken."""
    if step in WITH_REASON:
        yield from findings_on_text("reason", "Alasan", reason, TEXT, needed=True)
    match step:
        case CheckStep.HAND_IN:
            yield from findings_on_handing_in(
                content.instrument, content.held.check, content.answers, content.doubts
            )
        case CheckStep.RETURN:
            yield from findings_on_return(content.standing_verdicts)
        case CheckStep.VERIFY:
            yield from findings_on_verification(content.instrument, content.standing_verdicts)


def _taken(content: Content, step: CheckStep, person: str, reason: str, now: datetime) -> SelfCheck:
    """The self-check after `step`, its state left to the table of the workflow."""
    check = content.held.check
    if step in WITH_REASON:
        check = replace(check, reason=reason)
    match step:
        case CheckStep.HAND_IN:
            return replace(check, handed_by=person, handed_at=now)
        case CheckStep.TAKE_BACK | CheckStep.DECLINE:
            return replace(check, handed_by=None, handed_at=None)
        case CheckStep.SEND:
            first = check.first_sent_at or now
            return replace(check, sent_by=person, sent_at=now, first_sent_at=first, open_codes=None)
        case CheckStep.RETURN:
            return replace(check, open_codes=questioned(content.standing_verdicts))
        case CheckStep.VERIFY:
            return replace(check, verified_by=person, verified_at=now)
        case CheckStep.APPROVE:
            return replace(check, approved_by=person, approved_at=now)
        case CheckStep.RECHECK | CheckStep.REOPEN:
            return replace(
                check, verified_by=None, verified_at=None, approved_by=None, approved_at=None
            )
