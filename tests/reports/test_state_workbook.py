"""The workbook of the state: read by openpyxl and LibreOffice, and set beside straight SQL."""

import io
import subprocess
import zipfile
from collections import Counter
from datetime import date, datetime
from decimal import Decimal
from math import floor
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from libreoffice import Office
from openpyxl.utils import column_index_from_string, range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from PIL import ImageFont
from reports.formulas import FORMULAS
from services.readers import HEAD, LEADER, OPERATOR, OWN
from sqlalchemy import text

from merit.domain.access import User
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.reports.sheet import Sheet
from merit.reports.state_workbook import state_workbook
from merit.services.state import state
from merit.store.engine import Session

TODAY = date(2026, 11, 29)
MARK = "Data contoh"
SHEETS = [
    *("Keterangan", "Posisi", "Aspek", "Perubahan", "Riwayat", "Intervensi", "Cakupan"),
    *("RTL", "Praktik baik", "Sumber"),
]
TABLES = SHEETS[1:]
YEARS = {Dataset.DEMO: 2025, Dataset.PUBLISHED: 2024}
FONTS = Path("/usr/share/fonts/truetype/crosextra")  # metrics of Calibri
PIXELS = 96 / 72
BUTTON = 17  # pixels of the button of a filter


def made(session: Session, dataset: Dataset, user: User = LEADER, *, group: str = "semua") -> bytes:
    year = YEARS[dataset]
    found = state(session, user, scope=Scope(dataset, year, group), today=TODAY)
    mark = MARK if dataset is Dataset.DEMO else ""
    notes = ("Sumber: uji.", "Diunduh dari Merit Jateng pada 29 November 2026.")
    sheet = Sheet("Keadaan Indeks Sistem Merit", f"Posisi akhir {year}", mark, notes)
    return state_workbook(found, sheet=sheet)


@pytest.fixture(scope="module")
def demo(session: Session) -> bytes:
    return made(session, Dataset.DEMO)


@pytest.fixture(scope="module")
def published(session: Session) -> bytes:
    return made(session, Dataset.PUBLISHED)


def opened(content: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def rows(content: bytes, name: str) -> list[dict[str, Any]]:
    """The rows of the table of a sheet, each by the names of its columns."""
    page = opened(content)[name]
    if not page.tables:
        return []
    (table,) = page.tables.values()
    head, *lines = page[table.ref]
    names = [cell.value for cell in head]
    return [dict(zip(names, [cell.value for cell in line], strict=True)) for line in lines]


def asked(session: Session, query: str, **given: Any) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in session.execute(text(query), given)]


def test_every_subject_has_a_sheet_with_a_real_table(demo: bytes, published: bytes) -> None:
    assert opened(demo).sheetnames == opened(published).sheetnames == SHEETS
    names = [name for page in opened(demo) for name in page.tables]
    assert len(names) == len(set(names)) == len(TABLES)
    for page in map(opened(demo).__getitem__, TABLES):
        (table,) = page.tables.values()
        assert table.autoFilter is not None
        assert not table.totalsRowCount
        assert table.ref.startswith("A")


def test_positions_hold_the_scores_of_the_year_as_recorded(session: Session, demo: bytes) -> None:
    expected = asked(
        session,
        "SELECT region_code, score FROM assessment WHERE dataset = 'contoh' AND year = 2025 "
        "AND stage = 'penetapan' AND status = 'dinilai' AND claim <> 'bertentangan' "
        "AND length(region_code) > 2",
    )
    found = rows(demo, "Posisi")
    assert len(found) == 35
    shown = {row["Kode"]: row["Skor"] for row in found if row["Tahun hasil"] == 2025}
    assert shown == {code: float(score) for code, score in expected}
    assert len(expected) > 25


def test_the_distance_is_that_to_the_goal_of_the_regulation(demo: bytes) -> None:
    """325 is where Sangat Baik begins in Peraturan KASN 9/2019."""
    scored = [row for row in rows(demo, "Posisi") if row["Kategori"] and row["Skor"] is not None]
    assert scored
    for row in scored:
        assert row["Jarak ke Sangat Baik"] == max(0, 325 - row["Skor"])


