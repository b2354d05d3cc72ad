"""Time-based codes, against the test values of RFC 6238, appendix B (SHA-1, six digits)."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.second_factor import cleaned, matched_step, proven_step, uri
from merit.errors import InputError

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # "12345678901234567890" in base32
RFC = [
    (59, "287082"),
    (1111111109, "081804"),
    (1111111111, "050471"),
    (1234567890, "005924"),
    (2000000000, "279037"),
]
STEP = timedelta(seconds=30)


def moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


@pytest.mark.parametrize(("seconds", "code"), RFC)
def test_the_codes_are_those_of_the_standard(seconds: int, code: str) -> None:
    assert matched_step(SECRET, code, now=moment(seconds), last=None) == seconds // 30


@pytest.mark.parametrize(("seconds", "code"), RFC[1:])
def test_a_code_holds_one_step_before_and_after_and_no_longer(seconds: int, code: str) -> None:
    now = moment(seconds)
    for away, found in ((-2, False), (-1, True), (0, True), (1, True), (2, False)):
        matched = matched_step(SECRET, code, now=now + away * STEP, last=None)
        assert (matched is not None) is found


@pytest.mark.parametrize(("seconds", "code"), RFC)
def test_a_step_that_was_used_and_those_before_it_are_never_accepted(
    seconds: int, code: str
) -> None:
    step = seconds // 30
    assert matched_step(SECRET, code, now=moment(seconds), last=step) is None
    assert matched_step(SECRET, code, now=moment(seconds), last=step + 1) is None
    assert matched_step(SECRET, code, now=moment(seconds), last=step - 1) == step


def test_spaces_and_hyphens_in_a_code_do_not_matter() -> None:
    assert matched_step(SECRET, " 287 082 ", now=moment(59), last=None) == 1
    assert cleaned("abcde-fghij") == cleaned(" ABCDE FGHIJ")


@given(st.text(max_size=12))
def test_anything_else_that_is_typed_is_no_code(typed: str) -> None:
    now = moment(1111111109)
    right = {"081804"} | {"050471", "731029"}  # the steps around it
    if cleaned(typed) not in right:
        assert matched_step(SECRET, typed, now=now, last=None) is None


def test_a_secret_is_proven_by_its_code() -> None:
    assert proven_step(SECRET, "287082", now=moment(59)) == 1
    with pytest.raises(InputError, match="tidak cocok"):
        proven_step(SECRET, "287083", now=moment(59))


@pytest.mark.parametrize(
    "secret", ["", "GEZDGNBV", SECRET.lower(), SECRET + "!", SECRET + "A", "1" * 32]
)
def test_a_secret_that_is_short_or_no_base32_is_refused(secret: str) -> None:
    with pytest.raises(InputError, match="Kunci"):
        proven_step(secret, "287082", now=moment(59))


def test_the_address_for_the_phone_names_us_and_the_person() -> None:
    parts = urlsplit(uri(SECRET, "siti.rahma"))
    assert (parts.scheme, parts.netloc) == ("otpauth", "totp")
    assert unquote(parts.path) == "/Merit Jateng:siti.rahma"
    assert parse_qs(parts.query) == {"secret": [SECRET], "issuer": ["Merit Jateng"]}
