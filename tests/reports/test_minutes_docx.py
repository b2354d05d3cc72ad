"""The minutes as DOCX: read back with python-docx, opened by LibreOffice, the same as the PDF."""

import time
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Paper
from docx.oxml.ns import qn
from libreoffice import Office
from reports import minutes_cases as cases
from reports import pdf_files as pdf

from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.reports.minutes_docx import minutes_docx
from merit.reports.minutes_paper import paper
from merit.reports.minutes_pdf import minutes_pdf
from merit.services.meetings.minutes import Minutes

TITLE = "Notulen rapat koordinasi: Rapat koordinasi hasil penilaian 2025"


def opened(data: Minutes) -> Paper:
    return Document(BytesIO(minutes_docx(data)))


def told(node: object) -> Iterator[str]:
    """Every text of a paper, each line of a cell by itself."""
    if isinstance(node, str):
        yield from filter(None, map(pdf.joined, node.split("\n")))
    elif isinstance(node, tuple):
        for item in node:
            yield from told(item)
    elif is_dataclass(node):
        for field in fields(node):
            yield from told(getattr(node, field.name))


@pytest.fixture
def by_libreoffice(office: Office, tmp_path: Path) -> Callable[[Minutes], list[str]]:
    """The pages of the DOCX as LibreOffice prints them."""

    def read(data: Minutes) -> list[str]:
        path = tmp_path / "notulen.docx"
        path.write_bytes(minutes_docx(data))
        return pdf.pages(office.converted([path], "pdf") / "notulen.pdf")

    return read


def test_headings_are_headings_and_a_reader_can_go_from_one_to_the_next(shipped: Minutes) -> None:
    styled = [(item.style.name, item.text) for item in opened(shipped).paragraphs if item.style]
    assert ("Title", "NOTULEN RAPAT KOORDINASI") in styled
    assert ("Subtitle", "Rapat koordinasi hasil penilaian 2025") in styled
    assert [text for name, text in styled if name == "Heading 1"] == [
        "Kehadiran",
        "Agenda dan catatan",
        "Keputusan dan rencana tindak lanjut",
        "Praktik baik yang dicatat",
        "Butir bawaan dari rakor sebelumnya",
    ]
    assert [text for name, text in styled if name == "Heading 2"] == [
        f"Keputusan {number}" for number in range(1, 5)
    ]


def test_tables_read_back_as_what_was_decided(shipped: Minutes) -> None:
    tables = [table for table in opened(shipped).tables if table.style.name == "Table Grid"]
    attendance, agenda, first, *_ = ([[cell.text for cell in row.cells] for row in table.rows]
                                     for table in tables)  # fmt: skip
    assert attendance[0] == ["Keterangan", "Jumlah", "Kabupaten/kota"]
    assert [row[:2] for row in attendance[1:]] == [
        ["Hadir", "27"],
        ["Hadir daring", "3"],
        ["Izin", "3"],
        ["Tidak hadir", "2"],
        ["Tidak dicatat", "0"],
        ["Seluruhnya", "35"],
    ]
    assert agenda[2][:3] == [
        "2",
        "09.15–09.45\n30 menit",
        "Butir yang belum selesai dari rakor 2025\nTim pembinaan sistem merit",
    ]
    assert [row[:2] + row[4:] for row in first[1:]] == [
        ["R-2026-001", "Kab. Cilacap", "30 Okt 2026", "Dibatalkan"],
        ["R-2026-004", "Kab. Blora", "18 Mei 2026", "Selesai"],
    ]


def test_heads_are_repeated_and_rows_stay_whole(shipped: Minutes) -> None:
    tables = [table for table in opened(shipped).tables if table.style.name == "Table Grid"]
    assert len(tables) == 7  # attendance, agenda, items of three decisions, practices, carried over
    for table in tables:
        heads = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") for row in table.rows]
        assert heads[0] is not None
        assert set(heads[1:]) == {None}
        for row in table.rows:
            assert row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None


