"""Jalur ke Sangat Baik: every state of the page, its numbers, and a path that becomes RTL."""

import re
from datetime import date
from decimal import Decimal
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest
from domain.pathway import by_score
from services.aspects_by_sql import WEIGHTS
from sqlalchemy import text
from ui.practice_desk import trying
from ui.result_desk import buttons, fill, press
from ui.screen import Screen, rows

from merit.domain.access import Role
from merit.domain.pathway.question import Question, Step
from merit.store.engine import Engine, reading, shared_engine, writing

BREBES, CILACAP, REMBANG, PEKALONGAN = "33.29", "33.01", "33.17", "33.75"
GOAL = Decimal(325)
SIMULATION = "Simulasi – bukan nilai resmi"
LEVELS = """SELECT i.code, l.level FROM indicator_level l
            JOIN indicator i ON i.id = l.indicator_id
            JOIN assessment a ON a.id = l.assessment_id
            WHERE a.dataset = 'contoh' AND a.region_code = '33.29' AND a.year = 2025"""
SCORE = """SELECT score FROM assessment
           WHERE dataset = 'contoh' AND region_code = '33.29' AND year = 2025"""


def told(url: str, query: str) -> list[tuple[object, ...]]:
    with reading(shared_engine(url)) as session:
        return [tuple(row) for row in session.execute(text(query))]


def question(url: str) -> Question:
    """The question of Kabupaten Brebes, from straight SQL and the file of the instrument."""
    levels = {str(code): int(str(level)) for code, level in told(url, LEVELS)}
    ((score,),) = told(url, SCORE)
    steps = tuple(
        Step(code, level, weight)
        for code, weight in WEIGHTS.items()
        for level in range(levels.get(code, 0) + 1, 5)
    )
    return Question(Decimal(str(score)), GOAL, steps)


def opened(screen: Screen, code: str = BREBES, **query: str) -> Screen:
    return screen.open("jalur", data="contoh", kode=code, **query)


def test_the_answer_is_that_of_a_dynamic_program(screen: Screen, database: str) -> None:
    asked = question(database)
    expected = by_score.least(asked)
    assert expected is not None
    effort, points = expected
    opened(screen)
    assert screen.warnings == []
    score = f"{asked.start + points:f}".replace(".", ",").removesuffix(",0").removesuffix(",00")
    assert re.search(
        rf"Dari [\d,]+, Kabupaten Brebes dapat mencapai {score} dengan {effort} ", screen.text
    )
    assert "Terbukti paling hemat: tidak ada pilihan langkah dengan usaha di bawah" in screen.text
    assert SIMULATION in screen.text
    assert "Bobot prakiraan pada 37 dari 37 indikator" in screen.text
    chart = screen.charts[0]
    gained = sum(row["akhir"] - row["awal"] for row in rows(chart))
    assert gained == pytest.approx(float(points))
    assert SIMULATION in chart.alt


def test_a_view_sent_as_a_link_asks_the_same(screen: Screen) -> None:
    opened(screen, masa="3", langkah="1", kunci="3.4,5.2", sasaran="330", cadangan="2,5")
    assert "naik paling banyak 1 tingkat per masa, 3 masa" in screen.text
    assert screen.chosen("kunci") == "3.4,5.2"
    steps = screen.html[screen.html.index("Yang perlu naik") :]
    table = steps[: steps.index("</table>")]
    assert ">3.4 " not in table
    assert "Rencana per masa: " in screen.text
    assert "Skor akhir masa" in screen.text


def picks(screen: Screen) -> list[tuple[str, bool]]:
    """Which path each link shows, as the address writes it, and whether it is the one shown."""
    nav = re.search(r'<nav[^>]*aria-label="Jalur yang dilihat">(.*?)</nav>', screen.html, re.S)
    assert nav
    links = re.findall(r'<a href="([^"]*)"[^>]*?( aria-current="true")?>', nav[1])
    return [
        (dict(parse_qsl(urlsplit(unescape(href)).query)).get("pilih", ""), bool(mark))
        for href, mark in links
    ]


