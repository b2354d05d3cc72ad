"""A press of a button counts in the run it was made for, and never later by itself."""

import pytest
from ui.screen import Screen

from merit.ui import results_typing


@pytest.mark.parametrize("path", ["", "rakor", "daerah"], ids=["start", "rakor", "daerah"])
def test_a_press_nobody_answered_is_gone_after_its_run(screen: Screen, path: str) -> None:
    screen.open(path)
    screen.app.session_state[results_typing.PRESSED] = "tutup"
    screen.app.run()
    assert results_typing.PRESSED not in screen.app.session_state


def test_so_it_is_where_the_page_is_refused(screen: Screen) -> None:
    screen.open("rakor", kode="K-1999-01")
    screen.app.session_state[results_typing.PRESSED] = "tutup"
    screen.app.run()
    assert results_typing.PRESSED not in screen.app.session_state
