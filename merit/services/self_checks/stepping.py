"""A self-check as a whole goes on: to the head, to the province, back, verified, approved."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime

from merit.domain.access import User
from merit.domain.coaching_texts import findings_on_open_text
from merit.domain.findings import Finding
from merit.domain.result_sources import TEXT
from merit.domain.self_checks.records import SelfCheck
from merit.domain.self_checks.rules import (
    findings_on_handing_in,
    findings_on_return,
    findings_on_verification,
    questioned,
    verifiers,
)
from merit.domain.self_checks.workflow import (
    OF_THE_REGION,
    STEPS,
    TAKEN_BY,
    TO_THE_REGION,
    WITH_REASON,
    CheckStep,
    after,
)
from merit.domain.states import Dataset
from merit.errors import InputError, MeritError, NotAllowedError
from merit.services.results.judging import refuse_errors
from merit.services.self_checks import journal
from merit.services.self_checks.content import Content, content_of
from merit.services.self_checks.guards import (
    REFUSALS,
    Held,
    check_to_change,
    check_to_read,
    require_known,
    require_open,
    require_region_at_work,
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
CALLED = {CheckStep.DECLINE: "Catatan untuk operator"}
"""How the field is called in which the reason of a step is written, where it is for the region."""
FOUR_EYES = {
    CheckStep.SEND: "Yang mengajukan tidak dapat mengirim sendiri. "
    "Mintalah kepala mengirimnya dengan akunnya.",
    CheckStep.APPROVE: "Anda ikut memverifikasi penilaian ini, jadi pengesahan dilakukan orang "
    "lain. Mintalah rekan lain (pengelola data) mengesahkannya.",
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
    SelfCheck when it is not at `version` any more, which rises with each verdict too, InputError
    when its state has no such step or the region's period is not open, NotAllowedError where
    another person has to take it and for the province before the first sending, ResultError with
    its findings for what is missing.
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
    content = content_of(session, held)
    _require_possible(user, content, step, now=now)
    refuse_errors((*_on_reason(step, told), *_findings(content, step)))
    taken = _taken(content, step, user.known_as, told, now)
    taken = replace(taken, state=state)
    if not self_checks.replace(session, taken, version=version):
        raise stale_check(session, check, now=now)
    kept = "" if step is CheckStep.DECLINE else told  # what the head says stays in the region
    journal.note_check(session, user, ACTIONS[step], taken, before=check, reason=kept)
    return taken


def obstacles(
    session: Session,
    user: User,
    dataset: Dataset,
    period_code: str,
    region_code: str,
    *,
    now: datetime,
) -> dict[CheckStep, MeritError | None]:
    """The steps of the province `user` holds the right for, from the present state.

    Each with what `take_step` would refuse it for now, None for nothing; the reason it may need
    comes with the step itself.
    """
    content = content_of(session, check_to_read(session, user, dataset, period_code, region_code))
    state = content.held.check.state
    return {
        step: _refusal(user, content, step, now=now)
        for step, before in STEPS.items()
        if step not in OF_THE_REGION and state in before
        if user.writes_in is dataset and user.may(TAKEN_BY[step], region_code)
    }


def _refusal(user: User, content: Content, step: CheckStep, *, now: datetime) -> MeritError | None:
    try:
        _require_possible(user, content, step, now=now)
        refuse_errors(_findings(content, step))
    except MeritError as error:
        return error
    return None


def _is_repeated(
    session: Session, user: User, held: Held, step: CheckStep, reason: str, version: int
) -> bool:
    """Whether the last thing that happened is this very step, taken by the same person."""
    check = held.check
    kept = check.head_reason if step is CheckStep.DECLINE else check.reason
    if held.version != version + 1 or reason not in ("", kept):
        return False
    key = journal.subject(check.dataset, check.code)
    last = audit.latest(session, subject=journal.CHECK, subject_key=key)
    return last is not None and (last.action, last.actor) == (ACTIONS[step], user.known_as)


def _require_possible(user: User, content: Content, step: CheckStep, *, now: datetime) -> None:
    """Refuse a step the period does not allow; four eyes, in the region and in the province."""
    period, check = content.held.period, content.held.check
    if step in OF_THE_REGION:
        require_open(period, now=now)
    if step in TO_THE_REGION:
        require_region_at_work(period, now=now)
    before: Collection[str | None] = ()
    if step is CheckStep.SEND:
        before = (check.handed_by,)
    elif step is CheckStep.APPROVE:
        before = verifiers(check, content.standing_verdicts)
    if user.known_as in before:
        raise NotAllowedError(FOUR_EYES[step])


def _on_reason(step: CheckStep, reason: str) -> Iterator[Finding]:
    if step in WITH_REASON:
        called = CALLED.get(step, "Catatan atau alasan untuk daerah")
        yield from findings_on_open_text("reason", called, reason, TEXT, needed=True)


def _findings(content: Content, step: CheckStep) -> Iterator[Finding]:
    """What is missing before `step` can be taken."""
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
    if step in WITH_REASON and step not in OF_THE_REGION:
        check = replace(check, reason=reason)
    match step:
        case CheckStep.HAND_IN:
            return replace(check, handed_by=person, handed_at=now, head_reason="")
        case CheckStep.TAKE_BACK | CheckStep.DECLINE:
            return replace(check, handed_by=None, handed_at=None, head_reason=reason)
        case CheckStep.SEND:
            first = check.first_sent_at or now
            return replace(check, sent_by=person, sent_at=now, first_sent_at=first, open_codes=None)
        case CheckStep.RETURN:
            opened = questioned(content.standing_verdicts)
            return replace(check, open_codes=opened, returned_at=now)
        case CheckStep.VERIFY:
            return replace(check, verified_by=person, verified_at=now)
        case CheckStep.APPROVE:
            return replace(check, approved_by=person, approved_at=now)
        case CheckStep.RECHECK | CheckStep.REOPEN:
            if step is CheckStep.REOPEN:
                check = replace(check, reopened_at=now)
            return replace(
                check, verified_by=None, verified_at=None, approved_by=None, approved_at=None
            )
