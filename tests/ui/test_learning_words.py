"""Why a region is proposed to learn from: the values, and of which year they are."""

from decimal import Decimal
from fractions import Fraction

import pytest

from merit.domain.instruments import Aspect
from merit.domain.learning import Peer
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import Dataset, RegionKind
from merit.services.learning import Learning, Lesson
from merit.ui.text import learning as words

OWN = Region("33.29", "Brebes", RegionKind.REGENCY, "Pekalongan")
BATANG = Region("33.25", "Batang", RegionKind.REGENCY, "Pekalongan")
LESSON = Lesson(
    Aspect("A3", "Pengembangan Karier", Decimal(130), ()), Fraction(60, 130), 30, 1, (), 0
)
DATA = Learning(Scope(Dataset.DEMO, 2025), OWN, None, 2025, (LESSON,))


@pytest.mark.parametrize(
    ("year", "of"), [(2025, "pada Pengembangan Karier,"), (2024, "Karier (hasil resmi 2024),")]
)
def test_the_year_of_a_result_is_said_where_it_is_another_than_the_own(year: int, of: str) -> None:
    share = Fraction(825, 1300)
    peer = Peer(BATANG, share, year, 100 * share - Fraction(6000, 130), True, True, None)
    said = words.why(peer, LESSON, DATA)
    assert of in said
    assert said.startswith("63% pada")
    assert "17 poin persen di atas Kabupaten Brebes (46%)" in said
