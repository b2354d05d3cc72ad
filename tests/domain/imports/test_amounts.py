"""Numbers as offices write them: read exactly, or asked; never mended, never zero for nothing."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from merit.domain.imports.amounts import (
    Amount,
    Limits,
    Unit,
    read_column,
    read_level,
)
from merit.domain.imports.answers import NoValue, Unreadable
from merit.domain.imports.workbook import Cell, Flaw, Value

SCORE = Limits(Decimal(0), Decimal(410), Decimal("0.5"), what="skor")
INDEX = Limits(Decimal(0), Decimal("1.5"), unit=Unit.SHARE, what="indeks")
PROGRESS = Limits(Decimal(0), Decimal(100), Decimal(1), Unit.PERCENT, "kemajuan")
OPEN = Limits(Decimal(0), None, what="jumlah")
NO_NUMBER = "bukan angka"


def cell(value: Value, *, percent: bool = False) -> Cell:
    """A cell in the only place these tests need."""
    return Cell(2, 3, value, percent=percent)


def percent(value: str) -> Cell:
    """A number formatted as percent."""
    return cell(Decimal(value), percent=True)


def bare(value: str) -> Cell:
    """A number without any format."""
    return cell(Decimal(value))


def read(value: Value, limits: Limits = SCORE) -> Amount | NoValue | Unreadable:
    """One value alone in its column."""
    (answer,) = read_column([cell(value)], limits)
    return answer


def number(value: Value, limits: Limits = SCORE) -> Decimal:
    """The number that was read."""
    answer = read(value, limits)
    assert isinstance(answer, Amount), answer
    return answer.value


def refused(value: Value, limits: Limits = SCORE) -> Unreadable:
    """Why no number was read."""
    answer = read(value, limits)
    assert isinstance(answer, Unreadable), answer
    assert answer.reason.endswith(".")
    assert answer.remedy.endswith(".")
    return answer


def column(cells: list[Cell], limits: Limits) -> list[str]:
    """A column's numbers as text, "?" for what is unreadable and "" for no value."""
    words = {NoValue: "", Unreadable: "?"}
    return [
        f"{answer.value.normalize():f}" if isinstance(answer, Amount) else words[type(answer)]
        for answer in read_column(cells, limits)
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        *((Decimal("264.5"), "264.5"), (Decimal(0), "0"), (Decimal("410.0"), "410")),
        *(("264,5", "264.5"), ("264.5", "264.5"), (" 320 ", "320"), ("\u00a0320,0\u00a0", "320")),
        *(("264.500", "264.5"), ("264,500", "264.5"), ("0", "0"), ("+3,5", "3.5")),
        *(("32\u200b0", "320"), ("0320", "320")),
    ],
)
def test_a_score_is_read_in_either_notation(value: Value, expected: str) -> None:
    assert number(value) == Decimal(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("1.234,5", "1234.5"), ("1,234.5", "1234.5"), ("1.234.567", "1234567")),
        *(("1,234,567.25", "1234567.25"), ("1234,56", "1234.56"), ("0,798", "0.798")),
        *(("0.798", "0.798"), ("12.3456", "12.3456"), ("1234.567", "1234.567")),
    ],
)
def test_thousands_are_told_from_fractions(text: str, expected: str) -> None:
    assert number(text, OPEN) == Decimal(expected)


@pytest.mark.parametrize("text", ["1.234", "1,234", "264.500"])
def test_both_readings_are_named_where_both_fit(text: str) -> None:
    whole, part = text.replace(",", ".").split(".")
    short = f"{whole},{part.rstrip('0')}"
    assert refused(text, OPEN).suggestions == (short, f"{whole}{part}")


def test_a_reading_that_fits_no_way_says_what_is_wrong_with_each() -> None:
    reason = refused("3.250").reason
    assert "3,25 bukan kelipatan 0,5" in reason
    assert "3250 melebihi 410" in reason


@pytest.mark.parametrize(
    ("value", "why"),
    [
        *((Decimal(411), "melebihi 410"), ("410,5", "melebihi 410"), ("-5", "−5 kurang dari 0")),
        *((Decimal(-5), "kurang dari 0"), ("−5", "kurang dari 0"), ("320,3", "kelipatan 0,5")),
        *((Decimal("320.25"), "kelipatan 0,5"), (Decimal("1E+308"), NO_NUMBER)),
        *((Decimal("NaN"), NO_NUMBER), (Decimal("-Infinity"), NO_NUMBER), (True, NO_NUMBER)),
        *(("320 poin", NO_NUMBER), ("325*", NO_NUMBER), ("320,-", NO_NUMBER), ("3,5O", NO_NUMBER)),
        *(("Rp 320", NO_NUMBER), ("1e2", NO_NUMBER), ("NaN", NO_NUMBER), ("inf", NO_NUMBER)),
        *((",5", NO_NUMBER), ("5,", NO_NUMBER), ("1 234", NO_NUMBER), ("1.23.456", NO_NUMBER)),
        *(("320/410", NO_NUMBER), ("320-330", NO_NUMBER), ("=A1", NO_NUMBER), ("nihil", NO_NUMBER)),
        *(("٣٢٠", "U+0663"), ("３２０", "U+FF13"), ("32²", "U+00B2"), ("320\u202e", "U+202E")),
        *(("80%", "adalah persen"), ("#REF!", "galat #REF!"), ("9" * 5000, NO_NUMBER)),
    ],
    ids=lambda item: str(item)[:20],
)
def test_what_cannot_be_a_score_is_refused_with_the_reason(value: Value, why: str) -> None:
    assert why in refused(value).reason


