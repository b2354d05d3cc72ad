"""The agenda of a rakor as it was on a screen, against what it is now."""

from collections.abc import Sequence
from typing import Protocol

from merit.domain.meetings import AgendaItem


class Shown(Protocol):
    """What a screen shows of a meeting that is led: its agenda, and the item being discussed."""

    @property
    def agenda(self) -> tuple[AgendaItem, ...]:
        """In order of position."""

    @property
    def current(self) -> int | None:
        """Position of the item being discussed."""


def looks_the_same(agenda: Sequence[AgendaItem], other: Sequence[AgendaItem]) -> bool:
    """Whether the same items stand in the same order, whatever was noted on them."""
    return [_seen(item) for item in agenda] == [_seen(item) for item in other]


def _seen(item: AgendaItem) -> tuple[str, int, str]:
    return item.title, item.minutes, item.speaker


def found_again(seen: Sequence[AgendaItem], present: Sequence[AgendaItem]) -> dict[int, int]:
    """Where each of the items `seen` stands in the `present` agenda, by position.

    An item is known by its title wherever it went; of several with one title by its speaker and
    its minutes, then by the nearest place. One whose title is gone was renamed when nothing but
    that title differs between the agendas. What is gone altogether has no entry.

    >>> seen = [AgendaItem(1, "Pembukaan", 10), AgendaItem(2, "Capaian", 30)]
    >>> found_again(seen, [AgendaItem(1, "Capaian", 30), AgendaItem(2, "Jeda", 15)])
    {2: 1}
    >>> found_again(seen, [AgendaItem(1, "Doa", 10), AgendaItem(2, "Capaian", 30)])
    {2: 2, 1: 1}
    """
    rest = list(present)
    found: dict[int, int] = {}
    for is_it in (_looks_like_it, _has_its_title):
        for item in seen:
            if item.position in found:
                continue
            alike = [one for one in rest if is_it(one, item)]
            if alike:
                again = min(alike, key=lambda one: abs(one.position - item.position))
                found[item.position] = again.position
                rest.remove(again)
    if _is_one_renamed(seen, present):
        found |= {one.position: one.position for one in rest}
    return found


def _looks_like_it(one: AgendaItem, item: AgendaItem) -> bool:
    return _seen(one) == _seen(item)


def _has_its_title(one: AgendaItem, item: AgendaItem) -> bool:
    return one.title == item.title


def _is_one_renamed(seen: Sequence[AgendaItem], present: Sequence[AgendaItem]) -> bool:
    was = {item.position: item.title for item in seen}
    now = {item.position: item.title for item in present}
    return was.keys() == now.keys() and sum(was[place] != now[place] for place in was) == 1
