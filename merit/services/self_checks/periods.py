"""The province plans periods of self-checks, amends, opens, closes and reopens them."""

from dataclasses import asdict, replace
from datetime import datetime

from merit.domain.access import Permission, User, authorise, authorise_reading, authorise_writing
from merit.domain.coaching_texts import findings_on_open_text
from merit.domain.documents import SubjectKind
from merit.domain.findings import Finding, error
from merit.domain.result_sources import TEXT
from merit.domain.self_checks.periods import (
    STEPS,
    WITH_REASON,
    Period,
    PeriodDraft,
    PeriodState,
    PeriodStep,
)
from merit.domain.self_checks.records import SelfCheck
from merit.domain.self_checks.rules import findings_on_amendment, findings_on_period, tidy
from merit.domain.states import Dataset
from merit.errors import InputError
from merit.services.numbering import next_code
from merit.services.results.judging import refuse_errors
from merit.services.self_checks.guards import period_of, stale_period
from merit.services.self_checks.journal import note_period, subject
from merit.store import (
    documents,
    instruments,
    regions,
    self_check_answers,
    self_check_periods,
    self_checks,
)
from merit.store.engine import Session, take_turn

ACTIONS = {
    PeriodStep.OPEN: "buka_masa",
    PeriodStep.CLOSE: "tutup_masa",
    PeriodStep.REOPEN: "buka_kembali_masa",
}
REFUSALS = {
    PeriodState.PLANNED: "Masa ini belum dibuka. Buka masanya dulu.",
    PeriodState.OPEN: "Masa ini sedang dibuka. Langkah itu tidak tersedia sekarang.",
    PeriodState.CLOSED: "Masa ini sudah ditutup. Buka kembali dengan alasan, lalu ubah.",
}
"""What to say where the state of a period does not allow what was asked."""


def periods(session: Session, user: User, dataset: Dataset) -> tuple[tuple[Period, int], ...]:
    """The periods of a data set with their versions, the newest first."""
    authorise_reading(user, dataset)
    authorise(user, Permission.READ_SELF_CHECKS)
    return tuple(self_check_periods.recorded(session, dataset))


def plan_period(session: Session, user: User, draft: PeriodDraft, *, now: datetime) -> Period:
    """Keep `draft` as a planned period in `user.writes_in`; nothing can be filled in yet.

    The same draft handed in twice is one period. Raises ResultError with its findings when a rule
    is broken, NotAllowedError.
    """
    dataset = user.writes_in
    authorise_writing(user, Permission.MANAGE_PERIODS, dataset)
    wanted = tidy(draft)
    refuse_errors(_found(session, wanted))
    take_turn(session)  # two plans at once never get the same code
    for earlier, _ in self_check_periods.recorded(session, dataset):
        if earlier.state is PeriodState.PLANNED and earlier.draft == wanted:
            return earlier
    period = Period(
        dataset=dataset,
        code=next_code(session, SubjectKind.SELF_CHECK, dataset, wanted.year),
        **asdict(wanted),
        changed_by=user.known_as,
        changed_at=now,
    )
    self_check_periods.enter(session, period)
    note_period(session, user, "rencanakan_masa", period)
    return period


def amend_period(
    session: Session,
    user: User,
    code: str,
    draft: PeriodDraft,
    *,
    version: int,
    reason: str = "",
    now: datetime,
) -> Period:
    """Replace what a period says; of an open one only the day it is due and its regions.

    An open one needs a `reason`, for regions are at work in it. A region leaves only while nothing
    was filled in for it. Raises ResultError with its findings, InputError for a closed period,
    StaleError with the present Period when it is not at `version` any more.
    """
    authorise_writing(user, Permission.MANAGE_PERIODS, user.writes_in)
    found, at = period_of(session, user.writes_in, code)
    wanted, told = tidy(draft), reason.strip()
    if found.draft == wanted and at in (version, version + 1):
        return found
    if at != version:
        raise stale_period(session, found, now=now)
    if found.state is PeriodState.CLOSED:
        raise InputError(REFUSALS[found.state])
    needed = found.state is PeriodState.OPEN
    refuse_errors(
        (
            *_found(session, wanted),
            *findings_on_amendment(found, wanted),
            *findings_on_open_text("reason", "Alasan", told, TEXT, needed=needed),
            *_begun(session, found, wanted),
        )
    )
    after = replace(found, **asdict(wanted), changed_by=user.known_as, changed_at=now)
    if not self_check_periods.replace(session, after, version=version):
        raise stale_period(session, found, now=now)
    note_period(session, user, "ubah_masa", after, before=found, reason=told)
    return after


def step_period(
    session: Session,
    user: User,
    code: str,
    step: PeriodStep,
    *,
    version: int,
    reason: str = "",
    now: datetime,
) -> Period:
    """Open, close or reopen a period; reopening needs a `reason`, which the period keeps.

    The same step taken twice by the same person is one. Raises as `amend_period`.
    """
    authorise_writing(user, Permission.MANAGE_PERIODS, user.writes_in)
    found, at = period_of(session, user.writes_in, code)
    told = reason.strip() if step in WITH_REASON else ""
    repeated = at == version + 1 and found.changed_by == user.known_as
    if repeated and found.state in STEPS[step].values() and told in ("", found.reason):
        return found
    if at != version:
        raise stale_period(session, found, now=now)
    state = STEPS[step].get(found.state)
    if state is None:
        raise InputError(REFUSALS[found.state])
    needed = step in WITH_REASON
    refuse_errors(findings_on_open_text("reason", "Alasan", told, TEXT, needed=needed))
    after = replace(
        found,
        state=state,
        reason=told or found.reason,
        changed_by=user.known_as,
        changed_at=now,
    )
    if not self_check_periods.replace(session, after, version=version):
        raise stale_period(session, found, now=now)
    note_period(session, user, ACTIONS[step], after, before=found, reason=told)
    return after


def _found(session: Session, draft: PeriodDraft) -> tuple[Finding, ...]:
    known = {item.code for item in regions.every(session)}
    return tuple(findings_on_period(draft, instruments=instruments.every(session), regions=known))


def _begun(session: Session, period: Period, draft: PeriodDraft) -> list[Finding]:
    """Regions that would leave although something was filled in for them."""
    gone = set(period.region_codes) - set(draft.region_codes)
    named = {item.code: item.label for item in regions.every(session)}
    return [
        error(
            "region_codes",
            f"{named[check.region_code]} sudah mulai mengisi, jadi tetap dijadwalkan. "
            "Pilih kembali daerahnya.",
        )
        for check, _ in self_checks.of_period(session, period.dataset, period.code)
        if check.region_code in gone and _has_begun(session, check)
    ]


def _has_begun(session: Session, check: SelfCheck) -> bool:
    beside = f"{subject(check.dataset, check.code)}/"
    is_untouched = self_check_answers.is_untouched(session, check)
    return not is_untouched or documents.any_below(session, beside)
