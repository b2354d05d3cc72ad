"""The conversation about an indicator, between a region and the province."""

from typing import Any

import pytest
from services.self_checks.check_cases import (
    BREBES,
    CODE,
    DEWI,
    HEAD,
    LEADER,
    RINI,
    TONO,
    WATI,
    WHY,
    Office,
)

from merit.domain.access import User
from merit.domain.self_checks.periods import PeriodStep
from merit.errors import InputError, NoDataError, NotAllowedError
from merit.services import self_checks
from merit.store.engine import Engine


@pytest.fixture
def office(engine: Engine) -> Office:
    return Office(engine)


def say(office: Office, user: User, text: str, code: str = "3.4") -> Any:
    return office.do(
        lambda session: self_checks.say(session, user, CODE, BREBES, code, text, now=office.now)
    )


def test_the_same_words_twice_in_a_row_are_one(office: Office) -> None:
    office.sent()
    first = say(office, TONO, "SK nomor berapa?")
    assert say(office, TONO, " SK nomor berapa? ") == first
    say(office, WATI, "12.")
    assert say(office, TONO, "SK nomor berapa?").number != first.number
    assert office.count("SELECT count(*) FROM self_check_remark") == 3


def test_the_province_speaks_once_it_was_sent(office: Office) -> None:
    office.opened()
    with pytest.raises(NotAllowedError, match="setelah dikirim"):
        say(office, TONO, "Halo.")
    say(office, WATI, "Tolong kepala periksa.")
    say(office, HEAD, "Sudah.")


def test_after_closing_the_province_alone_speaks(office: Office) -> None:
    office.sent()
    office.period(CODE, PeriodStep.CLOSE, 2)
    say(office, TONO, "Terima kasih.")
    with pytest.raises(InputError, match="sudah ditutup"):
        say(office, WATI, "Sama-sama.")


@pytest.mark.parametrize("user", [RINI, DEWI, LEADER])
def test_others_do_not_speak(office: Office, user: User) -> None:
    office.sent()
    with pytest.raises(NotAllowedError):
        say(office, user, "Halo.")


@pytest.mark.parametrize(
    "text", ["", "  ", "NIP 198701012010011001", "x" * 4001, "WA 081234567890"]
)
def test_an_unusable_text_is_refused_with_what_to_do(office: Office, text: str) -> None:
    office.sent()
    with pytest.raises(InputError, match=r"\. "):
        say(office, WATI, text)


def test_an_unknown_indicator_has_no_conversation(office: Office) -> None:
    office.sent()
    with pytest.raises(NoDataError):
        say(office, WATI, "Halo.", "9.9")


def test_a_return_is_answered_in_the_same_conversation(office: Office) -> None:
    office.returned()
    say(office, WATI, f"Tentang “{WHY}”: sudah dilengkapi.")
    assert office.state == "dikembalikan"  # words alone mend nothing
