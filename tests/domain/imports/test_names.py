"""35 regions as offices write them; what is not clear is asked, never guessed."""

import csv
import string
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from merit.domain.imports.names import How, NameFound, NameUnclear, region_of
from merit.domain.imports.workbook import Value
from merit.domain.regions import Region
from merit.domain.states import RegionKind
from merit.settings import DATA

with (DATA / "regions.csv").open(encoding="utf-8") as _file:
    ROWS = [(row["kode"], row["jenis"], row["nama"]) for row in csv.DictReader(_file)]
REGIONS = [Region(code, name, RegionKind(kind)) for code, kind, name in ROWS]
TWINS = ("Magelang", "Pekalongan", "Semarang", "Tegal")
BOTH: dict[str, Callable[[str, str], str]] = {
    "kind and name": lambda kind, name: f"{kind} {name}",
    "upper case": lambda kind, name: f"{kind} {name}".upper(),
    "lower case": lambda kind, name: f"{kind} {name}".lower(),
    "two blanks": lambda kind, name: f"  {kind}   {name} ",
    "no-break spaces": lambda kind, name: f"\u00a0{kind}\u00a0{name}\u00a0",
    "zero-width marks": lambda kind, name: f"\ufeff{kind} {name[:2]}\u200b{name[2:]}",
    "line break": lambda kind, name: f"{kind}\n{name}",
    "full stop": lambda kind, name: f"{kind} {name}.",
    "numbered": lambda kind, name: f"12. {kind} {name}",
    "numbered with a bracket": lambda kind, name: f"3) {kind} {name}",
    "kind behind a comma": lambda kind, name: f"{name}, {kind}",
    "kind in brackets": lambda kind, name: f"{name} ({kind})",
    "with the province": lambda kind, name: f"{kind} {name}, Jawa Tengah",
    "with its government": lambda kind, name: f"Pemerintah {kind} {name}",
    "with its office": lambda kind, name: f"BKPSDM {kind} {name}",
    "split name": lambda kind, name: f"{kind} {name[:3]} {name[3:]}",
}
REGENCY = {
    "Kab.": "Kab. {}",
    "Kab": "Kab {}",
    "KAB. glued": "KAB.{}",
    "Kb.": "Kb. {}",
    "Pemkab": "Pemkab {}",
    "behind": "{}, Kab.",
    "BKPP": "BKPP Kab. {}",
    "with seat of office": "BKD Kab. {}",
}
CITY = {
    "Kotamadya": "Kotamadya {}",
    "Kodya": "Kodya {}",
    "Pemkot": "Pemkot {}",
    "KOTA glued": "KOTA.{}",
    "behind": "{} - Kota",
    "BKD": "BKD Kota {}",
}
SPELLINGS = [
    pytest.param(code, spelling(kind, name), id=f"{code} {label}")
    for code, kind, name in ROWS
    for label, spelling in BOTH.items()
] + [
    pytest.param(code, form.format(name), id=f"{code} {label}")
    for code, kind, name in ROWS
    for label, form in (REGENCY if kind == "Kabupaten" else CITY).items()
]
CODES: dict[str, Callable[[str], Value]] = {
    "text": lambda code: code,
    "text with comma": lambda code: code.replace(".", ","),
    "text with blanks": lambda code: f" \u00a0{code} ",
    "four digits": lambda code: code.replace(".", ""),
    "number of four digits": lambda code: Decimal(code.replace(".", "")),
    "number with both decimals": Decimal,
    "full stop behind": lambda code: f"{code}.",
    "apostrophe in front": lambda code: f"'{code}",
}


def found(value: Value, beside: Value = None) -> str:
    """Code of the region that was understood."""
    answer = region_of(value, REGIONS, beside=beside)
    assert isinstance(answer, NameFound), answer
    return answer.code


