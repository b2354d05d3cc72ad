"""Instrumen: a revision is uploaded, compared and put to use at the screen."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
import yaml
from services.people.community import draft, joined
from ui.own_database import seated
from ui.screen import PUBLIC, Screen

from merit.domain.access import Role, User, grants_of
from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.states import Confidence, Dataset, SourceKind, Stage, Status
from merit.services import instruments as service
from merit.settings import DATA
from merit.store import assessments
from merit.store.engine import Engine, reading, writing

KASN = "kasn-9-2019"
SOURCE = Provenance(Source("tangan", SourceKind.OFFICIAL), Confidence.HIGH)
ADMIN = User("Rina", grants_of(Role.ADMIN, demo=True), account="rina", role=Role.ADMIN)


def now() -> datetime:
    return datetime.now(UTC)


def changed(minimum: int = 330, **own: Any) -> bytes:
    """The shipped file with another limit of Sangat Baik."""
    raw = yaml.safe_load((DATA / "instruments" / f"{KASN}.yaml").read_text(encoding="utf-8"))
    raw["kategori"][3]["minimum"] = minimum
    return yaml.safe_dump(raw | own, allow_unicode=True, sort_keys=False).encode()


def uploaded(engine: Engine, content: bytes) -> int:
    with writing(engine) as session:
        return service.upload(session, ADMIN, content, reason="Uji", now=now()).number


def activated(engine: Engine, number: int, *, seen: int) -> None:
    with writing(engine) as session:
        service.activate(session, ADMIN, KASN, number, seen=seen, reason="Uji", now=now())


def in_use(engine: Engine) -> int:
    with reading(engine) as session:
        return service.revision_of(session, ADMIN, KASN).number


def reason(screen: Screen, form: str, words: str) -> None:
    screen.app.text_area(key=f"alasan_{form}").set_value(words)


def press(screen: Screen, name: str) -> Screen:
    (button,) = [item for item in screen.app.button if item.label == name]
    button.click().run()
    return screen


def test_the_list_says_what_is_in_use_and_what_rests_on_it(desk: Screen) -> None:
    desk.open("instrumen")
    assert "Dipakai: Peraturan KASN 9/2019 revisi 1 (0 dari 37 bobot resmi)" in desk.text
    assert "PermenPANRB 19/2025 revisi 1 (bobot belum diketahui)" in desk.text
    assert "2019–2025 0 dari 37 82 Bawaan aplikasi" in desk.text


def test_a_file_is_uploaded_compared_and_put_to_use(desk: Screen, own: Engine) -> None:
    desk.open("instrumen")
    desk.app.file_uploader[0].set_value(("baru.yaml", changed(), "application/yaml")).run()
    assert "Berkas ini menjadi revisi 2 dari Peraturan KASN 9/2019. 1 perbedaan." in desk.text
    reason(desk, "unggah", "Lampiran resmi")
    press(desk, "Simpan sebagai revisi baru")
    assert desk.address == {"instrumen": KASN, "revisi": "2"}
    assert "Tersimpan sebagai Peraturan KASN 9/2019, revisi 2." in desk.text
    assert "Skor minimum SB Sangat Baik 325 330" in desk.text
    assert "Arti skornya berubah" in desk.text
    assert "1 dari 75 hasil terbit akan berbunyi lain" in desk.text
    assert (
        "Kota Pekalongan 2023 dihitung dari skor yang tercatat "
        "327, Sangat Baik, berlaku 2 tahun 327, Baik, berlaku 1 tahun"
    ) in desk.text
    reason(desk, "aktifkan", "Berlaku")
    press(desk, "Aktifkan")
    assert "Centang dahulu" in desk.text
    assert in_use(own) == 1
    desk.app.checkbox[0].check()
    press(desk, "Aktifkan")
    assert "Peraturan KASN 9/2019, revisi 2 kini dipakai." in desk.text
    assert in_use(own) == 2


def test_the_faults_of_a_file_are_told_and_nothing_is_kept(desk: Screen, own: Engine) -> None:
    desk.open("instrumen")
    content = changed(warna="<script>alert(1)</script>")
    desk.app.file_uploader[0].set_value(("baru.yaml", content, "application/yaml")).run()
    assert "Berkas ini belum dapat dipakai" in desk.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in desk.html
    assert "<script>" not in desk.html
    assert not desk.app.text_area
    with reading(own) as session:
        assert len(service.listed(session, ADMIN)) == 2


def test_a_step_without_a_reason_is_refused_beside_its_form(desk: Screen, own: Engine) -> None:
    uploaded(own, changed())
    desk.open("instrumen", instrumen=KASN, revisi="2")
    press(desk, "Buang")
    assert "Tulis alasannya" in desk.text
    reason(desk, "buang", "Salah berkas")
    press(desk, "Buang")
    assert "revisi 2 dibuang" in desk.text


def test_whoever_was_slower_sees_what_is_in_use_now_and_decides_again(
    desk: Screen, own: Engine
) -> None:
    uploaded(own, changed())
    uploaded(own, changed(340))
    desk.open("instrumen", instrumen=KASN, revisi="3")
    activated(own, 2, seen=1)
    reason(desk, "aktifkan", "Berlaku")
    desk.app.checkbox[0].check()
    press(desk, "Aktifkan")
    assert "baru saja diganti orang lain" in desk.text
    assert "Sekarang dipakai: Peraturan KASN 9/2019, revisi 2." in desk.text
    assert in_use(own) == 2
    press(desk, "Aktifkan")
    assert in_use(own) == 3


def test_others_do_not_find_the_page(own: Engine, desk: Screen) -> None:
    joined(own, draft("lina", Role.DATA_MANAGER), now=now())
    assert "Instrumen penilaian" in desk.open().text
    screen = seated(own, "lina").open()
    assert "Instrumen penilaian" not in screen.text
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        screen.go("instrumen")


@pytest.mark.parametrize("dataset", ["terbit", "contoh"])
@pytest.mark.parametrize("path", PUBLIC, ids=lambda path: path or "start")
def test_every_page_opens_where_two_revisions_mean_different_things(
    desk: Screen, own: Engine, path: str, dataset: str
) -> None:
    uploaded(own, changed())
    activated(own, 2, seen=1)
    result = Result(2026, KASN, Status.ASSESSED, Decimal(327))
    with writing(own) as session:
        assessments.add(
            session,
            [
                AssessmentRecord(Dataset(dataset), code, Stage.OFFICIAL, result, SOURCE)
                for code in ("33.01", "33.75")
            ],
        )
    desk.open(path, data=dataset, tahun="2026")
    assert not desk.app.exception
    assert desk.warnings == []