@pytest.mark.parametrize(
    "text",
    [
        *(None, "", " ", "\u00a0", "-", "--", "–", "—", "−", "…", "...", "n/a", "N/A", "NA"),
        *("n.a.", "null", "kosong", "Tidak ada", "belum", "Belum ada", "BELUM DINILAI", "blm"),
        *("(belum dinilai)", "belum  dinilai.", "tidak tersedia"),
    ],
)
@pytest.mark.parametrize("limits", [SCORE, INDEX, PROGRESS], ids=["skor", "indeks", "kemajuan"])
def test_no_value_is_never_zero(text: str | None, limits: Limits) -> None:
    assert read(text, limits) == NoValue()
    assert read_column([None], limits) == (NoValue(),)


def test_a_formula_without_result_and_an_error_are_not_empty_cells() -> None:
    uncalculated = Cell(2, 3, None, formula=True, flaw=Flaw.UNCALCULATED)
    error = Cell(3, 3, "#N/A", formula=True, flaw=Flaw.ERROR)
    first, second = read_column([uncalculated, error], SCORE)
    assert isinstance(first, Unreadable)
    assert isinstance(second, Unreadable)
    assert "belum dihitung" in first.reason
    assert "#N/A" in second.reason


def test_a_score_formatted_as_percent_is_refused() -> None:
    (answer,) = read_column([percent("3.2")], SCORE)
    assert isinstance(answer, Unreadable)
    assert '"320%" adalah persen' in answer.reason


@pytest.mark.parametrize(
    "cells",
    [
        [percent("0.798"), percent("0.65")],
        [cell("79,8%"), cell("65 %")],
        [cell("79.8%"), percent("0.65")],
        [bare("79.8"), bare("65")],
        [cell("79,8"), bare("65")],
        [bare("0.798"), cell("0,65")],
    ],
)
def test_an_index_is_the_same_in_every_notation_of_its_column(cells: list[Cell]) -> None:
    assert column([*cells, bare("0"), cell("-")], INDEX) == ["0.798", "0.65", "0", ""]


@pytest.mark.parametrize(
    "cells",
    [
        [percent("0.5"), percent("1")],
        [cell("50%"), cell("100 %")],
        [bare("50"), cell("100")],
        [bare("0.5"), bare("1")],
    ],
)
def test_progress_is_the_same_in_every_notation_of_its_column(cells: list[Cell]) -> None:
    assert column([*cells, bare("0")], PROGRESS) == ["50", "100", "0"]


@pytest.mark.parametrize(
    ("cells", "limits", "expected"),
    [
        ([bare("0.798"), bare("0.65"), bare("79.8")], INDEX, ["0.798", "0.65", "?"]),
        ([bare("79.8"), bare("65"), bare("0.7")], INDEX, ["0.798", "0.65", "?"]),
        ([bare("0.798"), bare("79.8")], INDEX, ["?", "?"]),
        ([cell("62,5%"), bare("62.5")], INDEX, ["?", "?"]),
        ([cell("62,5%"), cell("65%"), bare("62.5")], INDEX, ["0.625", "0.65", "?"]),
        ([cell("62,5%"), cell("65%"), bare("0.625")], INDEX, ["0.625", "0.65", "?"]),
        ([bare("50"), bare("75"), bare("0.5")], PROGRESS, ["50", "75", "?"]),
        ([cell("50%"), bare("50")], PROGRESS, ["?", "?"]),
        ([cell("50%"), cell("60%"), bare("1")], PROGRESS, ["50", "60", "?"]),
        ([bare("50"), bare("1")], PROGRESS, ["50", "1"]),
    ],
)
def test_what_is_written_unlike_its_column_is_named(
    cells: list[Cell], limits: Limits, expected: list[str]
) -> None:
    assert column(cells, limits) == expected


def test_a_lone_one_is_one_percent_or_all_of_it() -> None:
    assert column([bare("1"), bare("0")], PROGRESS) == ["?", "0"]
    assert refused(Decimal(1), PROGRESS).suggestions == ("1%", "100%")
    headed = Limits(Decimal(0), Decimal(100), Decimal(1), Unit.PERCENT, headed_percent=True)
    assert column([bare("1"), bare("0")], headed) == ["1", "0"]


