"""The methodology page explains what is not official, by the numbers the other pages go by."""

import pytest
from ui.practice_desk import trying
from ui.screen import Screen

from merit.domain.access import Role
from merit.store.engine import Engine


@pytest.mark.parametrize(
    "title",
    [
        "Penilaian mandiri",
        "Selisih klaim dan verifikasi",
        "Jalur ke Sangat Baik",
        "Rencana pembinaan provinsi",
    ],
)
def test_the_page_has_a_section_on(screen: Screen, title: str) -> None:
    assert f">{title}</h2>" in screen.open("metodologi").page


@pytest.mark.parametrize("term", ["Masa penilaian", "Klaim", "Putusan", "Selisih", "Kekokohan"])
def test_the_glossary_has_the_term(screen: Screen, term: str) -> None:
    assert f">{term}</th>" in screen.open("metodologi").page


def test_the_assumptions_told_are_those_a_plan_starts_from(own: Engine) -> None:
    assert "FGD mengembalikan 10% dan desk 25% poin" in Screen().open("metodologi").text
    plan = trying(own, Role.LEADER).open("rencana", data="contoh")
    typed = {item.label: item.value for item in plan.app.text_input}
    assert typed["Pengaruh FGD (%), 0 sampai 100"] == "10"
    assert typed["Pengaruh desk (%), 0 sampai 100"] == "25"


def test_the_other_weights_told_are_those_a_path_is_tried_on(screen: Screen) -> None:
    told = screen.open("metodologi").text
    assert "menyimpang sampai 50%" in told
    assert "dari 50 susunan bobot" in told
    path = Screen().open("jalur", data="contoh", kode="33.29").text
    assert "menyimpang sampai 50%" in path
    assert "pada 50 susunan bobot" in path