def test_points_of_aspects_are_those_recorded(session: Session, demo: bytes) -> None:
    expected = asked(
        session,
        "SELECT a.region_code, a.year, p.code, p.name, s.score, p.maximum FROM aspect_score s "
        "JOIN assessment a ON a.id = s.assessment_id JOIN aspect p ON p.id = s.aspect_id "
        "WHERE a.dataset = 'contoh' AND a.stage = 'penetapan'",
    )
    known = {(code, year, aspect): each for code, year, aspect, *each in expected}
    number = 0
    for row in rows(demo, "Aspek"):
        for aspect in (f"A{place}" for place in range(1, 9)):
            found = known.get((row["Kode"], row["Tahun hasil"], aspect))
            points = next(value for name, value in row.items() if name.startswith(f"{aspect} "))
            if found is None:
                assert points is None
                assert row["Catatan"]
                continue
            name, score, maximum = found
            assert row[f"{aspect} {name} (poin)"] == float(score)
            assert row[f"{aspect} (%)"] == pytest.approx(float(score) / float(maximum))
            number += 1
    assert number == 34 * 8


def test_history_holds_every_result_up_to_the_year(session: Session, demo: bytes) -> None:
    expected = asked(
        session,
        "SELECT region_code, year, score, stated_band FROM assessment WHERE dataset = 'contoh' "
        "AND stage = 'penetapan' AND year <= 2025 AND length(region_code) > 2 "
        "ORDER BY region_code, year",
    )
    found = [
        (row["Kode"], row["Tahun"], row["Skor"], row["Kategori pada sumber"])
        for row in rows(demo, "Riwayat")
    ]
    assert found == [
        (code, year, None if score is None else float(score), band)
        for code, year, score, band in expected
    ]


def test_changes_are_differences_of_what_is_recorded(session: Session, demo: bytes) -> None:
    known = {
        (code, year): Decimal(score)
        for code, year, score in asked(
            session,
            "SELECT region_code, year, score FROM assessment WHERE dataset = 'contoh' "
            "AND stage = 'penetapan' AND score IS NOT NULL",
        )
    }
    found = rows(demo, "Perubahan")
    compared = [row for row in found if row["Perubahan"] is not None]
    assert len(found) == 35
    assert compared
    for row in compared:
        before = known[row["Kode"], row["Tahun hasil sebelum"]]
        after = known[row["Kode"], row["Tahun hasil sesudah"]]
        assert row["Perubahan"] == float(after - before)
        assert row["Arah"] == ("Naik" if after > before else "Turun" if after < before else "Tetap")
        assert row["Alasan tidak dibandingkan"] is None
    for row in found:
        if row["Perubahan"] is None:
            assert row["Alasan tidak dibandingkan"]


def test_activities_and_their_hours_are_those_recorded(session: Session, demo: bytes) -> None:
    expected = asked(
        session,
        "SELECT code, title, hours, starts_on FROM intervention WHERE dataset = 'contoh'",
    )
    found = {row["Kode"]: row for row in rows(demo, "Intervensi")}
    assert len(found) == len(expected)
    for code, title, hours, starts_on in expected:
        assert found[code]["Kegiatan"] == title
        assert found[code]["Jam"] == (None if hours is None else float(hours))
        assert f"{found[code]['Mulai']:%Y-%m-%d}" == str(starts_on)


