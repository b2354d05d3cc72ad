"""The form of a self-check loses nothing: each field saves itself and overwrites nobody."""

import pytest
import yaml
from sqlalchemy import text
from ui.result_desk import buttons, press
from ui.screen import Screen
from ui.self_check_desk import (
    Saved,
    answered,
    at,
    choose,
    handed_in,
    has_field,
    note,
    opened_period,
    saved,
    settle_in,
    widget,
)

from merit.settings import DATA
from merit.store.engine import Engine, writing

NIP = "198503122010011005"


@pytest.fixture
def office(own: Engine) -> Engine:
    settle_in(own)
    opened_period(own)
    return own


@pytest.fixture
def oki(office: Engine) -> Screen:
    return at(office, "oki").open("mandiri")


def test_each_choice_and_each_note_is_one_saved_version(office: Engine, oki: Screen) -> None:
    choose(oki, "1.1", 2)
    assert saved(office, "1.1") == [Saved(2, "", 1, "oki")]
    note(oki, "1.1", "SK 2025")
    choose(oki, "1.1", 3)
    assert saved(office, "1.1") == [
        Saved(2, "", 1, "oki"),
        Saved(2, "SK 2025", 2, "oki"),
        Saved(3, "SK 2025", 3, "oki"),
    ]
    assert saved(office, "1.2") == []


def test_a_run_in_which_nothing_was_typed_saves_nothing(office: Engine, oki: Screen) -> None:
    choose(oki, "1.1", 2)
    for _ in range(3):
        oki.app.run()
    assert len(saved(office, "1.1")) == 1


def test_the_run_of_a_choice_shows_it_saved_and_counted(oki: Screen) -> None:
    assert "Draf: giliran operator mengisi. 0 dari 37 indikator terjawab" in oki.text
    choose(oki, "1.1", 4)
    assert "✓ Tersimpan pukul" in oki.text
    assert "1 dari 4 indikator terjawab; isian sementara 10 dari 40 poin." in oki.text  # 2,5 x 4
    assert "36 indikator belum diisi, jadi belum menambah skor." in oki.text


def test_a_reload_in_another_tab_shows_what_was_saved(office: Engine, oki: Screen) -> None:
    choose(oki, "1.1", 2)
    note(oki, "1.2", "Menunggu SK <b>Bupati</b>")
    again = at(office, "oki").open("mandiri")
    assert widget(again, "level-1.1").value == "2"
    assert widget(again, "level-1.2").value is None
    assert widget(again, "note-1.2").value == "Menunggu SK <b>Bupati</b>"
    assert "tingkat belum dipilih" in again.text


def test_what_is_sent_together_with_a_way_elsewhere_is_saved(office: Engine, oki: Screen) -> None:
    widget(oki, "note-1.1").set_value("Diketik sebelum pindah aspek")
    oki.app.query_params["aspek"] = "A2"
    oki.app.run()
    assert has_field(oki, "level-2.1")
    assert [item.note for item in saved(office, "1.1")] == ["Diketik sebelum pindah aspek"]


def test_a_note_with_a_number_of_a_person_stays_and_says_why(office: Engine, oki: Screen) -> None:
    note(oki, "1.1", f"Disusun oleh {NIP}")
    assert saved(office, "1.1") == []
    assert widget(oki, "note-1.1").value == f"Disusun oleh {NIP}"
    assert "Belum dapat disimpan" in oki.text
    assert "NIP" in oki.text.split("Belum dapat disimpan", 1)[1]


def test_a_level_is_saved_beside_a_note_that_is_refused(office: Engine, oki: Screen) -> None:
    note(oki, "1.1", f"Disusun oleh {NIP}")
    choose(oki, "1.1", 3)
    assert saved(office, "1.1") == [Saved(3, "", 1, "oki")]
    assert widget(oki, "note-1.1").value == f"Disusun oleh {NIP}"
    assert "Belum dapat disimpan" in oki.text
    note(oki, "1.1", "Disusun bagian organisasi")
    assert saved(office, "1.1")[-1] == Saved(3, "Disusun bagian organisasi", 2, "oki")
    assert "Belum dapat disimpan" not in oki.text


def test_a_refused_note_is_still_there_in_the_same_session_elsewhere(oki: Screen) -> None:
    note(oki, "1.1", f"Disusun oleh {NIP}")
    again = Screen(oki.session).open("mandiri")
    assert widget(again, "note-1.1").value == f"Disusun oleh {NIP}"
    assert "Belum dapat disimpan" in again.text


