"""Activities of the coaching: planned, put off, called off, reported, and amended."""

from merit.services.activities.changing import amend_activity, report_activity
from merit.services.activities.checking import check_activity, desk_provenance
from merit.services.activities.meeting import attendance_of_meeting, attendance_to_be_mended
from merit.services.activities.planning import plan_activity
from merit.services.activities.reading import ActivityDetail, ItemCounts, activity
from merit.services.activities.recording import Recorded
from merit.services.activities.standing import cancel_activity, postpone_activity

__all__ = [
    "ActivityDetail",
    "ItemCounts",
    "Recorded",
    "activity",
    "amend_activity",
    "attendance_of_meeting",
    "attendance_to_be_mended",
    "cancel_activity",
    "check_activity",
    "desk_provenance",
    "plan_activity",
    "postpone_activity",
    "report_activity",
]
