"""Several periods at once: which one is shown, how one comes to another, and who is warned."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from ui.result_desk import buttons, fill, press
from ui.screen import Screen
from ui.self_check_desk import (
    CITY,
    DRAFT,
    OTHER,
    TODAY,
    at,
    has_field,
    opened_period,
    settle_in,
    user,
)

from merit.domain.self_checks.periods import PeriodDraft
from merit.services import self_checks
from merit.store.engine import Engine, writing

RUNNING, LATER = "M-2026-01", "M-2027-01"
NEXT_YEAR = replace(
    DRAFT,
    year=2027,
    opens_on=TODAY + timedelta(days=5),
    due_on=TODAY + timedelta(days=300),
)


def planned(engine: Engine, draft: PeriodDraft) -> None:
    with writing(engine) as session:
        self_checks.plan_period(session, user("sari"), draft, now=datetime.now(UTC))


def shown(screen: Screen) -> str:
    """The period under the title."""
    (found,) = re.findall(r"Masa (M-\d{4}-\d{2}) · Instrumen", screen.text)
    return str(found)


@pytest.fixture
def office(own: Engine) -> Engine:
    settle_in(own)
    opened_period(own)
    return own


@pytest.mark.parametrize("person", ["oki", "hadi"])
def test_a_second_period_does_not_hide_the_one_at_work(office: Engine, person: str) -> None:
    opened_period(office, NEXT_YEAR)  # open, and not begun
    screen = at(office, person).open("mandiri")
    assert shown(screen) == RUNNING
    assert has_field(at(office, "oki").open("mandiri"), "level-1.1")


def test_of_two_that_can_be_filled_in_the_nearest_due_is_shown(office: Engine) -> None:
    opened_period(office, replace(NEXT_YEAR, opens_on=TODAY, due_on=TODAY + timedelta(days=3)))
    assert shown(at(office, "oki").open("mandiri")) == LATER


def test_the_periods_of_a_region_lead_to_each_other(office: Engine) -> None:
    oki = at(office, "oki").open("mandiri")
    assert "Masa penilaian" not in oki.text
    planned(office, NEXT_YEAR)
    oki.open("mandiri")
    assert f"{RUNNING} Draf" in oki.text
    assert f"{LATER} Belum dibuka" in oki.text
    assert f"periode={LATER}" in oki.html
    oki.open("mandiri", periode=LATER)
    assert "Belum dibuka: direncanakan " in oki.text
    assert "giliran operator mengisi" not in oki.text
    assert f"periode={RUNNING}" in oki.html


def test_regions_of_a_period_to_come_have_no_state_yet(office: Engine) -> None:
    planned(office, NEXT_YEAR)
    sari = at(office, "sari").open("mandiri", periode=LATER)
    rows = re.findall(r"<tr[^>]*>(?:(?!</tr>).)*(?:Pekalongan|Brebes).*?</tr>", sari.html, re.S)
    assert len(rows) == 2
    assert all("Draf" not in row and "–" in row for row in rows)
    assert "Draf" in at(office, "sari").open("mandiri", periode=RUNNING).text


def test_who_plans_or_opens_beside_another_period_is_warned_and_confirms(office: Engine) -> None:
    planned(office, replace(NEXT_YEAR, opens_on=TODAY, region_codes=(CITY, OTHER)))
    sari = at(office, "sari").open("mandiri", isi="rencana")
    assert f"Sedang dibuka juga: {RUNNING}" in sari.text
    sari.open("mandiri", periode=LATER)
    assert f"Sedang dibuka juga: {RUNNING}" in sari.text
    press(sari, "Buka masa")
    assert "Belum dibuka. Centang bahwa masa ini memang berjalan bersamaan" in sari.text
    assert "Buka masa" in buttons(sari)
    fill(sari, {"bersamaan": True})
    press(sari, "Buka masa")
    assert "Masa penilaian dibuka." in sari.text


def test_without_another_open_period_nobody_is_asked(own: Engine) -> None:
    settle_in(own)
    planned(own, DRAFT)
    sari = at(own, "sari").open("mandiri", periode=RUNNING)
    assert "Sedang dibuka juga" not in sari.text
    press(sari, "Buka masa")
    assert "Masa penilaian dibuka." in sari.text


def test_the_form_is_called_what_it_is_for_and_asks_in_order(office: Engine) -> None:
    sari = at(office, "sari").open("mandiri", isi="rencana")
    assert sari.title == "Rencanakan masa penilaian"
    labels = [item.label for item in sari.app.main if getattr(item, "label", "")]
    assert labels[:4] == ["Tahun penilaian", "Instrumen", "Dapat diisi mulai", "Tenggat kirim"]
    sari.open("mandiri", periode=RUNNING, isi="ubah")
    assert sari.title == "Ubah masa penilaian"