@pytest.mark.parametrize("odd", [percent("79.8"), cell("7980%"), bare("999")])
def test_an_impossible_share_leaves_the_rest_of_its_column_alone(odd: Cell) -> None:
    same = percent("0.65") if odd.percent else cell("65%") if odd.value == "7980%" else bare("0.65")
    assert column([odd, same, same], INDEX) == ["?", "0.65", "0.65"]


@pytest.mark.parametrize(
    ("value", "level"),
    [
        *((Decimal(3), 3), (Decimal("3.0"), 3), ("3", 3), ("Level 3", 3), ("TINGKAT 4", 4)),
        *((" 1 ", 1), ("Lvl. 2", 2), ("3,0", 3)),
    ],
)
def test_a_level_is_a_whole_number(value: Value, level: int) -> None:
    assert read_level(value, levels=4) == level


@pytest.mark.parametrize(
    "value",
    [
        *(Decimal("2.5"), "2,5", Decimal(0), Decimal(5), Decimal(-1), "5", "0", True, "tiga"),
        *("3/4", "Level", Decimal("NaN"), "#REF!", "٣", "III"),
    ],
)
def test_a_level_that_cannot_occur_is_refused(value: Value) -> None:
    assert isinstance(read_level(value, levels=4), Unreadable)


def test_a_level_not_given_is_no_value() -> None:
    assert read_level(None, levels=4) == read_level("belum", levels=4) == NoValue()


def grouped(whole: int, mark: str) -> str:
    """A whole number with its thousands marked."""
    return f"{whole:,}".replace(",", mark)


STYLES: dict[str, Callable[[int, str], str]] = {
    "Indonesian": lambda whole, part: f"{grouped(whole, '.')},{part}",
    "American": lambda whole, part: f"{grouped(whole, ',')}.{part}",
    "comma, no thousands": lambda whole, part: f"{whole},{part}",
    "point, no thousands": lambda whole, part: f"{whole}.{part}",
}


@given(
    whole=st.integers(0, 10**11),
    part=st.text("0123456789", min_size=1, max_size=6).filter(lambda text: len(text) != 3),
    style=st.sampled_from(sorted(STYLES)),
    around=st.text(" \u00a0\u200b\t", max_size=3),
)
@settings(max_examples=1000)
def test_a_number_is_read_back_whatever_its_notation(
    whole: int, part: str, style: str, around: str
) -> None:
    text = f"{around}{STYLES[style](whole, part)}{around}"
    assert number(text, OPEN) == Decimal(f"{whole}.{part}")


@given(halves=st.integers(0, 820), zeros=st.integers(0, 4), mark=st.sampled_from(",."))
@settings(max_examples=900)
def test_every_possible_score_is_read_back(halves: int, zeros: int, mark: str) -> None:
    score = Decimal(halves) / 2
    text = f"{score:.1f}".replace(".", mark) + "0" * zeros
    assert number(text) == number(score) == score


@given(
    thousandths=st.lists(st.integers(10, 1000), min_size=1, max_size=40),
    notation=st.sampled_from(["percent format", "percent text", "percents", "shares"]),
)
@settings(max_examples=500)
def test_a_column_of_shares_is_read_back_in_every_notation(
    thousandths: list[int], notation: str
) -> None:
    shares = [Decimal(item) / 1000 for item in thousandths]
    many = [Decimal(item + 1500) / 1000 for item in thousandths]  # beyond what a share can be
    cells = {
        "percent format": [cell(share, percent=True) for share in shares],
        "percent text": [cell(f"{share * 100:.1f}%".replace(".", ",")) for share in shares],
        "percents": [cell(share) for share in many],
        "shares": [cell(share) for share in shares],
    }[notation]
    expected = [share / 100 for share in many] if notation == "percents" else shares
    assert read_column(cells, INDEX) == tuple(Amount(share) for share in expected)


@given(text=st.text(max_size=50) | st.text("0123456789.,-−+% ", max_size=15))
@settings(max_examples=2000)
def test_no_text_raises_and_every_number_stands_in_its_text(text: str) -> None:
    for limits in (SCORE, INDEX, PROGRESS, OPEN):
        answer = read(text, limits)
        if isinstance(answer, Amount):
            assert answer.value >= 0
            assert limits.most is None or answer.value <= limits.most
            written = "".join(char for char in text if char in "0123456789").strip("0")
            assert "".join(map(str, answer.value.as_tuple().digits)).strip("0") == written


@given(
    values=st.lists(st.none() | st.booleans() | st.decimals() | st.dates() | st.text(max_size=9)),
    shown=st.booleans(),
)
@settings(max_examples=1000)
def test_no_column_raises(values: list[Value], shown: bool) -> None:
    cells = [cell(value, percent=shown) for value in values]
    for limits in (SCORE, INDEX, PROGRESS, OPEN):
        assert len(read_column(cells, limits)) == len(cells)
