"""How a follow-up went: its status by the last day of the demonstration, and dated notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from merit.domain.records import ActionUpdate
from merit.domain.states import ActionStatus
from merit.services.demonstration import phrases
from merit.services.demonstration.days import LAST_DAY, workday

OUTCOMES = (
    ActionStatus.DONE,
    ActionStatus.DONE_ADJUSTED,
    ActionStatus.CANCELLED,
    ActionStatus.ON_TRACK,
    ActionStatus.HINDERED,
    ActionStatus.NOT_STARTED,
)
# Weights of OUTCOMES for follow-ups due before the given day: old ones are mostly closed.
MATURITY = (
    (date(2025, 1, 1), (78, 13, 9, 0, 0, 0)),
    (date(2026, 1, 1), (66, 12, 6, 4, 10, 2)),
    (LAST_DAY, (44, 9, 4, 17, 18, 8)),
    (date.max, (6, 2, 2, 46, 16, 28)),
)
COMPLETE = (ActionStatus.DONE, ActionStatus.DONE_ADJUSTED)
PROGRESS = {
    ActionStatus.ON_TRACK: (30, 90),
    ActionStatus.HINDERED: (10, 65),
    ActionStatus.CANCELLED: (0, 30),
    ActionStatus.NOT_STARTED: (0, 0),
}
FIRST_NOTE = timedelta(days=9)
SHARE_STALLED = 0.45
SHARE_HINDERED = 0.15
COMPLETE_PERCENT = 100
HALFWAY, NEARLY = 40, 75


@dataclass(frozen=True, slots=True)
class Life:
    """Status and progress on the last day, and the notes that led there."""

    status: ActionStatus
    progress: int
    updates: tuple[ActionUpdate, ...]


def life(agreed_on: date, due_on: date, rng: Random) -> Life:
    """Life of a follow-up agreed and due on these days, up to the last day."""
    weights = next(item for until, item in MATURITY if due_on < until)
    status = rng.choices(OUTCOMES, weights)[0]
    first = agreed_on + FIRST_NOTE
    if first > LAST_DAY:
        return Life(ActionStatus.NOT_STARTED, 0, ())
    dates = _dates(first, _last_note(status, first, due_on, rng), _count(status, rng), rng)
    updates = _updates(status, dates, rng)
    return Life(status, updates[-1].progress if updates else 0, updates)


def _count(status: ActionStatus, rng: Random) -> int:
    if status is ActionStatus.NOT_STARTED:
        return rng.randint(0, 1)
    return rng.randint(2, 5) if status in COMPLETE else rng.randint(1, 4)


def _last_note(status: ActionStatus, first: date, due_on: date, rng: Random) -> date:
    """Around the due date when closed; else recent, or long ago when the follow-up stalled."""
    if status in (*COMPLETE, ActionStatus.CANCELLED):
        wanted = due_on + timedelta(days=rng.randint(-30, 21))
    elif rng.random() < SHARE_STALLED:
        wanted = LAST_DAY - timedelta(days=rng.randint(35, 170))
    else:
        wanted = LAST_DAY - timedelta(days=rng.randint(1, 26))
    return min(max(wanted, first), LAST_DAY)


def _dates(first: date, last: date, count: int, rng: Random) -> list[date]:
    """Up to `count` different working days from `first` to `last`, the last one included."""
    if not count:
        return []
    span = (last - first).days
    offsets = [*(rng.randint(0, span) for _ in range(count - 1)), span]
    return sorted({workday(first + timedelta(days=offset)) for offset in offsets})


def _updates(status: ActionStatus, dates: Sequence[date], rng: Random) -> tuple[ActionUpdate, ...]:
    """One note per date; progress never falls, and the last note carries `status`."""
    if not dates:
        return ()
    final = COMPLETE_PERCENT if status in COMPLETE else _reported(*PROGRESS[status], rng)
    least = min(5, final)
    earlier = sorted(_reported(least, max(least, final - 10), rng) for _ in dates[1:])
    updates: list[ActionUpdate] = []
    for noted_on, progress in zip(dates, (*earlier, final), strict=True):
        last = len(updates) == len(earlier)
        standing = status if last else _on_the_way(rng)
        said = {item.note for item in updates}
        pool = [note for note in _pool(standing, progress) if note not in said]
        updates.append(ActionUpdate(noted_on, standing, progress, rng.choice(pool)))
    return tuple(updates)


def _on_the_way(rng: Random) -> ActionStatus:
    hindered = rng.random() < SHARE_HINDERED
    return ActionStatus.HINDERED if hindered else ActionStatus.ON_TRACK


def _pool(status: ActionStatus, progress: int) -> tuple[str, ...]:
    """The notes that fit: those of the status, and while on track those of the progress."""
    if status in phrases.OF_STATUS:
        return phrases.OF_STATUS[status]
    if progress < HALFWAY:
        return phrases.BEGUN
    return phrases.ADVANCED if progress < NEARLY else phrases.NEARLY


def _reported(low: int, high: int, rng: Random) -> int:
    """A multiple of five from `low` to `high`, as people report progress."""
    return 5 * rng.randint(low // 5, high // 5)
