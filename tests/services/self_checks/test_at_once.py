"""Two at once: pressed twice, two people, approving while editing. One transition each time."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from services.self_checks.check_cases import (
    BREBES,
    BUDI,
    CODE,
    HEAD,
    JOKO,
    SARI,
    TONO,
    WATI,
    WHY,
    Office,
)

from merit.domain.access import User
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import CheckStep
from merit.errors import MeritError, StaleError
from merit.services import self_checks
from merit.services.self_checks.verdicts import give_verdict
from merit.store.engine import Engine, Session, make_engine, writing

Work = Callable[[Session], object]


@pytest.fixture
def office(engine: Engine) -> Office:
    return Office(engine)


def together(office: Office, *works: Work) -> list[object]:
    """What each gave or raised, all begun at the same moment, each in a process of its own.

    The engines are several, as those of several processes: nothing of Python's keeps them apart.
    """
    gate = Barrier(len(works))
    address = office.engine.url.render_as_string(hide_password=False)

    def run(work: Work) -> object:
        engine = make_engine(address)
        try:
            gate.wait()
            with writing(engine) as session:
                return work(session)
        except MeritError as error:
            return error
        finally:
            engine.dispose()

    with ThreadPoolExecutor(len(works)) as crowd:
        return list(crowd.map(run, works))


def step(office: Office, what: CheckStep, user: User, version: int | None = None) -> Work:
    seen = office.version if version is None else version
    return lambda session: self_checks.take_step(
        session, user, CODE, BREBES, what, version=seen, reason=WHY, now=office.now
    )


def save(office: Office, level: int, version: int, user: User = WATI) -> Work:
    return lambda session: self_checks.save_answer(
        session,
        user,
        CODE,
        BREBES,
        "3.4",
        level=level,
        note="",
        version=version,
        now=office.now,
    )


def entries(office: Office, action: str) -> int:
    return office.count("SELECT count(*) FROM audit_entry WHERE action = :action", action=action)


def failures(found: Sequence[object]) -> list[type]:
    return [type(item) for item in found if isinstance(item, MeritError)]


PRESSED: tuple[tuple[str, CheckStep, User, str], ...] = (
    ("fill", CheckStep.HAND_IN, WATI, "ajukan_mandiri"),
    ("sent", CheckStep.REOPEN, SARI, "buka_kembali_mandiri"),
    ("verified", CheckStep.APPROVE, SARI, "sahkan_mandiri"),
)


@pytest.mark.parametrize(("ground", "what", "user", "action"), PRESSED)
def test_a_step_pressed_four_times_at_once_is_taken_once(
    office: Office, ground: str, what: CheckStep, user: User, action: str
) -> None:
    if ground == "fill":
        office.opened()
    getattr(office, ground)()
    version = office.version
    found = together(office, *[step(office, what, user)] * 4)
    assert failures(found) == []
    assert found.count(found[0]) == 4
    assert office.version == version + 1
    assert entries(office, action) == 1


def test_an_answer_sent_four_times_at_once_is_one(office: Office) -> None:
    office.opened()
    found = together(office, *[save(office, 3, 0)] * 4)
    assert failures(found) == []
    assert office.count("SELECT count(*) FROM self_check_answer") == 1
    assert entries(office, "isi_mandiri") == 1


def test_of_two_who_answer_differently_at_once_one_is_told_of_the_other(office: Office) -> None:
    office.opened()
    found = together(office, save(office, 3, 0), save(office, 2, 0, JOKO))
    assert failures(found) == [StaleError]
    (kept,) = office.rows("SELECT level, version, changed_by FROM self_check_answer")
    (told,) = [item for item in found if isinstance(item, StaleError)]
    assert (told.current.level, told.current.changed_by) == (kept[0], kept[2])  # type: ignore[attr-defined]
    assert kept[1] == 1


def test_of_two_who_hand_in_at_once_one_did(office: Office) -> None:
    office.opened()
    office.fill()
    found = together(
        office, step(office, CheckStep.HAND_IN, WATI), step(office, CheckStep.HAND_IN, JOKO)
    )
    assert failures(found) == [StaleError]
    assert entries(office, "ajukan_mandiri") == 1


def test_of_two_who_approve_at_once_one_did(office: Office) -> None:
    office.verified()
    found = together(
        office, step(office, CheckStep.APPROVE, SARI), step(office, CheckStep.APPROVE, BUDI)
    )
    assert failures(found) == [StaleError]
    assert entries(office, "sahkan_mandiri") == 1
    assert office.state == "disahkan"


def test_handing_in_while_a_colleague_types_gives_one_transition_and_no_edit_after_it(
    office: Office,
) -> None:
    office.opened()
    office.fill()
    found = together(office, step(office, CheckStep.HAND_IN, WATI), save(office, 3, 1, JOKO))
    assert office.state == "menunggu_kepala"
    assert entries(office, "ajukan_mandiri") == 1
    versions = office.count(
        "SELECT count(*) FROM self_check_answer a JOIN indicator i ON i.id = a.indicator_id "
        "WHERE i.code = '3.4'"
    )
    assert versions == 2 - len(failures(found))  # before it was locked, or not at all


def test_sending_while_the_operator_takes_it_back_gives_one_of_the_two(office: Office) -> None:
    office.opened()
    office.fill()
    office.step(CheckStep.HAND_IN, WATI)
    version = office.version
    found = together(
        office, step(office, CheckStep.SEND, HEAD), step(office, CheckStep.TAKE_BACK, WATI)
    )
    assert failures(found) == [StaleError]
    assert office.version == version + 1
    assert entries(office, "kirim_mandiri") + entries(office, "tarik_mandiri") == 1


def test_approving_while_it_is_opened_again_and_edited_gives_one_transition(
    office: Office,
) -> None:
    office.verified()
    version = office.version
    found = together(
        office, step(office, CheckStep.APPROVE, SARI), step(office, CheckStep.REOPEN, BUDI)
    )
    assert failures(found) == [StaleError]
    assert office.version == version + 1
    if office.state == "dibuka_kembali":
        office.answer("3.4", 3, version=1)
        with pytest.raises(StaleError):
            office.step(CheckStep.APPROVE, SARI, version=version)
    else:
        with pytest.raises(MeritError, match="terkunci"):
            office.answer("3.4", 3, version=1)


def test_finishing_while_a_colleague_judges_again_never_leaves_a_verdict_out(
    office: Office,
) -> None:
    """The verdict came first, and the finish looked at it, or it came too late and is refused."""
    office.sent()
    office.judge()

    def doubt(session: Session) -> Any:
        return give_verdict(
            session,
            SARI,
            CODE,
            BREBES,
            "3.4",
            word=Word.CLARIFY,
            level=None,
            note="Periksa lagi.",
            answer_version=1,
            now=office.now,
        )

    found = together(office, step(office, CheckStep.VERIFY, TONO), doubt)
    clarified = office.count(
        "SELECT count(*) FROM self_check_verdict WHERE word = 'perlu_klarifikasi'"
    )
    assert len(failures(found)) == 1
    assert (office.state, clarified) in (("diverifikasi", 0), ("dikirim", 1))
