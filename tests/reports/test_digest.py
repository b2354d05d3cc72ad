"""The digest as a message: both forms say the same, links are whole, nothing comes from outside."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from database_files import copy_of
from services.readers import LEADER, OPERATOR

from merit.domain.access import User
from merit.domain.states import Dataset
from merit.reports.digest import letter_of, page_of, text_of
from merit.services.digest import Digest, weekly_digest
from merit.store.engine import Session, reading

TODAY = date(2026, 9, 28)
AT = "https://merit.contoh.go.id"


@pytest.fixture(scope="module")
def session(
    demonstration_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Session]:
    with (
        copy_of(demonstration_file, tmp_path_factory.mktemp("digest")) as engine,
        reading(engine) as session,
    ):
        yield session


def made(session: Session, user: User = LEADER, dataset: Dataset = Dataset.DEMO) -> Digest:
    return weekly_digest(session, user, dataset=dataset, today=TODAY)


def words(html: str) -> str:
    body = html.partition("<body")[2]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", f"<body{body}")).split())


def test_both_forms_say_the_same(session: Session) -> None:
    data = made(session)
    said = words(page_of(data, address=""))
    for line in text_of(data, address="").splitlines()[1:]:
        plain = line.removeprefix("- ").strip()
        assert plain.lower() in said.lower(), plain


def test_it_names_rule_limit_region_value_week_and_dates(session: Session) -> None:
    said = text_of(made(session), address="")
    for expected in (
        "Ringkasan mingguan Merit Jateng, 28 September 2026: 35 kabupaten/kota",
        "Data contoh",
        "PERLU PERHATIAN",
        "Skor turun · 2 daerah",
        "Turun 10 poin atau lebih sejak hasil sebelumnya.",
        "- Kab. Blora: −84",
        "YANG BERUBAH\n21–27 September 2026.",
        "Desk kesiapan penilaian 2026 (22–24 September 2026)",
        "TANGGAL BERIKUTNYA",
    ):
        assert expected in said


def test_what_is_read_another_day_never_says_today(session: Session) -> None:
    for user in (LEADER, OPERATOR):
        said = text_of(made(session, user), address="")
        assert "Butir terbuka yang melewati tenggat pada 28 September 2026." in said
        assert not re.search(r"hari ini|minggu ini|besok|kemarin", said)


def test_links_lead_to_the_address_of_the_application(session: Session) -> None:
    links = re.findall(r'href="([^"]+)"', page_of(made(session), address=AT))
    assert f"{AT}/daerah?kode=33.16&amp;tahun=2025&amp;data=contoh" in links
    assert (
        f"{AT}/tindak-lanjut?tampil=tabel&amp;status=terlambat&amp;tahun=2025&amp;data=contoh"
        in (links)
    )
    assert all(link.startswith(f"{AT}/") for link in links)
    slashed = page_of(made(session), address=f"{AT}/")
    assert slashed == page_of(made(session), address=AT)


def test_without_an_address_there_are_no_links(session: Session) -> None:
    assert "href" not in page_of(made(session), address="")


def test_the_page_fetches_nothing_and_runs_nothing(session: Session) -> None:
    page = page_of(made(session), address=AT)
    assert not re.search(r"<(script|img|link|iframe|style)\b|src=|url\(", page)


def test_published_facts_carry_no_mark_and_no_link_to_made_up_data(session: Session) -> None:
    page = page_of(made(session, dataset=Dataset.PUBLISHED), address=AT)
    assert "Data contoh" not in page
    assert "data=contoh" not in page


def test_an_operators_letter_names_no_other_region(session: Session) -> None:
    letter = letter_of(made(session, OPERATOR), recipient="a@contoh.go.id", address=AT)
    assert letter.subject.endswith(": Kabupaten Brebes")
    named = set(re.findall(r"(?:Kab\.|Kota|Kabupaten) [A-Z]\w+", letter.text))
    assert named == {"Kab. Brebes", "Kabupaten Brebes"}
    assert set(re.findall(r"kode=([\d.]+)", letter.html)) == {"33.29"}


def test_text_typed_by_people_stays_text(session: Session) -> None:
    data = made(session)
    item = data.changes.interventions[0]
    object.__setattr__(item, "title", "<script>alert(1)</script>")
    assert "<script" not in page_of(data, address="")
    assert "&lt;script&gt;" in page_of(data, address="")