def test_the_next_best_ways_stand_side_by_side_and_can_be_looked_at(screen: Screen) -> None:
    opened(screen)
    codes = ["", "1", "2", "3", "aman"]
    assert picks(screen) == [(code, code == "") for code in codes]
    opened(screen, pilih="1")
    assert picks(screen) == [(code, code == "1") for code in codes]
    assert "Terbukti pilihan terbaik berikutnya: di luar 1 jalur sebelumnya" in screen.text
    opened(screen, pilih="aman")
    assert "Terbukti paling hemat di antara jalur yang aman" in screen.text
    assert "sasaran tetap tercapai" in screen.text
    assert picks(opened(screen, pilih="99")) == [(code, code == "") for code in codes]


def test_a_score_out_of_reach_is_explained_with_a_way_out(screen: Screen) -> None:
    opened(screen, sasaran="410", kunci="1.1")
    assert "belum dapat mencapai sasaran 410" in screen.text
    assert "1 indikator dikunci; tanpa kunci paling tinggi 410." in screen.text
    href = re.search(r'href="([^"]*)">Buka 1 kunci: 1.1<', screen.html)
    assert href
    assert "kunci=" not in href[1]
    opened(screen, sasaran="410")
    assert "dapat mencapai 410" in screen.text


def test_what_is_no_score_is_refused_in_words(screen: Screen) -> None:
    assert (
        "Skor sasaran 500 melebihi nilai tertinggi. Isilah sampai 410."
        in opened(screen, sasaran="500").text
    )
    assert "Skor sasaran tidak terbaca" in opened(screen, sasaran="banyak").text
    assert "Sasaran dan cadangan bersama-sama" in opened(screen, sasaran="409", cadangan="2").text
    assert not screen.app.exception


def test_a_region_that_is_there_is_told_so(screen: Screen) -> None:
    opened(screen, sasaran="100")
    assert "sudah pada" in screen.text
    assert "Tidak ada langkah yang diperlukan" in screen.text
    assert "Terbukti: tanpa langkah pun sasaran sudah tercapai." in screen.text
    assert not screen.app.exception


def test_without_a_result_or_without_aspects_the_page_says_what_is_missing(
    screen: Screen,
) -> None:
    opened(screen, REMBANG)
    assert "belum ada hasil yang berlaku" in screen.text
    assert screen.charts == []
    screen.open("jalur", kode=PEKALONGAN)
    assert "baru skor 327 yang diketahui" in screen.text
    assert "Nilai per aspek Kota Pekalongan untuk hasil 2023 belum tercatat" in screen.text
    assert SIMULATION in screen.text


def test_a_category_of_a_sweeping_statement_is_no_published_result(screen: Screen) -> None:
    screen.open("jalur", data="terbit", kode="33.26")
    assert "kategori 2024 berasal dari pernyataan menyeluruh, tanpa skor." in screen.text
    assert "Hasil resmi 2024" not in screen.text


def test_without_levels_it_works_on_aspects_and_says_what_is_lost(own: Engine) -> None:
    with writing(own) as session:
        session.execute(text("DELETE FROM indicator_level"))
    screen = opened(Screen())
    assert "Yang hilang: tidak ada langkah dan rubrik yang dapat ditunjuk" in screen.text
    assert "bukan tentang langkah" in screen.text
    ((score,),) = told(str(own.url), SCORE)
    gained = sum(row["akhir"] - row["awal"] for row in rows(screen.charts[0]))
    assert gained == pytest.approx(float(GOAL - Decimal(str(score))))
    opened(screen, kunci="A3,A4,A5", sasaran="400")
    assert "Paling tinggi" in screen.text
    assert not screen.app.exception


def test_efforts_that_were_typed_are_kept_short_in_the_address(screen: Screen) -> None:
    opened(screen, atur="usaha", **{"u~3.4~4": "2,5", "u~4.3~4": "1", "u~9.9~4": "3"})
    assert screen.address["usaha"] == "3.4-4:2.5"
    assert not any(name.startswith("u~") for name in screen.address)
    assert "Usaha 1 langkah diubah pembaca; selebihnya 1." in screen.text
    assert 'name="u~3.4~4" value="2,5"' in screen.html
    opened(screen, usaha="3.4-4:2.5,tidak-ada,9.9-4:3")
    assert "usaha 1 langkah diubah" in screen.text


