"""A self-check filled in offline, at the screen: handed in, looked at, taken over."""

from datetime import UTC, datetime

import pytest
from services.self_checks.offline_files import Typed, file_of, typed
from ui.import_desk import choose
from ui.result_desk import buttons, press
from ui.screen import Screen
from ui.self_check_desk import (
    CITY,
    answered,
    at,
    handed_in,
    judged,
    opened_period,
    saved,
    settle_in,
    step,
    user,
)

from merit.domain.self_checks.offline import Column
from merit.domain.self_checks.workflow import CheckStep
from merit.domain.states import Dataset
from merit.services import self_checks
from merit.store.engine import Engine, reading, writing

LEVEL, NOTE, LINKS = Column.LEVEL, Column.NOTE, Column.LINKS
TAKE = "Ambil isian dari berkas (1 indikator)"


@pytest.fixture
def office(own: Engine) -> Engine:
    settle_in(own)
    opened_period(own)
    return own


def written_out(engine: Engine) -> bytes:
    """The workbook of the city as its operator downloads it now."""
    now = datetime.now(UTC)
    with reading(engine) as session:
        person = user("oki")
        period = self_checks.periods(session, person, Dataset.PUBLISHED)[0][0]
        view = self_checks.check_view(
            session, person, Dataset.PUBLISHED, period.code, CITY, now=now
        )
    return file_of(view)


def period_code(engine: Engine) -> str:
    with reading(engine) as session:
        return self_checks.periods(session, user("oki"), Dataset.PUBLISHED)[0][0].code


def offline(engine: Engine, username: str = "oki", **more: str) -> Screen:
    return at(engine, username).open("mandiri", isi="luring", **more)


def handed(engine: Engine, screen: Screen, cells: Typed) -> Screen:
    return choose(screen, typed(written_out(engine), cells), "isian.xlsx")


def changed_on_screen(engine: Engine, level: int, version: int = 0) -> None:
    now, person = datetime.now(UTC), user("umi")
    with writing(engine) as session:
        period = self_checks.periods(session, person, Dataset.PUBLISHED)[0][0]
        self_checks.save_answer(
            session,
            person,
            period.code,
            CITY,
            "1.1",
            level=level,
            note="",
            version=version,
            now=now,
        )


def test_a_file_is_looked_at_before_anything_is_saved(office: Engine) -> None:
    oki = offline(office)
    cells = {("1.1", LEVEL): 3, ("1.1", NOTE): "Luring.", ("1.1", LINKS): "SK https://a.go.id/x"}
    handed(office, oki, cells)
    assert "1 jawaban dan 1 bukti baru." in oki.text
    assert "Bukti baru: SK (https://a.go.id/x)" in oki.text
    assert saved(office, "1.1") == []
    press(oki, TAKE)
    assert "Tersimpan dari berkas: 1 jawaban dan 1 bukti baru." in oki.text
    assert [(item.level, item.note, item.changed_by) for item in saved(office, "1.1")] == [
        (3, "Luring.", "oki")
    ]
    assert TAKE not in buttons(oki)


@pytest.mark.parametrize(("choice", "levels"), [(True, [2, 4, 3]), (False, [2, 4])])
def test_what_was_changed_on_both_sides_is_chosen_by_its_reader(
    office: Engine, choice: bool, levels: list[int]
) -> None:
    changed_on_screen(office, 2)
    content = typed(written_out(office), {("1.1", LEVEL): 3})
    changed_on_screen(office, 4, version=1)
    oki = choose(offline(office), content, "isian.xlsx")
    assert "Perlu Anda pilih" in oki.text
    press(oki, TAKE)
    assert "Pilih dulu untuk indikator 1.1" in oki.text
    assert [item.level for item in saved(office, "1.1")] == [2, 4]
    (pick,) = oki.app.radio
    assert pick.value is None
    pick.set_value(choice).run()
    press(oki, TAKE)
    assert [item.level for item in saved(office, "1.1")] == levels


def test_a_fault_is_told_with_its_place_and_nothing_can_be_taken(office: Engine) -> None:
    oki = handed(office, offline(office), {("1.1", LEVEL): 9, ("1.2", LEVEL): 3})
    assert "Isian, sel E7" in oki.text
    assert "Pilih 1 sampai 4, atau kosongkan." in oki.text
    assert not [name for name in buttons(oki) if name.startswith("Ambil")]
    assert saved(office, "1.2") == []


def test_what_is_locked_is_told_along_with_what_cannot_be_read(office: Engine) -> None:
    answered(office)
    handed_in(office)
    step(office, "hadi", CheckStep.SEND)
    judged(office, "2.3", "Lampirkan pengumumannya.")
    step(office, "wati", CheckStep.RETURN, reason="Lihat catatan.")
    oki = handed(office, offline(office), {("2.3", LEVEL): 9, ("1.1", LEVEL): 2})
    assert "Tingkat ini tidak dikenal." in oki.text
    assert "Indikator 1.1 terkunci" in oki.text


def test_a_file_that_changes_nothing_says_so(office: Engine) -> None:
    oki = handed(office, offline(office), {})
    assert "Tidak ada yang berubah." in oki.text


def test_a_file_goes_with_its_self_check_and_can_be_let_go(office: Engine) -> None:
    oki = handed(office, offline(office), {("1.1", LEVEL): 3})
    press(oki, "Lepaskan berkas ini")
    assert TAKE not in buttons(oki)
    assert saved(office, "1.1") == []


@pytest.mark.parametrize("username", ["hadi", "wati", "dewi"])
def test_others_take_the_files_away_and_hand_none_in(office: Engine, username: str) -> None:
    answered(office)
    handed_in(office)
    step(office, "hadi", CheckStep.SEND)
    code = period_code(office)
    found = offline(office, username, daerah=CITY, periode=code)
    assert "Salinan isian ini" in found.text
    assert not found.app.file_uploader


def test_a_locked_one_takes_no_file(office: Engine) -> None:
    answered(office)
    handed_in(office)
    oki = offline(office)
    assert "Tidak ada indikator yang dapat diubah sekarang" in oki.text
    assert not oki.app.file_uploader
