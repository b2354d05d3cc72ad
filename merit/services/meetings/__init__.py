"""Rakor: prepared, opened, led, decided in, closed, and remembered."""

from merit.services.meetings.deciding import Decided, decide, withdraw_decision
from merit.services.meetings.drafting import amend_meeting, draft_meeting
from merit.services.meetings.following import Board, board
from merit.services.meetings.guards import REFUSALS
from merit.services.meetings.journal import subject
from merit.services.meetings.leading import discuss, note_agenda, record_practice, set_attendance
from merit.services.meetings.reading import MeetingDetail, linkable, meeting, meetings
from merit.services.meetings.stepping import take_step

__all__ = [
    "REFUSALS",
    "Board",
    "Decided",
    "MeetingDetail",
    "amend_meeting",
    "board",
    "decide",
    "discuss",
    "draft_meeting",
    "linkable",
    "meeting",
    "meetings",
    "note_agenda",
    "record_practice",
    "set_attendance",
    "subject",
    "take_step",
    "withdraw_decision",
]
