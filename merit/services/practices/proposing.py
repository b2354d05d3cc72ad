"""A region, or the province for it, proposes a good practice, and amends it."""

from dataclasses import asdict, replace
from datetime import datetime

from merit.domain.access import Permission, User, authorise_writing
from merit.domain.documents import SubjectKind
from merit.domain.local_time import day_of
from merit.domain.practice_rules import findings, tidy
from merit.domain.practices import AMENDABLE, PracticeDraft, PracticeRecord, PracticeState
from merit.errors import InputError, NoDataError
from merit.services.numbering import next_code
from merit.services.practices.changing import require_version, stale, to_change
from merit.services.practices.journal import note_practice
from merit.services.results.judging import refuse_errors
from merit.store import instruments, meetings, practices, regions
from merit.store.engine import Session, take_turn


def propose_practice(
    session: Session,
    user: User,
    draft: PracticeDraft,
    *,
    meeting_code: str | None = None,
    now: datetime,
) -> PracticeRecord:
    """Keep `draft` as a practice that waits for the province, in `user.writes_in`.

    `meeting_code` is that of the rakor it is noted in: whoever leads one notes it for any region.
    The same draft handed in twice by the same person is one practice. Raises ResultError with its
    findings when a rule is broken, NoDataError for an unknown rakor, NotAllowedError.
    """
    dataset = user.writes_in
    leads = Permission.PROPOSE_PRACTICES if meeting_code is None else Permission.LEAD_MEETINGS
    # Without a region the draft is refused with a sentence at that field, not as one of others.
    authorise_writing(user, leads, dataset, draft.region_code or None)
    wanted = _checked(session, draft)
    if meeting_code is not None and meetings.find(session, dataset, meeting_code) is None:
        raise NoDataError(f"Rakor {meeting_code} tidak ada. Pilih rakor dari daftar.")
    take_turn(session)  # two proposals at once never get the same code
    person = user.known_as
    asked = (wanted, person, meeting_code)
    for earlier in practices.recorded(session, dataset, state=PracticeState.PROPOSED):
        if (earlier.draft, earlier.proposed_by, earlier.meeting_code) == asked:
            return earlier
    record = PracticeRecord(
        dataset=dataset,
        code=next_code(session, SubjectKind.PRACTICE, dataset, day_of(now).year),
        **asdict(wanted),
        meeting_code=meeting_code,
        proposed_by=person,
        proposed_at=now,
    )
    practices.enter(session, record)
    note_practice(session, user, "usulkan_praktik", record)
    return record


def amend_practice(
    session: Session, user: User, code: str, draft: PracticeDraft, *, version: int, now: datetime
) -> PracticeRecord:
    """Replace what a practice says; it waits for the province again, under the same code.

    Raises as `propose_practice`, StaleError with the present PracticeRecord when `version` is not
    the practice's any more, InputError when it was endorsed or withdrawn.
    """
    found, at = to_change(session, user, Permission.PROPOSE_PRACTICES, code)
    if draft.region_code != found.region_code:
        raise InputError("Daerah sebuah praktik tidak dapat diganti. Usulkan praktik yang baru.")
    wanted, person = _checked(session, draft), user.known_as
    repeated = at == version + 1 and found.proposed_by == person
    if repeated and found.state is PracticeState.PROPOSED and found.draft == wanted:
        return found
    require_version(found, at, version)
    if found.state not in AMENDABLE:
        raise InputError(
            "Praktik yang sudah diakui atau ditarik tidak dapat diubah. Mintalah provinsi "
            "mengembalikannya, atau usulkan praktik yang baru."
        )
    after = replace(
        found,
        **asdict(wanted),
        proposed_by=person,
        proposed_at=now,
        state=PracticeState.PROPOSED,
        decided_by=None,
        decided_at=None,
        reason="",
    )
    if not practices.replace(session, after, version=version):
        raise stale(found)
    note_practice(session, user, "ubah_praktik", after, before=found)
    return after


def _checked(session: Session, draft: PracticeDraft) -> PracticeDraft:
    wanted = tidy(draft)
    known = {item.code for item in regions.every(session)}
    refuse_errors(findings(wanted, instruments=instruments.every(session), regions=known))
    return wanted
