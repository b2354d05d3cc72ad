"""Sample calls of the operations on activities."""

from dataclasses import replace

from services.access_ground import AUTHORS, NOW, TODAY, Call, Try
from services.activity_cases import as_held, planned

from merit.domain.states import Dataset
from merit.services import activities
from merit.services.activities import Recorded

WHY = "Uji hak akses"


def _planned(it: Try, dataset: Dataset) -> Recorded:
    """A plan of somebody else, for the region, in `dataset`."""
    wanted = planned(dataset=dataset, region_codes=(it.region, "33.03", "33.75"))
    return activities.plan_activity(it.session, AUTHORS[dataset], wanted, now=NOW)


def _own(it: Try) -> Recorded:
    """One in the data set the user works in: a step is told a code and no data set."""
    return _planned(it, it.user.writes_in)


def _amend(it: Try) -> Recorded:
    found = _own(it)
    wanted = replace(found.record, theme="Talenta")
    return activities.amend_activity(
        it.session, it.user, found.record.code, wanted, version=found.version, now=NOW
    )


def _report(it: Try) -> Recorded:
    found = _own(it)
    code, wanted = found.record.code, as_held(found)
    return activities.report_activity(
        it.session, it.user, code, wanted, version=found.version, now=NOW
    )


def _postpone(it: Try) -> Recorded:
    found = _own(it)
    return activities.postpone_activity(
        it.session, it.user, found.record.code, version=found.version, reason=WHY, now=NOW
    )


def _cancel(it: Try) -> Recorded:
    found = _own(it)
    return activities.cancel_activity(
        it.session, it.user, found.record.code, version=found.version, reason=WHY, now=NOW
    )


READING: dict[str, Call] = {
    "activities.reading.activity": lambda it: activities.activity(
        it.session,
        it.user,
        _planned(it, it.dataset).record.code,
        dataset=it.dataset,
        today=TODAY,
    ),
}
WRITING: dict[str, Call] = {
    "activities.changing.amend_activity": _amend,
    "activities.changing.report_activity": _report,
    "activities.checking.check_activity": lambda it: activities.check_activity(
        it.session, it.user, planned(dataset=it.dataset), now=NOW
    ),
    "activities.planning.plan_activity": lambda it: activities.plan_activity(
        it.session, it.user, planned(dataset=it.dataset), now=NOW
    ),
    "activities.standing.cancel_activity": _cancel,
    "activities.standing.postpone_activity": _postpone,
}
