"""The fold under a chart: its state is in the address, its content only there when it is open."""

import re

import pytest
from ui.screen import PUBLIC, Screen

FOLD = re.compile(r'href="([^"]+)" data-stay="rinci-([^"]+)" aria-expanded="(true|false)"')


@pytest.mark.parametrize("path", PUBLIC, ids=lambda path: path or "start")
def test_each_fold_opens_by_its_address_and_closes_again(screen: Screen, path: str) -> None:
    screen.open(path, data="contoh", kelompok="kota")
    names = [name for _, name, state in FOLD.findall(screen.html) if state == "false"]
    assert len(names) == len(set(names))
    assert len(names) >= len(screen.charts)
    tables = screen.html.count("<table")
    for name in names:
        screen.open(path, data="contoh", kelompok="kota", rinci=name)
        states = {found: state for _, found, state in FOLD.findall(screen.html)}
        assert [found for found, state in states.items() if state == "true"] == [name]
        assert screen.html.count("<table") == tables + 1
        assert len(screen.app.get("download_button")) == 3
        (back,) = [href for href, found, _ in FOLD.findall(screen.html) if found == name]
        assert "rinci" not in back
        assert "kelompok=kota" in back


def test_a_fold_nobody_knows_opens_nothing(screen: Screen) -> None:
    screen.open("", rinci="rahasia")
    assert 'aria-expanded="true"' not in screen.html
    assert not screen.app.get("download_button")
