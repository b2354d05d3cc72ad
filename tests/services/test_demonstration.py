"""The demonstration set: believable, marked as made up, and awkward where it should be."""

import re
from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest
import yaml

from merit.domain.coaching import CLOSED, InterventionKind, Precision, TalentStage
from merit.domain.records import AssessmentRecord
from merit.domain.regions import Region
from merit.domain.states import (
    ActionStatus,
    Claim,
    Confidence,
    Dataset,
    InterventionStatus,
    SourceKind,
    Stage,
    Status,
)
from merit.services.demonstration import Demonstration, generate
from merit.services.reference.instruments import read_instrument
from merit.services.reference.regions import PROVINCE, read_regions

DATA = Path(__file__).parents[2] / "data"
YAML = DATA / "instruments" / "kasn-9-2019.yaml"
TODAY = date(2026, 11, 20)
YEARS = (2022, 2023, 2024, 2025)
TOP_CITIES = {"33.71", "33.75"}

ASPECTS = yaml.safe_load(YAML.read_text(encoding="utf-8"))["aspek"]
WEIGHTS = {
    item["kode"]: Decimal(str(item["bobot"])) for aspect in ASPECTS for item in aspect["indikator"]
}
ASPECT_OF = {item["kode"]: aspect["kode"] for aspect in ASPECTS for item in aspect["indikator"]}


@pytest.fixture(scope="module")
def regions() -> list[Region]:
    return read_regions(DATA / "regions.csv")


@pytest.fixture(scope="module")
def demo(regions: list[Region]) -> Demonstration:
    return generate(regions, read_instrument(YAML))


def _of_year(demo: Demonstration, year: int) -> list[AssessmentRecord]:
    return [item for item in demo.assessments if item.result.year == year]


def _scores(demo: Demonstration, year: int) -> dict[str, Decimal]:
    return {
        item.region_code: item.result.score
        for item in _of_year(demo, year)
        if item.result.score is not None
    }


def _band(score: Decimal) -> str:
    if score >= 325:
        return "Sangat Baik"
    if score >= 250:
        return "Baik"
    return "Kurang" if score >= 175 else "Buruk"


def _with_status(demo: Demonstration, status: Status) -> list[tuple[str, int]]:
    return [
        (item.region_code, item.result.year)
        for item in demo.assessments
        if item.result.status is status
    ]


def test_two_calls_give_the_same_set_whatever_the_order_of_regions(
    demo: Demonstration, regions: list[Region]
) -> None:
    assert generate([PROVINCE, *reversed(regions)], read_instrument(YAML)) == demo


def test_every_region_has_one_record_in_each_of_the_four_years(
    demo: Demonstration, regions: list[Region]
) -> None:
    found = [(item.region_code, item.result.year) for item in demo.assessments]
    assert found == [(region.code, year) for region in regions for year in YEARS]


def test_everything_is_marked_as_made_up(demo: Demonstration) -> None:
    records = (*demo.assessments, *demo.interventions, *demo.actions, *demo.talent)
    assert {item.dataset for item in records} == {Dataset.DEMO}
    for item in (*demo.assessments, *demo.interventions, *demo.talent):
        assert item.provenance.source.reference == "Data contoh"
        assert item.provenance.source.kind is SourceKind.DEMO
        assert item.provenance.source.published_on is None
        assert item.provenance.confidence is Confidence.LOW
        assert item.provenance.claim is Claim.DIRECT
    assert {item.stage for item in demo.assessments} == {Stage.OFFICIAL}


def test_every_score_is_the_sum_of_weight_times_level(demo: Demonstration) -> None:
    for item in demo.assessments:
        points = sum((WEIGHTS[code] * level for code, level in item.levels.items()), Decimal(0))
        assert set(item.levels.values()) <= {1, 2, 3, 4}
        assert sum(item.aspect_scores.values(), Decimal(0)) == points
        if item.result.status is Status.ASSESSED:
            assert item.result.score == points
            assert points % Decimal("0.5") == 0
            assert 0 < points <= 410
        else:
            assert item.result.score is None


