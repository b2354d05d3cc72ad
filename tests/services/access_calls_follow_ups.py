"""Sample calls of the operations on action items."""

from datetime import date

from services.access_ground import AUTHORS, NOW, TODAY, Call, Try
from services.readers import reader

from merit.domain.access import Role
from merit.domain.agreements import Agreement
from merit.domain.records import ActionUpdate
from merit.domain.states import ActionStatus, Dataset
from merit.services import follow_ups

WHY = "Uji hak akses"
NEWS = ActionUpdate(TODAY, ActionStatus.HINDERED, 10, WHY)
DONE = ActionUpdate(TODAY, ActionStatus.DONE, 100, WHY)


def _agreed(it: Try, title: str = WHY) -> Agreement:
    return Agreement((it.region,), title, "BKPSDM {daerah}", date(2026, 11, 2), date(2026, 12, 1))


def _entered(it: Try, dataset: Dataset) -> str:
    """An item of the region that somebody of the province entered."""
    (code,) = follow_ups.record_items(it.session, AUTHORS[dataset], _agreed(it), now=NOW)
    return code


def _own(it: Try) -> str:
    """One in the data set the user works in: an item is told by a code and no data set."""
    return _entered(it, it.user.writes_in)


def _reported(it: Try) -> int:
    """A report of the region that waits."""
    trial = it.user.trial
    operator = reader(Role.OPERATOR, it.region, trial=trial)
    code = _own(it)
    report = follow_ups.report_progress(it.session, operator, code, DONE, version=1, now=NOW)
    return report.number


READING: dict[str, Call] = {
    "follow_ups.reading.item": lambda it: follow_ups.item(
        it.session, it.user, _entered(it, it.dataset), dataset=it.dataset, today=TODAY
    ),
    "follow_ups.reading.sources": lambda it: follow_ups.sources(it.session, it.user),
    "follow_ups.reading.waiting_reports": lambda it: follow_ups.waiting_reports(
        it.session, it.user, it.dataset, today=TODAY
    ),
}

WRITING: dict[str, Call] = {
    "follow_ups.amending.amend_item": lambda it: follow_ups.amend_item(
        it.session, it.user, _own(it), _agreed(it, "Lain"), version=1, reason=WHY, now=NOW
    ),
    "follow_ups.amending.check_amendment": lambda it: follow_ups.check_amendment(
        it.session, it.user, _own(it), _agreed(it, "Lain"), now=NOW
    ),
    "follow_ups.deciding.accept_report": lambda it: follow_ups.accept_report(
        it.session, it.user, _reported(it), now=NOW
    ),
    "follow_ups.deciding.return_report": lambda it: follow_ups.return_report(
        it.session, it.user, _reported(it), answer=WHY, now=NOW
    ),
    "follow_ups.entering.check_items": lambda it: follow_ups.check_items(
        it.session, it.user, _agreed(it), now=NOW
    ),
    "follow_ups.entering.record_items": lambda it: follow_ups.record_items(
        it.session, it.user, _agreed(it), now=NOW
    ),
    "follow_ups.noting.check_news": lambda it: follow_ups.check_news(
        it.session, it.user, _own(it), NEWS, now=NOW
    ),
    "follow_ups.noting.note_progress": lambda it: follow_ups.note_progress(
        it.session, it.user, _own(it), NEWS, version=1, now=NOW
    ),
    "follow_ups.noting.report_progress": lambda it: follow_ups.report_progress(
        it.session, it.user, _own(it), NEWS, version=1, now=NOW
    ),
}