def test_coverage_counts_who_came_or_was_invited(session: Session, demo: bytes) -> None:
    pairs = asked(
        session,
        "SELECT r.region_code, i.kind FROM intervention i "
        "JOIN intervention_region r ON r.intervention_id = i.id "
        "WHERE i.dataset = 'contoh' AND i.status = 'terlaksana' "
        "AND i.kind NOT IN ('anugerah', 'komitmen') AND COALESCE(r.present, TRUE)",
    )
    held, desks = Counter(code for code, _ in pairs), Counter(pairs)
    found = rows(demo, "Cakupan")
    assert {row["Kode"]: row["Kegiatan"] for row in found} == {
        row["Kode"]: held[row["Kode"]] for row in found
    }
    for row in found:
        assert row["Jenis: Desk"] == desks[row["Kode"], "desk"]
    assert sum(held.values()) > 100


def test_action_items_are_all_there_with_the_days_they_are_late(
    session: Session, demo: bytes
) -> None:
    expected = asked(
        session, "SELECT code, due_on, status FROM action_item WHERE dataset = 'contoh'"
    )
    found = {row["Kode"]: row for row in rows(demo, "RTL")}
    assert found.keys() == {code for code, *_ in expected}
    closed = {"selesai", "selesai_penyesuaian", "dibatalkan"}
    for code, due_on, status in expected:
        late = (TODAY - date.fromisoformat(str(due_on))).days
        is_late = late > 0 and status not in closed
        assert found[code]["Terlambat (hari)"] == (late if is_late else None)


@pytest.mark.parametrize("user", [OPERATOR, HEAD], ids=["operator", "kepala"])
def test_a_region_takes_away_its_own_action_items_only(session: Session, user: User) -> None:
    content = made(session, Dataset.DEMO, user)
    expected = asked(
        session,
        "SELECT code FROM action_item WHERE dataset = 'contoh' AND region_code = :own",
        own=OWN,
    )
    found = rows(content, "RTL")
    assert {row["Kode"] for row in found} == {code for (code,) in expected}
    assert {row["Daerah"] for row in found} == {"Kabupaten Brebes"}
    others = asked(
        session,
        "SELECT title FROM action_item WHERE dataset = 'contoh' AND region_code <> :own "
        "EXCEPT SELECT title FROM action_item WHERE region_code = :own",
        own=OWN,
    )
    said = {cell.value for page in opened(content) for row in page.iter_rows() for cell in row}
    assert not said & {title for (title,) in others}
    assert any("butir daerah Anda saja" in str(value) for value in said)


def test_practices_not_yet_endorsed_stay_with_those_who_look_after_them(
    session: Session, demo: bytes
) -> None:
    endorsed = asked(
        session, "SELECT code FROM practice WHERE dataset = 'contoh' AND state = 'diakui'"
    )
    assert {row["Kode"] for row in rows(demo, "Praktik baik")} == {code for (code,) in endorsed}


def test_every_result_has_its_source(session: Session, published: bytes) -> None:
    expected = asked(
        session,
        "SELECT a.region_code, a.year, s.reference FROM assessment a "
        "JOIN source s ON s.id = a.source_id WHERE a.dataset = 'terbit' AND a.year <= 2024 "
        "AND a.stage = 'penetapan' AND length(a.region_code) > 2",
    )
    found = [row for row in rows(published, "Sumber") if row["Nilai"] == "Hasil penilaian"]
    assert Counter((row["Kode"], row["Tahun"], row["Rujukan"]) for row in found) == Counter(
        expected
    )
    assert all(row["Jenis sumber"] and row["Keyakinan"] for row in found)


def test_a_group_holds_its_regions_only(session: Session) -> None:
    content = made(session, Dataset.DEMO, group="kota")
    for name in ("Posisi", "Aspek", "Perubahan", "Cakupan"):
        codes = [row["Kode"] for row in rows(content, name)]
        assert sorted(codes) == [f"33.{number}" for number in range(71, 77)]
    assert {row["Kode"][:4] for row in rows(content, "Riwayat")} == {"33.7"}
    assert all(row["Daerah"].startswith("Kota ") for row in rows(content, "RTL"))


