"""Layar presentasi: a deck is chosen, put in order, frozen, compared and withdrawn."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from urllib.parse import parse_qsl

import pytest
from services.decks_by_hand import DECK
from services.readers import reader
from sqlalchemy import text
from ui.practice_desk import BATANG, trying
from ui.result_desk import buttons, field, fill, press
from ui.screen import Screen

from merit.domain.access import Role
from merit.services import snapshots
from merit.store.engine import Engine, reading, writing

SLIDE = re.compile(r'<li>\s*<span class="m-slide-number"[^>]*>(\d*)</span>.*?</li>', re.S)
SHOW = re.compile(r'class="m-show"><a href="([^"]+)"')
DEMO = {"data": "contoh"}


def desk(screen: Screen, **query: str) -> Screen:
    return screen.open("layar", **DEMO, **query)


def names(screen: Screen) -> list[str]:
    """The small names of the slides in their order, hidden ones last and marked."""
    found = []
    for item in SLIDE.finditer(screen.page):
        (name,) = re.findall(r'class="m-under">([^<]*)<', item[0])
        found.append(unescape(name) if item[1] else f"({unescape(name)})")
    return found


def links(screen: Screen, start: str) -> list[dict[str, str]]:
    """Where the links with this full name lead, as queries."""
    found = re.findall(rf'href="/layar\?([^"]*)" aria-label="{start}[^"]*"', screen.page)
    return [dict(part.split("=", 1) for part in unescape(item).split("&")) for item in found]


def follow(screen: Screen, query: dict[str, str]) -> Screen:
    return screen.open(
        "layar", **{name: value.replace("%2C", ",") for name, value in query.items()}
    )


def show_address(screen: Screen) -> str:
    (found,) = SHOW.findall(screen.page)
    return unescape(found)


@pytest.fixture
def leader(own: Engine) -> Screen:
    return trying(own, Role.LEADER)


@pytest.fixture
def operator(own: Engine) -> Screen:
    return trying(own, Role.OPERATOR, BATANG)


def frozen(screen: Screen, title: str, **query: str) -> str:
    """Freeze what is on the desk under `title`; its code."""
    desk(screen, **query)
    fill(screen, {"title": title})
    press(screen, "Bekukan")
    (code,) = re.findall(r"Dibekukan sebagai cuplikan (C-\d{4}-\d{3})", screen.text)
    return code


def rows(engine: Engine) -> list[tuple[str, str, str]]:
    with reading(engine) as session:
        found = session.execute(text("SELECT code, title, kind FROM snapshot ORDER BY id"))
        return [(code, title, kind) for code, title, kind in found]


@pytest.mark.usefixtures("database")
def test_the_deck_of_a_rakor_is_on_the_desk_with_its_findings() -> None:
    screen = desk(Screen())
    assert "Data contoh" in screen.text
    listed = names(screen)
    assert listed[0] == "Pembuka"
    assert len(listed) >= 4
    assert f"{len(listed)} salindia siap ditayangkan" in screen.text
    assert show_address(screen) == "/tayang/rakor?data=contoh&tahun=2025"
    assert buttons(screen) == []  # a visitor freezes nothing


@pytest.mark.usefixtures("database")
def test_slides_are_hidden_moved_and_brought_back_by_links() -> None:
    screen = desk(Screen())
    whole = names(screen)
    follow(screen, links(screen, "Turunkan salindia")[0])
    assert names(screen) == [whole[1], whole[0], *whole[2:]]
    follow(screen, links(screen, "Sembunyikan salindia")[0])
    assert names(screen) == [whole[0], *whole[2:], f"({whole[1]})"]
    assert f"{len(whole) - 1} dari {len(whole)} salindia ditayangkan" in screen.text
    keys = re.findall(r"pilih=([^&]*)", show_address(screen))[0].split(",")
    assert len(keys) == len(whole) - 1
    follow(screen, links(screen, "Tampilkan salindia")[0])
    assert names(screen) == whole
    assert "pilih" not in show_address(screen)
    assert "Kembali ke susunan awal" not in screen.text


@pytest.mark.usefixtures("database")
def test_the_first_slide_cannot_rise_the_last_not_sink_and_one_stays() -> None:
    screen = desk(Screen())
    count = len(names(screen))
    assert len(links(screen, "Naikkan salindia")) == count - 1
    assert len(links(screen, "Turunkan salindia")) == count - 1
    desk(screen, pilih="peta")
    assert names(screen)[0] == "Peta kategori"
    assert links(screen, "Sembunyikan salindia") == []
    assert len(links(screen, "Tampilkan salindia")) == count - 1


@pytest.mark.usefixtures("database")
def test_what_the_address_asks_in_vain_is_passed_over() -> None:
    usual = show_address(desk(Screen()))
    odd = desk(Screen(), dek="lain", jeda="7", kode="99.99", rakor="K-1999-01", pilih="tidak,ada")
    assert show_address(odd) == usual
    assert odd.warnings == []


@pytest.mark.usefixtures("database")
def test_slides_with_nothing_on_them_wait_hidden_and_can_be_shown() -> None:
    screen = Screen().open("layar")  # in Terbit much is unknown
    void = [name for name in names(screen) if name.endswith(" · belum berisi)")]
    assert len(void) >= 2
    assert "pilih" not in show_address(screen)
    while hidden := links(screen, "Tampilkan salindia"):
        follow(screen, hidden[0])
    empty = [name for name in names(screen) if name.endswith(" · belum berisi")]
    assert len(empty) >= 2
    assert f"{len(empty)} di antaranya belum berisi" in screen.text
    (href,) = re.findall(r'href="/layar\?([^"]*)">Sembunyikan salindia yang belum', screen.page)
    screen.open("layar", **dict(parse_qsl(unescape(href))))
    assert [name for name in names(screen) if name.endswith("belum berisi")] == []
    assert {f"({name})" for name in empty} <= set(names(screen))
    assert "Sembunyikan salindia yang belum berisi" not in screen.text


@pytest.mark.usefixtures("database")
def test_how_slides_change_goes_with_the_address_of_the_show() -> None:
    screen = desk(Screen(), jeda="20", dek="daerah", kode=BATANG)
    address = show_address(screen)
    assert address.startswith("/tayang/daerah?")
    assert "jeda=20" in address
    assert f"kode={BATANG}" in address
    assert "Kabupaten Batang" in screen.text


def test_a_frozen_deck_is_on_the_list_once_with_the_ways_to_it(leader: Screen, own: Engine) -> None:
    desk(leader)
    assert field(leader, "title").value
    code = frozen(leader, "Rakor <b>triwulan</b> I", pilih="peta,pembuka")
    assert rows(own) == [(code, "Rakor <b>triwulan</b> I", "rakor")]
    assert "Rakor <b>triwulan</b> I" in leader.text
    assert "<b>triwulan" not in leader.html
    assert leader.address["pilih"] == "peta,pembuka"
    assert f"/tayang/cuplikan/{code}?data=contoh" in unescape(leader.page)
    assert "Percobaan Pimpinan" in leader.text


def test_a_title_that_is_refused_stays_in_its_field(leader: Screen, own: Engine) -> None:
    desk(leader)
    fill(leader, {"title": "Desk 198001012005011001"})
    press(leader, "Bekukan")
    assert "memuat NIP" in leader.above("Bekukan")
    assert field(leader, "title").value == "Desk 198001012005011001"
    assert rows(own) == []


def test_a_region_freezes_its_own_deck_and_sees_none_of_all(
    leader: Screen, operator: Screen, own: Engine
) -> None:
    of_all = frozen(leader, "Rakor")
    assert buttons(desk(operator)) == []
    assert of_all not in operator.text
    assert buttons(desk(operator, dek="daerah", kode="33.29")) == []
    code = frozen(operator, "Desk", dek="daerah")
    assert rows(own)[-1] == (code, "Desk", "daerah")
    assert code in desk(leader).text
    assert "Kabupaten Batang" in leader.text
    refused = desk(operator, banding=of_all)
    assert "Anda tidak memiliki akses" in refused.text
    missing = desk(operator, banding="C-1999-001")
    assert "tidak ada. Pilih cuplikan dari daftar." in missing.text
    assert "Bandingkan cuplikan" in missing.text
    assert "Kembali ke Layar presentasi" in missing.text


def test_a_snapshot_beside_the_present_and_beside_another(leader: Screen) -> None:
    code = frozen(leader, "Sekarang")
    screen = desk(leader, banding=code)
    assert re.search(r"Sekarang dan Keadaan sekarang: \d+ angka kunci, semuanya tetap", screen.text)
    assert "Sekarang (C-" in screen.text
    earlier = frozen(leader, "Tahun lalu", tahun="2024")
    screen = desk(leader, banding=code, dengan=earlier)
    assert re.search(r"Sekarang dan Tahun lalu: \d+ dari \d+ angka kunci berubah", screen.text)


def test_decks_that_are_not_alike_are_not_compared_and_it_says_why(leader: Screen) -> None:
    meeting = frozen(leader, "Rakor")
    region = frozen(leader, "Brebes", dek="daerah", kode="33.29")
    screen = desk(leader, banding=meeting, dengan=region)
    assert "Rakor dan Brebes tidak dapat dibandingkan." in screen.text
    assert "paparan yang berbeda" in screen.text
    cities = frozen(leader, "Kota", kelompok="kota")
    screen = desk(leader, banding=meeting, dengan=cities)
    assert "kelompok daerah yang berbeda" in screen.text


def test_the_present_is_that_of_the_snapshots_own_year_and_group(leader: Screen) -> None:
    code = frozen(leader, "Kota 2024", tahun="2024", kelompok="kota")
    screen = desk(leader, banding=code, tahun="2025")  # the page stands on another year
    assert re.search(
        r"Kota 2024 dan Keadaan sekarang: \d+ angka kunci, semuanya tetap", screen.text
    )
    assert screen.text.count("Posisi akhir 2024 · Kota (6)") >= 2
    assert "Posisi akhir 2025" not in screen.text


def test_what_changed_stands_first_with_a_sign_in_bold_and_in_words(leader: Screen) -> None:
    earlier = frozen(leader, "Lalu", tahun="2024")
    later = frozen(leader, "Kini", tahun="2025")
    page = desk(leader, banding=later, dengan=earlier).page
    headings = re.findall(r'class="m-group"[^>]*><th[^>]*>([^<(]+) \((\d+)\)<', page)
    assert [name for name, _ in headings][:2] == ["Berubah", "Tetap"]
    number = int(headings[0][1])
    table = page[page.index("Angka kunci berdampingan</caption>") :]
    tags = re.findall(r'class="m-tag"[^>]*><span aria-hidden="true">(.)</span> ([^<]+)<', table)
    assert len(tags) == number >= 3
    assert {sign for sign, _ in tags} <= {"▲", "▼", "◆"}
    starts = {"▲": "Naik ", "▼": "Turun ", "◆": ("Baru ada nilai", "Nilainya tidak ada lagi")}
    assert all(words.startswith(starts[sign]) for sign, words in tags)
    assert f"{number} dari " in desk(leader, banding=later, dengan=earlier).text


def test_a_snapshot_is_withdrawn_with_a_reason_and_shown_no_more(
    leader: Screen, own: Engine
) -> None:
    code = frozen(leader, "Rakor")
    desk(leader, tarik=code)
    press(leader, "Tarik cuplikan ini")
    assert "Alasan belum diisi" in leader.above("Tarik cuplikan ini")
    fill(leader, {"reason": "x"})
    press(leader, "Tarik cuplikan ini")
    assert "Tulis satu kalimat" in leader.above("Tarik cuplikan ini")
    fill(leader, {"reason": "Angka dikoreksi."})
    press(leader, "Tarik cuplikan ini")
    assert f"Cuplikan {code} ditarik." in leader.text
    assert "Angka dikoreksi." in leader.text
    assert f"/tayang/cuplikan/{code}" not in leader.page
    assert rows(own) == [(code, "Rakor", "rakor")]
    for part, title in (("banding", "Bandingkan cuplikan"), ("tarik", "Tarik cuplikan")):
        told = desk(leader, **{part: code}).text
        assert "sudah ditarik: Angka dikoreksi." in told
        assert title in told
        assert "Kembali ke Layar presentasi" in told


def test_the_headline_counts_what_both_decks_have(leader: Screen) -> None:
    whole = frozen(leader, "Utuh")
    short = frozen(leader, "Ringkas", pilih="pembuka,peta,jarak")
    screen = desk(leader, banding=short, dengan=whole)
    told = re.search(
        r"(\d+) angka kunci, semuanya tetap; (\d+) hanya ada di salah satu paparan", screen.text
    )
    assert told
    groups = dict(re.findall(r'class="m-group"[^>]*><th[^>]*>([^<(]+) \((\d+)\)<', screen.page))
    both, alone = map(int, told.groups())
    assert both == int(groups["Tetap"]) > 0
    assert alone == int(groups["Hanya di salah satu paparan"]) > 0


def test_an_empty_title_of_an_earlier_visit_is_not_brought_back(leader: Screen) -> None:
    usual = field(desk(leader), "title").value
    fill(leader, {"title": ""})
    press(leader, "Bekukan")
    assert "belum diisi" in leader.above("Bekukan")
    press(leader, "Mulai dari awal")
    assert field(leader, "title").value == usual
    fill(leader, {"title": ""})
    later = desk(leader)
    assert field(later, "title").value == usual
    assert "sesi sebelumnya" not in later.text


def test_who_works_in_other_data_is_shown_the_way_there(leader: Screen, own: Engine) -> None:
    code = frozen(leader, "Rakor")
    manager = replace(reader(Role.DATA_MANAGER), account="sari")
    with writing(own) as session:
        made = snapshots.freeze(
            session, manager, DECK, title="Terbit", now=datetime(2026, 11, 25, tzinfo=UTC)
        )
    assert made.code == code  # of either data set
    screen = leader.open("layar", tarik=code)
    assert "Terbit" in screen.text
    assert buttons(screen) == []
    screen = leader.open("layar")
    assert buttons(screen) == []
    assert "Buka Data contoh untuk membekukan paparan" in screen.text
