"""The way of a self-check: operator, head, province, back, verified, approved, opened again."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from services.self_checks.check_cases import (
    ADMIN,
    BREBES,
    BUDI,
    CODE,
    DEWI,
    HEAD,
    JOKO,
    LEADER,
    PRESENTER,
    RINI,
    SARI,
    THEIR_HEAD,
    TONO,
    WATI,
    WHY,
    Office,
    official,
)

from merit.domain.access import User
from merit.domain.self_checks.periods import PeriodStep
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import CheckState, CheckStep
from merit.domain.states import Dataset
from merit.errors import InputError, MeritError, NotAllowedError, ResultError, StaleError
from merit.services import self_checks
from merit.services.documents import add_link
from merit.services.self_checks import subject
from merit.store.engine import Engine, Session, reading

EVERYBODY = (SARI, BUDI, TONO, RINI, LEADER, PRESENTER, ADMIN, WATI, JOKO, HEAD, DEWI, THEIR_HEAD)

WAYS: dict[str, Callable[[Office], object]] = {
    "draf": lambda office: (office.opened(), office.fill()),
    "menunggu_kepala": lambda office: (
        office.opened(),
        office.fill(),
        office.step(CheckStep.HAND_IN, WATI),
    ),
    "dikirim": lambda office: (office.sent(), office.judge()),
    "dikembalikan": Office.returned,
    "perbaikan": lambda office: (office.returned(), office.answer("3.4", 1, version=1)),
    "diverifikasi": Office.verified,
    "disahkan": Office.approved,
    "dibuka_kembali": lambda office: (
        office.approved(),
        office.step(CheckStep.REOPEN, SARI, reason=WHY),
    ),
}
"""A way into each state, from which every step can be tried."""

LEADS = {
    ("draf", "ajukan"): "menunggu_kepala",
    ("menunggu_kepala", "tarik"): "draf",
    ("menunggu_kepala", "kembalikan_ke_operator"): "draf",
    ("menunggu_kepala", "kirim"): "dikirim",
    ("dikirim", "selesai_verifikasi"): "diverifikasi",
    ("dikirim", "buka_kembali"): "dibuka_kembali",
    ("dikembalikan", "ajukan"): "menunggu_kepala",
    ("perbaikan", "ajukan"): "menunggu_kepala",
    ("diverifikasi", "periksa_ulang"): "dikirim",
    ("diverifikasi", "sahkan"): "disahkan",
    ("diverifikasi", "buka_kembali"): "dibuka_kembali",
    ("disahkan", "buka_kembali"): "dibuka_kembali",
    ("dibuka_kembali", "ajukan"): "menunggu_kepala",
}
"""Written by hand from the issue. Returning is told below: it needs something to return."""

TAKERS = {
    "ajukan": WATI,
    "tarik": WATI,
    "kembalikan_ke_operator": HEAD,
    "kirim": HEAD,
    "kembalikan": TONO,
    "selesai_verifikasi": TONO,
    "periksa_ulang": SARI,
    "sahkan": SARI,
    "buka_kembali": SARI,
}
MAY = {
    "ajukan": {WATI, JOKO},
    "tarik": {WATI, JOKO},
    "kembalikan_ke_operator": {HEAD},
    "kirim": {HEAD},
    "kembalikan": {SARI, BUDI, TONO},
    "selesai_verifikasi": {SARI, BUDI, TONO},
    "periksa_ulang": {SARI, BUDI},
    "sahkan": {SARI, BUDI},
    "buka_kembali": {SARI, BUDI},
}


@pytest.fixture
def office(engine: Engine) -> Office:
    return Office(engine)


def fields(caught: pytest.ExceptionInfo[ResultError]) -> list[str]:
    return [item.field for item in caught.value.findings]  # type: ignore[attr-defined]


@pytest.mark.parametrize("state", CheckState)
def test_each_state_has_the_steps_it_has_and_no_other(office: Office, state: CheckState) -> None:
    WAYS[state.value](office)
    assert office.state == state.value
    before = office.held()
    for step in CheckStep:
        if (state.value, step.value) in LEADS or step is CheckStep.RETURN:
            continue
        hidden = before[0].first_sent_at is None and TAKERS[step.value] in (SARI, TONO)
        with pytest.raises(MeritError, match=r"\. ") as caught:
            office.step(step, TAKERS[step.value], reason=WHY)
        assert caught.type is (NotAllowedError if hidden else InputError)
        assert office.held() == before


@pytest.mark.parametrize(("state", "step"), LEADS)
def test_every_step_leads_where_it_should(office: Office, state: str, step: str) -> None:
    WAYS[state](office)
    before = office.version
    office.step(CheckStep(step), TAKERS[step], reason=WHY)
    assert (office.state, office.version) == (LEADS[state, step], before + 1)


@pytest.mark.parametrize("step", CheckStep)
def test_nobody_takes_a_step_that_is_not_theirs(office: Office, step: CheckStep) -> None:
    start = next((state for state, name in LEADS if name == step.value), "dikirim")
    WAYS[start](office)
    before = office.held()
    for user in EVERYBODY:
        if user not in MAY[step.value]:
            with pytest.raises(NotAllowedError):
                office.step(step, user, reason=WHY)
    assert office.held() == before


def test_the_province_learns_nothing_of_a_draft_by_asking_for_a_step(office: Office) -> None:
    """What stands there now, the head's words included, is told with a stale version."""
    office.opened()
    office.fill()
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.DECLINE, HEAD, reason="Rahasia kepala.")
    with pytest.raises(NotAllowedError):
        office.step(CheckStep.REOPEN, SARI, reason=WHY, version=1)


