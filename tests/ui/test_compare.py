"""The ranking page: who stands where, who cannot be ranked, and regions side by side."""

import csv
import re
from html import unescape

import pytest
from ui.screen import Screen, rows

from merit.charts import palette
from merit.settings import DATA

MORE_THAN_FOUR = "33.01,33.02,33.03,33.04,33.05"
TIED = {"Kab. Banyumas", "Kab. Purbalingga", "Kab. Purworejo"}


def table(screen: Screen, caption: str) -> list[list[str]]:
    """The rows of the table with this caption, as words; headings of groups are rows of one."""
    found = re.search(rf"<caption>{re.escape(caption)}</caption>(.*?)</table>", screen.html, re.S)
    assert found is not None
    body = found[1].split("<tbody>", 1)[1]
    return [
        [" ".join(unescape(re.sub(r"<[^>]+>", "", cell)).split()) for cell in cells]
        for row in re.findall(r"<tr[^>]*>(.*?)</tr>", body, re.S)
        if (cells := re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S))
    ]


def ranking(screen: Screen) -> list[dict[str, object]]:
    return rows(screen.charts[0])


def test_the_published_answer_says_why_most_have_no_rank(screen: Screen) -> None:
    text = screen.open("banding").text
    assert (
        "Hanya 2 dari 35 daerah dapat diperingkat; 33 lainnya belum: kategori dari pernyataan "
        "menyeluruh, tanpa skor."
    ) in text
    drawn = [(row["peringkat"], row["nama"], row["teks"]) for row in ranking(screen)]
    assert drawn == [("1", "Kota Magelang", "337,5"), ("2", "Kota Pekalongan", "327")]
    assert {row["isi"] for row in ranking(screen)} == {palette.hatch("SB")}  # results of 2023
    assert {row["rata"] for row in ranking(screen)} == {None}
    assert "Rata-rata provinsi – n = 2 dari 35 daerah, kurang dari separuh" in text
    assert "Baca skornya, bukan urutannya Hanya 2 daerah berperingkat" in text


def test_the_published_regions_without_a_rank_keep_their_last_score(screen: Screen) -> None:
    title = "33 daerah tidak diperingkat"
    found = table(screen.open("banding"), f"{title}, akhir 2024")
    assert found[0] == ["Kategori dari pernyataan menyeluruh, tanpa skor · 33 daerah"]
    assert len(found) == 34
    listed = {name: (category, score) for name, category, score in found[1:]}
    with (DATA / "published" / "results.csv").open(encoding="utf-8", newline="") as lines:
        known = [row for row in csv.DictReader(lines) if row["skor"] and len(row["kode"]) == 5]
    newest = {row["kode"]: row for row in sorted(known, key=lambda row: row["tahun"])}
    expected = {
        f"{row['skor'].replace('.', ',').removesuffix(',0')} ({row['tahun']})"
        for code, row in newest.items()
        if code not in ("33.71", "33.75")
    }
    scores = {score for _, score in listed.values()}
    assert scores == {*expected, "tidak dipublikasikan"}
    assert listed["Kabupaten Banyumas"] == ("Baik (2024)", "262 (2023)")


def test_the_reasons_of_2021_stand_apart(screen: Screen) -> None:
    found = table(screen.open("banding", tahun="2021"), "30 daerah tidak diperingkat, akhir 2021")
    assert [row[0] for row in found if len(row) == 1] == [
        "Hanya kategori yang terbit, tanpa skor · 2 daerah",
        "Sumber bertentangan · 2 daerah",
        "Data belum diterima provinsi · 26 daerah",
    ]
    assert ["Kabupaten Magelang", "Baik (2021), belum jelas", "–"] in found


def test_without_any_rank_the_page_says_what_to_do(screen: Screen) -> None:
    screen.open("banding", tahun="2025", kelompok="kabupaten")
    assert screen.charts == []
    assert (
        "Belum ada daerah yang dapat diperingkat: kategori dari pernyataan menyeluruh, tanpa skor."
    ) in screen.text
    assert "Pilih tahun lain, atau lihat alasan tiap daerah" in screen.text
    assert "29 daerah tidak diperingkat" in screen.text


def test_the_demonstration_ranking_with_its_ties(screen: Screen) -> None:
    text = screen.open("banding", data="contoh").text
    assert "34 dari 35 daerah berperingkat; teratas Kota Magelang (345,5), dan 3 mencapai" in text
    assert "Menurut skor: 3 Sangat Baik, 29 Baik, 1 Kurang, 1 Buruk" in text
    drawn = ranking(screen)
    assert [row["skor"] for row in drawn] == sorted((row["skor"] for row in drawn), reverse=True)
    assert {row["nama"] for row in drawn if row["peringkat"] == "27"} == TIED
    assert [row["peringkat"] for row in drawn][26:30] == ["27", "27", "27", "30"]
    assert {row["nama_rata"] for row in drawn} == {"Rata-rata provinsi 282"}
    carried = {row["nama"] for row in drawn if str(row["isi"]).startswith("url")}
    assert carried == {"Kab. Pemalang", "Kab. Jepara"}
    assert {row["bentuk"] for row in drawn if str(row["nama"]).startswith("Kota")} == {"square"}
    assert "1 daerah tidak diperingkat" in text
    assert "Kab. Blora: skor di bawah 100: penilaian ditandai belum lengkap." in text


