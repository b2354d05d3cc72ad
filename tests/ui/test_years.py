"""Years with few or no results give a sentence, never a failure or a zero."""

from pathlib import Path

import pytest
from ui.conftest import forget
from ui.screen import FILES, Screen

from merit.store.engine import make_engine, shared_engine
from merit.store.migrations import migrate


@pytest.mark.parametrize("dataset", ["terbit", "contoh"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path or "start")
def test_every_year_that_can_be_chosen_can_be_read(screen: Screen, path: str, dataset: str) -> None:
    for year in screen.open(path, data=dataset).options("tahun"):
        screen.open(path, data=dataset, tahun=year)
        assert not screen.app.exception
        assert screen.chosen("tahun") == year
        assert screen.title or screen.warnings


def test_a_year_without_scores_says_that_the_average_cannot_be_computed(screen: Screen) -> None:
    screen.open("", tahun="2021", kelompok="eks-pati")
    assert not screen.app.exception
    assert "belum dapat dihitung" in screen.text


def test_a_database_without_results_is_a_sentence(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'empty.db'}"
    engine = make_engine(url)
    migrate(engine)
    engine.dispose()
    monkeypatch.setenv("MERIT_DATABASE_URL", url)
    forget()
    screen.open()
    shared_engine(url).dispose()
    assert not screen.app.exception
    assert screen.warnings == ["Belum ada hasil penilaian yang tercatat."]