def test_the_file_says_what_it_is_in_indonesian(shipped: Minutes) -> None:
    made = opened(shipped)
    found = made.core_properties
    assert (found.title, found.author, found.language) == (
        TITLE,
        "BKD Provinsi Jawa Tengah",
        "id-ID",
    )
    assert found.comments == ""
    assert found.created is not None
    assert found.created.date() == date(2026, 11, 29)
    languages = {item.get(qn("w:val")) for item in made.styles.element.iter(qn("w:lang"))}
    assert languages == {"id-ID"}
    (section,) = made.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_the_numbers_of_pages_are_fields(shipped: Minutes) -> None:
    foot = opened(shipped).sections[0].footer.paragraphs[0]._p
    assert [item.get(qn("w:instr")) for item in foot.iter(qn("w:fldSimple"))] == [
        "PAGE",
        "NUMPAGES",
    ]


def test_libreoffice_prints_every_word_of_the_pdf(
    shipped: Minutes, by_libreoffice: Callable[[Minutes], list[str]], tmp_path: Path
) -> None:
    path = tmp_path / "pembanding.pdf"
    path.write_bytes(minutes_pdf(shipped))
    said = {"pdf": " ".join(pdf.pages(path)), "docx": " ".join(by_libreoffice(shipped))}
    words = set(told(paper(shipped)))
    assert len(words) > 100
    for form, text in said.items():
        # a heading of a narrow column may be broken anywhere
        bare = text.replace(" ", "")
        assert [word for word in words if word.replace(" ", "") not in bare] == [], form


def test_libreoffice_numbers_the_pages_and_marks_made_up_data_on_each(
    shipped: Minutes, by_libreoffice: Callable[[Minutes], list[str]]
) -> None:
    found = by_libreoffice(shipped)
    assert len(found) >= 2
    for number, page in enumerate(found, start=1):
        assert f"Halaman {number} dari {len(found)}" in page
        assert "Data contoh" in page
    real = replace(shipped, meeting=replace(shipped.meeting, dataset=Dataset.PUBLISHED))
    assert not any("contoh" in page.lower() for page in by_libreoffice(real))


def test_what_people_typed_stays_what_they_typed(
    regions: list[Region], by_libreoffice: Callable[[Minutes], list[str]]
) -> None:
    said = " ".join(by_libreoffice(cases.hostile(regions))).replace(" ", "")
    for text in cases.HOSTILE:
        assert said.count(text.replace(" ", "")) == 19, text


def test_signs_of_every_script_are_kept(regions: list[Region]) -> None:
    signs = ("😀", "ꦲꦤꦕꦫꦏ", "日本", "x" * 110)
    made = opened(cases.hostile(regions, signs))
    subtitle = next(
        item for item in made.paragraphs if item.style and item.style.name == "Subtitle"
    )
    assert subtitle.text == " ".join(signs)


def test_an_empty_meeting_says_of_every_part_that_nothing_was_noted(regions: list[Region]) -> None:
    said = {item.text for item in opened(cases.empty(regions)).paragraphs}
    assert {
        "Notulen sementara: rapat belum ditutup, isinya masih dapat berubah.",
        "Kehadiran kabupaten/kota tidak dicatat.",
        "Agenda tidak dicatat.",
        "Tidak ada keputusan yang dicatat.",
        "Tidak ada praktik baik yang dicatat.",
        "Tidak ada butir bawaan.",
    } <= said


def test_twenty_decisions_for_35_regions_are_all_there(regions: list[Region]) -> None:
    begun = time.perf_counter()
    content = minutes_docx(cases.large(regions))
    print(f"\nDOCX: {len(regions)} x 20 butir, {time.perf_counter() - begun:.2f} detik")
    codes = [
        row._tr.tc_lst[0].p_lst[0].text
        for table in Document(BytesIO(content)).tables
        for row in table.rows
    ]
    assert len({code for code in codes if code.startswith("R-2026-")}) == 700