def asked(value: Value, beside: Value = None, column: tuple[Value, ...] = ()) -> NameUnclear:
    """Why no region was understood."""
    answer = region_of(value, REGIONS, beside=beside, column=column)
    assert isinstance(answer, NameUnclear), answer
    assert answer.reason.endswith(".")
    assert answer.remedy.endswith(".")
    return answer


@pytest.mark.parametrize(("code", "text"), SPELLINGS)
def test_every_region_is_known_in_every_spelling(code: str, text: str) -> None:
    assert found(text) == code


@pytest.mark.parametrize("code", [code for code, _, _ in ROWS])
@pytest.mark.parametrize("form", CODES)
def test_every_region_is_known_by_its_code(code: str, form: str) -> None:
    assert region_of(CODES[form](code), REGIONS) == NameFound(code, How.CODE)


@pytest.mark.parametrize(
    ("code", "name"), [(code, name) for code, _, name in ROWS if name not in TWINS]
)
def test_a_name_only_one_region_has_needs_no_kind(code: str, name: str) -> None:
    assert found(name) == found(name.upper()) == found(f"7. {name}") == code


@pytest.mark.parametrize("name", TWINS)
@pytest.mark.parametrize("form", ["{}", " {}.", "BKD {}", "Kab./Kota {}", "5. {}", "{}, Jateng"])
def test_a_name_two_regions_share_is_asked(name: str, form: str) -> None:
    answer = asked(form.format(name))
    assert answer.suggestions == (f"Kabupaten {name}", f"Kota {name}")
    assert f"Kab. {name}" in answer.remedy


@pytest.mark.parametrize("name", TWINS)
def test_a_code_tells_the_twins_apart(name: str) -> None:
    for code in (code for code, _, own in ROWS if own == name):
        assert found(code, name) == found(name, code) == code


@pytest.mark.parametrize(
    "text",
    ["Solo", "SOLO", "Kota Solo", "Kota Surakarta (Solo)", "Solo (Surakarta)", "Pemkot Solo"],
)
def test_solo_is_kota_surakarta(text: str) -> None:
    assert region_of(text, REGIONS) == NameFound("33.72", How.ALIAS)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Karang Anyar", "33.13"),
        ("Kab. Karang Anyar", "33.13"),
        ("Kab. Semarang (Ungaran)", "33.22"),
        ("Kabupaten Tegal - Slawi", "33.28"),
        ("33.10 Kab. Klaten", "33.10"),
        ("3310 - KLATEN", "33.10"),
        ("[33.08] Magelang", "33.08"),
        ("Kota Tegal (33.76)", "33.76"),
        ("1.Kab.Cilacap", "33.01"),
        ("Kota Salatiga*)", "33.73"),
        ("BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA KABUPATEN DEMAK", "33.21"),
    ],
)
def test_other_ways_of_writing_are_known(text: str, code: str) -> None:
    assert found(text) == code


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("Kota Klaten", "Kabupaten Klaten"),
        ("Kabupaten Surakarta", "Kota Surakarta"),
        ("Kab. Solo", "Kota Surakarta"),
        ("Kab. Salatiga", "Kota Salatiga"),
        ("Purwokerto", "Kabupaten Banyumas"),
        ("Kota Purwokerto", "Kabupaten Banyumas"),
        ("Ungaran", "Kabupaten Semarang"),
        ("Slawi", "Kabupaten Tegal"),
        ("Kajen", "Kabupaten Pekalongan"),
        ("Mungkid", "Kabupaten Magelang"),
        ("Purbolinggo", "Kabupaten Purbalingga"),
        ("Klatn", "Kabupaten Klaten"),
        ("Kab. Banjarngeara", "Kabupaten Banjarnegara"),
        ("Kab. Tegl", "Kabupaten Tegal"),
        ("Kota Klatn", "Kabupaten Klaten"),
        ("Kab. Klaten (Kota)", "Kabupaten Klaten"),
        ("Kabupatén Klaten", "Kabupaten Klaten"),
        ("Kab. Klaten 2", "Kabupaten Klaten"),
        ("Kab. Klaten?", "Kabupaten Klaten"),
    ],
)
def test_what_may_have_been_meant_is_proposed_and_not_taken(text: str, proposal: str) -> None:
    assert asked(text).suggestions == (proposal,)