def test_every_aspect_score_is_the_sum_of_its_own_indicators(demo: Demonstration) -> None:
    for item in demo.assessments:
        expected: defaultdict[str, Decimal] = defaultdict(Decimal)
        for code, level in item.levels.items():
            expected[ASPECT_OF[code]] += WEIGHTS[code] * level
        assert dict(item.aspect_scores) == expected


def test_only_assessed_years_carry_a_decision(demo: Demonstration) -> None:
    for item in demo.assessments:
        result = item.result
        if result.status is not Status.ASSESSED:
            assert (result.decided_on, item.decree_number, item.published_index) == (None,) * 3
            continue
        assert result.score is not None
        assert result.decided_on is not None
        assert (result.decided_on.year, result.decided_on.weekday() < 5) == (result.year, True)
        assert result.decided_on.month in {11, 12}
        assert re.fullmatch(rf"CONTOH/\d\d/{result.year}", item.decree_number or "")
        assert item.published_index is not None
        assert abs(item.published_index - result.score / 410) <= Decimal("0.005")
    numbers = [item.decree_number for item in demo.assessments if item.decree_number]
    assert len(set(numbers)) == len(numbers)


def test_2025_resembles_the_published_picture_except_for_the_difficulties(
    demo: Demonstration,
) -> None:
    scores = _scores(demo, 2025)
    bands = Counter(_band(score) for score in scores.values())
    assert bands == {"Sangat Baik": 3, "Baik": 27, "Kurang": 1, "Buruk": 1}
    good = [score for score in scores.values() if _band(score) == "Baik"]
    assert min(good) >= 252
    assert max(good) <= 322
    assert sum(258 <= score <= 300 for score in good) > len(good) / 2


def test_2022_is_a_mixture_and_the_median_rises_every_year(demo: Demonstration) -> None:
    first = Counter(_band(score) for score in _scores(demo, 2022).values())
    assert set(first) == {"Buruk", "Kurang", "Baik"}
    medians = [median(_scores(demo, year).values()) for year in YEARS]
    assert all(earlier < later for earlier, later in pairwise(medians))


def test_career_development_is_the_usual_weak_point(demo: Demonstration) -> None:
    maxima = {aspect["kode"]: Decimal(aspect["skor_maksimum"]) for aspect in ASPECTS}
    shares = {
        item.region_code: {
            code: points / maxima[code] for code, points in item.aspect_scores.items()
        }
        for item in _of_year(demo, 2025)
        if item.result.score is not None and item.result.score >= 100
    }
    weakest = Counter(min(each, key=lambda code: each[code]) for each in shares.values())
    assert weakest["A3"] > 0.75 * len(shares)
    good = [shares[code]["A3"] for code, score in _scores(demo, 2025).items() if score >= 290]
    assert Decimal("0.54") < median(good) < Decimal("0.62")
    for code in ("A7", "A8"):
        assert median(each[code] for each in shares.values()) > Decimal("0.8")


def test_the_two_cities_at_the_top_are_assessed_every_second_year(demo: Demonstration) -> None:
    assert set(_with_status(demo, Status.NOT_SCHEDULED)) == {(code, 2024) for code in TOP_CITIES}
    for item in demo.assessments:
        if item.region_code in TOP_CITIES and item.result.year >= 2023:
            assert item.result.stated_band == "Sangat Baik"
            if item.result.year == 2024:
                assert not item.levels
            else:
                assert item.result.score is not None
                assert item.result.score >= 325


def test_one_region_was_never_assessed(demo: Demonstration) -> None:
    assert _with_status(demo, Status.NOT_ASSESSED) == [("33.17", year) for year in YEARS]


def test_one_region_lacks_one_aspect_and_so_has_no_total(demo: Demonstration) -> None:
    assert _with_status(demo, Status.UNDER_ASSESSMENT) == [("33.27", 2025)]
    item = next(item for item in _of_year(demo, 2025) if item.region_code == "33.27")
    assert sorted(item.aspect_scores) == ["A1", "A2", "A3", "A4", "A6", "A7", "A8"]
    assert len(item.levels) == 37 - 5
    assert item.result.stated_band is None