def test_efforts_nobody_can_read_are_told_and_kept_as_they_were_typed(screen: Screen) -> None:
    typed = {"u~3.4~4": "dua", "u~4.3~4": "0", "u~5.2~4": "2", f"u~3.4~{'9' * 4400}": "2"}
    opened(screen, atur="usaha", **typed)
    assert not screen.app.exception
    assert "Usaha 3.4, 4.3 tidak terbaca dan belum dipakai." in screen.text
    assert 'name="u~3.4~4" value="dua"' in screen.html
    assert "usaha 1 langkah diubah" in screen.text


def test_levels_that_were_recorded_in_part_are_not_taken_for_all(own: Engine) -> None:
    """3.4 is not at level 0 because nobody recorded it: only the points of A3 are known."""
    with writing(own) as session:
        session.execute(
            text("""DELETE FROM indicator_level WHERE
                    indicator_id IN (SELECT id FROM indicator WHERE code = '3.4')""")
        )
    assert "belum tercatat lengkap" in opened(Screen()).text
    screen = Screen().open("simulasi", data="contoh", kode=BREBES, geser="indikator")
    offered = [item.name for item in screen.offered("Aspek")]
    assert "A5" in offered
    assert "A3" not in offered


def test_a_visitor_is_offered_official_results_only(screen: Screen) -> None:
    opened(screen, dasar="mandiri")
    assert screen.offered("Titik awal") == []
    assert "skor resmi" in screen.text


def test_people_of_a_region_begin_with_their_own_and_may_use_its_self_check(own: Engine) -> None:
    screen = trying(own, Role.OPERATOR, BREBES).open("jalur", data="contoh")
    assert screen.chosen("kode") == BREBES
    names = [offer.name for offer in screen.offered("Titik awal")]
    assert names == ["Hasil resmi", "Tingkat terverifikasi provinsi", "Penilaian mandiri"]
    opened(screen, CILACAP, dasar="mandiri")
    assert screen.offered("Titik awal") == []
    assert not screen.app.exception


@pytest.mark.parametrize(
    ("basis", "states", "said"),
    [
        ("mandiri", "'dikirim'", "skor penilaian mandiri"),
        (
            "verifikasi",
            "'diverifikasi', 'disahkan'",
            "skor tingkat terverifikasi",
        ),
    ],
)
def test_a_start_that_is_not_official_is_named_as_what_it_is(
    own: Engine, basis: str, states: str, said: str
) -> None:
    query = f"""SELECT c.region_code FROM self_check c
                JOIN self_check_period p ON p.id = c.period_id
                WHERE p.dataset = 'contoh' AND c.state IN ({states}) ORDER BY c.region_code"""
    code = str(told(str(own.url), query)[0][0])
    screen = opened(trying(own, Role.DATA_MANAGER), code, dasar=basis)
    assert not screen.app.exception
    assert said in screen.text
    assert SIMULATION in screen.text
    found = re.search(
        rf"Titik awal: {said} ([\d,]+) \(\d+\), dihitung dari tingkat per indikator dengan bobot "
        r"prakiraan; ([\d,]+) poin di (atas|bawah) skor resmi ([\d,]+) \(2025\)",
        screen.text,
    )
    assert found
    start, apart, official = (Decimal(found[n].replace(",", ".")) for n in (1, 2, 4))
    assert start - official == (apart if found[3] == "atas" else -apart)
    scored = SCORE.replace(BREBES, code)
    assert told(str(own.url), scored) == [(float(official),)]


def test_a_step_that_only_makes_a_path_safe_is_no_failure(screen: Screen) -> None:
    """Of Kabupaten Pekalongan some steps of the safe path are on the best one in no draw."""
    opened(screen, "33.26", pilih="aman")
    steps = screen.html[screen.html.index("Yang perlu naik") :]
    table = steps[: steps.index("</table>")]
    assert ">pengaman<" in table
    assert not re.search(r"\b0 dari \d", table)
    assert "“Pengaman”: tidak termasuk jalur paling hemat" in screen.text
    assert "Poin memakai bobot prakiraan." in screen.text


def test_the_way_up_is_told_without_words_of_computing(screen: Screen) -> None:
    assert "HiGHS" not in opened(screen, pilih="aman", masa="2").text
    assert re.search(r"Rencana per masa: tercapai ", screen.text)


