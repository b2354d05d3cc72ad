"""What a passphrase must be: long, and not to be guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.passphrases import check, cleaned, words_of
from merit.errors import InputError

COMMON = frozenset({"password", "bismillah", "qwertyuiop", "123456", "correcthorsebatterystaple"})
SITI = words_of("siti.rahma", "Siti Rahmawati", "Pekalongan", "Kota Tegal")


def accepted(passphrase: str) -> bool:
    try:
        check(passphrase, words=SITI, common=COMMON)
    except InputError:
        return False
    return True


@pytest.mark.parametrize(
    "passphrase",
    [
        "kuda lumping biru empat",
        "hujan turun di lereng sindoro",
        "x7#kQ!m2Pw9z",
        "кони скачут по полю",
        "merit jateng: tiga ekor kelinci",  # context words with enough beside them
        "password untuk tiga ekor kelinci",  # a common word with enough beside it
    ],
)
def test_long_and_unrelated_words_are_accepted(passphrase: str) -> None:
    assert accepted(passphrase)


@pytest.mark.parametrize(
    ("passphrase", "reason"),
    [
        ("x7#kQ!m2Pw9", "paling sedikit 12 karakter"),
        ("", "paling sedikit 12 karakter"),
        ("kx7 " * 33, "paling panjang 128 karakter"),
        ("correct horse battery staple", "paling mudah ditebak"),
        ("Correct-Horse-Battery-Staple", "paling mudah ditebak"),
        ("password12345", "paling mudah ditebak"),
        ("2026!PassWord!2026", "paling mudah ditebak"),
        ("Bismillah 2026", "paling mudah ditebak"),
        ("passwordpassword", "paling mudah ditebak"),
        ("password1password1", "paling mudah ditebak"),
        ("123456123456", "paling mudah ditebak"),
        ("aaaaaaaaaaaaaaaa", "paling mudah ditebak"),
        ("121212121212", "paling mudah ditebak"),
        ("abababababab!", "paling mudah ditebak"),
        ("merit jateng 2026", "terlalu dekat"),
        ("SistemMerit-BKD!", "terlalu dekat"),
        ("meritjateng20242025", "terlalu dekat"),
        ("siti.rahma1234", "terlalu dekat"),
        ("RAHMAWATI siti 99", "terlalu dekat"),
        ("pekalongan2026!", "terlalu dekat"),
        ("Kota Tegal 1234567", "terlalu dekat"),
        ("merit password 1", "terlalu dekat"),
    ],
)
def test_what_many_would_try_is_refused_with_the_reason(passphrase: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        check(passphrase, words=SITI, common=COMMON)


def test_what_remains_without_context_words_decides_at_eight_characters() -> None:
    assert not accepted("merit jateng xk7vq2p")
    assert accepted("merit jateng xk7vq2pw")


@given(st.text(max_size=11))
def test_nothing_shorter_than_twelve_is_accepted(passphrase: str) -> None:
    assert not accepted(passphrase)


@given(
    word=st.sampled_from(sorted(COMMON)),
    before=st.text(alphabet="0123456789!?-_. #", max_size=6),
    after=st.text(alphabet="0123456789!?-_. #", min_size=6, max_size=12),
    upper=st.booleans(),
)
def test_digits_and_signs_around_a_common_word_do_not_help(
    word: str, before: str, after: str, upper: bool
) -> None:
    if word.isalpha():
        assert not accepted(before + (word.upper() if upper else word) + after)


@given(st.lists(st.sampled_from(["bkd", "jateng", "merit", "Siti", "PEKALONGAN", " ", "2026"])))
def test_context_words_alone_are_never_enough(words: list[str]) -> None:
    assert not accepted("".join(words))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=140))
def test_every_text_gets_a_verdict(passphrase: str) -> None:
    assert accepted(passphrase) in {True, False}


def test_the_refusal_never_repeats_the_passphrase() -> None:
    for passphrase in ("bocor", "password12345", "siti.rahma1234", "kx7 " * 33):
        with pytest.raises(InputError) as refusal:
            check(passphrase, words=SITI, common=COMMON)
        assert passphrase not in str(refusal.value)


def test_words_of_a_name_are_whole_and_in_parts_and_never_too_short() -> None:
    assert words_of("Moh. Ali bin Umar", "ws") == {
        *("moh.alibinumar", "mohalibinumar"),
        *("moh", "ali", "bin", "umar"),
    }


def test_a_letter_is_the_same_however_it_is_composed() -> None:
    assert cleaned("cafe\u0301") == cleaned("caf\u00e9")
    with pytest.raises(InputError, match="paling mudah ditebak"):
        check("ｐａｓｓｗｏｒｄ１２３４", words=(), common=COMMON)  # full width