def test_who_verified_does_not_approve(office: Office) -> None:
    office.sent()
    office.judge()
    office.step(CheckStep.VERIFY, SARI)
    with pytest.raises(NotAllowedError, match="Mintalah rekan lain"):
        office.step(CheckStep.APPROVE, SARI)
    assert office.state == "diverifikasi"
    office.step(CheckStep.APPROVE, BUDI)
    assert office.rows(
        "SELECT verified_by, approved_by FROM self_check WHERE state='disahkan'"
    ) == [("sari", "budi")]


def test_who_gave_a_verdict_that_stands_does_not_approve_it(office: Office) -> None:
    office.verified()
    office.step(CheckStep.RECHECK, SARI, reason=WHY)
    office.verdict("3.4", Word.DIFFERS, 4, user=SARI)
    office.step(CheckStep.VERIFY, TONO)
    with pytest.raises(NotAllowedError, match="Mintalah rekan lain"):
        office.step(CheckStep.APPROVE, SARI)
    assert isinstance(obstacles_of(office, SARI)[CheckStep.APPROVE], NotAllowedError)
    assert obstacles_of(office, BUDI)[CheckStep.APPROVE] is None
    assert office.step(CheckStep.APPROVE, BUDI).state is CheckState.APPROVED


def test_a_verdict_somebody_else_took_the_place_of_is_no_obstacle(office: Office) -> None:
    office.sent()
    office.verdict("3.4", Word.DIFFERS, 4, user=SARI)
    office.verdict("3.4", Word.DIFFERS, 1)
    office.judge({"3.4": (Word.DIFFERS, 3)})
    office.step(CheckStep.VERIFY, TONO)
    assert office.step(CheckStep.APPROVE, SARI).state is CheckState.APPROVED


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (CheckStep.VERIFY, {}),
        (CheckStep.RETURN, {"3.4": (Word.CLARIFY, None)}),
    ],
)
def test_a_step_is_taken_against_the_verdicts_that_were_seen(
    office: Office, step: CheckStep, words: dict[str, Any]
) -> None:
    office.sent()
    office.judge(words)
    seen = office.version
    office.verdict("1.1", Word.DIFFERS, 1, user=SARI)
    with pytest.raises(StaleError, match="diubah oleh sari"):
        office.step(step, TONO, version=seen, reason=WHY)
    assert office.state == "dikirim"
    office.step(step, TONO, reason=WHY)


def test_verdict_after_verdict_is_given_without_looking_at_the_whole(office: Office) -> None:
    office.sent()
    before = office.version
    for code in ("1.1", "1.2", "1.1"):
        office.verdict(code, Word.DIFFERS, 1 if code == "1.2" else 3)
    office.verdict("1.1", Word.DIFFERS, 3)  # pressed again: nothing is changed
    assert office.version == before + 2
    assert office.count("SELECT count(*) FROM self_check_verdict") == 2


