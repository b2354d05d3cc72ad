"""The way up from what a region claims: named as a claim, its points computed by weights.

By hand: every indicator at level 2 is 205 of 410; of the claims, 1.1 is two levels above (+5), 1.2
one (+2,5), 1.4 one below (-2,5), and 2.1 one above (+2): 212.
"""

from decimal import Decimal

import pytest
from services.self_checks.sent_checks import BATANG, SARI, TEGAL, WATI, planned, ready, sent

from merit.domain.access import User
from merit.domain.pathway.basis import Basis
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import NotAllowedError
from merit.services.current_levels import CurrentLevels, current_levels
from merit.services.pathways import Asked, Pathway, pathway, score_range
from merit.store.engine import Engine, reading

SCOPE = Scope(Dataset.PUBLISHED, 2025)


def standing(
    engine: Engine, basis: Basis, *, by: User = SARI, code: str = BATANG
) -> CurrentLevels | None:
    with reading(engine) as session:
        return current_levels(session, by, scope=SCOPE, region_code=code, basis=basis)


def test_a_claim_is_computed_and_named_as_such(engine: Engine) -> None:
    ready(engine)
    found = standing(engine, Basis.SELF, by=WATI)
    assert found is not None
    assert (found.basis, found.year, found.score) == (Basis.SELF, 2026, Decimal(212))
    assert found.aspect_points["A1"] == Decimal("25.0")
    assert found.is_estimated
    assert standing(engine, Basis.VERIFIED) is None


def test_a_self_check_nobody_sent_is_no_starting_point(engine: Engine) -> None:
    planned(engine)
    assert standing(engine, Basis.SELF) is None


def test_the_claims_of_another_region_are_not_read(engine: Engine) -> None:
    ready(engine)
    sent(engine, region=TEGAL)
    with pytest.raises(NotAllowedError):
        standing(engine, Basis.SELF, by=WATI, code=TEGAL)


def test_a_computed_start_moves_with_the_weights(engine: Engine) -> None:
    ready(engine)
    found = standing(engine, Basis.SELF)
    assert found is not None
    answer = pathway(found, Asked(target=Decimal(212)))
    assert isinstance(answer, Pathway)
    assert answer.path is not None
    assert answer.path.steps == ()
    low, high = score_range(answer, answer.path)
    # A1 at 4, 3, 2, 1: its 10 points of weight lie between 1,25 and 3,75 each, so that the two
    # low levels have 7,5 of them and the two high ones 2,5, or the other way about: 25 - 5 to
    # 25 + 5. A2 at 3 and four times 2: the first weight lies between 1 and 3, so 22 - 1 to
    # 22 + 1. All others are alike within their aspect.
    assert (low, high) == (Decimal(212) - 5 - 1, Decimal(212) + 5 + 1)
