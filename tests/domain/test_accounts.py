"""Which user name, role, regions and end an account may have."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.access import Role
from merit.domain.accounts import (
    AccountDraft,
    checked_name,
    checked_username,
    has_ended,
    typed_username,
)
from merit.errors import InputError

KNOWN = ("33.01", "33.74", "33.75")
NONE = frozenset[str]()
ONE = frozenset({"33.75"})
TWO = frozenset({"33.74", "33.75"})
FITTING = {
    Role.OPERATOR: {ONE},
    Role.HEAD: {ONE},
    Role.COACH: {ONE, TWO},
    Role.LEADER: {NONE},
    Role.ADMIN: {NONE},
    Role.DATA_MANAGER: {NONE},
    Role.PRESENTER: {NONE},
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("regions", [NONE, ONE, TWO], ids=["none", "one", "two"])
def test_a_role_has_exactly_the_regions_it_is_for(role: Role, regions: frozenset[str]) -> None:
    draft = AccountDraft("siti", "Siti", role, regions)
    if regions in FITTING[role]:
        assert draft.checked(KNOWN).regions == regions
    else:
        with pytest.raises(InputError, match="daerah"):
            draft.checked(KNOWN)


@pytest.mark.parametrize("code", ["33.99", "33", "33.1", ""])
def test_an_unknown_region_is_refused(code: str) -> None:
    draft = AccountDraft("siti", "Siti", Role.OPERATOR, frozenset({code}))
    with pytest.raises(InputError, match="tidak dikenal"):
        draft.checked(KNOWN)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("Siti", "siti"), (" budi.santoso ", "budi.santoso"), ("a-1", "a-1"), ("x" * 60, "x" * 60)],
)
def test_a_username_is_kept_in_lower_case(typed: str, kept: str) -> None:
    assert checked_username(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        *("", "ab", "x" * 61, "siti rahma", ".siti", "siti.", "siti..rahma", "sïti", "siti\n1"),
        *("<b>siti</b>", "percobaan:operator:1", "=siti", "siti\x00", "ſiti", "a@b.id"),
        *("terminal", "Sistem", "percobaan"),
    ],
)
def test_what_is_no_username_is_refused(typed: str) -> None:
    with pytest.raises(InputError, match="Nama pengguna"):
        checked_username(typed)


@given(st.text(max_size=80))
def test_a_username_is_refused_or_fits_its_column(typed: str) -> None:
    try:
        username = checked_username(typed)
    except InputError:
        return
    assert 3 <= len(username) <= 60
    assert username == username.lower()
    assert username.isascii()
    assert typed_username(typed) == username


@given(st.text(max_size=200))
def test_what_was_typed_as_a_username_can_always_be_kept(typed: str) -> None:
    kept = typed_username(typed)
    assert len(kept) <= 60
    assert kept.isprintable()


def test_a_name_is_kept_with_single_spaces() -> None:
    assert checked_name("  Siti   Rahmawati,  S.Sos. ") == "Siti Rahmawati, S.Sos."


@pytest.mark.parametrize("typed", ["", "  ", "x" * 121, "Siti\x00", "Siti\u202eitiS"])
def test_an_empty_overlong_or_unprintable_name_is_refused(typed: str) -> None:
    with pytest.raises(InputError, match="nama lengkap"):
        checked_name(typed)


@pytest.mark.parametrize(
    ("moment", "ended"),
    [
        (datetime(2026, 12, 31, 16, 59, tzinfo=UTC), False),  # 23.59 in Jakarta
        (datetime(2026, 12, 31, 17, 0, tzinfo=UTC), True),  # midnight in Jakarta
    ],
)
def test_an_account_works_to_the_end_of_its_last_day_in_jakarta(
    moment: datetime, ended: bool
) -> None:
    assert has_ended(date(2026, 12, 31), moment) is ended
    assert not has_ended(None, moment)