def test_a_verdict_does_not_outlive_the_evidence_of_what_was_opened_again(office: Office) -> None:
    office.opened()
    office.fill({"3.4": 4})
    _add_evidence(office, "3.4")
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    office.judge()
    office.step(CheckStep.VERIFY, TONO)
    office.step(CheckStep.REOPEN, SARI, reason=WHY)
    assert not any(cell.verdict_counts for cell in office.view(TONO).cells.values())
    assert office.view(TONO).verified is None
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    with pytest.raises(ResultError) as caught:
        office.step(CheckStep.VERIFY, TONO)
    assert len(fields(caught)) == 37
    office.judge()
    assert office.step(CheckStep.VERIFY, TONO).state is CheckState.VERIFIED


def obstacles_of(office: Office, user: User) -> dict[CheckStep, MeritError | None]:
    with reading(office.engine) as session:
        return self_checks.obstacles(session, user, Dataset.PUBLISHED, CODE, BREBES, now=office.now)


@pytest.mark.parametrize("user", [SARI, TONO, LEADER])
@pytest.mark.parametrize("state", ["dikirim", "dikembalikan", "diverifikasi", "disahkan"])
def test_the_obstacles_are_what_the_steps_are_refused_for(
    office: Office, state: str, user: User
) -> None:
    WAYS[state](office)
    told = obstacles_of(office, user)
    mine = {step for step, who in MAY.items() if user in who}
    beyond = {CheckStep(step) for name, step in LEADS if name == state and step in mine}
    assert set(told) == beyond | ({CheckStep.RETURN} if state == "dikirim" and mine else set())
    for step, obstacle in told.items():
        assert refusal_of(office, user, step) == (None if obstacle is None else str(obstacle))


def refusal_of(office: Office, user: User, step: CheckStep) -> str | None:
    """What taking the step is refused for, None for nothing; it is not kept."""
    version = office.version
    with Session(office.engine) as session:
        try:
            self_checks.take_step(
                session, user, CODE, BREBES, step, version=version, reason=WHY, now=office.now
            )
        except MeritError as error:
            return str(error)
    return None


def test_who_handed_in_does_not_send_even_as_the_head_he_became(office: Office) -> None:
    office.opened()
    office.fill()
    office.step(CheckStep.HAND_IN, WATI)
    promoted = replace(HEAD, account="wati")
    with pytest.raises(NotAllowedError, match="Mintalah kepala"):
        office.step(CheckStep.SEND, promoted)
    assert office.state == "menunggu_kepala"
    office.step(CheckStep.SEND, HEAD)
    assert office.rows(
        f"SELECT handed_by, sent_by FROM self_check WHERE region_code='{BREBES}'"
    ) == [("wati", "kepala")]


def test_handing_in_tells_every_indicator_that_is_missing(office: Office) -> None:
    office.opened()
    office.fill()
    office.answer("3.4", None, note="Nanti.", version=1)
    office.answer("8.1", None, version=1)
    with pytest.raises(ResultError, match=r"Indikator 3\.4 belum dijawab") as caught:
        office.step(CheckStep.HAND_IN, WATI)
    assert fields(caught) == ["level:3.4", "level:8.1"]
    assert office.state == "draf"


def test_an_empty_self_check_misses_all_37(office: Office) -> None:
    office.opened()
    with pytest.raises(ResultError) as caught:
        office.step(CheckStep.HAND_IN, WATI)
    assert len(fields(caught)) == 37


def test_the_highest_level_needs_evidence_before_it_is_handed_in(office: Office) -> None:
    office.opened()
    office.fill({"3.4": 4})
    with pytest.raises(ResultError, match="Tambahkan bukti dukung") as caught:
        office.step(CheckStep.HAND_IN, WATI)
    assert fields(caught) == ["evidence:3.4"]
    _add_evidence(office, "3.4")
    assert office.step(CheckStep.HAND_IN, WATI).state is CheckState.WITH_HEAD


def _add_evidence(office: Office, code: str) -> None:
    beside = subject(Dataset.PUBLISHED, f"{CODE}/{BREBES}/{code}")
    office.do(
        lambda session: add_link(
            session, WATI, beside, title="SK", link="https://a.id/sk", now=office.now
        )
    )


