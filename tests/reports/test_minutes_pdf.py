"""The minutes as PDF, read back with poppler: nothing lost, nothing taken for markup."""

import re
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import typst
from reports import minutes_cases as cases
from reports import pdf_files as pdf
from services.readers import LEADER, OPERATOR

from merit.domain.meetings import MeetingState
from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.errors import PaperError
from merit.reports import paper_child as module
from merit.reports import typesetting
from merit.reports.minutes_pdf import minutes_pdf
from merit.reports.typesetting import TEMPLATES
from merit.services.meetings.minutes import Minutes, minutes
from merit.store.engine import Session

TODAY = date(2026, 11, 29)
Written = Callable[[Minutes], Path]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    def write(data: Minutes) -> Path:
        path = tmp_path / "notulen.pdf"
        path.write_bytes(minutes_pdf(data))
        return path

    return write


def test_the_minutes_say_what_an_office_needs_of_a_meeting(
    shipped: Minutes, written: Written
) -> None:
    said = " ".join(pdf.pages(written(shipped)))
    for expected in (
        "PEMERINTAH PROVINSI JAWA TENGAH BADAN KEPEGAWAIAN DAERAH",
        "NOTULEN RAPAT KOORDINASI",
        "Rapat koordinasi hasil penilaian 2025",
        "Rabu, 21 Januari 2026",
        "09.00–13.00 WIB menurut agenda",
        "Kabupaten Klaten",
        "Kepala BKD Provinsi Jawa Tengah",
        "Hadir 30 dari 35 kabupaten/kota.",
        "Kab. Jepara, Kab. Batang, Kab. Pemalang",
        "09.15–09.45",
        "Satu butir terkendala karena pergantian pejabat",
        "Keputusan 2 Kebijakan promosi, mutasi, dan pola karier dituntaskan",
        "K-2026-01/2 · A4 Promosi dan Mutasi · Agenda 5: Pembahasan tindak lanjut",
        "R-2026-003",
        # due on 13 October, 47 days before 29 November
        "terlambat 47 hari",
        "Pemetaan sembilan kotak bersama perangkat daerah",
        "Butir bawaan dari rakor sebelumnya",
        "K-2025-01/2",
        "Notulis,",
        "Pimpinan rapat,",
    ):
        assert expected in said, expected


def test_every_page_is_numbered_and_says_source_status_and_day(
    shipped: Minutes, written: Written
) -> None:
    found = pdf.pages(written(shipped))
    assert len(found) >= 2
    for number, page in enumerate(found, start=1):
        assert f"Halaman {number} dari {len(found)}" in page
        assert "Status rakor: ditutup. Dibuat 29 November 2026." in page


def test_made_up_minutes_say_so_on_every_page_and_real_ones_on_none(
    shipped: Minutes, written: Written
) -> None:
    assert all("Data contoh" in page for page in pdf.pages(written(shipped)))
    real = replace(shipped, meeting=replace(shipped.meeting, dataset=Dataset.PUBLISHED))
    assert not any("contoh" in page.lower() for page in pdf.pages(written(real)))


def test_a_decision_taken_back_stays_with_its_reason(session: Session, written: Written) -> None:
    data = minutes(session, LEADER, "K-2025-01", dataset=Dataset.DEMO, today=TODAY)
    said = " ".join(pdf.pages(written(data)))
    assert "Keputusan 3 (dicabut) Desk bukti dukung dimajukan ke bulan Agustus." in said
    assert "Keputusan ini dicabut. Alasan: Bertepatan dengan penyusunan" in said


def test_the_minutes_of_an_operator_say_that_other_regions_are_left_out(
    session: Session, written: Written
) -> None:
    data = minutes(session, OPERATOR, "K-2026-01", dataset=Dataset.DEMO, today=TODAY)
    said = " ".join(pdf.pages(written(data)))
    assert "Butir RTL kabupaten/kota lain tidak dimuat dalam berkas ini." in said
    assert "R-2026-" not in said
    assert "Tanpa butir RTL" not in said


def test_the_file_is_accessible_a4_with_its_fonts_inside(
    shipped: Minutes, written: Written
) -> None:
    path = written(shipped)
    facts = pdf.facts(path)
    assert facts["Title"] == "Notulen rapat koordinasi: Rapat koordinasi hasil penilaian 2025"
    assert facts["Author"] == "BKD Provinsi Jawa Tengah"
    assert (facts["Tagged"], facts["JavaScript"]) == ("yes", "no")
    assert facts["Page size"].endswith("(A4)")
    about = pdf.metadata(path)
    assert "<pdfuaid:part>1</pdfuaid:part>" in about
    assert re.search(r"<dc:language>.*?>id(-ID)?<", about, re.DOTALL)
    assert set(pdf.fonts(path)) == {"Inter-Regular", "Inter-Bold", "PlusJakartaSans-Bold"}
    assert all(pdf.fonts(path).values())
    tags = pdf.structure(path)
    assert {"H1", "H2", "Table", "TH", "TD"} <= set(re.findall(r"^\s*(\w+)", tags, re.MULTILINE))


def test_the_same_minutes_are_the_same_file(shipped: Minutes) -> None:
    assert minutes_pdf(shipped) == minutes_pdf(shipped)


def test_what_people_typed_stays_what_they_typed(regions: list[Region], written: Written) -> None:
    said = " ".join(pdf.pages(written(cases.hostile(regions))))
    for text in cases.HOSTILE:
        # title, place, chair twice, three of the agenda, decision with what it is about, its
        # agenda item and reason, two of the item, four of the practice; lines may end anywhere
        assert said.replace(" ", "").count(text.replace(" ", "")) == 19, text
    assert "root:" not in said