def test_a_few_places_mean_nothing_and_the_page_says_why(screen: Screen) -> None:
    text = screen.open("banding", data="contoh").text
    assert (
        "Selisih 2–3 peringkat tidak bermakna 29 dari 34 daerah berjarak paling banyak 10 poin "
        "dari daerah tiga peringkat di atas atau di bawahnya; median selisih dua daerah yang "
        "berurutan 1,5 poin. Naik satu tingkat pada satu indikator rata-rata bernilai 2,8 poin."
    ) in text  # 410 points / 4 levels / 37 indicators
    apart = screen.open("banding", data="contoh", kelompok="kota").text
    assert "Selisih 2–3 peringkat perlu dibaca bersama skornya Tidak satu pun dari 6" in apart


def test_a_group_has_a_mean_of_its_own(screen: Screen) -> None:
    text = screen.open("banding", data="contoh", kelompok="kota").text
    # 345,5 + 337 + 297 + 286 + 280,5 + 272,5 = 1818,5 over six; the middle two are 297 and 286
    assert "Rata-rata kelompok 303,1 n = 6 dari 6 daerah" in text
    assert "Median kelompok 291,5 n = 6 dari 6 daerah" in text
    assert "Rata-rata provinsi 282 n = 34 dari 35 daerah" in text
    assert "kelompok" not in screen.open("banding", data="contoh").text.split("Peringkat", 1)[1]


def test_chosen_regions_are_marked_among_all(screen: Screen) -> None:
    screen.open("banding", data="contoh", daerah="33.10,33.17")
    marked = [row["nama"] for row in ranking(screen) if row["pilih"]]
    assert (len(ranking(screen)), marked) == (34, ["Kab. Klaten"])
    assert "tidak ada pada grafik: Kab. Rembang (belum dinilai)." in screen.text


def test_only_chosen_regions_are_ranked_among_themselves(screen: Screen) -> None:
    screen.open("banding", data="contoh", kelompok="kota", daerah="33.16,33.10", tampil="pilihan")
    drawn = [(row["peringkat"], row["nama"]) for row in ranking(screen)]
    assert drawn == [("1", "Kab. Klaten"), ("2", "Kab. Blora")]
    assert "Posisi akhir 2025 · 2 daerah pilihan · Instrumen" in screen.text
    assert "Rata-rata pilihan 206,8 n = 2 dari 2 daerah" in screen.text


def test_the_choice_of_what_is_shown_comes_with_the_first_region(screen: Screen) -> None:
    screen.open("banding", data="contoh", tampil="pilihan")
    assert len(ranking(screen)) == 34
    assert not screen.app.segmented_control
    screen.choose("daerah", ["33.10"])
    offered = {item.label for item in screen.app.segmented_control}
    assert offered == {"Tampilkan"}
    assert len(ranking(screen)) == 34
    screen.choose("tampil", "pilihan")
    assert len(ranking(screen)) == 1


@pytest.mark.parametrize(
    ("codes", "who"),
    [
        ("33.02,33.03", "teratas Kabupaten Banyumas dan Kabupaten Purbalingga (266,5)"),
        ("33.02,33.03,33.06", "teratas 3 daerah bersama (266,5)"),
    ],
)
def test_the_first_rank_can_be_shared(screen: Screen, codes: str, who: str) -> None:
    screen.open("banding", data="contoh", daerah=codes, tampil="pilihan")
    assert f"{who}, dan belum ada yang Sangat Baik." in screen.text
    assert {row["peringkat"] for row in ranking(screen)} == {"1"}


def test_a_chosen_region_outside_the_group_is_named(screen: Screen) -> None:
    text = screen.open("banding", data="contoh", kelompok="kota", daerah="33.01,33.71").text
    assert "tidak ada pada grafik: Kab. Cilacap (di luar kelompok)." in text