def test_a_jump_of_two_levels_from_the_last_official_one_needs_a_note(
    engine: Engine, office: Office
) -> None:
    official(engine, 2025, 200, {"3.4": 1, "3.5": 1, "3.6": 2})
    office.opened()
    office.fill({"3.4": 3, "3.5": 3, "3.6": 3})
    office.answer("3.5", 3, note="Peraturan bupati terbit.", version=1)
    with pytest.raises(ResultError, match="dari tingkat 1 menjadi 3") as caught:
        office.step(CheckStep.HAND_IN, WATI)
    assert fields(caught) == ["note:3.4"]
    office.answer("3.4", 3, note="Peraturan bupati terbit.", version=1)
    assert office.step(CheckStep.HAND_IN, WATI).state is CheckState.WITH_HEAD


def test_what_cannot_be_mended_any_more_does_not_keep_it_from_being_handed_in(
    engine: Engine, office: Office
) -> None:
    """An official result published meanwhile makes a doubt about an indicator that is locked."""
    office.returned("3.4")
    official(engine, 2025, 200, {"3.4": 4, "3.5": 4})
    with pytest.raises(ResultError) as caught:
        office.step(CheckStep.HAND_IN, WATI)
    assert fields(caught) == ["note:3.4"]
    office.answer("3.4", 2, note="Turun, SK dicabut.", version=1)
    assert office.step(CheckStep.HAND_IN, WATI).state is CheckState.WITH_HEAD


@pytest.mark.parametrize(
    ("state", "step"),
    [
        ("menunggu_kepala", CheckStep.DECLINE),
        ("dikirim", CheckStep.RETURN),
        ("diverifikasi", CheckStep.RECHECK),
        ("disahkan", CheckStep.REOPEN),
    ],
)
@pytest.mark.parametrize("reason", ["", "   ", "NIP 19870101 201001 1 001", "x" * 4001, "a@b.id"])
def test_a_step_back_says_why_in_words_that_can_be_kept(
    office: Office, state: str, step: CheckStep, reason: str
) -> None:
    WAYS[state](office)
    with pytest.raises(ResultError) as caught:
        office.step(step, TAKERS[step.value], reason=reason)
    assert fields(caught)[0] == "reason"
    assert office.state == state


def reasons(office: Office) -> tuple[str, str]:
    """What the province and what the head said last, by straight SQL."""
    ((province, head),) = office.rows(
        f"SELECT reason, head_reason FROM self_check WHERE region_code = '{BREBES}'"
    )
    return province, head


def test_the_note_of_the_province_is_kept_whatever_the_head_says(office: Office) -> None:
    office.returned()
    office.answer("3.4", 1, version=1)
    office.step(CheckStep.HAND_IN, WATI)
    assert reasons(office) == (WHY, "")
    office.step(CheckStep.DECLINE, HEAD, reason="Lengkapi catatan.")
    assert reasons(office) == (WHY, "Lengkapi catatan.")
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    assert reasons(office) == (WHY, "")
    office.step(CheckStep.REOPEN, SARI, reason="Aturan baru.")
    assert reasons(office) == ("Aturan baru.", "")


@pytest.mark.parametrize("user", [SARI, TONO, LEADER])
def test_what_the_head_tells_the_operator_is_read_by_the_region_alone(
    office: Office, user: User
) -> None:
    office.returned()
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.DECLINE, HEAD, reason="Kata kepala.")
    assert office.view(WATI).check.head_reason == "Kata kepala."
    assert "Kata kepala." not in repr(office.view(user))


def test_returning_needs_an_indicator_that_is_questioned(office: Office) -> None:
    office.sent()
    with pytest.raises(ResultError, match="Tandai indikatornya dulu") as caught:
        office.step(CheckStep.RETURN, TONO, reason=WHY)
    assert fields(caught) == ["verdicts"]
    office.judge({"3.4": (Word.CLARIFY, None)})
    after = office.step(CheckStep.RETURN, TONO, reason=WHY)
    assert (after.state, after.open_codes) == (CheckState.RETURNED, frozenset({"3.4"}))