def test_a_misspelt_twin_proposes_both() -> None:
    assert asked("Magelan").suggestions == ("Kabupaten Magelang", "Kota Magelang")


@pytest.mark.parametrize(
    "value",
    [
        *("Kab. Sleman", "Kota Yogyakarta", "Kabupaten Ciamis", "Kota Surabaya", "Kab. Ngawi"),
        *("34.04", "32.07", "3404", Decimal("34.71"), Decimal(3578)),
    ],
)
def test_a_region_of_another_province_is_named_as_such(value: Value) -> None:
    assert "di luar Jawa Tengah" in asked(value).reason


@pytest.mark.parametrize(
    "text",
    [
        "Kl\u0430ten",  # Cyrillic a
        "K\u03bfta Tegal",  # Greek o
        "Kab. Kudus\u202e",
        "\u200fKab. Kudus",
        "\uff2bab. Kudus",  # full-width K
        "Kab. Kudus\x00",
        "33.10\u200e",
        "\u0663\u0663.10",  # Arabic 33
    ],
)
def test_a_strange_letter_or_hidden_mark_is_never_accepted(text: str) -> None:
    assert "U+" in asked(text).reason


def test_a_strange_letter_is_not_settled_by_a_code() -> None:
    assert asked("33.10", "Kl\u0430ten").suggestions == ("Kabupaten Klaten",)


@pytest.mark.parametrize(
    "value",
    ["Jawa Tengah", "Provinsi Jawa Tengah", "PROV. JATENG", "Pemprov Jateng", "33", "33.00"],
)
def test_the_province_itself_is_known_as_such(value: Value) -> None:
    answer = region_of(value, REGIONS)
    assert isinstance(answer, NameFound)
    assert answer.is_province


@pytest.mark.parametrize("code", [Decimal("33.1"), "33,1", "33.1", " 33.1 "])
def test_a_lost_zero_is_settled_by_the_name(code: Value) -> None:
    assert found(code, "Klaten") == found("Kab. Klaten", code) == "33.10"
    assert found(code, "Kab. Cilacap") == "33.01"
    assert asked(code, "Kab. Jepara")


def test_a_lost_zero_without_a_name_is_asked() -> None:
    assert asked(Decimal("33.1")).suggestions == ("Kabupaten Klaten", "Kabupaten Cilacap")
    assert asked("33,2").suggestions == ("Kabupaten Jepara", "Kabupaten Banyumas")


def test_a_column_that_writes_zeros_in_front_lost_the_one_behind() -> None:
    numbers = tuple(Decimal(code).normalize() for code, _, _ in ROWS)
    answers = [region_of(number, REGIONS, column=numbers) for number in numbers]
    assert answers == [NameFound(code, How.CODE) for code, _, _ in ROWS]


def test_a_column_without_zeros_in_front_is_asked() -> None:
    column = (Decimal("33.1"), Decimal("33.2"), Decimal("33.3"), Decimal("33.11"))
    assert asked(column[0], column=column)
    assert asked(column[2], column=column).suggestions == ("Kabupaten Purbalingga",)


def test_a_code_with_one_digit_that_is_no_lost_zero_needs_the_name() -> None:
    assert asked(Decimal("33.7")).suggestions == ("Kabupaten Wonosobo",)
    assert found(Decimal("33.7"), "Wonosobo") == "33.07"
    assert asked(Decimal("33.7"), "Wonosbo")


def test_code_and_name_that_contradict_each_other_are_both_named() -> None:
    reason = asked("33.10", "Kab. Jepara").reason
    assert "33.10" in reason
    assert "Kabupaten Klaten" in reason
    assert "Kabupaten Jepara" in reason


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("33.10", "Kota Klaten"),
        ("33.10", "Sleman"),
        ("34.04", "Klaten"),
        ("33.08", "Kota Magelang"),
        ("33", "Kab. Cilacap"),
        ("33.10", "Jepra"),
        ("33.99", "Kab. Cilacap"),
        ("12", "Kab. Cilacap"),
    ],
)
def test_a_code_does_not_overrule_another_region(code: str, name: str) -> None:
    assert asked(code, name)
    assert asked(name, code)


