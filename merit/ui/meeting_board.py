"""The live board: every screen in the hall asks again every second, and shows what is new.

A tick looks whether anything was written (the revision); only then is the meeting read again,
once for all screens that may see the same.
"""

from datetime import datetime

from merit.domain.meeting_rules import clock
from merit.services.meetings import Board
from merit.ui import filters, meeting_choice
from merit.ui.clock import now
from merit.ui.components.hall import Hall, Names, foot, hall
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Link
from merit.ui.loaders import meetings as loader
from merit.ui.parts import followed
from merit.ui.text import meeting_board as words

EVERY_SECONDS = 1
NAMES = Names(words.NOW, words.NEXT, words.DECISION, words.ATTENDANCE, words.FOLLOW_UP)


@followed(EVERY_SECONDS)
def show() -> None:
    """The board of the meeting in the address."""
    scope, moment = filters.current(), now()
    code = meeting_choice.chosen().code
    board = loader.board(code, scope.dataset)
    back = Link(words.BACK, meeting_choice.of_meeting(scope, code))
    draw(hall(_hall(board, moment), NAMES, cut=words.CUT))
    draw(foot(words.updated(moment), back))


def _hall(board: Board, now: datetime) -> Hall:
    record = board.meeting
    current = clock(record, now=now)
    return Hall(
        title=record.title,
        day=words.day(record),
        item=words.item(record, current),
        left=words.time_left(current),
        is_over=current is not None and current.left < 0,
        following=words.following(record, current),
        decision=words.decision(board),
        attendance=words.attendance(board),
        follow_up=words.follow_up(board),
    )