def test_a_path_becomes_items_in_one_step_and_only_once(own: Engine) -> None:
    screen = opened(trying(own, Role.COACH, BREBES))
    ((before,),) = told(str(own.url), "SELECT count(*) FROM action_item WHERE dataset = 'contoh'")
    found = re.search(r"(\d+) butir, satu untuk tiap indikator", screen.text)
    assert found
    press(screen, f"Catat {found[1]} butir RTL")
    assert "Tenggat belum diisi" in screen.text
    fill(screen, {"due_on-1": "30-06-2027"})
    press(screen, f"Catat {found[1]} butir RTL")
    assert "kini ada dalam butir RTL" in screen.text
    ((after,),) = told(str(own.url), "SELECT count(*) FROM action_item WHERE dataset = 'contoh'")
    assert int(str(after)) == int(str(before)) + int(found[1])
    opened(screen)
    assert "Semua langkah jalur ini sudah menjadi butir RTL yang masih terbuka." in screen.text
    assert not any("Catat" in name for name in buttons(screen))


def items(own: Engine) -> list[tuple[object, ...]]:
    """Title, indicator, levels and due date of the newest items of the demonstration."""
    query = """SELECT a.title, i.code, a.level_from, a.level_to, a.due_on FROM action_item a
               JOIN indicator i ON i.id = a.indicator_id
               WHERE a.dataset = 'contoh' ORDER BY a.id DESC"""
    return told(str(own.url), query)


def agreed(screen: Screen, dues: dict[str, str]) -> int:
    """How many items were agreed on, each due as told."""
    found = re.search(r"(\d+) butir, satu untuk tiap indikator", screen.text)
    assert found
    fill(screen, dues)
    press(screen, f"Catat {found[1]} butir RTL")
    assert "kini ada dalam butir RTL" in screen.text
    return int(found[1])


@pytest.mark.parametrize(
    ("basis", "states"), [("mandiri", "'dikirim'"), ("verifikasi", "'diverifikasi', 'disahkan'")]
)
def test_an_item_tells_nobody_what_a_region_claims_of_itself(
    own: Engine, basis: str, states: str
) -> None:
    query = f"""SELECT c.region_code FROM self_check c
                JOIN self_check_period p ON p.id = c.period_id
                WHERE p.dataset = 'contoh' AND c.state IN ({states}) ORDER BY c.region_code"""
    code = str(told(str(own.url), query)[0][0])
    # Above what any of them has, so that there is something to agree on.
    screen = opened(trying(own, Role.COACH, code), code, dasar=basis, sasaran="400")
    number = agreed(screen, {"due_on-1": "30-06-2027"})
    new = items(own)[:number]
    if basis == "mandiri":
        assert all(level_from is None for _, _, level_from, _, _ in new)
        assert not any("dari tingkat" in str(title) for title, *_ in new)
    else:
        assert any(level_from is not None for _, _, level_from, _, _ in new)
        for title, _, level_from, level_to, _ in new:
            start = f"dari tingkat {level_from} (terverifikasi provinsi) " if level_from else ""
            assert str(title).endswith(f" {start}ke tingkat {level_to}")


def test_each_period_has_a_due_date_of_its_own(own: Engine) -> None:
    screen = opened(trying(own, Role.COACH, BREBES), masa="2", kapasitas="10")
    labels = re.findall(r"Tenggat masa (\d): ([\d., ]+) \(wajib\)", str(screen.app.text_input))
    assert [period for period, _ in labels] == ["1", "2"]
    days = [date(2027, 3, 31), date(2027, 6, 30)]
    dues = {f"due_on-{place}": f"{day:%d-%m-%Y}" for place, day in enumerate(days, 1)}
    number = agreed(screen, dues)
    expected = {
        code: str(day)
        for (_, codes), day in zip(labels, days, strict=True)
        for code in codes.split(", ")
    }
    assert {str(code): str(due) for _, code, _, _, due in items(own)[:number]} == expected


def test_items_are_offered_to_nobody_else(own: Engine) -> None:
    for screen in (Screen(), trying(own, Role.OPERATOR, BREBES), trying(own, Role.COACH, CILACAP)):
        assert "Jadikan rencana tindak lanjut" not in opened(screen).text


def test_the_profile_and_an_aspect_of_a_region_lead_here(screen: Screen) -> None:
    way = f"/jalur?kode={BREBES}"
    assert way in screen.open("daerah", data="contoh", kode=BREBES).html
    assert way in screen.open("aspek", data="contoh", aspek="A3", kode=BREBES).html
