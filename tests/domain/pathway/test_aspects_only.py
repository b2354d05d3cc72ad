"""The way up on points of aspects, held against every way to share them out."""

from decimal import Decimal
from itertools import product
from random import Random

from merit.domain.pathway.aspects_only import Room, least_aspects

HALF = Decimal("0.5")


def test_the_points_are_the_best_of_all_ways_to_share_them_out() -> None:
    dice, reached = Random(13), 0
    for _ in range(120):
        rooms = [
            Room(code, HALF * dice.randint(0, 6), dice.choice([Decimal(1), Decimal(2), HALF]))
            for code in ("A1", "A2", "A3")
        ]
        missing = HALF * dice.randint(1, 14)
        locked = frozenset(room.aspect for room in rooms if dice.random() < 0.2)
        path = least_aspects(rooms, missing, step=HALF, locked=locked)
        expected = best(rooms, missing, locked)
        assert (path is None) is (expected is None)
        if path is not None and expected is not None:
            reached += 1
            assert (path.effort, len(path.gains)) == expected[:2]
            assert path.gains == expected[3]
            assert path.points >= missing
            assert path.proof.is_proven
            assert path.proof.bound == path.effort
    assert reached > 50


def best(
    rooms: list[Room], missing: Decimal, locked: frozenset[str]
) -> tuple[Decimal, int, tuple[Decimal, ...], dict[str, Decimal]] | None:
    """Least effort, then fewest aspects, then the most on the aspect that lacks most."""
    lacking = sorted(range(len(rooms)), key=lambda place: (-rooms[place].points, place))
    found = []
    for counts in product(*(range(int(room.points / HALF) + 1) for room in rooms)):
        gains = [HALF * count for count in counts]
        is_kept = all(
            not gain or room.aspect not in locked for room, gain in zip(rooms, gains, strict=True)
        )
        if not is_kept or sum(gains) < missing:
            continue
        effort = sum((g * r.effort for g, r in zip(gains, rooms, strict=True)), Decimal(0))
        told = {room.aspect: gain for room, gain in zip(rooms, gains, strict=True) if gain}
        found.append((effort, len(told), tuple(-gains[place] for place in lacking), told))
    return min(found, key=lambda item: item[:3], default=None)


def test_the_aspect_that_lacks_most_is_raised_alone_where_it_has_room() -> None:
    rooms = [Room("A1", Decimal("2.5")), Room("A3", Decimal(55)), Room("A4", Decimal(15))]
    path = least_aspects(rooms, Decimal(12), step=HALF, locked=frozenset())
    assert path is not None
    assert path.gains == {"A3": Decimal(12)}


def test_points_that_are_no_multiple_of_the_step_are_rounded_up() -> None:
    path = least_aspects([Room("A1", Decimal(9))], Decimal("2.25"), step=HALF, locked=frozenset())
    assert path is not None
    assert path.points == Decimal("2.5")


def test_nothing_is_raised_where_nothing_is_missing() -> None:
    path = least_aspects([Room("A1", Decimal(9))], Decimal(0), step=HALF, locked=frozenset())
    assert path is not None
    assert path.gains == {}
