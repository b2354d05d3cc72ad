"""From levels to a score and from a score to a category.

Weights and maxima are read here from the instrument file as plain YAML; bands are those of
Peraturan KASN 9/2019, Pasal 23; the aspects of a whole result are those of the Mahkamah
Konstitusi of 2021 (37,5 + 38 + 75 + 25 + 77,5 + 35 + 16 + 23 = 327).
"""

from dataclasses import replace
from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from merit.domain import scoring
from merit.domain.instruments import Instrument, InstrumentStatus
from merit.errors import InstrumentError, ScoreError
from merit.services.reference.instruments import read_instrument
from merit.settings import DATA

FILE = DATA / "instruments" / "kasn-9-2019.yaml"
KASN = read_instrument(FILE)
ASPECTS = yaml.safe_load(FILE.read_text(encoding="utf-8"))["aspek"]
WEIGHTS = {
    item["kode"]: Decimal(str(item["bobot"])) for aspect in ASPECTS for item in aspect["indikator"]
}
MK_2021 = {
    "A1": "37.5",
    "A2": "38",
    "A3": "75",
    "A4": "25",
    "A5": "77.5",
    "A6": "35",
    "A7": "16",
    "A8": "23",
}

answers = st.none() | st.integers(0, 4)
some_levels = st.dictionaries(st.sampled_from(sorted(WEIGHTS)), answers)
halves = st.integers(0, 820).map(lambda number: Decimal(number) / 2)


def all_at(level: int) -> dict[str, int]:
    return dict.fromkeys(WEIGHTS, level)


def levels_reaching(points: Decimal, weights: dict[str, Decimal]) -> dict[str, int]:
    """Some levels whose points add up to `points`, found by trying sums one by one."""
    reached: dict[Decimal, dict[str, int]] = {Decimal(0): {}}
    for code, weight in weights.items():
        reached = {
            total + weight * level: {**levels, code: level}
            for total, levels in reached.items()
            for level in range(1, 5)
        }
    return reached[points]


@pytest.mark.parametrize(("level", "score"), [(1, "102.5"), (2, "205"), (3, "307.5"), (4, "410")])
def test_every_indicator_at_one_level_gives_that_share_of_410(level: int, score: str) -> None:
    assert scoring.score_from_levels(KASN, all_at(level)) == Decimal(score)


def test_the_maxima_of_the_eight_aspects_are_those_published() -> None:
    best = {aspect.code: scoring.aspect_score(aspect, all_at(4)) for aspect in KASN.aspects}
    assert list(best.values()) == [40, 40, 130, 40, 80, 40, 16, 24]
    summed = {
        aspect["kode"]: 4 * sum(WEIGHTS[item["kode"]] for item in aspect["indikator"])
        for aspect in ASPECTS
    }
    assert best == summed


def test_the_published_aspects_of_mahkamah_konstitusi_can_occur_and_make_sangat_baik() -> None:
    levels: dict[str, int] = {}
    for aspect in ASPECTS:
        weights = {item["kode"]: WEIGHTS[item["kode"]] for item in aspect["indikator"]}
        levels |= levels_reaching(Decimal(MK_2021[aspect["kode"]]), weights)
    each = {aspect.code: scoring.aspect_score(aspect, levels) for aspect in KASN.aspects}
    assert each == {code: Decimal(points) for code, points in MK_2021.items()}
    total = scoring.score_from_levels(KASN, levels)
    assert total == 327
    assert scoring.band_of(KASN, total).name == "Sangat Baik"


def test_no_answer_adds_nothing_and_is_not_an_error() -> None:
    assert scoring.score_from_levels(KASN, {}) == 0
    assert scoring.score_from_levels(KASN, {"1.1": None, "3.10": 0}) == 0


@given(some_levels)
def test_a_score_is_the_sum_of_weight_times_level(levels: dict[str, int | None]) -> None:
    expected = sum((WEIGHTS[code] * (level or 0) for code, level in levels.items()), Decimal(0))
    assert scoring.score_from_levels(KASN, levels) == expected
    assert 0 <= expected <= 410
    assert scoring.checked_score(KASN, expected) == expected


@given(some_levels, st.sampled_from(sorted(WEIGHTS)))
def test_a_higher_level_never_lowers_the_score(levels: dict[str, int | None], code: str) -> None:
    before = scoring.score_from_levels(KASN, {**levels, code: 2})
    after = scoring.score_from_levels(KASN, {**levels, code: 3})
    assert after - before == WEIGHTS[code]


@given(some_levels.flatmap(lambda levels: st.permutations(list(levels.items()))))
def test_the_order_of_the_answers_does_not_matter(pairs: list[tuple[str, int | None]]) -> None:
    ordered = dict(sorted(pairs))
    assert scoring.score_from_levels(KASN, dict(pairs)) == scoring.score_from_levels(KASN, ordered)


@pytest.mark.parametrize("level", [-1, 5])
def test_a_level_outside_the_instrument_is_refused(level: int) -> None:
    with pytest.raises(ScoreError, match=rf"Tingkat {level} pada indikator 1\.1 tidak mungkin"):
        scoring.score_from_levels(KASN, {"1.1": level})


