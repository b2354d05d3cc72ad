"""Profiles as PDF, read back with poppler and compared with straight SQL."""

import re
import resource
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from reports import pdf_files as pdf
from services.readers import LEADER, OPERATOR, OTHER, OWN
from sqlalchemy import text

from merit.domain.access import User
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import PaperError
from merit.reports import paper_child
from merit.reports.profile_pdf import profile_pdf, profiles_pdf
from merit.services.profile import Profile, profile
from merit.store.engine import Session

TODAY = date(2026, 11, 29)
DEMO, PUBLISHED = Scope(Dataset.DEMO, 2025), Scope(Dataset.PUBLISHED, 2024)
SIDE = 1.6 / 2.54 * 72
OPEN = "('belum_mulai', 'berjalan_sesuai', 'berjalan_terkendala')"
Codes = tuple[str, ...]


@pytest.fixture(scope="module")
def codes(regions: list[Region]) -> Codes:
    return tuple(item.code for item in regions if item.residency)


def _all(session: Session, user: User, codes: Codes, scope: Scope, path: Path) -> Path:
    path.write_bytes(profiles_pdf(session, user, codes, scope=scope, today=TODAY))
    return path


@pytest.fixture(scope="module")
def demo(session: Session, codes: Codes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All profiles of the demonstration."""
    return _all(session, LEADER, codes, DEMO, tmp_path_factory.mktemp("profil") / "contoh.pdf")


@pytest.fixture(scope="module")
def published(session: Session, codes: Codes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All profiles of the published facts."""
    folder = tmp_path_factory.mktemp("profil")
    return _all(session, LEADER, codes, PUBLISHED, folder / "terbit.pdf")


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Profile], Path]:
    """A profile as a file."""

    def write(data: Profile) -> Path:
        path = tmp_path / "profil.pdf"
        path.write_bytes(profile_pdf(data, today=TODAY))
        return path

    return write


@pytest.fixture
def own(session: Session) -> Profile:
    return profile(session, LEADER, scope=DEMO, code=OWN, today=TODAY)


def test_every_region_has_one_page_under_its_name(
    demo: Path, published: Path, regions: list[Region]
) -> None:
    names = [item.label for item in regions if item.residency]
    for path in (demo, published):
        found = pdf.pages(path)
        assert len(found) == 35
        for place, (page, name) in enumerate(zip(found, names, strict=True), start=1):
            assert name in page
            assert f"Halaman {place} dari 35" in page
            assert "Merit Jateng, keadaan per 29 Nov 2026." in page


def test_made_up_values_say_so_on_every_page_and_facts_on_none(demo: Path, published: Path) -> None:
    assert all("Data contoh" in page for page in pdf.pages(demo))
    assert not any("contoh" in page.lower() for page in pdf.pages(published))


def test_the_files_are_accessible_a4_with_their_fonts_inside(demo: Path, published: Path) -> None:
    for path in (demo, published):
        pdf.assert_accessible(path)


def test_no_word_leaves_the_page_or_stands_on_another(demo: Path, published: Path) -> None:
    for path in (demo, published):
        pdf.assert_in_place(path, SIDE)


def test_scores_and_open_items_are_those_on_record(
    session: Session, demo: Path, codes: Codes
) -> None:
    scores = dict(
        session.execute(
            text(
                "SELECT region_code, score FROM assessment WHERE dataset = 'contoh' AND year = 2025"
                " AND stage = 'penetapan' AND score IS NOT NULL"
            )
        ).all()
    )
    items = {
        code: (number, late)
        for code, number, late in session.execute(
            text(
                "SELECT region_code, count(*), sum(due_on < '2026-11-29') FROM action_item"
                f" WHERE dataset = 'contoh' AND status IN {OPEN} GROUP BY region_code"
            )
        )
    }
    ended = {
        code: (done, given_up)
        for code, done, given_up in session.execute(
            text(
                "SELECT region_code, sum(status IN ('selesai', 'selesai_penyesuaian')),"
                " sum(status = 'dibatalkan') FROM action_item"
                " WHERE dataset = 'contoh' GROUP BY region_code"
            )
        )
    }
    assert len(scores) > 30
    assert len(items) > 20
    assert any(given_up for _, given_up in ended.values())
    for code, page in zip(codes, pdf.pages(demo), strict=True):
        if code in scores:
            said = f"{float(scores[code]):g}".replace(".", ",")
            assert f"2025 {said} · " in page, (code, said)
            assert page.count(said) >= 2  # in the history, and large above it
        if code in items:
            number, late = items[code]
            assert f"{number} terbuka, {late or 'tidak ada yang'} terlambat; " in page
            done, given_up = ended[code]
            said = f"; {done} selesai, {given_up} dibatalkan." if given_up else f"; {done} selesai."
            assert said in page
        else:
            assert "Tidak ada butir RTL yang terbuka." in page