def test_one_region_falls_by_more_than_25_points_within_baik(demo: Demonstration) -> None:
    before, after = _scores(demo, 2024), _scores(demo, 2025)
    falls = [
        code
        for code, score in after.items()
        if code in before
        and before[code] - score > 25
        and _band(score) == _band(before[code]) == "Baik"
    ]
    assert falls == ["33.12"]


@pytest.mark.parametrize(("code", "score"), [("33.10", "325"), ("33.29", "249.5")])
def test_one_region_stands_on_each_side_of_a_line(
    demo: Demonstration, code: str, score: str
) -> None:
    scores = _scores(demo, 2025)
    assert [found for found, value in scores.items() if value == Decimal(score)] == [code]


def test_one_region_left_so_much_unanswered_that_it_stays_below_100(demo: Demonstration) -> None:
    low = [item for item in demo.assessments if item.result.score and item.result.score < 100]
    assert [(item.region_code, item.result.year) for item in low] == [("33.16", 2025)]
    assert low[0].result.score == Decimal("88.5")
    assert low[0].result.stated_band == "Buruk"
    assert len(low[0].levels) == 20
    assert len(low[0].aspect_scores) == 8


def test_every_other_complete_result_answers_all_indicators(demo: Demonstration) -> None:
    partial = [item for item in demo.assessments if 0 < len(item.levels) < 37]
    assert [item.region_code for item in partial] == ["33.16", "33.27"]


def test_one_stated_band_contradicts_its_score_and_both_are_kept(demo: Demonstration) -> None:
    conflicts = [
        (item.region_code, item.result.year, item.result.score, item.result.stated_band)
        for item in demo.assessments
        if item.result.score is not None and item.result.stated_band != _band(item.result.score)
    ]
    assert conflicts == [("33.25", 2025, Decimal("312.5"), "Sangat Baik")]


def test_one_region_did_not_take_part_in_2023(demo: Demonstration) -> None:
    assert _with_status(demo, Status.NOT_PARTICIPATING) == [("33.03", 2023)]


def test_one_result_of_2025_was_not_received_though_2024_was(demo: Demonstration) -> None:
    assert _with_status(demo, Status.NOT_RECEIVED) == [("33.20", 2025)]
    assert "33.20" in _scores(demo, 2024)


def test_about_forty_interventions_follow_the_calendar(demo: Demonstration) -> None:
    found = demo.interventions
    assert 38 <= len(found) <= 44
    assert [item.starts_on for item in found] == sorted(item.starts_on for item in found)
    assert len({item.code for item in found}) == len(found)
    statuses = Counter(item.status for item in found)
    assert set(statuses) == set(InterventionStatus)
    assert statuses[InterventionStatus.HELD] > 30
    assert not {item.kind for item in found} & {
        InterventionKind.AWARD,
        InterventionKind.COMMITMENT,
    }
    for item in found:
        assert re.fullmatch(rf"I-{item.starts_on.year}-\d\d", item.code)
        assert item.starts_on <= item.ends_on
        assert (item.starts_on > TODAY) == (item.status is InterventionStatus.PLANNED)
        assert item.precision is Precision.MONTH or item.starts_on.weekday() < 5
    january = [item for item in found if item.kind is InterventionKind.COORDINATION]
    assert {item.starts_on.month for item in january} == {1}


def test_interventions_refer_to_known_regions_and_aspects(
    demo: Demonstration, regions: list[Region]
) -> None:
    labels = {region.code: region.label for region in regions}
    for item in demo.interventions:
        assert item.region_codes
        assert set(item.region_codes) <= set(labels)
        assert len(set(item.region_codes)) == len(item.region_codes)
        assert set(item.aspect_codes) <= {aspect["kode"] for aspect in ASPECTS}
        assert item.hours is not None
        assert item.hours > 0
        expected = labels[item.place_code] if item.place_code else "Daring"
        assert item.place == expected
    sizes = Counter(len(item.region_codes) for item in demo.interventions)
    assert sizes[35] >= 3
    assert {3, 4, 5, 6, 7} <= set(sizes)


