"""The brief as PDF, read back with poppler and compared with straight SQL."""

import re
from datetime import date
from pathlib import Path

import pytest
from reports import pdf_files as pdf
from services.readers import LEADER, OPERATOR, OWN
from sqlalchemy import text

from merit.charts.slides.colours import fills_of
from merit.domain.access import User
from merit.domain.decks import Chart
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import PaperError
from merit.geo import boundaries
from merit.reports import paper_child
from merit.reports.brief_ground import BriefGround
from merit.reports.brief_page import brief_page
from merit.reports.brief_pdf import brief_pdf
from merit.reports.decks import coaching, follow_up
from merit.settings import settings
from merit.store.engine import Session

TODAY = date(2026, 11, 29)
DEMO, PUBLISHED = Scope(Dataset.DEMO, 2025), Scope(Dataset.PUBLISHED, 2024)
SIDE = 1.6 / 2.54 * 72
CLOSED = "('selesai', 'selesai_penyesuaian', 'dibatalkan')"


def _made(session: Session, user: User, scope: Scope) -> bytes:
    path = settings().boundaries
    note = boundaries.read(path).attribution
    shapes = boundaries.display(path)
    return brief_pdf(session, user, scope=scope, today=TODAY, shapes=shapes, boundaries=note)


@pytest.fixture(scope="module")
def briefs(session: Session, tmp_path_factory: pytest.TempPathFactory) -> dict[Dataset, Path]:
    """The brief of each data set."""
    folder = tmp_path_factory.mktemp("ringkasan")
    found = {}
    for scope in (DEMO, PUBLISHED):
        found[scope.dataset] = folder / f"{scope.dataset}.pdf"
        found[scope.dataset].write_bytes(_made(session, LEADER, scope))
    return found


@pytest.fixture(scope="module")
def demo(briefs: dict[Dataset, Path]) -> str:
    """The text of the brief of the demonstration."""
    return " ".join(pdf.pages(briefs[Dataset.DEMO]))


def test_a_brief_has_two_pages_with_source_and_day(briefs: dict[Dataset, Path]) -> None:
    for path in briefs.values():
        found = pdf.pages(path)
        assert len(found) == 2
        for number, page in enumerate(found, start=1):
            assert "Ringkasan eksekutif" in page
            assert f"Halaman {number} dari 2" in page
            assert "Sumber: " in page
            assert "Merit Jateng, keadaan per 29 Nov 2026." in page


def test_made_up_values_say_so_on_both_pages_and_facts_on_none(
    briefs: dict[Dataset, Path],
) -> None:
    assert all("Data contoh" in page for page in pdf.pages(briefs[Dataset.DEMO]))
    assert not any("contoh" in page.lower() for page in pdf.pages(briefs[Dataset.PUBLISHED]))


def test_a_brief_is_accessible_a4_with_its_fonts_inside(briefs: dict[Dataset, Path]) -> None:
    for path in briefs.values():
        pdf.assert_accessible(path)
        tags = pdf.structure(path)
        assert {"H1", "H2", "Table", "TH", "TD", "Figure"} <= set(
            re.findall(r"^\s*(\w+)", tags, re.MULTILINE)
        )


def test_no_word_leaves_the_page_or_stands_on_another(briefs: dict[Dataset, Path]) -> None:
    for path in briefs.values():
        pdf.assert_in_place(path, SIDE)


def test_the_categories_are_counted_from_the_scores_on_record(session: Session, demo: str) -> None:
    # Limits by hand from KASN 9/2019; two regions stand on a result of 2024, both Baik.
    rows = session.execute(
        text(
            "SELECT sum(score >= 325), sum(score >= 250 AND score < 325),"
            " sum(score >= 175 AND score < 250), sum(score < 175) FROM assessment"
            " WHERE dataset = 'contoh' AND stage = 'penetapan' AND year = 2025"
        )
    ).one()
    top, good, low, lowest = rows
    assert f"{good + 2} dari 35 daerah Baik; {top} Sangat Baik, {low} Kurang, {lowest} Buruk" in (
        demo.replace("\u2019", "’")
    )
    assert f"{top} dari 35 daerah Sangat Baik" in demo


def test_the_action_items_are_those_on_record(session: Session, demo: str) -> None:
    number, done, late = session.execute(
        text(
            "SELECT count(*), sum(status IN ('selesai', 'selesai_penyesuaian')),"
            f" sum(due_on < '2026-11-29' AND status NOT IN {CLOSED}) FROM action_item"
            " WHERE dataset = 'contoh' AND status <> 'dibatalkan'"
        )
    ).one()
    assert f"{done} dari {number} butir RTL selesai; {late} terlambat" in demo
    assert f"{done} Selesai" in demo
    assert f"{number - done - late} Terbuka, belum lewat tenggat" in demo


def test_the_regions_reached_are_those_that_took_part(session: Session, demo: str) -> None:
    reached = session.execute(
        text(
            "SELECT count(DISTINCT region_code) FROM intervention_region"
            " JOIN intervention ON intervention.id = intervention_id"
            " WHERE dataset = 'contoh' AND status = 'terlaksana'"
            " AND kind NOT IN ('anugerah', 'komitmen')"
            " AND starts_on BETWEEN '2026-01-01' AND '2026-12-31'"
            " AND (present OR NOT EXISTS (SELECT 1 FROM intervention_region noted"
            " WHERE noted.intervention_id = intervention.id AND noted.present IS NOT NULL))"
        )
    ).scalar_one()
    assert f"Pembinaan tahun 2026 menjangkau {reached} dari 35 daerah" in demo