def test_what_two_operators_choose_at_once_is_shown_to_the_later_one(
    office: Engine, oki: Screen
) -> None:
    umi = at(office, "umi").open("mandiri")
    choose(oki, "1.1", 2)
    choose(umi, "1.1", 4)
    assert saved(office, "1.1") == [Saved(2, "", 1, "oki")]
    assert "Jawaban 1.1 diubah oleh Oki pukul" in umi.text
    assert "Diubah orang lain" in umi.text
    assert widget(umi, "level-1.1").value == "4"
    assert {"Pakai isian saya", "Pakai yang tersimpan"} <= set(buttons(umi))


def test_ones_own_other_tab_is_nobody_else(office: Engine, oki: Screen) -> None:
    other = at(office, "oki").open("mandiri")
    choose(oki, "1.1", 4)
    assert "Tingkat 4 belum berbukti dukung." in oki.text
    choose(other, "1.1", 2)
    assert "Diubah di tab atau komputer lain" in other.text
    assert "dengan akun Anda" in other.text
    assert "orang lain" not in other.text
    assert "Tingkat 4 belum berbukti dukung." not in other.text  # there 2 is chosen


def test_the_page_says_when_what_is_typed_is_saved(oki: Screen) -> None:
    told = "catatan tersimpan saat Anda pindah dari kotaknya"
    assert oki.open("mandiri").text.count(told) == 1


def test_after_a_conflict_ones_own_can_be_kept(office: Engine, oki: Screen) -> None:
    umi = at(office, "umi").open("mandiri")
    choose(oki, "1.1", 2)
    choose(umi, "1.1", 4)
    press(umi, "Pakai isian saya")
    assert saved(office, "1.1") == [Saved(2, "", 1, "oki"), Saved(4, "", 2, "umi")]
    assert "diubah oleh" not in umi.text


def test_after_a_conflict_the_other_can_be_taken(office: Engine, oki: Screen) -> None:
    umi = at(office, "umi").open("mandiri")
    choose(oki, "1.1", 2)
    choose(umi, "1.1", 4)
    press(umi, "Pakai yang tersimpan")
    assert widget(umi, "level-1.1").value == "2"
    assert len(saved(office, "1.1")) == 1
    choose(umi, "1.1", 3)
    assert saved(office, "1.1")[-1] == Saved(3, "", 2, "umi")


def test_another_field_of_the_same_indicator_follows_the_other_operator(
    office: Engine, oki: Screen
) -> None:
    umi = at(office, "umi").open("mandiri")
    note(oki, "1.1", "SK 2025")
    umi.app.run()
    assert widget(umi, "note-1.1").value == "SK 2025"
    choose(umi, "1.1", 3)
    assert saved(office, "1.1")[-1] == Saved(3, "SK 2025", 2, "umi")


def test_the_same_answer_of_two_operators_is_no_conflict(office: Engine, oki: Screen) -> None:
    umi = at(office, "umi").open("mandiri")
    choose(oki, "1.1", 2)
    choose(umi, "1.1", 2)
    assert saved(office, "1.1") == [Saved(2, "", 1, "oki")]
    assert "diubah oleh" not in umi.text


def test_blanks_around_a_note_are_no_other_note(office: Engine, oki: Screen) -> None:
    note(oki, "1.1", "  SK 2025  ")
    assert saved(office, "1.1") == [Saved(None, "SK 2025", 1, "oki")]
    assert widget(oki, "note-1.1").value == "SK 2025"
    oki.app.run()
    assert len(saved(office, "1.1")) == 1


def test_the_levels_are_those_of_the_rubric_in_its_own_words(oki: Screen) -> None:
    written = yaml.safe_load((DATA / "instruments" / "kasn-9-2019.yaml").read_text("utf-8"))
    rubric = written["aspek"][0]["indikator"][1]["rubrik"]
    assert widget(oki, "level-1.2").options == [
        f"{number} – {line}" for number, line in enumerate(rubric, start=1)
    ]


def test_what_was_sent_when_the_session_was_over_is_saved_after_signing_in(
    office: Engine, oki: Screen
) -> None:
    choose(oki, "1.1", 2)
    with writing(office) as session:
        session.execute(text("UPDATE sign_in_session SET ended_at = created_at"))
    note(oki, "1.1", "Diketik saat sesi berakhir")
    assert "Sesi berakhir" in oki.text
    again = at(office, "oki").open("mandiri")
    assert widget(again, "note-1.1").value == "Diketik saat sesi berakhir"
    assert saved(office, "1.1")[-1] == Saved(2, "Diketik saat sesi berakhir", 2, "oki")


def test_what_is_typed_after_the_self_check_was_handed_in_is_told_and_not_saved(
    office: Engine, oki: Screen
) -> None:
    answered(office)
    oki.open("mandiri")
    handed_in(office)
    note(oki, "1.1", "Terlambat ditulis")
    assert [item.note for item in saved(office, "1.1")] == [""]
    assert "Terkunci" in oki.text
    assert 'catatan "Terlambat ditulis"' in oki.text
    assert not has_field(oki, "note-1.1")