def test_some_regions_are_reached_seldom(demo: Demonstration) -> None:
    last: dict[str, date] = {}
    for item in demo.interventions:
        if item.status is InterventionStatus.HELD:
            last |= dict.fromkeys(item.region_codes, item.ends_on)
    assert len(last) == 35
    assert 1 <= sum((TODAY - day).days > 365 for day in last.values()) <= 5


def test_150_follow_ups_refer_to_what_exists(demo: Demonstration, regions: list[Region]) -> None:
    held = {
        item.code: item for item in demo.interventions if item.status is InterventionStatus.HELD
    }
    labels = {region.code: region.label for region in regions}
    assert len(demo.actions) == 150
    assert len({item.code for item in demo.actions}) == 150
    for item in demo.actions:
        assert re.fullmatch(rf"R-{item.agreed_on.year}-\d\d\d", item.code)
        intervention = held[item.intervention_code or ""]
        assert item.agreed_on == intervention.ends_on
        assert item.region_code in intervention.region_codes
        assert ASPECT_OF[item.indicator_code or ""] in intervention.aspect_codes
        label = labels[item.region_code]
        assert item.owner in {
            f"BKPSDM {label}",
            f"Bagian Organisasi {label}",
            "BKD Provinsi Jawa Tengah",
        }
        assert item.level_to is not None
        assert item.level_to == (item.level_from or 1) + 1 <= 4


def test_a_follow_up_starts_from_the_level_of_the_last_result(demo: Demonstration) -> None:
    for item in demo.actions:
        known = [
            record
            for record in demo.assessments
            if record.region_code == item.region_code
            and record.result.decided_on is not None
            and record.result.decided_on < item.agreed_on
        ]
        latest = max(known, key=lambda record: record.result.year, default=None)
        level = latest.levels.get(item.indicator_code or "") if latest else None
        assert item.level_from == level


def test_dates_of_a_follow_up_are_in_order_and_progress_never_falls(demo: Demonstration) -> None:
    for item in demo.actions:
        assert item.agreed_on < item.due_on
        dates = [update.noted_on for update in item.updates]
        assert len(dates) <= 5
        assert dates == sorted(set(dates))
        assert all(item.agreed_on < day <= TODAY for day in dates)
        progress = [update.progress for update in item.updates]
        assert progress == sorted(progress)
        if item.updates:
            last = item.updates[-1]
            assert (last.status, last.progress) == (item.status, item.progress)
        else:
            assert item.progress == 0
        done = item.status in {ActionStatus.DONE, ActionStatus.DONE_ADJUSTED}
        assert done == (item.progress == 100)


def test_follow_ups_cover_every_situation_a_meeting_asks_about(demo: Demonstration) -> None:
    assert {item.status for item in demo.actions} == set(ActionStatus)
    active = [item for item in demo.actions if item.status not in CLOSED]
    late = [item for item in active if item.due_on < TODAY]
    coming = [item for item in active if item.due_on > TODAY]
    stalled = [
        item for item in active if item.updates and (TODAY - item.updates[-1].noted_on).days > 30
    ]
    assert len(late) >= 15
    assert len(coming) >= 15
    assert len(stalled) >= 10


def test_titles_and_notes_are_varied(demo: Demonstration) -> None:
    titles = Counter(item.title for item in demo.actions)
    assert len(titles) >= 75
    assert len({(item.region_code, item.title) for item in demo.actions}) == 150
    notes = [update.note for item in demo.actions for update in item.updates]
    assert len(set(notes)) >= 40
    for item in demo.actions:
        own = [update.note for update in item.updates]
        assert len(set(own)) == len(own)


def test_talent_events_spread_over_the_stages(demo: Demonstration, regions: list[Region]) -> None:
    assert 22 <= len(demo.talent) <= 28
    assert {item.stage for item in demo.talent} == set(TalentStage) - {TalentStage.EVALUATED}
    assert {item.region_code for item in demo.talent} <= {region.code for region in regions}
    order = [(item.region_code, item.occurred_on) for item in demo.talent]
    assert order == sorted(set(order))
    assert all(item.occurred_on <= TODAY for item in demo.talent)


def test_no_text_holds_an_employee_number(demo: Demonstration) -> None:
    assert re.search(r"\d{16}", repr(demo).replace(" ", "")) is None