def test_the_lowest_aspect_is_that_of_the_mean_on_record(session: Session, demo: str) -> None:
    name, share, number = session.execute(
        text(
            "SELECT aspect.name, avg(1.0 * aspect_score.score / aspect.maximum), count(*)"
            " FROM aspect_score JOIN aspect ON aspect.id = aspect_id"
            " JOIN assessment ON assessment.id = assessment_id"
            " WHERE dataset = 'contoh' AND stage = 'penetapan' AND assessment.score IS NOT NULL"
            " AND (year = 2025 OR year = 2024"
            " AND region_code NOT IN (SELECT region_code FROM assessment WHERE dataset = 'contoh'"
            " AND stage = 'penetapan' AND year = 2025 AND score IS NOT NULL))"
            " GROUP BY aspect.name ORDER BY 2 LIMIT 1"
        )
    ).one()
    percent = f"{share * 100:.1f}".replace(".", ",")
    assert f"{name} paling rendah: rata-rata {percent}% dari maksimum ({number} dari 35" in demo


def test_every_region_is_listed_with_its_score(
    session: Session, briefs: dict[Dataset, Path], regions: list[Region]
) -> None:
    table = "\n".join(pdf.lines(pdf.placed(briefs[Dataset.DEMO])[1]))
    scores = dict(
        session.execute(
            text(
                "SELECT region_code, score FROM assessment WHERE dataset = 'contoh'"
                " AND year = 2025 AND stage = 'penetapan' AND score IS NOT NULL"
            )
        ).all()
    )
    for item in regions:
        if item.residency:
            assert item.short in table
        if item.code in scores:
            said = f"{float(scores[item.code]):g}".replace(".", ",")
            assert re.search(rf"{item.short} (BR|K|B|SB) {re.escape(said)}\b", table), item.short


def test_what_is_missing_is_said_in_words(briefs: dict[Dataset, Path]) -> None:
    said = " ".join(pdf.pages(briefs[Dataset.PUBLISHED]))
    for expected in (
        "Rata-rata provinsi tidak ditampilkan: skor yang berlaku diketahui untuk",
        "Skor per aspek belum terbit",
        "Belum ada butir RTL yang tercatat",
        "tidak terbit",
        "hasil tanpa nomor keputusan belum dicocokkan dengan surat keputusan",
    ):
        assert expected in said, expected


def test_the_pictures_speak_through_their_alternative_text(briefs: dict[Dataset, Path]) -> None:
    for path in briefs.values():
        content = path.read_bytes()
        assert content.count(b"/Alt") >= 2


def test_the_map_says_what_its_boundaries_are(demo: str) -> None:
    assert "bukan batas resmi" in demo


def test_the_brief_of_an_operator_counts_the_items_of_the_own_region(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "operator.pdf"
    path.write_bytes(_made(session, OPERATOR, DEMO))
    number = session.execute(
        text(
            "SELECT count(*) FROM action_item WHERE dataset = 'contoh'"
            f" AND status <> 'dibatalkan' AND region_code = '{OWN}'"
        )
    ).scalar_one()
    said = " ".join(pdf.pages(path))
    assert re.search(rf"\d+ dari {number} butir RTL", said)
    assert "Butir RTL dan penilaian mandiri: daerah dalam jangkauan Anda saja." in said
    assert len(pdf.pages(path)) == 2


def test_states_of_action_items_have_the_colours_of_the_slides(session: Session) -> None:
    ground = BriefGround.of(session, LEADER, DEMO, TODAY)
    found = brief_page(ground)
    for pieces, make in (
        (found.items, follow_up.follow_up),
        (found.reached, coaching.coverage),
    ):
        body = make(ground.deck).body
        assert isinstance(body, Chart)
        expected = dict(zip((item.name for item in body.series), fills_of(body), strict=True))
        assert {piece.name: piece.fill for piece in pieces} == expected


def test_a_rule_about_due_dates_names_the_day(demo: str) -> None:
    assert "Butir terbuka yang melewati tenggat pada 29 November 2026." in demo
    assert "hari ini" not in demo


def test_finished_and_cancelled_items_are_told_apart(session: Session, demo: str) -> None:
    counted = dict(
        session.execute(
            text(
                "SELECT action_item.status = 'dibatalkan', count(*) FROM action_item"
                " JOIN action_update ON action_item_id = action_item.id"
                " AND action_update.status = action_item.status"
                " WHERE dataset = 'contoh' AND noted_on BETWEEN '2026-08-31' AND '2026-11-29'"
                f" AND action_item.status IN {CLOSED} GROUP BY 1"
            )
        ).all()
    )
    assert f"{counted[0]} butir RTL selesai pada" in demo
    assert ("butir RTL dibatalkan" in demo) == bool(counted.get(1))
    assert "ditutup" not in demo


@pytest.mark.parametrize("group", ["kota", "eks-kedu"])
def test_a_brief_of_a_group_counts_that_group_only(
    session: Session, tmp_path: Path, group: str
) -> None:
    path = tmp_path / "kelompok.pdf"
    path.write_bytes(_made(session, LEADER, Scope(Dataset.DEMO, 2025, group)))
    found = pdf.pages(path)
    assert len(found) == 2
    assert "dari 6 daerah" in found[0]
    assert "dari 35 daerah" not in " ".join(found)


def test_a_failure_is_a_sentence_that_says_what_to_do(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_child, "SECONDS", 0.001)
    with pytest.raises(PaperError, match="Coba sekali lagi"):
        _made(session, LEADER, DEMO)
