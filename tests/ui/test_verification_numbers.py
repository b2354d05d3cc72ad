"""Every number of the verification's queue and heat table, recomputed by straight SQL."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from html import unescape

import pytest
from services.readers import reader
from ui.screen import Screen
from ui.verification_desk import BEGUN, NEWEST, OF_DEMO, PERIOD, check, manager, rows

from merit.domain.access import Role
from merit.domain.self_checks.periods import PeriodDraft
from merit.services import self_checks
from merit.store.engine import Engine, writing

GROBOGAN, KLATEN = "33.15", "33.10"


@pytest.fixture
def sari(own: Engine) -> Screen:
    return manager(own)


def row_of(screen: Screen, region: str) -> str:
    """The words of the first row that begins with a region."""
    found = re.search(rf"<tr[^>]*>\s*<th[^>]*>[^<]*<a[^>]*>{region}.*?</tr>", screen.page, re.S)
    assert found, region
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", found[0])).split())


def test_the_queue_holds_what_was_sent_in_the_order_it_was_sent(own: Engine, sari: Screen) -> None:
    waiting = rows(
        own,
        f"SELECT r.name {OF_DEMO} JOIN region r ON r.code = c.region_code "
        "WHERE c.state = 'dikirim' ORDER BY c.sent_at",
    )
    verified = rows(own, f"SELECT count(*) {OF_DEMO} WHERE c.state = 'diverifikasi'")[0][0]
    text = sari.open("verifikasi", data="contoh").text
    assert f"{len(waiting)} penilaian mandiri menunggu verifikasi" in text
    assert f"{verified} menunggu pengesahan" in text
    table = text.partition("Menunggu verifikasi")[2].partition("Menunggu pengesahan")[0]
    places = [table.index(name) for (name,) in waiting]
    assert places == sorted(places)


def test_verdicts_in_the_queue_are_those_recorded(own: Engine, sari: Screen) -> None:
    count, apart = rows(
        own,
        f"SELECT count(*), sum(v.word <> 'sesuai') {NEWEST} AND c.region_code = '{BEGUN}'",
    )[0]
    row = row_of(sari.open("verifikasi", data="contoh"), "Kab. Wonogiri")
    assert f"{count} dari 37" in row
    assert f"{apart} belum sesuai" in row


def test_the_approved_ones_are_all_there(own: Engine, sari: Screen) -> None:
    approved = rows(own, f"SELECT count(*) {OF_DEMO} WHERE c.state = 'disahkan'")[0][0]
    sari.open("verifikasi", data="contoh", lihat="disahkan")
    assert sari.page.count('<th scope="row"') == approved
    by_period = rows(
        own,
        f"SELECT count(*), p.code {OF_DEMO} WHERE c.state = 'disahkan' "
        "GROUP BY p.code ORDER BY p.code DESC",
    )
    told = ", ".join(f"{count} pada masa {code}" for count, code in by_period)
    assert f"{approved} penilaian mandiri sudah disahkan: {told}." in sari.text
    assert "menunggu verifikasi" not in sari.text


def test_an_approved_one_tells_the_verified_score_and_its_category(
    own: Engine, sari: Screen
) -> None:
    points, apart = rows(
        own,
        f"SELECT sum(v.level * i.weight), sum(v.word <> 'sesuai') {NEWEST} "
        f"AND c.region_code = '{KLATEN}'",
    )[0]
    row = row_of(sari.open("verifikasi", data="contoh", lihat="disahkan"), "Kab. Klaten")
    score = plain(Decimal(str(points))).removeprefix("+")
    assert points >= 325  # Sangat Baik, by the regulation
    assert f"{PERIOD} 10 Nov 2026 {score} (Sangat Baik) {apart} dari 37" in row
    assert "bukan nilai resmi" in sari.text
    assert "dihitung dengan bobot indikator prakiraan" in sari.text


def test_the_lead_speaks_in_the_unit_of_the_table(sari: Screen) -> None:
    sari.open("verifikasi", data="contoh", lihat="selisih", satuan="poin")
    body = sari.page.partition("<tbody")[2].partition("</tbody>")[0]
    words = " ".join(re.sub(r"<[^>]+>", " ", body).split())
    printed = re.findall(r"\d+/37 (\S+) n \d+", words)  # the first cell of each region: all aspects
    totals = [Decimal(told.replace("−", "-").replace(",", ".")) for told in printed]
    assert len(totals) > 10
    mean = plain(sum(totals) / len(totals)).removeprefix("+")
    assert f"Klaim rata-rata {mean} poin per daerah di atas hasil verifikasi" in sari.text
    assert "tingkat di atas" not in sari.text
    assert "Warna menurut tingkat per indikator." in sari.text


def differences(engine: Engine, region: str) -> dict[str, tuple[int, Decimal, Decimal]]:
    """By aspect: indicators compared, levels apart and points apart, by straight SQL."""
    found = rows(
        engine,
        "SELECT a.code, count(*), sum(s.level - v.level), sum((s.level - v.level) * i.weight) "
        + NEWEST.replace(
            "WHERE v.id",
            "JOIN self_check_answer s ON s.self_check_id = c.id AND s.indicator_id = i.id "
            "AND s.version = 1 WHERE v.id",
        )
        + f"AND c.region_code = '{region}' AND v.level IS NOT NULL GROUP BY a.code",
    )
    return {code: (n, Decimal(levels), Decimal(str(points))) for code, n, levels, points in found}


@pytest.mark.parametrize(("region", "name"), [(GROBOGAN, "Kab. Grobogan"), (KLATEN, "Kab. Klaten")])
def test_the_heat_table_prints_claim_minus_verified(
    own: Engine, sari: Screen, region: str, name: str
) -> None:
    by_aspect = differences(own, region)
    assert sum(n for n, *_ in by_aspect.values()) == 37
    printed = row_of(sari.open("verifikasi", data="contoh", lihat="selisih"), name)
    cells = re.findall(r"(\S+) n (\d+)", printed)
    total = sum(levels for _, levels, _ in by_aspect.values()) / 37
    assert cells[0] == (signed(total), "37")
    assert cells[1:] == [
        (signed(levels / n), str(n)) for _, (n, levels, _) in sorted(by_aspect.items())
    ]
    asked = sari.open("verifikasi", data="contoh", lihat="selisih", satuan="poin")
    points = re.findall(r"(\S+) n (\d+)", row_of(asked, name))
    assert points[0][0] == plain(sum(told for *_, told in by_aspect.values()))


def test_the_newest_period_with_verdicts_is_shown_unasked(own: Engine, sari: Screen) -> None:
    draft = PeriodDraft(2027, "kasn-9-2019", date(2027, 1, 4), date(2027, 3, 1), (GROBOGAN,))
    planner = reader(Role.DATA_MANAGER, trial=True)
    with writing(own) as session:
        later = self_checks.plan_period(session, planner, draft, now=datetime.now(UTC))
    assert later.code > PERIOD
    sari.open("verifikasi", data="contoh", lihat="selisih")
    assert f'aria-current="true">{PERIOD}' in sari.html
    assert later.code in sari.html
    asked = sari.open("verifikasi", data="contoh", lihat="selisih", periode=later.code)
    assert "Belum ada klaim yang terverifikasi pada masa ini" in asked.text


def signed(value: Decimal) -> str:
    return "0" if value == 0 else f"{value:+.2f}".replace(".", ",").replace("-", "−")


def plain(value: Decimal | int) -> str:
    told = f"{value:+.1f}".removesuffix(".0").replace(".", ",")
    return "0" if value == 0 else told.replace("-", "−")


def test_sorting_puts_the_largest_difference_of_a_column_first(own: Engine, sari: Screen) -> None:
    sari.open("verifikasi", data="contoh", lihat="selisih", urut="A4")
    first = re.search(r"<tbody>.*?<th[^>]*>.*?<a[^>]*>([^<]*)</a>", sari.page, re.S)
    assert first is not None
    best = rows(
        own,
        "SELECT r.name, avg(s.level - v.level) "
        + NEWEST.replace(
            "WHERE v.id",
            "JOIN self_check_answer s ON s.self_check_id = c.id AND s.indicator_id = i.id "
            "AND s.version = 1 JOIN region r ON r.code = c.region_code WHERE v.id",
        )
        + "AND a.code = 'A4' AND v.level IS NOT NULL GROUP BY r.name ORDER BY 2 DESC",
    )
    assert best[0][0] in first[1]
    assert best[0][1] > best[1][1]


def test_the_mark_of_made_up_data_is_in_the_heat_tables_file(sari: Screen) -> None:
    text = sari.open("verifikasi", data="contoh", lihat="selisih").text
    assert "Data contoh" in text
    assert PERIOD in text
    scores = check(sari, BEGUN).text
    assert "Klaim daerah" in scores
    assert "Hasil verifikasi provinsi belum lengkap" in scores
