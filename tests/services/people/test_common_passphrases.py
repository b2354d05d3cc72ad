"""The list of common passwords that comes with the project."""

import pytest

from merit.domain.passphrases import check
from merit.errors import InputError
from merit.services.people.common_passphrases import LIST, common_passphrases


def test_the_list_holds_at_least_three_thousand_in_lower_case() -> None:
    """OWASP ASVS 5.0, 6.2.4: at least the 3,000 most common."""
    common = common_passphrases()
    assert len(common) >= 3000
    assert [each for each in common if each != each.casefold() or " " in each] == []


def test_no_password_stands_in_it_twice_and_all_can_matter() -> None:
    lines = [line for line in LIST.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert len(lines) == len(set(lines))
    assert [line for line in lines if len(line) < 3] == []


def test_the_header_says_where_it_is_from() -> None:
    header = [line for line in LIST.read_text("utf-8").splitlines() if line.startswith("#")]
    assert "MIT License" in "\n".join(header)


@pytest.mark.parametrize(
    "passphrase",
    [
        *("Password1234", "qwerty123456", "1q2w3e4r5t6y", "letmein-letmein", "iloveyou-2026"),
        *("katasandi123", "Rahasia-2026!", "bismillah12345", "Indonesia1945", "merdeka170845"),
        *("Sayangku 12345", "persibbandung1933", "AkuCintaKamu", "correcthorsebatterystaple"),
        *("123456789012", "012345678901", "qwertyuiopasdf", "asn berakhlak 2026"),
    ],
)
def test_what_people_here_and_elsewhere_choose_is_refused(passphrase: str) -> None:
    with pytest.raises(InputError):
        check(passphrase, words=(), common=common_passphrases())
