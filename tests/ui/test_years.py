"""Years with few or no results give a sentence, never a failure or a zero."""

from pathlib import Path

import pytest
from ui.conftest import forget
from ui.screen import PUBLIC, Screen

from merit.store.engine import make_engine, shared_engine
from merit.store.migrations import migrate
from merit.ui.navigation import PAGES

WITH_YEAR = [page.url_path for page in PAGES if page.has_year and page.url_path in PUBLIC]
WITHOUT_YEAR = [page.url_path for page in PAGES if not page.has_year and page.url_path in PUBLIC]


@pytest.mark.parametrize("path", WITHOUT_YEAR)
def test_a_page_without_years_offers_none_and_keeps_the_one_chosen(
    screen: Screen, path: str
) -> None:
    screen.open("", tahun="2023").go(path)
    assert screen.offered("Posisi akhir tahun") == []
    assert screen.go("").chosen("tahun") == "2023"
    assert screen.address == {"tahun": "2023"}


@pytest.mark.parametrize("dataset", ["terbit", "contoh"])
@pytest.mark.parametrize("path", WITH_YEAR, ids=lambda path: path or "start")
def test_every_year_that_can_be_chosen_can_be_read(screen: Screen, path: str, dataset: str) -> None:
    years = [offer.name for offer in screen.open(path, data=dataset).offered("Posisi akhir tahun")]
    assert len(years) > 1
    for year in years:
        screen.open(path, data=dataset, tahun=year)
        assert not screen.app.exception
        marked = [offer for offer in screen.offered("Posisi akhir tahun") if offer.is_chosen]
        assert [offer.name for offer in marked] == [year]
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
