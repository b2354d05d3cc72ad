"""The profile tells what was corrected after publication, and what it said before."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from database_files import copied
from domain.results_by_hand import KASN, SOUND, changed
from ui.conftest import forget
from ui.screen import Screen

from merit.domain.access import Role, User, grants_of
from merit.domain.proposals import Change, Correction, Draft, content_of
from merit.domain.states import Dataset, Status
from merit.services import results
from merit.settings import settings
from merit.store.engine import shared_engine, writing
from merit.ui.text import corrections as words

AT = datetime(2026, 5, 12, 18, 0, tzinfo=UTC)  # one in the morning of the 13th in Jakarta
SARI, BUDI = (
    User(name, grants_of(Role.DATA_MANAGER, demo=True), account=name) for name in ("sari", "budi")
)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            changed(score=Decimal(320), stated_band="Baik", published_index=Decimal("0.78")),
            SOUND,
            "Skor 320 menjadi 327; Kategori Baik menjadi Sangat Baik; Indeks 0,78 menjadi 0,80",
        ),
        (
            changed(decided_on=None, decree_number=None),
            SOUND,
            "Nomor keputusan – menjadi 109/KEP.KASN/C/XII/2023; "
            "Tanggal keputusan – menjadi 7 Desember 2023",
        ),
        (SOUND, changed(reference="Salinan", note="Halaman 2."),
         "Sumber diperbarui; Catatan diperbarui"),
        (SOUND, changed(valid_until=date(2025, 12, 31), levels={"1.1": 3}),
         "Berlaku sampai – menjadi 31 Desember 2025; Tingkat indikator diperbarui"),
        (SOUND, None, "Ditarik; semula 327, Sangat Baik"),
        (changed(status=Status.NOT_PARTICIPATING, score=None, stated_band=None), None,
         "Ditarik; semula Tidak ikut"),
    ],
)  # fmt: skip
def test_a_correction_says_what_became_of_what(before: object, after: object, told: str) -> None:
    found = Correction(2023, KASN, before, after, AT, "Salah baca.")  # type: ignore[arg-type]
    assert words.row(found) == ("2023", "13 Mei 2026", told, "Salah baca.")


@pytest.fixture
def corrected(
    demonstration_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Screen]:
    """Kota Pekalongan 2023 corrected from 327 to 330, with a reason that looks like markup."""
    url = copied(demonstration_file, tmp_path)
    with writing(shared_engine(url)) as session:
        now = results.recorded(session, SARI, Dataset.PUBLISHED, region_code="33.75", year=2023)[0]
        content = replace(content_of(now.record), score=Decimal(330))
        draft = Draft(Change.CORRECT, "33.75", 2023, KASN, content, "<b>Salah</b> baca.", 1)
        found = results.propose(session, SARI, draft, now=AT)
        results.publish(session, BUDI, found.number, version=1, now=AT)
    monkeypatch.setenv("MERIT_DATABASE_URL", url)
    forget()
    yield Screen()
    shared_engine(settings().database_url).dispose()
    forget()


def test_the_profile_shows_both_values_and_the_reason(corrected: Screen) -> None:
    text = corrected.open("daerah", data="terbit", tahun="2024", kode="33.75").text
    assert "Koreksi dan penarikan hasil" in text
    assert "Skor 327 menjadi 330" in text
    assert "13 Mei 2026" in text
    assert "&lt;b&gt;Salah&lt;/b&gt; baca." in corrected.html
    assert "Koreksi dan" not in corrected.open("daerah", data="contoh", kode="33.75").text
    assert "Koreksi dan" not in corrected.open("daerah", data="terbit", kode="33.76").text