def test_what_is_not_known_is_empty_with_a_reason_and_never_zero(published: bytes) -> None:
    positions = rows(published, "Posisi")
    unknown = [row for row in positions if row["Skor"] is None]
    assert len(unknown) > 20
    assert all(row["Catatan keadaan"] for row in unknown)
    for name in TABLES:
        for row in rows(published, name):
            assert {value for value in row.values() if value == 0} <= (
                {0} if row.get("Jarak ke Sangat Baik") == 0 else set()
            )


def test_published_facts_hold_no_invented_ones(published: bytes) -> None:
    for name in ("RTL", "Praktik baik", "Aspek"):
        assert rows(published, name) == []
        page = opened(published)[name]
        assert str(page["A1"].value).startswith(("Belum ada", "Nilai per aspek belum"))
    with zipfile.ZipFile(io.BytesIO(published)) as parts:
        held = b"".join(parts.read(name) for name in parts.namelist())
    assert b"contoh" not in held.lower()


def test_the_mark_stands_on_every_sheet_and_on_every_printed_page(demo: bytes) -> None:
    for page in opened(demo):
        assert page["A1"].value == MARK
        assert MARK in page.oddHeader.right.text
        assert page.oddHeader.left.text == page.title


def test_every_sheet_is_printed_on_a4_with_its_heading_repeated(demo: bytes) -> None:
    for page in map(opened(demo).__getitem__, TABLES):
        (table,) = page.tables.values()
        head = range_boundaries(table.ref)[1]
        assert page.page_setup.orientation == "landscape"
        assert page.page_setup.paperSize == 9  # A4
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.print_title_rows == f"${head}:${head}"
        assert page.freeze_panes == f"C{head + 1}"


def test_no_line_above_a_table_is_cut_where_a_second_page_begins(demo: bytes) -> None:
    book = opened(demo)
    wide = [book[name] for name in TABLES if (book[name].page_setup.fitToWidth or 1) > 1]
    assert "RTL" in [page.title for page in wide]
    for page in wide:
        (table,) = page.tables.values()
        assert page.print_area.replace("$", "").endswith(f"!{table.ref}")
        assert page["A2"].value in page.oddHeader.center.text


def test_a_few_rows_do_not_stand_alone_on_a_page(demo: bytes) -> None:
    book = opened(demo)
    assert book["Perubahan"].page_setup.fitToHeight in (None, 1)  # 1 where nothing is said
    assert book["RTL"].page_setup.fitToHeight == 0


def test_what_cannot_be_compared_is_not_counted_as_zero(published: bytes) -> None:
    title = "Tidak ada dua skor daerah yang sebanding antara akhir 2023 dan akhir 2024"
    assert opened(published)["Perubahan"]["A1"].value == title


def test_the_first_sheet_leads_to_every_other_and_back(demo: bytes) -> None:
    book = opened(demo)
    assert _links(book["Keterangan"]) == [f"'{name}'!A1" for name in TABLES]
    for page in map(book.__getitem__, TABLES):
        assert _links(page) == ["'Keterangan'!A1"]


def _links(page: Worksheet) -> list[str | None]:
    cells = (cell for row in page.iter_rows() for cell in row)
    return [cell.hyperlink.location for cell in cells if cell.hyperlink is not None]


def test_shares_are_coloured_within_the_palette(demo: bytes) -> None:
    found = opened(demo)["Aspek"].conditional_formatting
    colours = {
        tuple(colour.rgb for colour in rule.colorScale.color)
        for area in found
        for rule in area.rules
    }
    assert len(found) == 8
    assert colours == {("FFEEF4FA", "FFC3D9EE", "FF86B2DB")}


def test_no_text_is_a_formula_or_leads_out_of_the_file(session: Session) -> None:
    for number, title in enumerate(FORMULAS[:20], 1):
        session.execute(
            text("UPDATE action_item SET title = :title WHERE id = :id"),
            {"title": title.replace("\0", ""), "id": number},
        )
    content = made(session, Dataset.DEMO)
    session.rollback()
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        pages = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        assert all(b"<f" not in parts.read(name).replace(b"<filter", b"") for name in pages)
        links = [name for name in parts.namelist() if name.startswith("xl/worksheets/_rels/")]
        assert all(b"External" not in parts.read(name) for name in links)
    said = {row["Butir"] for row in rows(content, "RTL")}
    assert any(value.startswith("=") for value in said)


