"""Whom a region can learn from, on cases small enough to be counted by hand."""

from dataclasses import replace
from fractions import Fraction

import pytest

from merit.domain.learning import Scored, distance, peers, weakest
from merit.domain.regions import Region
from merit.domain.states import RegionKind

ORDER = ["A1", "A2", "A3", "A4"]
MAGELANG = (110.2178, -7.4706)
SEMARANG = (110.4203, -6.9667)


def region(code: str, kind: RegionKind = RegionKind.CITY, residency: str | None = "Kedu") -> Region:
    return Region(code, f"Daerah {code}", kind, residency)


def scored(of: Region, percent: int, place: tuple[float, float] | None = (110.0, -7.0)) -> Scored:
    return Scored(of, {"A1": Fraction(percent, 100)}, 2025, place)


OWN = scored(region("33.71"), 60)


def named(*others: Scored) -> list[str]:
    return [item.region.code for item in peers(OWN, others, "A1")]


def test_the_weakest_are_the_three_lowest_shares_in_their_order() -> None:
    shares = {code: Fraction(part, 8) for code, part in zip(ORDER, (4, 2, 8, 2), strict=True)}
    assert weakest(shares, ORDER) == ("A2", "A4", "A1")


def test_an_aspect_without_points_is_not_the_weakest() -> None:
    assert weakest({"A3": Fraction(1)}, ORDER) == ("A3",)


@pytest.mark.parametrize(("percent", "expected"), [(69, []), (70, ["33.72"]), (71, ["33.72"])])
def test_ten_points_of_percentage_ahead_are_enough(percent: int, expected: list[str]) -> None:
    assert named(scored(region("33.72"), percent)) == expected


def test_the_margin_is_exact_where_a_floating_number_would_not_be() -> None:
    # 13.5 of 45 is 30 percent, 18 of 45 is 40: in floating numbers 40 - 30 falls short of ten.
    own = Scored(OWN.region, {"A1": Fraction(135, 450)}, 2025)
    (found,) = peers(own, [Scored(region("33.72"), {"A1": Fraction(18, 45)}, 2024)], "A1")
    assert (found.ahead, found.year) == (10, 2024)


def test_the_same_kind_goes_before_the_near_and_the_near_before_the_far() -> None:
    near, far = (110.1, -7.0), (111.5, -7.0)
    others = [
        scored(region("33.08", RegionKind.REGENCY), 99, near),  # another kind
        scored(region("33.73", residency="Semarang"), 99, far),
        scored(region("33.74", residency="Semarang"), 80, near),
        scored(region("33.75"), 75, far),  # of the same eks-karesidenan
        scored(region("33.76"), 75, near),
    ]
    assert named(*others) == ["33.76", "33.75", "33.74", "33.73", "33.08"]


def test_equally_far_ones_follow_by_share_and_then_by_code() -> None:
    others = [scored(region(code), percent) for code, percent in (("33.74", 80), ("33.73", 80))]
    assert named(*others, scored(region("33.75"), 90)) == ["33.75", "33.73", "33.74"]


def test_without_a_place_there_is_no_distance_and_the_last_turn() -> None:
    (known, unknown) = peers(
        OWN, [scored(region("33.72"), 90, None), scored(region("33.73"), 80)], "A1"
    )
    assert (known.region.code, unknown.region.code, unknown.km) == ("33.73", "33.72", None)


def test_two_regions_without_an_eks_karesidenan_share_none() -> None:
    own = replace(OWN, region=region("33.71", residency=None))
    (found,) = peers(own, [scored(region("33.72", residency=None), 90)], "A1")
    assert not found.is_same_residency


def test_who_is_not_scored_on_the_aspect_teaches_nothing() -> None:
    assert peers(OWN, [Scored(region("33.72"), {"A2": Fraction(1)}, 2025)], "A1") == ()


def test_magelang_and_semarang_are_as_far_as_on_the_map() -> None:
    # 0.5039 degrees of latitude are 56.0 km, 0.2025 of longitude at 7.2 degrees south 22.3 km:
    # together 60.3 km by Pythagoras.
    assert distance(MAGELANG, SEMARANG) == pytest.approx(60.3, abs=0.2)
    assert distance(SEMARANG, SEMARANG) == 0
