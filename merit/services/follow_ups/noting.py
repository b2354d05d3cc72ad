"""News of an item: noted by the province, or reported by its region."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from merit.domain.access import Permission, User
from merit.domain.findings import Finding
from merit.domain.local_time import day_of
from merit.domain.progress_reports import ProgressReport, ReportState, needs_acceptance
from merit.domain.progress_rules import findings_on_news, findings_on_report, with_news
from merit.domain.records import ActionUpdate
from merit.errors import InputError
from merit.services.follow_ups.guards import (
    Held,
    changed_meanwhile,
    held,
    item_to_change,
)
from merit.services.follow_ups.journal import NOTED, REPORTED, note_item
from merit.services.follow_ups.rules import in_order
from merit.services.results.judging import refuse_errors
from merit.store import actions, progress_reports, revision
from merit.store.engine import Session


def check_news(
    session: Session, user: User, code: str, news: ActionUpdate, *, now: datetime
) -> tuple[Finding, ...]:
    """What would be found about `news` of whoever brings it, without keeping it (for the form)."""
    found, by_region = _for_whom(session, user, code)
    return _findings(found, news, by_region=by_region, now=now)


def note_progress(
    session: Session, user: User, code: str, news: ActionUpdate, *, version: int, now: datetime
) -> Held:
    """Note `news` of the item `code`; it counts at once, and `news.by` becomes the user.

    Handed in twice it is one note. Raises ResultError with its findings, StaleError with the
    present item when that is not at `version`, InputError while a report of the region waits.
    """
    found = item_to_change(session, user, Permission.MANAGE_ACTIONS, code)
    told = _told(user, news)
    if found.version == version + 1 and found.record.updates[-1:] == (told,):
        return found
    if _waiting(session, found) is not None:
        raise InputError(
            "Laporan daerah tentang butir ini masih menunggu. Terima atau kembalikan dulu."
        )
    if found.version != version:
        raise changed_meanwhile(session, found, now=now)
    refuse_errors(_findings(found, told, by_region=False, now=now))
    (kept,) = take_over(session, [found], told, now=now)
    note_item(session, user, NOTED, kept.content, before=found.content)
    revision.raise_number(session)
    return kept


def report_progress(
    session: Session, user: User, code: str, news: ActionUpdate, *, version: int, now: datetime
) -> ProgressReport:
    """Keep what the user's region reports of its item `code`.

    A report that closes nothing counts at once; one that closes the item waits for the province
    and changes nothing until then. Handed in twice it is one report. Raises ResultError with its
    findings, StaleError with the present item, InputError while another report waits.
    """
    found = item_to_change(session, user, Permission.REPORT_PROGRESS, code)
    told = _told(user, news)
    before = next(iter(progress_reports.of_item(session, found.record.dataset, code)), None)
    if before is not None and _says(before, told) and before.state is not ReportState.RETURNED:
        return before
    if _waiting(session, found) is not None:
        raise InputError(
            "Laporan Anda tentang butir ini masih menunggu provinsi. Tunggu jawabannya."
        )
    if found.version != version:
        raise changed_meanwhile(session, found, now=now)
    refuse_errors(_findings(found, told, by_region=True, now=now))
    state = ReportState.WAITING if needs_acceptance(told.status) else ReportState.ACCEPTED
    number = progress_reports.add(session, found.record.dataset, code, told, state=state, now=now)
    closes = state is ReportState.WAITING
    (kept,) = [found] if closes else take_over(session, [found], told, now=now)
    report = reported(session, number)
    note_item(session, user, REPORTED, kept.content, before=found.content, report=report)
    revision.raise_number(session)
    return report


def take_over(
    session: Session, found: Sequence[Held], news: ActionUpdate, *, now: datetime
) -> list[Held]:
    """Let `news` count for items of one data set, and give them as they are then.

    Raises StaleError when one of them is not as it was `found` any more.
    """
    dataset = found[0].record.dataset
    versions = {item.record.code: item.version for item in found}
    missed = actions.note(session, dataset, versions, news)
    if missed:
        raise changed_meanwhile(session, held(session, dataset, min(missed)), now=now)
    return [
        replace(item, record=with_news(item.record, news), version=item.version + 1)
        for item in found
    ]


def reported(session: Session, number: int) -> ProgressReport:
    """The report `number` as it is now."""
    found = progress_reports.find(session, number)
    assert found is not None
    return found[0]


def _told(user: User, news: ActionUpdate) -> ActionUpdate:
    return replace(news, note=news.note.strip(), by=user.known_as)


def _waiting(session: Session, found: Held) -> ProgressReport | None:
    reports = progress_reports.of_item(session, found.record.dataset, found.record.code)
    return next((item for item in reports if item.state is ReportState.WAITING), None)


def _says(report: ProgressReport, news: ActionUpdate) -> bool:
    """Whether a report says just this already, of the same person."""
    told = (report.noted_on, report.status, report.progress, report.note, report.made_by)
    return told == (news.noted_on, news.status, news.progress, news.note, news.by)


def _for_whom(session: Session, user: User, code: str) -> tuple[Held, bool]:
    """The item, and whether it is its region that tells of it."""
    by_region = not user.may(Permission.MANAGE_ACTIONS)
    permission = Permission.REPORT_PROGRESS if by_region else Permission.MANAGE_ACTIONS
    return item_to_change(session, user, permission, code), by_region


def _findings(
    found: Held, news: ActionUpdate, *, by_region: bool, now: datetime
) -> tuple[Finding, ...]:
    rules = findings_on_report if by_region else findings_on_news
    return in_order(rules(found.record, news, today=day_of(now)))