def test_a_code_settles_a_misspelt_name_of_its_own_region() -> None:
    assert region_of("Klatn", REGIONS, beside="33.10") == NameFound("33.10", How.CODE)


@pytest.mark.parametrize("nothing", [None, "", " ", "-", "–", "n/a"])
def test_an_empty_cell_leaves_the_other_to_tell(nothing: Value) -> None:
    assert found(nothing, "Kab. Kudus") == found("33.19", nothing) == "33.19"
    assert asked(nothing)


@pytest.mark.parametrize(
    "value",
    [True, Decimal("NaN"), Decimal("Infinity"), Decimal("1E+308"), Decimal(7), "#REF!", "x" * 9999],
    ids=lambda value: str(value)[:10],
)
def test_what_is_no_name_at_all_is_refused(value: Value) -> None:
    assert len(asked(value).reason) < 250


NOISE = st.sampled_from(["", "\u200b", "\ufeff", "\u00ad"])
BLANK = st.text(" \u00a0\t\u2003\n", min_size=1, max_size=3)
ENDS = st.text(" \u00a0\u200b.", max_size=3)


@given(data=st.data(), row=st.sampled_from(ROWS), form=st.sampled_from(["{0} {1}", "{1} ({0})"]))
@settings(max_examples=1000)
def test_case_blanks_and_invisible_marks_never_change_the_answer(
    data: st.DataObject, row: tuple[str, str, str], form: str
) -> None:
    code, kind, name = row
    kinds = ["Kabupaten", "Kab.", "Kab"] if kind == "Kabupaten" else ["Kota", "Kodya"]
    text = form.format(data.draw(st.sampled_from(kinds)), name)
    noisy = "".join(
        data.draw(BLANK)
        if char == " "
        else data.draw(st.sampled_from([char.upper(), char.lower()])) + data.draw(NOISE)
        for char in text
    )
    assert found(data.draw(ENDS) + noisy + data.draw(ENDS)) == code


@given(data=st.data(), row=st.sampled_from(ROWS), letter=st.sampled_from(string.ascii_lowercase))
@settings(max_examples=1000)
def test_one_wrong_letter_is_never_read_as_a_region(
    data: st.DataObject, row: tuple[str, str, str], letter: str
) -> None:
    text = f"{row[1]} {row[2]}".lower()
    place = data.draw(st.integers(0, len(text) - 1).filter(lambda at: text[at] != " "))
    assume(text[place] != letter)
    assert asked(text[:place] + letter + text[place + 1 :])


@given(value=st.text(max_size=60), beside=st.none() | st.text(max_size=20))
@settings(max_examples=1000)
def test_no_text_raises_or_becomes_a_region_it_does_not_name(
    value: str, beside: str | None
) -> None:
    answer = region_of(value, REGIONS, beside=beside)
    if isinstance(answer, NameFound):
        seen = "".join(filter(str.isalnum, f"{value} {beside}".casefold()))
        names = {name.casefold() for code, _, name in ROWS if code == answer.code}
        names |= {"solo"} if answer.code == "33.72" else set()
        names |= {"jateng", "jawatengah"} if answer.is_province else set()
        assert any(word in seen for word in names | {answer.code.replace(".", "")})


@given(
    value=st.none() | st.booleans() | st.decimals() | st.dates(),
    beside=st.none() | st.decimals() | st.sampled_from(["Klaten", "Tegal", "33.1"]),
)
@settings(max_examples=500)
def test_no_value_raises(value: Value, beside: Value) -> None:
    assert isinstance(region_of(value, REGIONS, beside=beside), NameFound | NameUnclear)
