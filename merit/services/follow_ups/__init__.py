"""Action items (butir RTL): agreed, amended, reported on by regions, accepted by the province."""

from merit.services.follow_ups.amending import amend_item, check_amendment
from merit.services.follow_ups.deciding import accept_report, return_report
from merit.services.follow_ups.entering import check_items, enter_items, record_items
from merit.services.follow_ups.noting import check_news, note_progress, report_progress
from merit.services.follow_ups.reading import item, sources, waiting_reports

__all__ = [
    "accept_report",
    "amend_item",
    "check_amendment",
    "check_items",
    "check_news",
    "enter_items",
    "item",
    "note_progress",
    "record_items",
    "report_progress",
    "return_report",
    "sources",
    "waiting_reports",
]
