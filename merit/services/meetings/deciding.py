"""Decisions of a running meeting, with the action items that carry them out."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from merit.domain.access import User
from merit.domain.coaching_texts import findings_on_text
from merit.domain.decision_rules import (
    DecisionDraft,
    already_decided,
    decision,
    findings,
    has_the_words,
    is_about_the_same,
    is_untouched,
    items,
    leads_to_the_same,
    tidy,
)
from merit.domain.local_time import day_of
from merit.domain.meetings import Decision, MeetingRecord
from merit.domain.records import ActionUpdate
from merit.domain.regions import Region
from merit.domain.result_sources import TEXT
from merit.domain.states import ActionStatus
from merit.errors import InputError, NoDataError
from merit.services.follow_ups import enter_items
from merit.services.follow_ups.guards import held_ones
from merit.services.follow_ups.journal import AMENDED, note_item
from merit.services.follow_ups.noting import take_over
from merit.services.meetings.guards import meeting_to_lead, require_state, stale
from merit.services.meetings.journal import note_meeting
from merit.services.meetings.leading import RUNNING
from merit.services.results.judging import refuse_errors
from merit.store import instruments, meeting_items, meetings, progress_reports, regions
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision, what action items call it, and the codes of the items it led to."""

    decision: Decision
    code: str
    items: tuple[str, ...]


def decide(
    session: Session, user: User, code: str, draft: DecisionDraft, *, now: datetime
) -> Decided:
    """Record a decision of the running meeting `code`, and one action item for each region.

    All of it or nothing. It adds to the meeting and takes nothing of others away, so it asks for
    no version; the same decision with the same to follow, handed in twice by the same person, is
    one. Their words are decided anew for other regions only: that keeps a late second press from
    making its items twice once the first were amended. Items may be of regions outside the user's
    own care: see `LEAD_MEETINGS`. Raises ResultError with its findings when a rule is broken,
    InputError when the meeting is not running.
    """
    found, at = meeting_to_lead(session, user, code)
    require_state(found, RUNNING)
    wanted, person = tidy(draft), user.known_as
    known = {item.code: item for item in regions.every(session)}
    refuse_errors(findings(wanted, found, instruments=instruments.every(session), regions=known))
    repeated = _repeated(session, found, wanted, by=person, known=known)
    if repeated is not None:
        return repeated
    number = max((item.number for item in found.decisions), default=0) + 1
    made = decision(wanted, number=number, by=person, now=now)
    if not meetings.add_decision(session, found.dataset, code, made, version=at):
        raise stale(session, found, now=now)
    after = replace(found, decisions=(*found.decisions, made))
    note_meeting(session, user, "putuskan", after, before=found)
    enter_items(
        session,
        user,
        items(wanted, found, number, regions=known, today=day_of(now)),
        instrument=wanted.instrument,
        reason=f"Keputusan {found.decision_code(number)}",
        now=now,
    )
    return _decided(session, after, made)


def _repeated(
    session: Session,
    meeting: MeetingRecord,
    wanted: DecisionDraft,
    *,
    by: str,
    known: Mapping[str, Region],
) -> Decided | None:
    """The decision `wanted` repeats; refuses one with its words and regions that differs else."""
    alike = []
    for earlier in meeting.decisions:
        if not has_the_words(earlier, wanted, by=by):
            continue
        same, day = _decided(session, meeting, earlier), day_of(earlier.decided_at)
        again = items(wanted, meeting, earlier.number, regions=known, today=day)
        carried = [item.record for item in held_ones(session, meeting.dataset, same.items)]
        if is_about_the_same(earlier, wanted) and leads_to_the_same(carried, again):
            return same
        if {item.region_code for item in carried} == {item.region_code for item in again}:
            alike.append(already_decided(earlier.number))
    refuse_errors(tuple(alike))
    return None


def withdraw_decision(
    session: Session, user: User, code: str, number: int, *, reason: str, now: datetime
) -> Decided:
    """Take back the decision `number` of the running meeting `code`, and cancel its items.

    Refused once something was done, or reported, on one of them that still stands. Withdrawing
    twice for the same reason is one. Raises NoDataError for an unknown decision, InputError,
    ResultError for an unusable reason.
    """
    found, at = meeting_to_lead(session, user, code)
    require_state(found, RUNNING)
    told = reason.strip()
    kept = next((item for item in found.decisions if item.number == number), None)
    if kept is None:
        raise NoDataError(f"Keputusan {found.decision_code(number)} tidak ada. Pilih dari daftar.")
    if kept.withdrawn and kept.withdrawn == told:
        return _decided(session, found, kept)
    if kept.withdrawn:
        raise InputError("Keputusan ini sudah dicabut dengan alasan lain. Muat ulang halaman.")
    refuse_errors(findings_on_text("reason", "Alasan", told, TEXT, needed=True))
    _cancel_items(session, user, found, number, told, now=now)
    if not meetings.withdraw_decision(session, found.dataset, code, number, told, version=at):
        raise stale(session, found, now=now)
    gone = replace(kept, withdrawn=told)
    decisions = tuple(gone if item.number == number else item for item in found.decisions)
    after = replace(found, decisions=decisions)
    note_meeting(session, user, "cabut_keputusan", after, before=found, reason=told)
    return _decided(session, after, gone)


def _decided(session: Session, meeting: MeetingRecord, made: Decision) -> Decided:
    found = meeting_items.of_meeting(session, meeting.dataset, meeting.code, regions=None)
    own = (item.code for item in found if item.number == made.number)
    return Decided(made, meeting.decision_code(made.number), tuple(own))


def _cancel_items(
    session: Session,
    user: User,
    meeting: MeetingRecord,
    number: int,
    reason: str,
    *,
    now: datetime,
) -> None:
    why = f"Keputusan {meeting.decision_code(number)} dicabut: {reason}"
    led_to = meeting_items.of_meeting(session, meeting.dataset, meeting.code, regions=None)
    codes = [item.code for item in led_to if item.number == number]
    reported = progress_reports.reported(session, meeting.dataset, codes)
    by_day = defaultdict(list)
    for found in held_ones(session, meeting.dataset, codes):
        item = found.record
        if item.status is ActionStatus.CANCELLED:
            continue
        if not is_untouched(item) or item.code in reported:
            raise InputError(
                f"Butir {item.code} sudah ditindaklanjuti, jadi keputusannya tidak dapat dicabut. "
                "Ubah atau batalkan butirnya di halaman RTL."
            )
        by_day[max(day_of(now), item.agreed_on)].append(found)
    for day, before in by_day.items():
        news = ActionUpdate(day, ActionStatus.CANCELLED, 0, why, user.known_as)
        after = take_over(session, before, news, now=now)
        for earlier, kept in zip(before, after, strict=True):
            note_item(session, user, AMENDED, kept.content, before=earlier.content, reason=why)
