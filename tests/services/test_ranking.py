"""The ranking, recounted in SQL and from the published file by rules of their own."""

import csv
from collections import Counter
from decimal import Decimal
from itertools import pairwise
from statistics import mean, median

import pytest
from services import two_instruments as two
from services.aspects_by_sql import speaking

from merit.domain.access import visitor
from merit.domain.instruments import Instrument
from merit.domain.ranking import Obstacle
from merit.domain.regions import Region
from merit.domain.scope import Scope, belongs
from merit.domain.states import Dataset
from merit.errors import NoDataError, NotAllowedError
from merit.services.ranking import Ranking, ranking, ranking_of
from merit.services.standings import standing_of
from merit.settings import DATA
from merit.store.engine import Engine, Session

VISITOR = visitor(demo=True)
GROUPS = ("semua", "kabupaten", "kota", "eks-banyumas", "eks-pati")
FILE = DATA / "published" / "results.csv"


def of(session: Session, dataset: str, year: int, group: str = "semua", *only: str) -> Ranking:
    return ranking(session, VISITOR, scope=Scope(Dataset(dataset), year, group), only=only)


def listed(found: Ranking) -> list[tuple[int, str, Decimal]]:
    return [(row.rank, row.standing.region.code, row.score) for row in found.ranked]


def counted(engine: Engine, dataset: str, year: int, codes: set[str]) -> dict[str, Decimal]:
    """Scores that count at the end of a year, by SQL."""
    rows = speaking(engine, dataset, year)
    return {
        code: row.score
        for code, row in rows.items()
        if code in codes and row.counts and row.score is not None
    }


def ranked_by_counting(scores: dict[str, Decimal]) -> list[tuple[int, str, Decimal]]:
    places = {
        code: 1 + sum(other > score for other in scores.values()) for code, score in scores.items()
    }
    return sorted((places[code], code, score) for code, score in scores.items())


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize(
    ("dataset", "year"), [("contoh", 2025), ("contoh", 2022), ("terbit", 2023)]
)
def test_a_ranking_is_the_one_counted_in_the_database(
    session: Session,
    shipped: Engine,
    regions: list[Region],
    dataset: str,
    year: int,
    group: str,
) -> None:
    codes = {region.code for region in regions if belongs(region, group)}
    scores = counted(shipped, dataset, year, codes)
    found = of(session, dataset, year, group)
    assert listed(found) == ranked_by_counting(scores)
    assert {row.standing.region.code for row in found.unranked} == codes - set(scores)
    everyone = counted(shipped, dataset, year, {region.code for region in regions})
    assert (found.province.n, found.province.of) == (len(everyone), 35)
    assert (found.shown.n, found.shown.of) == (len(scores), len(codes))
    assert found.province.mean == mean(everyone.values())
    assert found.province.median == median(everyone.values())
    if scores:
        assert found.shown.mean == mean(scores.values())
        assert found.shown.median == median(scores.values())
    assert found.is_everybody is (group == "semua")


def test_three_regions_share_a_rank_in_the_demonstration_set(session: Session) -> None:
    ranks = {code: rank for rank, code, _ in listed(of(session, "contoh", 2025))}
    shared = {code for code, rank in ranks.items() if rank == 27}
    assert shared == {"33.02", "33.03", "33.06"}  # 266,5 each
    assert ranks["33.27"] == 30
    assert {28, 29} & set(ranks.values()) == set()


def test_ranks_are_counted_within_what_is_shown(session: Session) -> None:
    cities = {code: rank for rank, code, _ in listed(of(session, "contoh", 2025, "kota"))}
    everyone = {code: rank for rank, code, _ in listed(of(session, "contoh", 2025))}
    assert sorted(cities.values()) == [1, 2, 3, 4, 5, 6]
    assert (everyone["33.72"], cities["33.72"]) == (12, 3)


def test_an_own_choice_is_a_group_whatever_the_filter_says(session: Session) -> None:
    found = of(session, "contoh", 2025, "kota", "33.16", "33.10", "33.17")
    assert [row[:2] for row in listed(found)] == [(1, "33.10"), (2, "33.16")]
    assert [row.standing.region.code for row in found.unranked] == ["33.17"]
    assert (found.shown.n, found.shown.of, found.province.of) == (2, 3, 35)
    assert found.shown.mean == Decimal("206.75")  # 325 and 88,5
    assert found.is_own_choice
    assert not found.is_everybody


