"""Everything that needs attention: reached from the overview, in words, and as files."""

import re
from collections.abc import Callable

import pytest
from ui.offered_files import caught, of_people
from ui.screen import Screen

from merit.reports.attention_words import NAMES

VIEW = {"data": "contoh", "tahun": "2025"}


def test_the_overview_shows_seven_rules_and_leads_to_all(screen: Screen) -> None:
    screen.open("", **VIEW)
    shown = [name for name in NAMES.values() if f"{name} · " in screen.text]
    assert len(shown) == 7
    assert "Juga terpenuhi" in screen.text
    assert 'href="/?lihat=perhatian&amp;tahun=2025&amp;data=contoh"' in screen.html


def test_the_full_list_names_every_rule_with_its_limit_and_every_region(screen: Screen) -> None:
    screen.open("", lihat="perhatian", **VIEW)
    assert screen.title == "Perlu perhatian"
    shown = [name for name in NAMES.values() if f"{name} · " in screen.text]
    assert len(shown) > 7
    for said in ("Kurang 10 poin", "dalam 90 hari", "lebih dari 60 hari", "10% dari maksimumnya"):
        assert said in screen.text
    counts = re.findall(r"· (\d+) daerah", screen.text)
    assert screen.html.count('href="/daerah?kode=') == sum(map(int, counts))
    regions = set(re.findall(r'href="/daerah[?]kode=([0-9.]+)', screen.html))
    assert f"{len(regions)} daerah perlu dilihat; paling banyak karena" in screen.text
    assert 'href="/tindak-lanjut?tampil=tabel&amp;status=terlambat' in screen.html
    assert "Kembali ke ringkasan" in screen.text


def test_the_files_hold_a_line_for_each_case(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = caught(monkeypatch)
    screen.open("", lihat="perhatian", rinci="perhatian", **VIEW)
    counts = re.findall(r"· (\d+) daerah", screen.text)
    ((_, made),) = files.items()
    lines = of_people(made["csv"]())
    head = lines.index(["Perhatian", "Aturan", "Daerah", "Nilai"])
    assert len([line for line in lines[head + 1 :] if len(line) == 4]) == sum(map(int, counts))


def test_the_digest_is_offered_as_one_page(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    files = caught(monkeypatch)
    screen.open("", lihat="perhatian", rinci="mingguan", **VIEW)
    ((stem, made),) = files.items()
    assert stem == "ringkasan-mingguan-contoh-2026-11-25"
    make: Callable[[], bytes] = made["html"]
    page = make().decode()
    assert page.startswith("<!DOCTYPE html>")
    assert "Data contoh" in page
    assert "Tentang semua daerah." in screen.text


def test_nothing_known_under_that_word_shows_the_overview(screen: Screen) -> None:
    screen.open("", lihat="rahasia")
    assert screen.title == "Ringkasan"
