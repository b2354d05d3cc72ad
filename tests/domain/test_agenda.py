"""An item of the agenda is found again where it went, and not where another came."""

import pytest

from merit.domain.agenda import found_again
from merit.domain.meetings import AgendaItem

OPENING, RESULTS, CLOSING = ("Pembukaan", 10, ""), ("Capaian", 30, ""), ("Penutup", 5, "")
BREBES, DEMAK = ("Paparan", 20, "Kabupaten Brebes"), ("Paparan", 20, "Kabupaten Demak")
BREAK, PRAYER = ("Jeda", 15, ""), ("Doa", 10, "")
Looks = list[tuple[str, int, str]]


def agenda(looks: Looks) -> list[AgendaItem]:
    return [AgendaItem(place, *look) for place, look in enumerate(looks, start=1)]


@pytest.mark.parametrize(
    ("seen", "present", "expected"),
    [
        pytest.param([OPENING, RESULTS], [RESULTS, OPENING], {1: 2, 2: 1}, id="moved"),
        pytest.param([OPENING, RESULTS], [PRAYER, RESULTS], {1: 1, 2: 2}, id="renamed"),
        pytest.param([BREBES, DEMAK], [DEMAK, BREBES], {1: 2, 2: 1}, id="told apart by speaker"),
        pytest.param(
            [OPENING, ("Capaian", 45, "")], [RESULTS, OPENING], {1: 2, 2: 1}, id="other minutes"
        ),
        pytest.param([OPENING, RESULTS], [OPENING, CLOSING, BREAK], {1: 1}, id="two in its stead"),
        pytest.param([OPENING, RESULTS, CLOSING], [OPENING, CLOSING], {1: 1, 3: 2}, id="gone"),
        pytest.param([OPENING, RESULTS], [PRAYER, BREAK], {}, id="both other"),
        pytest.param([OPENING, RESULTS, CLOSING], [CLOSING, BREAK, OPENING], {1: 3, 3: 1},
                     id="replaced while the rest moved"),
        pytest.param([PRAYER, RESULTS], [RESULTS, RESULTS], {1: 1, 2: 2}, id="renamed as another"),
    ],
)  # fmt: skip
def test_an_item_is_found_where_it_went(
    seen: Looks, present: Looks, expected: dict[int, int]
) -> None:
    assert found_again(agenda(seen), agenda(present)) == expected