def test_finishing_needs_a_verdict_on_every_indicator(office: Office) -> None:
    office.sent()
    with pytest.raises(ResultError) as caught:
        office.step(CheckStep.VERIFY, TONO)
    assert len(fields(caught)) == 37
    office.judge({"3.4": (Word.CLARIFY, None)})
    with pytest.raises(ResultError, match="masih perlu klarifikasi") as caught:
        office.step(CheckStep.VERIFY, TONO)
    assert fields(caught) == ["verdict:3.4"]
    office.verdict("3.4", Word.DIFFERS, 1)
    assert office.step(CheckStep.VERIFY, TONO).state is CheckState.VERIFIED


def test_after_mending_only_what_was_questioned_is_judged_anew(office: Office) -> None:
    office.returned("3.4")
    office.answer("3.4", 1, version=1)
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    with pytest.raises(ResultError) as caught:
        office.step(CheckStep.VERIFY, TONO)
    assert fields(caught) == ["verdict:3.4"]
    office.verdict("3.4", Word.CONFORMS, None, version=2)
    assert office.step(CheckStep.VERIFY, TONO).state is CheckState.VERIFIED


def test_what_only_gained_evidence_is_judged_anew_as_well(office: Office) -> None:
    office.returned("3.4")
    _add_evidence(office, "3.4")
    assert office.state == "perbaikan"
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    with pytest.raises(ResultError) as caught:
        office.step(CheckStep.VERIFY, TONO)
    assert fields(caught) == ["verdict:3.4"]


def test_what_goes_back_to_the_operator_is_a_draft_only_before_the_first_sending(
    office: Office,
) -> None:
    office.opened()
    office.fill()
    for step, user in ((CheckStep.TAKE_BACK, WATI), (CheckStep.DECLINE, HEAD)):
        office.step(CheckStep.HAND_IN, WATI)
        office.step(step, user, reason=WHY)
        assert office.state == "draf"
        assert office.held()[0].handed_by is None
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    office.judge({"3.4": (Word.DIFFERS, 1)})
    office.step(CheckStep.RETURN, TONO, reason=WHY)
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.DECLINE, HEAD, reason=WHY)
    assert office.state == "perbaikan"
    assert office.held()[0].open_codes == {"3.4"}


def test_the_first_sending_is_remembered_through_a_return(office: Office) -> None:
    office.returned()
    first = office.held()[0].first_sent_at
    office.answer("3.4", 1, version=1)
    office.step(CheckStep.HAND_IN, JOKO)
    after = office.step(CheckStep.SEND, HEAD)
    assert after.first_sent_at == first
    assert after.sent_at is not None
    assert first is not None
    assert after.sent_at > first
    assert (after.handed_by, after.open_codes) == ("joko", None)


def test_checking_again_keeps_the_verdicts_and_forgets_who_finished(office: Office) -> None:
    office.verified()
    after = office.step(CheckStep.RECHECK, BUDI, reason=WHY)
    assert (after.state, after.verified_by, after.verified_at) == (CheckState.SENT, None, None)
    assert all(cell.verdict_counts for cell in office.view(TONO).cells.values())
    assert office.step(CheckStep.VERIFY, TONO).verified_by == "tono"


def test_opening_again_forgets_the_approval(office: Office) -> None:
    office.approved()
    after = office.step(CheckStep.REOPEN, SARI, reason=WHY)
    assert (after.verified_by, after.approved_by, after.open_codes) == (None, None, None)
    assert after.first_sent_at is not None


@pytest.mark.parametrize(("state", "step"), [*LEADS, ("dikirim_ragu", "kembalikan")])
def test_the_same_step_pressed_twice_is_one(office: Office, state: str, step: str) -> None:
    if state == "dikirim_ragu":
        office.sent()
        office.judge({"3.4": (Word.DIFFERS, 1)})
    else:
        WAYS[state](office)
    version, taker = office.version, TAKERS[step]
    first = office.step(CheckStep(step), taker, reason=WHY, version=version)
    entries = office.count("SELECT count(*) FROM audit_entry")
    again = office.step(CheckStep(step), taker, reason=WHY, version=version)
    assert again == first
    assert office.version == version + 1
    assert office.count("SELECT count(*) FROM audit_entry") == entries


def test_the_same_step_of_somebody_else_is_told_who_was_first(office: Office) -> None:
    office.opened()
    office.fill()
    version = office.version
    office.step(CheckStep.HAND_IN, WATI, version=version)
    with pytest.raises(StaleError, match="diubah oleh wati") as caught:
        office.step(CheckStep.HAND_IN, JOKO, version=version)
    assert caught.value.current.state is CheckState.WITH_HEAD  # type: ignore[attr-defined]