def test_regions_side_by_side(screen: Screen) -> None:
    screen.open("banding", data="contoh", daerah="33.10,33.16,33.71")
    text = screen.text
    assert (
        "Paling berbeda pada Promosi dan Mutasi serta Perlindungan dan Pelayanan: selisih 75% dari "
        "nilai maksimum"
    ) in text
    assert "A Kab. Klaten 325 Sangat Baik, hasil 2025" in text
    assert "B Kab. Blora 88,5 Buruk, hasil 2025; 236,5 poin ke Sangat Baik" in text
    found = table(screen, "Aspek daerah yang disandingkan, akhir 2025 (Data contoh)")
    assert found[3] == [
        "Promosi dan Mutasi",
        "40",
        "35 (88%)",
        "7,5 (19%)",
        "37,5 (94%)",
        "30 (75%)",
    ]
    assert found[-2] == ["Skor total", "410", "325", "88,5", "345,5", "257"]
    assert found[-1] == ["Jarak ke Sangat Baik", "–", "tercapai", "236,5 poin", "tercapai", "–"]
    drawn = rows(screen.charts[1])
    assert len(drawn) == 8 * 3
    marks = {(row["huruf"], row["bentuk"], row["warna"]) for row in drawn}
    assert marks == {
        ("A", "circle", palette.SIDES[0]),
        ("B", "square", palette.SIDES[1]),
        ("C", "diamond", palette.SIDES[2]),
    }
    assert [row["awal"] for row in drawn] == [1, 0, 0] * 8


def test_the_finding_names_the_best_and_everybody_lowest(screen: Screen) -> None:
    text = screen.open("banding", data="contoh", daerah="33.10,33.13,33.09,33.11").text
    assert (
        "Paling berbeda pada Promosi dan Mutasi: Kab. Klaten 88%, Kab. Karanganyar dan Kab. "
        "Sukoharjo 50% dari nilai maksimum"
    ) in text


def test_a_region_that_cannot_be_compared_is_named_with_the_reason(screen: Screen) -> None:
    text = screen.open("banding", data="contoh", daerah="33.10,33.16,33.17").text
    assert "Tidak dapat disandingkan: Kabupaten Rembang (belum dinilai)." in text
    assert {row["huruf"] for row in rows(screen.charts[1])} == {"A", "B"}


def test_published_regions_are_beside_each_other_with_what_is_known(screen: Screen) -> None:
    text = screen.open("banding", daerah="33.71,33.02").text
    assert "A Kota Magelang 337,5 Sangat Baik, hasil 2023, masih berlaku" in text
    assert ("B Kab. Banyumas – Baik, pernyataan menyeluruh 2024; skor terakhir 262 (2023)") in text
    assert (
        "Tidak dapat disandingkan: Kota Magelang, Kabupaten Banyumas (nilai per aspek belum "
        "terbit). Nilai per aspek tampil setelah hasil resmi per aspek dicatat."
    ) in text
    assert len(screen.charts) == 1


@pytest.mark.parametrize(
    ("chosen", "hint"),
    [
        ("", "Pilih dua sampai empat daerah untuk membandingkan aspek demi aspek."),
        ("33.01", "Baru satu daerah dipilih Pilih satu sampai tiga daerah lagi"),
        (
            MORE_THAN_FOUR,
            "Sandingkan paling banyak empat daerah 5 daerah dipilih dan tetap dipakai",
        ),
    ],
)
def test_too_few_or_too_many_regions_are_a_hint(screen: Screen, chosen: str, hint: str) -> None:
    screen.open("banding", data="contoh", **({"daerah": chosen} if chosen else {}))
    assert hint in screen.text
    assert len(screen.charts) == 1
    assert sum(row["pilih"] for row in ranking(screen)) == len(chosen.split(",")) * bool(chosen)  # type: ignore[misc]


def test_a_click_on_a_row_opens_the_profile_of_that_region(screen: Screen) -> None:
    screen.open("banding", tahun="2023").click("peringkat", "33.75")
    assert not screen.app.exception
    assert screen.title == "Profil daerah"
    assert screen.address == {"kode": "33.75", "tahun": "2023"}


def test_the_table_of_the_ranking_leads_to_the_profiles(screen: Screen) -> None:
    screen.open("banding", data="contoh", rinci="peringkat")
    found = table(screen, "Peringkat, akhir 2025 (Data contoh)")
    assert len(found) == 34
    assert found[0] == ["1", "Kota Magelang", "Sangat Baik", "345,5", "tercapai", "+12,5", "Kota"]
    assert found[25:29] == [
        ["26", "Kab. Wonosobo", "Baik", "267,5", "57,5 poin", "−2,5", "Kabupaten"],
        ["27", "Kab. Banyumas", "Baik", "266,5", "58,5 poin", "+6,5", "Kabupaten"],
        ["27", "Kab. Purbalingga", "Baik", "266,5", "58,5 poin", "+13,5", "Kabupaten"],
        ["27", "Kab. Purworejo", "Baik", "266,5", "58,5 poin", "+14,5", "Kabupaten"],
    ]
    assert found[29][5] == "belum ada hasil baru"
    assert "/daerah?kode=33.71&amp;tahun=2025&amp;data=contoh" in screen.html