def test_aspects_are_the_points_on_record(session: Session, demo: Path, codes: Codes) -> None:
    rows = session.execute(
        text(
            "SELECT aspect.name, aspect_score.score, aspect.maximum FROM aspect_score"
            " JOIN aspect ON aspect.id = aspect_id JOIN assessment ON assessment.id = assessment_id"
            " WHERE dataset = 'contoh' AND year = 2025 AND stage = 'penetapan'"
            " AND region_code = :code"
        ),
        {"code": OWN},
    ).all()
    page = pdf.pages(demo)[codes.index(OWN)]
    assert len(rows) == 8
    for name, score, maximum in rows:
        points = f"{float(score):g} dari {float(maximum):g}".replace(".", ",")
        assert name.split()[0] in page
        assert points in page, name


def test_what_is_missing_is_said_in_words_and_never_zero(published: Path, codes: Codes) -> None:
    told = pdf.pages(published)
    assert all("Nilai per aspek belum dipublikasikan." in page for page in told)
    assert all("Tidak ada butir RTL yang terbuka." in page for page in told)
    assert not any(re.search(r"\bSkor 0\b|\b0 poin\b|\b0 terbuka\b", page) for page in told)
    assert "tidak dipublikasikan" in told[codes.index("33.01")]


def test_an_operator_finds_no_items_of_other_regions(
    session: Session, codes: Codes, tmp_path: Path
) -> None:
    found = pdf.pages(_all(session, OPERATOR, codes, DEMO, tmp_path / "operator.pdf"))
    titles = session.execute(
        text(
            "SELECT region_code, title FROM action_item WHERE dataset = 'contoh'"
            f" AND status IN {OPEN}"
        )
    ).all()
    mine = {title for code, title in titles if code == OWN}
    others = {title for code, title in titles if code != OWN} - mine
    assert any(title in found[codes.index(OWN)] for title in mine)
    said = " ".join(found)
    assert not [title for title in others if title in said]
    for code, page in zip(codes, found, strict=True):
        assert ("Butir RTL daerah ini tidak dimuat" in page) is (code != OWN)


def test_all_profiles_are_little_work(session: Session, codes: Codes) -> None:
    # On two cores, one of them for the readers, this leaves 60 seconds far away.
    before = _worked()
    profiles_pdf(session, LEADER, codes, scope=DEMO, today=TODAY)
    spent = [now - then for now, then in zip(_worked(), before, strict=True)]
    print(f"\n35 profil: {spent[0]:.1f} detik di peladen, {spent[1]:.1f} di proses anak")
    assert spent[0] < 10
    assert spent[1] < 20


def _worked() -> list[float]:
    """Seconds of work of this process, and of those it started."""
    found = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return [item.ru_utime + item.ru_stime for item in found]


def test_the_steps_of_the_way_are_told(session: Session) -> None:
    told: list[tuple[int, int]] = []
    profiles_pdf(
        session,
        LEADER,
        (OWN, OTHER),
        scope=DEMO,
        today=TODAY,
        progress=lambda done, of: told.append((done, of)),
    )
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_many_items_leave_the_urgent_ones_and_how_many_more_there_are(
    own: Profile, written: Callable[[Profile], Path]
) -> None:
    first, *_ = own.open_actions
    long = "Menyusun dan menetapkan kebijakan pengembangan karier bagi seluruh jabatan " * 3
    many = tuple(
        replace(
            first, record=replace(first.record, code=f"R-{place}", title=f"Butir {place}. {long}")
        )
        for place in range(60)
    )
    (page,) = pdf.pages(written(replace(own, open_actions=many)))
    shown = re.findall(r"Butir (\d+)\. Menyusun", page)
    assert shown == [str(place) for place in range(len(shown))]
    assert 1 <= len(shown) <= 10
    assert f"dan {60 - len(shown)} butir terbuka lainnya" in page


def test_what_people_typed_stays_what_they_typed(
    own: Profile, written: Callable[[Profile], Path]
) -> None:
    hostile = '#import "x.typ" *tebal* _miring_ $x$ <b>b</b> @rujuk \\ `kode` https://contoh.id'
    first, *_ = own.open_actions
    record = replace(first.record, title=hostile, owner="W" * 60)
    path = written(replace(own, open_actions=(replace(first, record=record),)))
    (page,) = pdf.pages(path)
    assert hostile.replace(" ", "") in page.replace(" ", "")
    assert "W" * 60 in page.replace(" ", "")
    edge, width = pdf.right_edges(path)
    assert edge <= width - SIDE + 1


def test_the_same_profile_is_the_same_file(own: Profile) -> None:
    assert profile_pdf(own, today=TODAY) == profile_pdf(own, today=TODAY)


def test_a_failure_is_a_sentence_that_says_what_to_do(
    own: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_child, "SECONDS", 0.001)
    with pytest.raises(PaperError, match="Coba sekali lagi"):
        profile_pdf(own, today=TODAY)