def test_another_reason_is_another_step(office: Office) -> None:
    office.approved()
    version = office.version
    office.step(CheckStep.REOPEN, SARI, reason=WHY, version=version)
    with pytest.raises(StaleError):
        office.step(CheckStep.REOPEN, SARI, reason="Lain.", version=version)


def test_a_head_does_not_send_what_was_taken_back_meanwhile(office: Office) -> None:
    office.opened()
    office.fill()
    office.step(CheckStep.HAND_IN, WATI)
    seen = office.version
    office.step(CheckStep.TAKE_BACK, WATI)
    office.answer("3.4", 3, version=1)
    office.step(CheckStep.HAND_IN, WATI)
    with pytest.raises(StaleError, match="wati"):
        office.step(CheckStep.SEND, HEAD, version=seen)
    assert office.state == "menunggu_kepala"


def test_the_region_takes_no_step_while_the_period_is_closed_and_the_province_goes_on(
    office: Office,
) -> None:
    office.sent()
    office.judge({"3.4": (Word.DIFFERS, 1)})
    office.step(CheckStep.RETURN, TONO, reason=WHY)
    office.period(CODE, PeriodStep.CLOSE, 2)
    with pytest.raises(InputError, match="sudah ditutup"):
        office.step(CheckStep.HAND_IN, WATI)
    office.period(CODE, PeriodStep.REOPEN, 3, reason=WHY)
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    office.period(CODE, PeriodStep.CLOSE, 4)
    office.verdict("3.4", Word.CONFORMS, None)
    office.step(CheckStep.VERIFY, TONO)
    office.step(CheckStep.RECHECK, SARI, reason=WHY)
    office.step(CheckStep.VERIFY, TONO)
    office.step(CheckStep.APPROVE, SARI)


def test_what_waits_for_the_head_stays_while_the_period_is_closed(office: Office) -> None:
    office.opened()
    office.fill()
    office.step(CheckStep.HAND_IN, WATI)
    office.period(CODE, PeriodStep.CLOSE, 2)
    for step, user in (
        (CheckStep.SEND, HEAD),
        (CheckStep.DECLINE, HEAD),
        (CheckStep.TAKE_BACK, WATI),
    ):
        with pytest.raises(InputError, match="sudah ditutup"):
            office.step(step, user, reason=WHY)


@pytest.mark.parametrize("step", [CheckStep.RETURN, CheckStep.REOPEN])
def test_nothing_goes_back_to_a_region_that_could_do_nothing(
    office: Office, step: CheckStep
) -> None:
    office.sent()
    office.judge({"3.4": (Word.DIFFERS, 1)})
    office.period(CODE, PeriodStep.CLOSE, 2)
    assert "Buka kembali masanya dulu." in str(obstacles_of(office, SARI)[step])
    with pytest.raises(InputError, match=r"sudah ditutup.* Buka kembali masanya dulu"):
        office.step(step, SARI, reason=WHY)
    office.period(CODE, PeriodStep.REOPEN, 3, reason=WHY)
    office.step(step, SARI, reason=WHY)


def test_an_approved_self_check_writes_no_result(office: Office) -> None:
    office.approved()
    for table in ("assessment", "aspect_score", "indicator_level"):
        assert office.count(f"SELECT count(*) FROM {table}") == 0


def test_the_journal_says_who_took_which_step_from_where_to_where(office: Office) -> None:
    office.approved()
    found: list[tuple[Any, ...]] = office.rows(
        "SELECT action, actor FROM audit_entry WHERE subject = 'penilaian_mandiri' ORDER BY id"
    )
    assert found == [
        ("ajukan_mandiri", "wati"),
        ("kirim_mandiri", "kepala"),
        ("verifikasi_mandiri", "tono"),
        ("sahkan_mandiri", "sari"),
    ]


def test_why_the_head_declined_a_draft_stays_in_the_region(office: Office) -> None:
    office.opened()
    office.fill()
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.DECLINE, HEAD, reason="Rahasia kepala.")
    assert office.view().check.head_reason == "Rahasia kepala."
    assert office.count("SELECT count(*) FROM audit_entry WHERE reason LIKE '%Rahasia%'") == 0
