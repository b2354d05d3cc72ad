"""Regions side by side, recounted in SQL straight on the database."""

from decimal import Decimal

import pytest
from services.aspects_by_sql import ASPECTS, MAXIMA, points, speaking

from merit.domain.access import visitor
from merit.domain.ranking import Obstacle
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import InputError, NoDataError, NotAllowedError
from merit.services.side_by_side import SideBySide, side_by_side
from merit.store.engine import Engine, Session

VISITOR = visitor(demo=True)
FOUR = ("33.10", "33.16", "33.71", "33.20")  # 33.20 carries its result of 2024


def of(session: Session, *codes: str, dataset: str = "contoh", year: int = 2025) -> SideBySide:
    return side_by_side(session, VISITOR, scope=Scope(Dataset(dataset), year), codes=codes)


def test_every_aspect_has_the_points_of_the_database(session: Session, shipped: Engine) -> None:
    speaks, known = speaking(shipped, "contoh", 2025), points(shipped)
    found = of(session, *FOUR)
    assert [row.aspect.code for row in found.aspects] == list(ASPECTS)
    for row in found.aspects:
        expected = [known[speaks[code].key, row.aspect.code] for code in FOUR]
        assert [item.points for item in row.reached if item] == [float(one) for one in expected]
        shares = [float(one / MAXIMA[row.aspect.code]) for one in expected]
        assert [item.share for item in row.reached if item] == pytest.approx(shares)
        assert row.spread == pytest.approx(max(shares) - min(shares))


def test_the_order_is_the_readers(session: Session) -> None:
    found = of(session, "33.71", "33.10")
    assert [side.standing.region.code for side in found.sides] == ["33.71", "33.10"]
    turned = of(session, "33.10", "33.71")
    assert [row.reached[::-1] for row in turned.aspects] == [row.reached for row in found.aspects]


def test_the_widest_aspects_are_those_with_the_largest_spread(
    session: Session, shipped: Engine
) -> None:
    speaks, known = speaking(shipped, "contoh", 2025), points(shipped)
    for codes in (FOUR, FOUR[:3], ("33.10", "33.13", "33.09", "33.11")):
        spreads = {}
        for aspect, maximum in MAXIMA.items():
            shares = [known[speaks[code].key, aspect] / maximum for code in codes]
            spreads[aspect] = max(shares) - min(shares)
        widest = [code for code, spread in spreads.items() if spread == max(spreads.values())]
        assert [row.aspect.code for row in of(session, *codes).widest] == widest
    # two aspects differ by three quarters: 7,5 to 37,5 of 40 and 4 to 16 of 16
    assert [row.aspect.code for row in of(session, *FOUR[:3]).widest] == ["A4", "A7"]


def test_a_region_without_values_is_named_and_the_others_are_compared(session: Session) -> None:
    found = of(session, "33.10", "33.17", "33.71")
    assert [side.obstacle for side in found.sides] == [None, Obstacle.NO_RESULT, None]
    assert {row.reached[1] for row in found.aspects} == {None}
    assert all(row.spread is not None for row in found.aspects)


def test_one_comparable_region_alone_is_not_compared(session: Session) -> None:
    found = of(session, "33.10", "33.17")
    assert (found.aspects, found.widest) == ((), ())


def test_published_scores_have_no_aspects_to_compare(session: Session) -> None:
    found = of(session, "33.71", "33.75", "33.01", dataset="terbit", year=2024)
    assert {side.obstacle for side in found.sides} == {Obstacle.NO_ASPECTS}
    assert found.aspects == ()
    scores = [side.standing.position.score for side in found.sides]
    assert scores == [Decimal("337.5"), Decimal(327), None]
    expired = of(session, "33.71", "33.75", dataset="terbit", year=2026)
    assert {side.obstacle for side in expired.sides} == {Obstacle.EXPIRED}


def test_equal_regions_differ_on_no_aspect(session: Session) -> None:
    same = of(session, "33.10", "33.71")
    aspects = tuple(row for row in same.aspects if row.spread == 0)
    assert aspects
    assert not {row.aspect.code for row in aspects} & {row.aspect.code for row in same.widest}


@pytest.mark.parametrize(
    "codes", [(), ("33.10",), ("33.10", "33.10"), ("33.01", "33.02", "33.03", "33.04", "33.05")]
)
def test_only_two_to_four_regions_are_set_side_by_side(
    session: Session, codes: tuple[str, ...]
) -> None:
    with pytest.raises(InputError, match="dua sampai empat"):
        of(session, *codes)


def test_an_unknown_region_is_a_sentence(session: Session) -> None:
    with pytest.raises(NoDataError, match=r"33\.99 tidak dikenal"):
        of(session, "33.10", "33.99")


def test_nobody_compares_what_they_may_not_read(session: Session) -> None:
    with pytest.raises(NotAllowedError):
        side_by_side(session, visitor(demo=False), scope=Scope(Dataset.DEMO, 2025), codes=FOUR[:2])
