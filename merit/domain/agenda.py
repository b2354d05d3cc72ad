"""The agenda of a rakor as it was on a screen, against what it is now."""

from collections.abc import Sequence

from merit.domain.meetings import AgendaItem


def looks_the_same(agenda: Sequence[AgendaItem], other: Sequence[AgendaItem]) -> bool:
    """Whether the same items stand in the same order, whatever was noted on them."""
    return [_seen(item) for item in agenda] == [_seen(item) for item in other]


def _seen(item: AgendaItem) -> tuple[str, int, str]:
    return item.title, item.minutes, item.speaker


def found_again(seen: Sequence[AgendaItem], present: Sequence[AgendaItem]) -> dict[int, int]:
    """Where each of the items `seen` stands in the `present` agenda, by position.

    An item is known by its title wherever it went; one whose title is gone was renamed when the
    item in its old place bears none of those seen. What is gone altogether has no entry.

    >>> seen = [AgendaItem(1, "Pembukaan", 10), AgendaItem(2, "Capaian", 30)]
    >>> found_again(seen, [AgendaItem(1, "Capaian", 30), AgendaItem(2, "Jeda", 15)])
    {2: 1}
    >>> found_again(seen, [AgendaItem(1, "Doa", 10), AgendaItem(2, "Capaian", 30)])
    {2: 2, 1: 1}
    """
    rest = list(present)
    found: dict[int, int] = {}
    for is_it in (_has_its_title, _has_its_place):
        for item in seen:
            again = next((one for one in rest if is_it(one, item)), None)
            if again is not None and item.position not in found:
                found[item.position] = again.position
                rest.remove(again)
    return found


def _has_its_title(one: AgendaItem, item: AgendaItem) -> bool:
    return one.title == item.title


def _has_its_place(one: AgendaItem, item: AgendaItem) -> bool:
    return one.position == item.position
