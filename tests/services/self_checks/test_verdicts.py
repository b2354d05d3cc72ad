"""What a verdict may say, who may give it and when, and that several are given whole or not."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from services.self_checks.sent_checks import (
    BATANG,
    HEAD,
    LATER,
    LEADER,
    NOW,
    PERIOD,
    SARI,
    SENT,
    TEGAL,
    TONO,
    TRIAL,
    WATI,
    answered,
    decide,
    moved,
    ready,
    recorded_verdicts,
    rows,
    sent,
)

from merit.domain.access import User
from merit.domain.self_checks.records import Answer, SelfCheck, Verdict, Word
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.errors import InputError, NoDataError, NotAllowedError, ResultError, StaleError
from merit.services.self_checks import check_view, verdicts
from merit.store.engine import Engine, reading, writing

WHY = "Bukti belum menunjukkan penetapan PPK."


def give_same(engine: Engine, *codes: str, word: Word = Word.CONFORMS, **more: Any) -> None:
    asked: dict[str, Any] = {"note": "", "now": NOW, "user": TONO} | more
    asked.setdefault("answer_versions", dict.fromkeys(codes, 1))
    user = asked.pop("user")
    with writing(engine) as session:
        verdicts.give_same(session, user, PERIOD, BATANG, codes, word=word, **asked)


def test_what_conforms_is_verified_at_the_level_that_was_claimed(engine: Engine) -> None:
    ready(engine)
    decide(engine, "1.1")
    assert recorded_verdicts(engine) == [("1.1", "sesuai", 4, "", "tono")]


def test_what_differs_has_a_level_of_its_own_and_a_note(engine: Engine) -> None:
    ready(engine)
    decide(engine, "1.1", Word.DIFFERS, 2, f"  {WHY} ")
    assert recorded_verdicts(engine) == [("1.1", "tidak_sesuai", 2, WHY, "tono")]


def test_what_is_to_be_clarified_has_no_level_whatever_was_chosen(engine: Engine) -> None:
    ready(engine)
    decide(engine, "1.1", Word.CLARIFY, 3, "Tunjukkan halaman pengesahannya.")
    assert [found[2] for found in recorded_verdicts(engine)] == [None]


def test_more_may_be_verified_than_was_claimed(engine: Engine) -> None:
    ready(engine)
    decide(engine, "1.4", Word.DIFFERS, 3, "Bukti menunjukkan lebih.")
    assert recorded_verdicts(engine)[0][:3] == ("1.4", "tidak_sesuai", 3)


@pytest.mark.parametrize(
    ("word", "level", "note", "field", "told"),
    [
        (Word.DIFFERS, None, WHY, "level", "belum dipilih"),
        (Word.DIFFERS, 0, WHY, "level", "Tingkat 0 tidak mungkin. Pilih 1 sampai 4."),
        (Word.DIFFERS, 5, WHY, "level", "Tingkat 5 tidak mungkin"),
        (Word.DIFFERS, 4, WHY, "level", "sama dengan klaim daerah"),
        (Word.DIFFERS, 2, " \n ", "note", "Catatan putusan belum diisi"),
        (Word.CLARIFY, None, "", "note", "Catatan putusan belum diisi"),
        (Word.CLARIFY, None, "NIP 198001012005011001", "note", "memuat NIP"),
        (Word.CONFORMS, None, "x" * 2001, "note", "terlalu panjang"),
        (Word.CLARIFY, None, "Hubungi 0812-3456-7890", "note", "nomor telepon"),
        (Word.CONFORMS, None, "Kirim ke budi@contoh.id", "note", "alamat surel"),
        (Word.CLARIFY, None, "NIK 3374015208900001", "note", "memuat NIK"),
    ],
)
def test_a_verdict_that_cannot_be_right_is_refused_with_its_field(
    engine: Engine, word: Word, level: int | None, note: str, field: str, told: str
) -> None:
    ready(engine)
    with pytest.raises(ResultError, match=told.replace(".", "[.]")) as caught:
        decide(engine, "1.1", word, level, note)
    assert [getattr(item, "field", "") for item in caught.value.findings] == [field]
    assert recorded_verdicts(engine) == []


@pytest.mark.parametrize("state", [state for state in CheckState if state is not CheckState.SENT])
def test_only_a_self_check_that_waits_for_verdicts_gets_any(
    engine: Engine, state: CheckState
) -> None:
    ready(engine)
    moved(engine, state)
    with pytest.raises(InputError, match=r"dulu|Tunggu"):
        decide(engine, "1.1")
    with pytest.raises(InputError, match=r"dulu|Tunggu"):
        give_same(engine, "1.1", "1.2")
    assert recorded_verdicts(engine) == []


@pytest.mark.parametrize("user", [WATI, HEAD, LEADER], ids=lambda user: user.known_as)
def test_others_than_the_verifiers_of_the_region_give_no_verdict(
    engine: Engine, user: User
) -> None:
    ready(engine)
    with pytest.raises(NotAllowedError):
        decide(engine, "1.1", user=user)


def test_who_tries_the_role_out_finds_nothing_of_the_published_set(engine: Engine) -> None:
    ready(engine)
    with pytest.raises(NoDataError, match="Masa penilaian M-2026-01 tidak ada"):
        decide(engine, "1.1", user=TRIAL)


def test_a_coach_verifies_the_regions_in_care_only(engine: Engine) -> None:
    ready(engine)
    sent(engine, {}, TEGAL)
    with pytest.raises(NotAllowedError):
        decide(engine, "1.1", region=TEGAL)
    assert decide(engine, "1.1", region=TEGAL, user=SARI).level == 2


def test_what_is_not_there_gets_no_verdict(engine: Engine) -> None:
    ready(engine)
    with pytest.raises(NoDataError, match=r"Indikator 9.9"):
        decide(engine, "9.9")
    with pytest.raises(NoDataError, match="tidak dijadwalkan"):
        decide(engine, "1.1", region="33.05", user=SARI)


def test_the_same_verdict_given_twice_by_the_same_person_is_one(engine: Engine) -> None:
    ready(engine)
    first = decide(engine, "1.1", Word.DIFFERS, 2, WHY)
    assert decide(engine, "1.1", Word.DIFFERS, 2, WHY, now=LATER) == first
    assert len(recorded_verdicts(engine)) == 1
    assert rows(engine, "SELECT count(*) FROM audit_entry WHERE action = 'periksa_mandiri'") == [
        (1,)
    ]


def test_a_verdict_may_be_changed_and_the_one_before_is_kept(engine: Engine) -> None:
    ready(engine)
    decide(engine, "1.1", Word.DIFFERS, 2, WHY)
    decide(engine, "1.1", now=LATER)
    assert [found[1] for found in recorded_verdicts(engine)] == ["tidak_sesuai", "sesuai"]


def test_a_verdict_on_an_answer_that_changed_meanwhile_is_refused_with_that_answer(
    engine: Engine,
) -> None:
    ready(engine)
    answered(engine, {"1.1": 3}, version=2, at=NOW, rest=None)
    with pytest.raises(StaleError, match=r"Jawaban 1.1 diubah") as caught:
        decide(engine, "1.1", now=LATER)
    assert isinstance(caught.value.current, Answer)
    assert (caught.value.current.version, caught.value.current.level) == (2, 3)
    assert decide(engine, "1.1", answer_version=2, now=LATER).level == 3


def test_a_verdict_of_somebody_else_is_not_passed_over_unseen(engine: Engine) -> None:
    ready(engine)
    seen_at = NOW - timedelta(minutes=1)
    decide(engine, "1.1", Word.DIFFERS, 2, WHY, user=SARI)
    with pytest.raises(StaleError, match=r"1.1 sudah diputuskan oleh sari") as caught:
        decide(engine, "1.1", since=seen_at, now=LATER)
    assert isinstance(caught.value.current, Verdict)
    assert caught.value.current.level == 2
    assert decide(engine, "1.1", since=NOW, now=LATER).level == 4


def test_a_verdict_is_not_given_on_what_was_sent_again_since(engine: Engine) -> None:
    """The answer may be the same while its evidence is another."""
    ready(engine)
    moved(engine, CheckState.SENT, at=NOW)
    with pytest.raises(StaleError, match=r"dikirim lagi") as caught:
        decide(engine, "1.1", since=SENT, now=LATER)
    assert isinstance(caught.value.current, SelfCheck)
    with pytest.raises(StaleError, match=r"dikirim lagi"):
        give_same(engine, "1.1", "1.2", since=SENT, now=LATER)
    assert recorded_verdicts(engine) == []
    assert decide(engine, "1.1", since=NOW, now=LATER).level == 4


def test_what_was_seen_is_told_by_what_was_recorded_and_by_no_clock(engine: Engine) -> None:
    """A page read while another verdict was on its way has not shown it, whatever the hour."""
    ready(engine)
    with reading(engine) as session:
        view = check_view(session, TONO, Dataset.PUBLISHED, PERIOD, BATANG, now=LATER)
    assert view.as_of == SENT
    decide(engine, "1.1", Word.DIFFERS, 2, WHY, user=SARI)
    with pytest.raises(StaleError, match=r"1.1 sudah diputuskan oleh sari"):
        decide(engine, "1.1", since=view.as_of, now=LATER)
    with reading(engine) as session:
        view = check_view(session, TONO, Dataset.PUBLISHED, PERIOD, BATANG, now=LATER)
    assert view.as_of == NOW
    assert decide(engine, "1.1", since=view.as_of, now=LATER).level == 4


def test_one_verdict_on_several_indicators_is_given_on_all_of_them(engine: Engine) -> None:
    ready(engine)
    give_same(engine, "1.1", "1.2", "1.4", "1.1")
    assert [found[:3] for found in recorded_verdicts(engine)] == [
        ("1.1", "sesuai", 4),
        ("1.2", "sesuai", 3),
        ("1.4", "sesuai", 1),
    ]


def test_several_may_be_asked_to_be_clarified_with_one_note(engine: Engine) -> None:
    ready(engine)
    give_same(engine, "1.1", "1.2", word=Word.CLARIFY, note="Tautan tidak dapat dibuka.")
    assert {found[1:] for found in recorded_verdicts(engine)} == {
        ("perlu_klarifikasi", None, "Tautan tidak dapat dibuka.", "tono")
    }


def test_several_that_differ_each_need_their_own_verdict(engine: Engine) -> None:
    ready(engine)
    with pytest.raises(InputError, match="satu per satu"):
        give_same(engine, "1.1", "1.2", word=Word.DIFFERS, note=WHY)
    with pytest.raises(InputError, match="Belum ada indikator"):
        give_same(engine)


@pytest.mark.parametrize(
    ("codes", "versions", "since"),
    [
        (("1.1", "1.2"), {"1.1": 1, "1.2": 2}, None),
        (("1.1", "1.2"), {"1.1": 1}, None),
        (("1.1", "9.9"), {"1.1": 1, "9.9": 1}, None),
        (("1.1", "1.3"), {"1.1": 1, "1.3": 1}, SENT),
    ],
    ids=["answer changed", "never seen", "unknown", "decided by another"],
)
def test_where_one_of_several_fails_none_is_recorded(
    engine: Engine, codes: tuple[str, ...], versions: dict[str, int], since: datetime | None
) -> None:
    ready(engine)
    decide(engine, "1.3", Word.DIFFERS, 1, WHY, user=SARI)
    with pytest.raises((StaleError, NoDataError)):
        give_same(engine, *codes, answer_versions=versions, since=since, now=LATER)
    assert [found[0] for found in recorded_verdicts(engine)] == ["1.3"]


def test_the_journal_tells_of_a_verdict_and_every_page_knows(engine: Engine) -> None:
    ready(engine)
    before = rows(engine, "SELECT number FROM revision")
    decide(engine, "1.1", Word.DIFFERS, 2, WHY)
    (told,) = rows(
        engine, "SELECT actor, subject_key FROM audit_entry WHERE action = 'periksa_mandiri'"
    )
    assert told == ("tono", "terbit/mandiri/M-2026-01/33.25/1.1")
    assert rows(engine, "SELECT number FROM revision") > before
