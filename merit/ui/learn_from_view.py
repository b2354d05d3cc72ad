"""Belajar dari: on a region's weakest aspects, whom it can learn from, why, and their practices."""

from functools import lru_cache

from merit.domain.scope import Scope
from merit.services.learning import Learning, Lesson, Teacher
from merit.ui import downloads, practice_choice, views
from merit.ui.components import drill, frame
from merit.ui.components.proposals import proposals
from merit.ui.components.tables import Cell, Link, Stack, Table
from merit.ui.downloads import Listing
from merit.ui.loaders import practices as loader
from merit.ui.text import learning as words
from merit.ui.text import marks


def block(scope: Scope, code: str) -> str | Listing:
    """The block of a region's profile."""
    return _block(loader.learning(scope, code))


@lru_cache(maxsize=128)
def _block(data: Learning) -> str | Listing:
    if data.obstacle is not None:
        every = Link(words.ALL_PRACTICES, practice_choice.href(data.scope))
        title = frame.section(words.TITLE)
        return title + frame.empty(*words.refused(data.obstacle)) + drill.ways([every])
    before = frame.section(words.TITLE, words.note(data))
    after = _after(data)
    rows = [_row(teacher, lesson, data) for lesson in data.lessons for teacher in lesson.teachers]
    if not rows:
        return before + after
    caption = marks.caption(f"{words.TITLE}, {data.region.label}", data.scope.dataset)
    listed = proposals(caption, words.HEAD, rows, is_told_third=True)
    return downloads.listing(
        f"teladan_{data.region.code}",
        Table(caption, words.HEAD, tuple(rows), row_header=1),
        before=before,
        html=listed + after,
    )


def _row(teacher: Teacher, lesson: Lesson, data: Learning) -> tuple[Cell, ...]:
    peer = teacher.peer
    practices = tuple(
        Link(item.title, practice_choice.practice_href(data.scope, item.code))
        for item in teacher.practices
    )
    return (
        Stack(words.aspect(lesson)),
        Link(peer.region.label, views.profile_href(peer.region.code, data.scope)),
        words.why(peer, lesson, data),
        Stack(practices, is_alike=True) if practices else words.NO_PRACTICE,
    )


def _after(data: Learning) -> str:
    """Aspects nobody is ahead on, and the practices of all regions on each aspect."""
    alone = [words.nobody(item) for item in data.lessons if not item.teachers]
    ways = [
        Link(words.more(item), practice_choice.aspect_href(data.scope, item.aspect.code))
        for item in data.lessons
        if item.practices
    ]
    every = Link(words.ALL_PRACTICES, practice_choice.href(data.scope))
    return (frame.notes(alone) if alone else "") + drill.ways([*ways, every])
