"""What the journal may hold, what it says was changed, and how a break in it is found."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.journal import START, ChainCheck, Difference, differences, digest, follow, plain
from merit.errors import InputError

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
ENTRY: dict[str, Any] = {
    "recorded_at": NOON,
    "actor": "siti",
    "address": "10.0.0.1",
    "action": "ubah",
    "subject": "hasil",
    "subject_key": "33.10/2023",
    "before": {"skor": None},
    "after": {"skor": "264.5"},
    "reason": "Salah ketik",
}


class Word(StrEnum):
    GOOD = "baik"


def chain(*entries: dict[str, Any]) -> list[dict[str, Any]]:
    """Entries as the store keeps them: numbered and chained."""
    rows, last = [], START
    for number, entry in enumerate(entries, start=1):
        last = digest(last, entry)
        rows.append(entry | {"id": number, "digest": last})
    return rows


def test_the_digest_is_the_sha_256_of_what_stands_in_the_entry() -> None:
    """Written out by hand, so that the rule can be followed without this program."""
    text = (
        f'["{"0" * 64}","2026-01-01T12:00:00.000000+00:00","siti","10.0.0.1","ubah","hasil",'
        '"33.10/2023",{"skor":null},{"skor":"264.5"},"Salah ketik"]'
    )
    assert digest(START, ENTRY) == sha256(text.encode()).hexdigest()


def test_order_of_names_and_zone_of_the_moment_play_no_part() -> None:
    one = ENTRY | {"after": {"a": 1, "b": 2}}
    other = ENTRY | {"after": {"b": 2, "a": 1}}
    jakarta = NOON.astimezone(timezone(timedelta(hours=7)))
    forgotten = NOON.replace(tzinfo=None)
    assert digest(START, one) == digest(START, other)
    assert digest(START, ENTRY | {"recorded_at": jakarta}) == digest(START, ENTRY)
    assert digest(START, ENTRY | {"recorded_at": forgotten}) == digest(START, ENTRY)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("recorded_at", NOON + timedelta(microseconds=1)),
        ("actor", "siti "),
        ("address", ""),
        ("action", "hapus"),
        ("subject", "akun"),
        ("subject_key", "33.1/2023"),
        ("before", None),
        ("after", {"skor": "264.50"}),
        ("reason", "Salah ketik."),
    ],
)
def test_a_change_of_any_field_is_found(name: str, value: object) -> None:
    rows = chain(ENTRY, ENTRY, ENTRY)
    assert follow(rows).is_intact
    rows[1][name] = value
    assert follow(rows).broken_id == 2


def test_words_that_move_from_one_field_to_the_next_change_the_digest() -> None:
    one = ENTRY | {"action": "ab", "subject": "c"}
    other = ENTRY | {"action": "a", "subject": "bc"}
    assert digest(START, one) != digest(START, other)


def test_a_missing_a_foreign_and_a_moved_entry_are_found() -> None:
    rows = chain(*(ENTRY | {"reason": str(number)} for number in range(5)))
    assert follow([*rows[:2], *rows[3:]]).broken_id == 4
    assert follow(rows[1:]).broken_id == 2
    assert follow([rows[0], rows[2], rows[1], *rows[3:]]).broken_id == 3
    assert follow([*rows[:2], rows[0], *rows[2:]]).broken_id == 1


def test_what_is_cut_off_at_the_end_shows_only_in_the_last_digest() -> None:
    rows = chain(*(ENTRY | {"reason": str(number)} for number in range(5)))
    whole, cut = follow(rows), follow(rows[:4])
    assert whole == ChainCheck(5, None, rows[4]["digest"], NOON)
    assert cut == ChainCheck(4, None, rows[3]["digest"], NOON)


def test_an_empty_journal_is_intact() -> None:
    assert follow([]) == ChainCheck(0, None, START)


def test_decimals_dates_words_and_lists_become_what_json_gives_back() -> None:
    given_ = {
        "skor": Decimal("264.50"),
        "seratus": Decimal("1E+2"),
        "pada": date(2025, 1, 15),
        "saat": datetime(2025, 1, 15, 7, 30, tzinfo=UTC),
        "predikat": Word.GOOD,
        "aspek": ("A1", "A2"),
        "ya": True,
        "jumlah": 3,
        "kosong": None,
    }
    kept = plain(given_)
    assert kept == {
        "skor": "264.5",
        "seratus": "100",
        "pada": "2025-01-15",
        "saat": "2025-01-15T07:30:00.000000+00:00",
        "predikat": "baik",
        "aspek": ["A1", "A2"],
        "ya": True,
        "jumlah": 3,
        "kosong": None,
    }
    assert type(kept["predikat"]) is str


@pytest.mark.parametrize(
    "value",
    [0.5, float("nan"), Decimal("NaN"), {1: "satu"}, {"a"}, b"a", object()],
    ids=["pecahan", "nan", "decimal-nan", "kunci-angka", "himpunan", "bita", "benda"],
)
def test_what_json_would_change_without_a_word_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match=r"cannot keep .*\(isi\.nilai\)"):
        plain({"isi": {"nilai": value}})


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b", "\udfff"])
def test_letters_a_database_cannot_keep_are_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(InputError, match="karakter yang tidak dapat disimpan"):
        plain({"catatan": text})


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abc\u00e9"), inner),
    max_leaves=8,
).filter(lambda value: "\0" not in json.dumps(value, ensure_ascii=False).replace("\\u0000", "\0"))


@given(VALUES)
def test_what_is_kept_comes_back_from_json_as_it_was(value: object) -> None:
    kept = plain({"nilai": value})
    assert json.loads(json.dumps(kept)) == kept
    entry = ENTRY | {"after": kept}
    read = ENTRY | {"after": json.loads(json.dumps(kept))}
    assert digest(START, entry) == digest(START, read)


def test_only_what_changed_is_a_difference_also_inside() -> None:
    before = {"skor": "264.5", "tahun": 2023, "aspek": {"A1": "10", "A2": "5"}, "asal": ["x"]}
    after = {"skor": "275", "tahun": 2023, "aspek": {"A1": "10", "A2": "7"}, "asal": []}
    assert differences(before, after) == (
        Difference("skor", "264.5", "275"),
        Difference("aspek.A2", "5", "7"),
        Difference("asal", ("x",), None),
    )


def test_something_new_and_something_gone_are_differences_to_nothing() -> None:
    assert differences(None, {"skor": "275", "catatan": None}) == (Difference("skor", None, "275"),)
    assert differences({"skor": "275"}, None) == (Difference("skor", "275", None),)
    assert differences(None, None) == ()


def test_a_list_of_lists_is_told_apart_by_number() -> None:
    found = differences({"baris": [{"a": 1}, {"a": 2}]}, {"baris": [{"a": 1}, {"a": 3}]})
    assert found == (Difference("baris.2.a", 2, 3),)


def test_intact_is_the_absence_of_a_break() -> None:
    check = ChainCheck(1, None, START)
    assert check.is_intact
    assert not replace(check, broken_id=1).is_intact