def test_the_published_ranking_of_2024_holds_two_regions(session: Session) -> None:
    found = of(session, "terbit", 2024)
    assert listed(found) == [(1, "33.71", Decimal("337.5")), (2, "33.75", Decimal(327))]
    assert Counter(row.obstacle for row in found.unranked) == {Obstacle.BLANKET: 33}
    assert not found.province.is_representative
    assert found.closeness is None


@pytest.mark.parametrize(
    ("year", "ranked", "reasons"),
    [
        (2021, 5, {Obstacle.NO_SCORE: 2, Obstacle.DISPUTED: 2, Obstacle.NO_RESULT: 26}),
        (2022, 4, {Obstacle.NO_SCORE: 10, Obstacle.NO_RESULT: 21}),
        (2023, 6, {Obstacle.NO_SCORE: 24, Obstacle.NO_RESULT: 5}),
        (2024, 2, {Obstacle.BLANKET: 33}),
        (2025, 2, {Obstacle.BLANKET: 33}),
        (2026, 0, {Obstacle.EXPIRED: 35}),
    ],
)
def test_the_reasons_add_up_to_the_published_file(
    session: Session, year: int, ranked: int, reasons: dict[Obstacle, int]
) -> None:
    found = of(session, "terbit", year)
    assert len(found.ranked) == ranked
    assert Counter(row.obstacle for row in found.unranked) == reasons
    assert ranked + sum(reasons.values()) == 35
    assert reasons.get(Obstacle.NO_RESULT, 0) == 35 - len(heard_of(year)) - reasons.get(
        Obstacle.DISPUTED, 0
    )


def heard_of(year: int) -> set[str]:
    """Regions with an undisputed assessed row up to `year` in the file."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {
            row["kode"]
            for row in csv.DictReader(lines)
            if len(row["kode"]) == 5
            and int(row["tahun"]) <= year
            and row["status"] == "dinilai"
            and row["pernyataan"] != "bertentangan"
        }


def test_reasons_stand_together_and_regions_in_order_of_code(session: Session) -> None:
    found = of(session, "terbit", 2021).unranked
    reasons = [row.obstacle for row in found]
    assert reasons == sorted(reasons, key=list(Obstacle).index)
    for reason in set(reasons):
        codes = [row.standing.region.code for row in found if row.obstacle is reason]
        assert codes == sorted(codes)


def test_closeness_of_the_demonstration_set_is_counted_again(session: Session) -> None:
    found = of(session, "contoh", 2025)
    scores = [row.score for row in found.ranked]
    near = sum(
        any(
            abs(scores[place] - scores[other]) <= 10
            for other in range(len(scores))
            if abs(place - other) == 3
        )
        for place in range(len(scores))
    )
    gaps = sorted(first - second for first, second in pairwise(scores))
    assert found.closeness is not None
    assert (found.closeness.near, found.closeness.of) == (near, 34)
    assert found.closeness.gap == gaps[16]  # the middle one of 33
    assert (near, gaps[16]) == (29, Decimal("1.5"))


def test_a_result_under_the_former_instrument_is_named_and_not_ranked(kasn: Instrument) -> None:
    known = {kasn.code: kasn, two.NEW: two.another()}
    records = list(two.records(kasn))
    everyone = [
        standing_of(
            region,
            [item for item in records if item.region_code == region.code],
            year=2024,
            instruments=known,
        )
        for region in two.REGIONS
    ]
    scope = Scope(Dataset.DEMO, 2024)
    found = ranking_of(everyone, scope=scope, instrument=known[two.NEW])
    assert listed(found) == [(1, "33.03", Decimal(70)), (2, "33.02", Decimal(62))]
    # 33.01: 330 of 2023, Sangat Baik, still counts in 2024, but on the former scale
    reasons = {row.standing.region.code: row.obstacle for row in found.unranked}
    assert reasons == {"33.01": Obstacle.OTHER_INSTRUMENT, "33.04": Obstacle.NO_RESULT}
    assert (found.shown.n, found.shown.mean) == (2, Decimal(66))


def test_nobody_ranks_what_they_may_not_read(session: Session) -> None:
    with pytest.raises(NotAllowedError):
        ranking(session, visitor(demo=False), scope=Scope(Dataset.DEMO, 2025))


def test_without_any_result_there_is_no_ranking(session: Session) -> None:
    with pytest.raises(NoDataError, match="sampai tahun 2010"):
        of(session, "terbit", 2010)