def values(content: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """Every cell that holds something, by sheet and place."""
    return {
        page.title: [
            (cell.coordinate, round(cell.value, 9) if cell.data_type == "n" else cell.value)
            for row in page.iter_rows()
            for cell in row
            if cell.value is not None
        ]
        for page in opened(content)
    }


def test_libreoffice_opens_and_saves_it_without_loss(
    demo: bytes, published: bytes, office: Office
) -> None:
    again = office.all_saved_again({"contoh": demo, "terbit": published})
    for before, after in ((demo, again["contoh"]), (published, again["terbit"])):
        assert values(after) == values(before)
        assert {name for page in opened(after) for name in page.tables} == {
            name for page in opened(before) for name in page.tables
        }


def test_libreoffice_prints_it_marked_in_indonesian_and_without_cut_numbers(
    demo: bytes, office: Office, tmp_path: Path
) -> None:
    source = tmp_path / "keadaan.xlsx"
    source.write_bytes(demo)
    printed = office.converted([source], "pdf") / "keadaan.pdf"
    command = ["pdftotext", "-layout", str(printed), "-"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    pages = run.stdout.split("\f")[:-1]
    assert len(pages) >= len(SHEETS)
    assert all(MARK in page for page in pages)
    assert "###" not in run.stdout
    assert "266,5" in run.stdout
    assert "31 Des 2026" in run.stdout


def test_every_text_fits_its_cell(demo: bytes, published: bytes) -> None:
    """Measured with Calibri's letters: no heading broken within a word, no line too many."""
    for content in (demo, published):
        for page in map(opened(content).__getitem__, TABLES):
            assert list(_cut(page)) == []


def _cut(page: Worksheet) -> Any:
    if not page.tables:
        return
    (table,) = page.tables.values()
    head = range_boundaries(table.ref)[1]
    for line in page[table.ref]:
        for cell in line:
            letters = _shown(cell.value, cell.number_format)
            face = "Carlito-Bold.ttf" if cell.font.bold else "Carlito-Regular.ttf"
            font = ImageFont.truetype(FONTS / face, round(11 * PIXELS))
            room = _room(page, cell.column_letter) - (BUTTON if cell.row == head else 0)
            height = (page.row_dimensions[cell.row].height or 15) * PIXELS
            taken = _lines(letters, font, room) if cell.alignment.wrap_text else 1
            whole = letters.split() if cell.row == head else [letters]
            widest = max(map(font.getlength, whole), default=0)
            is_broken = cell.alignment.wrap_text and cell.row != head
            if (widest > room and not is_broken) or taken * font.size * 1.22 > height + 1:
                yield page.title, cell.coordinate, letters


def _room(page: Worksheet, letter: str) -> float:
    """Pixels inside a cell, left of which an indent of three blanks stands."""
    held = [
        found
        for found in page.column_dimensions.values()
        if found.min <= column_index_from_string(letter) <= found.max
    ]
    return floor(held[0].width * 7) - 5 - 9


def _shown(value: Any, form: str) -> str:
    if isinstance(value, datetime):
        return f"{value:%d %b %Y}"
    if isinstance(value, float | int):
        if "%" in form:
            return f"{value:.0%}"
        return f"{value:+,.1f}" if "0.0" in form else f"{value:.0f}"
    return "" if value is None else str(value)


def _lines(letters: str, font: ImageFont.FreeTypeFont, room: float) -> int:
    taken = 0
    for paragraph in letters.split("\n"):
        line, taken = "", taken + 1
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if font.getlength(longer) > room and line:
                line, taken = word, taken + 1
            else:
                line = longer
            if font.getlength(line) > room:  # an address: broken where the line ends
                taken += floor(font.getlength(line) / room)
                line = ""
    return taken
