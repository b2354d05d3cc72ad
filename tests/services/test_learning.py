"""Belajar dari, counted a second time in SQL for every region of the demonstration."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from services import aspects_by_sql
from services.coaching_by_sql import asked, regions

from merit.domain.access import visitor
from merit.domain.learning import Obstacle, Peer
from merit.domain.practices import PracticeRecord, PracticeState
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import NoDataError
from merit.services.learning import Learning, learning
from merit.store import practices
from merit.store.engine import Engine, Session

BREBES, BATANG = "33.29", "33.25"
TEN = Decimal(10)


def learned(session: Session, code: str, year: int = 2025, dataset: str = "contoh") -> Learning:
    scope = Scope(Dataset(dataset), year)
    return learning(session, visitor(demo=True), scope=scope, code=code)


def shares(engine: Engine, year: int) -> dict[tuple[str, str], Decimal]:
    """Percent of the maximum by region and aspect, of the results that count."""
    cells = aspects_by_sql.cells(engine, "contoh", year)
    return {
        (region, aspect): 100 * points / aspects_by_sql.MAXIMA[aspect]
        for (region, aspect), (points, _) in cells.items()
    }


def of_regions(engine: Engine) -> dict[str, tuple[str, str]]:
    """Kind and eks-karesidenan by region."""
    rows = asked(engine, "SELECT code, kind, residency FROM region", [])
    return {code: (kind, residency) for code, kind, residency in rows}


@pytest.mark.parametrize("year", [2023, 2025])
def test_every_region_is_shown_those_ahead_of_it_and_in_this_order(
    session: Session, shipped: Engine, year: int
) -> None:
    known, about = shares(shipped, year), of_regions(shipped)
    speaking = aspects_by_sql.speaking(shipped, "contoh", year)
    scored = {region for region, _ in known}
    for code in regions(shipped, "semua"):
        data = learned(session, code, year)
        if code not in scored:
            assert data.obstacle is not None
            assert data.lessons == ()
            continue
        own = {aspect: share for (region, aspect), share in known.items() if region == code}
        weakest = sorted(own, key=lambda aspect: (own[aspect], aspect))[:3]
        assert [item.aspect.code for item in data.lessons] == weakest
        for lesson in data.lessons:
            aspect = lesson.aspect.code
            ahead = {
                region: share - own[aspect]
                for (region, of), share in known.items()
                if of == aspect and region != code and share - own[aspect] >= TEN
            }
            assert lesson.ahead == len(ahead)
            assert lesson.of == len(scored) - 1
            peers = [item.peer for item in lesson.teachers]
            assert len(peers) == min(3, len(ahead))
            for peer in peers:
                assert peer.year == speaking[peer.region.code].year
                kind, residency = about[peer.region.code]
                assert float(peer.ahead) == pytest.approx(float(ahead[peer.region.code]))
                assert peer.is_same_kind is (kind == about[code][0])
                assert peer.is_same_residency is (residency == about[code][1])
            assert [rank(peer) for peer in peers] == sorted(rank(peer) for peer in peers)
            near = sum(about[region] == about[code] for region in ahead)
            assert sum(peer.is_same_kind and peer.is_same_residency for peer in peers) == min(
                near, 3
            )


def rank(peer: Peer) -> tuple[bool, bool, float]:
    assert peer.km is not None
    return not peer.is_same_kind, not peer.is_same_residency, peer.km


def test_the_weakest_aspect_of_brebes_by_hand(session: Session) -> None:
    # A3 has 130 points; Brebes has 60 of them. Of its own kind and eks-karesidenan only Batang,
    # with 82.5, is ahead by ten points of percentage: 22.5/130 = 17.3 percent.
    lesson = learned(session, BREBES).lessons[0]
    first = lesson.teachers[0].peer
    assert (lesson.aspect.code, float(lesson.share)) == ("A3", pytest.approx(60 / 130))
    assert (first.region.code, first.is_same_kind, first.is_same_residency) == (BATANG, True, True)
    assert float(first.ahead) == pytest.approx(2250 / 130)
    assert first.km == pytest.approx(107, abs=1)


def test_only_endorsed_practices_on_that_very_aspect_are_linked(session: Session) -> None:
    before = learned(session, BREBES).lessons[0]
    wanted = PracticeRecord(
        dataset=Dataset.DEMO,
        code="P-2026-91",
        region_code=BATANG,
        title="Talenta ditinjau tiap triwulan",
        description="Uraian.",
        instrument="kasn-9-2019",
        aspect_code="A3",
        contact="BKPSDM Kabupaten Batang",
        proposed_by="uji",
        proposed_at=datetime(2026, 5, 12, tzinfo=UTC),
        state=PracticeState.ENDORSED,
    )
    practices.enter(session, wanted)  # nothing is committed: it goes with the session
    for number, other in enumerate(
        (
            {"state": PracticeState.PROPOSED},
            {"state": PracticeState.WITHDRAWN},
            {"aspect_code": "A4"},
            {"instrument": "permenpanrb-19-2025", "aspect_code": "B2"},
            {"region_code": BREBES},
            {"dataset": Dataset.PUBLISHED},
        )
    ):
        practices.enter(session, replace(wanted, code=f"P-2026-8{number}", **other))
    after = learned(session, BREBES).lessons[0]
    assert after.practices == before.practices + 1
    new = set(after.teachers[0].practices) - set(before.teachers[0].practices)
    assert new == {wanted}


def test_nothing_is_said_where_nothing_can_be_compared(session: Session) -> None:
    assert learned(session, "33.17").obstacle is Obstacle.NO_RESULT  # never assessed
    assert learned(session, "33.75", 2025, "terbit").obstacle is Obstacle.NO_ASPECTS
    only_category = learned(session, "33.28", 2024, "terbit")
    assert only_category.obstacle is Obstacle.NOT_COMPARABLE
    assert only_category.lessons == ()


def test_an_unknown_region_is_told(session: Session) -> None:
    with pytest.raises(NoDataError):
        learned(session, "33.99")