def test_signs_no_font_has_do_not_stop_the_minutes(regions: list[Region], written: Written) -> None:
    path = written(cases.hostile(regions, ("Sangat baik 😀 sekali", "ꦲꦤꦕꦫꦏ", "日本")))
    said = " ".join(pdf.pages(path))
    assert "Sangat baik" in said
    assert "sekali" in said
    assert pdf.facts(path)["Tagged"] == "yes"
    assert "pdfuaid" not in pdf.metadata(path)


@pytest.mark.parametrize("sign", ["x", "/", "W"])
def test_overlong_words_stay_on_the_page(
    regions: list[Region], written: Written, sign: str
) -> None:
    path = written(cases.hostile(regions, ("Lihat", sign * 110)))
    edge, width = pdf.right_edges(path)
    margin = 2 / 2.54 * 72
    assert edge <= width - margin + 1


def test_an_empty_meeting_says_of_every_part_that_nothing_was_noted(
    regions: list[Region], written: Written
) -> None:
    (page,) = pdf.pages(written(cases.empty(regions)))
    for expected in (
        "Kamis, 5 Maret 2026",
        "Notulen sementara: rapat belum ditutup",
        "Kehadiran kabupaten/kota tidak dicatat.",
        "Agenda tidak dicatat.",
        "Tidak ada keputusan yang dicatat.",
        "Tidak ada praktik baik yang dicatat.",
        "Tidak ada butir bawaan.",
        "Halaman 1 dari 1",
    ):
        assert expected in page, expected


def test_a_cancelled_meeting_says_why(regions: list[Region], written: Written) -> None:
    data = cases.empty(regions)
    gone = replace(data.meeting, state=MeetingState.CANCELLED, reason="Gedung dipakai pemilu.")
    (page,) = pdf.pages(written(replace(data, meeting=gone)))
    assert "Rapat dibatalkan: Gedung dipakai pemilu." in page


def test_twenty_decisions_for_35_regions_break_well(
    regions: list[Region], written: Written
) -> None:
    data = cases.large(regions)
    begun = time.perf_counter()
    path = written(data)
    print(f"\nPDF: {len(regions)} x 20 butir, {time.perf_counter() - begun:.2f} detik")
    found = pdf.pages(path)
    codes = [code for page in found for code in re.findall(r"R-2026-\d{4}", page)]
    assert len(codes) == len(set(codes)) == 700
    for page in found:
        if "R-2026-" in page:
            assert "Penanggung jawab" in page
            assert page.count("R-2026-") == page.count("30 Sep 2026")
    print(f"{len(found)} halaman, {path.stat().st_size // 1024} KB")


def test_a_failure_is_a_sentence_that_says_what_to_do(
    shipped: Minutes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SECONDS", 0.001)
    with pytest.raises(PaperError, match="unduh sebagai DOCX"):
        minutes_pdf(shipped)
    monkeypatch.setattr(module, "SECONDS", 30)
    assert minutes_pdf(shipped).startswith(b"%PDF-1.7")


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.typ")), ids=lambda path: path.name)
def test_a_template_reaches_nothing_but_what_papers_share(path: Path) -> None:
    template = path.read_text(encoding="utf-8")
    assert set(re.findall(r"#(?:import|include) (\S+):", template)) <= {'"house.typ"'}
    assert len(re.findall(r"#(?:import|include)\b", template)) <= 1
    assert not re.search(r"\b(read|plugin)\(|\bimage\((?!bytes\()|@preview|http", template)


def test_a_template_reads_what_lies_beside_it_and_nothing_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    for place in (tmp_path, folder):
        (place / "isi.txt").write_text("isi berkas", encoding="utf-8")
    monkeypatch.setattr(typesetting, "TEMPLATES", folder)
    order = {"template": "uji.typ", "made_on": "2026-11-29", "paper": {}}

    def typeset(path: str) -> bytes:
        wanted = f'#set document(title: "uji")\n#read("{path}")'
        (folder / "uji.typ").write_text(wanted, encoding="utf-8")
        return typesetting.typeset(order)

    assert typeset("isi.txt").startswith(b"%PDF")
    for path in ("../isi.txt", "/../isi.txt", str(tmp_path / "isi.txt")):
        with pytest.raises(typst.TypstError):
            typeset(path)


def test_the_child_that_typesets_gets_no_settings_and_its_error_is_logged(
    shipped: Minutes, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("MERIT_SECRET", "rahasia")
    code = (
        "import os, sys; seen = {'MERIT_SECRET', 'HOME'} & {*os.environ}\n"
        "sys.exit('melihat' if seen else 'kosong')"
    )
    monkeypatch.setattr(module, "COMMAND", (sys.executable, "-c", code))
    with pytest.raises(PaperError):
        minutes_pdf(shipped)
    assert "a child ended with 1: kosong" in caplog.text


def test_a_word_wider_than_its_column_is_broken_and_no_sign_is_added(
    shipped: Minutes, written: Written
) -> None:
    word = "mempertanggungjawabkan" * 3  # 66 letters, wider than any column of the items
    (decision, *others) = shipped.decisions
    (item, *rest) = decision.items
    record = replace(item.state.record, title=f"Daerah {word} laporan", owner=word[:16])
    named = replace(item, state=replace(item.state, record=record))
    changed = replace(decision, items=(named, *rest))
    path = written(replace(shipped, decisions=(changed, *others)))
    raw = " ".join(pdf.pages(path))
    assert word in raw.replace(" ", "")
    assert not re.search("[\u00ad\u200b\u2060]", raw)
    # What fits stands whole, so that it is found and copied: 16 letters are no reason to break.
    assert word[:16] in raw
    edge, width = pdf.right_edges(path)
    assert edge <= width - 2 / 2.54 * 72 + 1
