"""What a what-if starts from, recomputed in SQL."""

from decimal import Decimal

import pytest
from services import aspects_by_sql as sql
from services.readers import OWN

from merit.domain.access import visitor
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services.simulation import SimulationStart, simulation_start
from merit.store.engine import Engine, Session

YEAR = 2025


def of(
    session: Session, code: str = OWN, dataset: str = "contoh", year: int = YEAR
) -> SimulationStart:
    return simulation_start(
        session, visitor(demo=True), scope=Scope(Dataset(dataset), year), code=code
    )


def test_the_basis_is_the_official_result(session: Session, shipped: Engine) -> None:
    found, cells = of(session), sql.cells(shipped, "contoh", YEAR)
    assert found.score == sql.speaking(shipped, "contoh", YEAR)[OWN].score
    assert found.points == {aspect: cells[OWN, aspect][0] for aspect in sql.ASPECTS}


def test_a_level_moves_the_score_by_its_weight(session: Session, shipped: Engine) -> None:
    found, given = of(session), sql.answers(shipped, "contoh", YEAR)[OWN]
    assert found.score is not None
    for code, weight in sql.WEIGHTS.items():
        if given[code] < 4:
            moved = found.by_levels({code: given[code] + 1})
            assert moved.score == found.score + weight
            assert [step.change.aspect.code for step in moved.waterfall] == [sql.ASPECT_OF[code]]


def test_every_indicator_at_its_highest_is_the_maximum(session: Session) -> None:
    found = of(session)
    moved = found.by_levels(dict.fromkeys(sql.WEIGHTS, 4))
    assert moved.score == sum(sql.MAXIMA.values(), Decimal(0)) == 410


def test_the_steps_of_indicators_are_sorted_by_what_they_bring(
    session: Session, shipped: Engine
) -> None:
    found, given = of(session), sql.answers(shipped, "contoh", YEAR)[OWN]
    sways = found.sways(found.by_levels({}), {})
    brought = {item.indicator.code: item.up for item in sways if item.indicator}
    assert brought == {
        code: weight if given[code] < 4 else Decimal(0) for code, weight in sql.WEIGHTS.items()
    }
    assert [item.up for item in sways] == sorted(brought.values(), reverse=True)


@pytest.mark.parametrize(
    ("code", "dataset", "year"),
    [("33.17", "contoh", 2025), ("33.01", "terbit", 2024), ("33.29", "terbit", 2023)],
)
def test_without_official_aspects_there_is_nothing_to_move(
    session: Session, code: str, dataset: str, year: int
) -> None:
    """Rembang has no result at all; the others have a category or a total only."""
    found = of(session, code, dataset, year)
    assert (found.score, found.points, found.answered) == (None, {}, ())
