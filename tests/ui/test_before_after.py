"""The comparison before and after on its page: closed, open, one aspect, refused."""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from html import unescape

import pytest
from services import before_after_by_sql as sql
from ui.screen import Screen

from merit.settings import settings
from merit.store.engine import Engine, shared_engine

TODAY = date(2026, 11, 20)
TITLE = "Sebelum dan sesudah pembinaan"


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("merit.ui.loaders.coaching.today", lambda: TODAY)


@pytest.fixture
def engine(database: str) -> Engine:  # noqa: ARG001
    return shared_engine(settings().database_url)


def opened(screen: Screen, **query: str) -> str:
    """The section in words, from its title on."""
    screen.open("intervensi", **query)
    assert not screen.app.exception
    assert screen.warnings == []
    words = unescape(re.sub(r"<[^>]+>", " ", screen.html))
    return re.sub(r"\s+", " ", words.partition(TITLE)[2])


def links(screen: Screen, stay: str) -> dict[str, str]:
    found = re.findall(rf'<a href="([^"]*)" data-stay="{stay}-([^"]*)"', screen.html)
    return {unescape(name): unescape(href) for href, name in found}


def test_closed_it_asks_nothing(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a closed section must not compute")

    monkeypatch.setattr("merit.ui.loaders.before_after", refuse)
    assert "Bandingkan perubahan nilai aspek" in opened(screen, data="contoh")


def test_all_aspects_with_the_numbers_behind_them(screen: Screen, engine: Engine) -> None:
    said = opened(
        screen, data="contoh", aspek="semua", dari="2023", ke="2024", rinci="sebelum_sesudah"
    )
    assert "6 dari 8 aspek dapat dibandingkan antara hasil 2023 dan 2024" in said
    expected = sql.counted(engine, "contoh", "A3", 2023, 2024)
    before, after, other_before, other_after = (as_shown(value) for value in expected.means)
    assert re.search(
        rf"Pengembangan Karier {len(expected.touched)} {before} {after} \S+ "
        rf"{len(expected.others)} {other_before} {other_after} \S+ "
        rf"\{as_shown(expected.difference, sign=True)} ",
        said,
    )
    assert "hanya 2 daerah sasaran; perlu 5 pada tiap kelompok" in said


def as_shown(value: Fraction, *, sign: bool = False) -> str:
    """A number as the page writes it: one decimal, halves away from zero, none where it is zero."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    rounded = exact.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    text = f"{rounded:+}" if sign else str(rounded)
    return text.removesuffix(".0").replace(".", ",").replace("-", "−")


def test_one_aspect_is_told_as_what_goes_together(screen: Screen, engine: Engine) -> None:
    said = opened(screen, data="contoh", aspek="A5")
    expected = sql.counted(engine, "contoh", "A5", 2024, 2025)
    assert f"daerah sasaran turun 0,4 poin (n = {len(expected.touched)})" in said
    assert f"daerah lain naik 3,4 poin (n = {len(expected.others)})" in said
    assert f"selisih {as_shown(expected.difference)} poin" in said
    assert "lebih rendah sejalan dengan pembinaan" in said
    assert "bukan sebab" in said
    reached, unknown = sql.attendance(engine, "contoh", "A5", 2024, 2025)
    assert f"Kehadiran tercatat pada {reached - unknown} dari {reached} kegiatan." in said
    assert "hadir, atau yang diundang bila kehadirannya tidak tercatat" in said
    assert "1 tidak hadir atau tidak diundang pada kegiatan untuk hampir semua daerah" in said
    assert "karena" not in said.lower()


@pytest.mark.parametrize("aspect", ["semua", "A3"])
def test_published_results_are_refused_with_the_reason(screen: Screen, aspect: str) -> None:
    said = opened(screen, data="terbit", aspek=aspect)
    assert "tidak ada daerah dengan dua nilai yang sebanding" in said
    assert "33 nilai aspek 2024 tidak tercatat, 2 tanpa hasil resmi 2024" in said
    assert "Pilih tahun lain" in said


def test_nonsense_in_the_address_shows_what_is_shown_first(screen: Screen) -> None:
    usual = opened(screen, data="contoh", aspek="semua")
    assert opened(screen, data="contoh", aspek="semua", dari="2024", ke="2024") == usual
    assert opened(screen, data="contoh", aspek="semua", dari="1999", ke="x") == usual
    swapped = opened(screen, data="contoh", aspek="semua", dari="2025", ke="2022")
    assert "antara hasil 2022 dan 2025" in swapped


def test_every_choice_keeps_the_others(screen: Screen) -> None:
    opened(screen, data="contoh", aspek="A1", dari="2022", ke="2023", sela="12")
    years, aspects = links(screen, "ke"), links(screen, "aspek")
    assert "aspek=A1" in years["2024"]
    assert "dari=2022" in years["2024"]
    assert "sela=12" in years["2024"]
    assert {"dari=2022", "ke=2023", "sela=12"} <= set(
        aspects["Pengadaan"].partition("?")[2].split("&")
    )
    assert "dari=2022" in links(screen, "sela")["3 bulan"]