def test_an_unknown_indicator_is_refused() -> None:
    with pytest.raises(InstrumentError, match=r"Indikator 9\.9 tidak ada"):
        scoring.score_from_levels(KASN, {"9.9": 1})


def test_a_draft_computes_no_total_even_when_its_weights_are_known(draft: Instrument) -> None:
    for instrument in (draft, replace(KASN, status=InstrumentStatus.DRAFT)):
        with pytest.raises(InstrumentError, match="skor total tidak dihitung"):
            scoring.score_from_levels(instrument, {})


def test_what_a_draft_does_not_know_is_not_guessed(draft: Instrument) -> None:
    with pytest.raises(InstrumentError, match="maksimum"):
        scoring.checked_score(draft, Decimal(1))
    with pytest.raises(InstrumentError, match="Pembagi indeks"):
        scoring.computed_index(draft, Decimal(1))
    with pytest.raises(InstrumentError, match=r"Bobot indikator 7\.1 belum diketahui"):
        scoring.aspect_score(draft.aspects[6], {"7.1": 1})


@pytest.mark.parametrize(
    ("score", "band"),
    [
        ("0", "Buruk"),
        ("65.5", "Buruk"),  # Sukoharjo 2021
        ("174.5", "Buruk"),
        ("175", "Kurang"),
        ("178.5", "Kurang"),  # Kota Pekalongan 2021
        ("249.5", "Kurang"),
        ("250", "Baik"),
        ("250.5", "Baik"),  # Kudus 2023
        ("324.5", "Baik"),
        ("325", "Sangat Baik"),
        ("327", "Sangat Baik"),  # Kota Pekalongan 2023
        ("410", "Sangat Baik"),
    ],
)
def test_the_category_changes_exactly_on_its_line(score: str, band: str) -> None:
    assert scoring.band_of(KASN, Decimal(score)).name == band


def test_every_possible_score_has_exactly_one_category() -> None:
    lowest = {"Buruk": 0, "Kurang": 350, "Baik": 500, "Sangat Baik": 650}  # in halves
    above = {"Buruk": 350, "Kurang": 500, "Baik": 650, "Sangat Baik": 821}
    for half in range(821):
        (expected,) = [name for name in lowest if lowest[name] <= half < above[name]]
        assert scoring.band_of(KASN, Decimal(half) / 2).name == expected


@given(halves, halves)
def test_a_higher_score_never_has_a_lower_category(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    bands = [band.code for band in KASN.bands]
    assert bands.index(scoring.band_of(KASN, low).code) <= bands.index(
        scoring.band_of(KASN, high).code
    )


@pytest.mark.parametrize("score", ["410.5", "-0.5", "327.25", "1000"])
def test_a_score_that_cannot_occur_is_refused(score: str) -> None:
    for rule in (scoring.checked_score, scoring.band_of):
        with pytest.raises(ScoreError, match="Periksa"):
            rule(KASN, Decimal(score))


@pytest.mark.parametrize(
    ("score", "incomplete"), [("65.5", True), ("99.5", True), ("100", False), ("102.5", False)]
)
def test_below_100_the_assessment_was_not_filled_in_completely(
    score: str, incomplete: bool
) -> None:
    assert scoring.is_incomplete(KASN, Decimal(score)) is incomplete


def test_the_category_comes_from_the_score_and_not_from_the_index() -> None:
    score = Decimal(327)
    assert scoring.computed_index(KASN, score) == Decimal("0.80")  # by the index it would be Baik
    assert scoring.band_of(KASN, score).name == "Sangat Baik"


def test_the_index_of_wonogiri_2021_is_the_published_one() -> None:
    assert scoring.computed_index(KASN, Decimal(268)) == Decimal("0.65")


@pytest.mark.parametrize(
    ("score", "stated", "contradiction"),
    [
        ("312.5", "Sangat Baik", True),
        ("312.5", "Baik", False),
        ("325", "Baik", True),
        ("312.5", None, False),
        (None, "Sangat Baik", False),
    ],
)
def test_a_stated_category_is_held_against_its_own_score(
    score: str | None, stated: str | None, contradiction: bool
) -> None:
    number = Decimal(score) if score else None
    assert scoring.contradicts(KASN, number, stated) is contradiction


@given(halves)
def test_the_gap_leads_exactly_to_the_line_and_is_never_negative(score: Decimal) -> None:
    missing = scoring.gap(score, KASN.top)
    assert missing == max(Decimal(0), 325 - score)
    assert scoring.band_of(KASN, max(score, score + missing)) == KASN.top


@pytest.mark.parametrize(
    ("score", "above"),
    [("65.5", "Kurang"), ("249.5", "Baik"), ("324.5", "Sangat Baik"), ("325", None)],
)
def test_the_next_category_is_the_one_above(score: str, above: str | None) -> None:
    found = scoring.next_band(KASN, Decimal(score))
    assert (found.name if found else None) == above
