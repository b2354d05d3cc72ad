"""Every rule about an official result, each broken alone; expected lists are made by hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from domain.results_by_hand import AROUND, NEW, PARTS, SOUND, TODAY, changed
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.findings import Severity, errors, warnings
from merit.domain.instruments import Indicator, Instrument, WeightStatus
from merit.domain.proposals import Change
from merit.domain.provenance import Source
from merit.domain.records import AssessmentRecord
from merit.domain.result_rules import FIELDS, Surroundings, findings, findings_on_reason
from merit.domain.states import Claim, Dataset, SourceKind, Status

ERROR, WARNING = Severity.ERROR, Severity.WARNING


def found(
    instrument: Instrument, record: AssessmentRecord, around: Surroundings = AROUND
) -> set[tuple[Severity, str]]:
    return {(item.severity, item.field) for item in findings(instrument, record, around=around)}


def test_a_sound_result_raises_no_objection(kasn: Instrument) -> None:
    assert found(kasn, SOUND) == set()
    assert found(kasn, changed(aspect_scores=PARTS)) == set()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"score": Decimal("327.3"), "stated_band": None}, "score"),  # no multiple of 0,5
        ({"score": Decimal("327.25")}, "score"),
        ({"score": Decimal("410.5")}, "score"),  # the maximum is 410
        ({"score": Decimal(-1)}, "score"),
        ({"score": Decimal("NaN")}, "score"),
        ({"score": Decimal("sNaN")}, "score"),
        ({"score": Decimal("Infinity")}, "score"),
        ({"score": Decimal("1e999999")}, "score"),
        ({"score": None, "stated_band": None, "published_index": None}, "score"),
        ({"stated_band": "Istimewa"}, "stated_band"),
        ({"stated_band": "Tinggi"}, "stated_band"),  # of the other instrument
        ({"published_index": Decimal("-0.1")}, "published_index"),
        ({"published_index": Decimal("0.798")}, "published_index"),  # two decimals are kept
        ({"aspect_scores": {**PARTS, "A1": Decimal("40.5")}}, "aspect_scores:A1"),
        ({"aspect_scores": {**PARTS, "A3": Decimal(-1)}}, "aspect_scores:A3"),
        ({"aspect_scores": {**PARTS, "A3": Decimal("NaN")}}, "aspect_scores:A3"),
        ({"aspect_scores": {**PARTS, "A9": Decimal(1)}}, "aspect_scores:A9"),
        ({"aspect_scores": {**PARTS, "A8": Decimal("19.5")}}, "aspect_scores"),  # 327,5
        ({"aspect_scores": {**PARTS, "A8": Decimal("18.5")}}, "aspect_scores"),  # 326,5
        ({"levels": {"1.1": 0}}, "levels:1.1"),
        ({"levels": {"1.1": 5}}, "levels:1.1"),
        ({"levels": {"9.1": 1}}, "levels:9.1"),
        ({"decided_on": None}, "decided_on"),
        ({"decree_number": None}, "decree_number"),
        ({"decree_number": "9" * 81}, "decree_number"),
        ({"decided_on": date(2022, 12, 31)}, "decided_on"),
        ({"decided_on": TODAY + timedelta(days=1)}, "decided_on"),
        ({"valid_until": date(2022, 12, 31)}, "valid_until"),
        ({"valid_until": date(2023, 12, 6)}, "valid_until"),  # the day before the decree
        ({"reference": "  "}, "source"),
        ({"reference": "x" * 501}, "source"),
        ({"reference": "nol\x00"}, "source"),
        ({"kind": SourceKind.DEMO}, "source"),
        ({"published_on": "7-12-2023"}, "source"),
        ({"published_on": "2023-13"}, "source"),
        ({"published_on": "2023-02-30"}, "source"),
        ({"published_on": "2026-12"}, "source"),
        ({"note": "x" * 4001}, "note"),
        ({"note": "lonceng\x07"}, "note"),
        ({"note": "\ud800"}, "note"),
    ],
)
def test_what_cannot_be_right_is_an_error_at_its_field(
    kasn: Instrument, values: Mapping[str, Any], field: str
) -> None:
    assert (ERROR, field) in found(kasn, changed(**values))


@pytest.mark.parametrize("year", [2018, 2028, 0, 99999])
def test_a_year_outside_2019_to_next_year_is_an_error(kasn: Instrument, year: int) -> None:
    assert (ERROR, "year") in found(kasn, changed(year=year))


@pytest.mark.parametrize("year", [2019, 2026, 2027])
def test_the_first_year_and_the_next_are_within_the_range(kasn: Instrument, year: int) -> None:
    record = changed(year=year, decided_on=None, decree_number=None)
    assert (ERROR, "year") not in found(kasn, record)


def test_an_unknown_region_is_an_error(kasn: Instrument) -> None:
    assert found(kasn, SOUND, replace(AROUND, region_known=False)) == {(ERROR, "region_code")}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        # 324,5 is Baik, and 324,5 / 410 = 0,7915
        ({"score": Decimal("324.5"), "published_index": Decimal("0.79")}, {"stated_band"}),
        ({"published_index": Decimal("0.79")}, {"published_index"}),
        ({"score": Decimal("99.5"), "stated_band": "Buruk", "published_index": None}, {"score"}),
        ({"decided_on": None, "decree_number": None}, {"decree_number"}),
        ({"aspect_scores": {"A1": Decimal(32)}}, {"aspect_scores"}),
        ({"levels": {"1.1": 4}}, {"levels"}),
        ({"claim": Claim.DISPUTED}, {"source"}),
        ({"year": 2027, "decided_on": None, "decree_number": None, "kind": SourceKind.MEDIA},
         {"year", "instrument"}),  # of a year to come, and the instrument ends with 2025
        ({"kind": SourceKind.MEDIA, "decree_number": None}, {"decree_number"}),
        ({"kind": SourceKind.MEDIA, "decided_on": None}, {"decided_on"}),
    ],
)  # fmt: skip
def test_what_only_looks_odd_is_a_warning_and_nothing_else(
    kasn: Instrument, values: Mapping[str, Any], expected: set[str]
) -> None:
    assert found(kasn, changed(**values)) == {(WARNING, field) for field in expected}


@pytest.mark.parametrize(
    "values",
    [
        {"year": 2025, "decided_on": TODAY},  # decided today
        {"published_on": "2026-11"},  # this month may have begun before today
        {"published_on": "2026"},
        {"published_on": None},
        {"valid_until": date(2023, 12, 7)},  # the day of the decree
        {"note": "baris\n\tdua", "reference": "x" * 500, "decree_number": "9" * 80},
    ],
)
def test_what_is_just_within_the_limits_passes(kasn: Instrument, values: Mapping[str, Any]) -> None:
    assert found(kasn, changed(**values)) == set()


def test_a_category_without_a_score_is_a_result(kasn: Instrument) -> None:
    assert found(kasn, changed(score=None, published_index=None)) == set()


def test_some_aspects_may_not_make_more_than_the_whole(kasn: Instrument) -> None:
    parts = {"A3": Decimal(130), "A5": Decimal(80)}
    record = changed(score=Decimal(200), stated_band="Kurang", published_index=None)
    assert (ERROR, "aspect_scores") in found(kasn, replace(record, aspect_scores=parts))


def without_value(status: Status, note: str = "Berkas belum dikirim.") -> AssessmentRecord:
    return changed(
        status=status,
        note=note,
        score=None,
        stated_band=None,
        published_index=None,
        decided_on=None,
        decree_number=None,
        kind=SourceKind.GOVERNMENT,
    )


@pytest.mark.parametrize("status", [item for item in Status if item is not Status.ASSESSED])
def test_a_year_without_a_value_needs_its_reason_and_carries_no_number(
    kasn: Instrument, status: Status
) -> None:
    record = without_value(status)
    assert found(kasn, record) == set()
    assert found(kasn, without_value(status, note=" \n")) == {(ERROR, "note")}
    scored = changed(record, score=Decimal(327), published_index=Decimal("0.80"))
    assert found(kasn, scored) == {(ERROR, "score"), (ERROR, "published_index")}
    assert found(kasn, changed(record, stated_band="Baik")) == {(WARNING, "stated_band")}


def test_only_an_assessment_under_way_may_have_parts_without_a_value(kasn: Instrument) -> None:
    under_way = replace(without_value(Status.UNDER_ASSESSMENT), aspect_scores={"A1": Decimal(8)})
    assert found(kasn, under_way) == {(WARNING, "aspect_scores")}
    over = changed(under_way, status=Status.NOT_PARTICIPATING)
    assert (ERROR, "aspect_scores") in found(kasn, over)


def test_a_number_of_an_instrument_without_maximum_cannot_be_checked(draft: Instrument) -> None:
    record = changed(
        year=2026,
        instrument=NEW,
        score=Decimal("0.85"),
        stated_band="Tinggi",
        published_index=None,
        decided_on=date(2026, 10, 1),
    )
    assert found(draft, record) == {(WARNING, "score")}
    assert found(draft, changed(record, year=2025)) == {(WARNING, "score"), (WARNING, "instrument")}


def test_levels_prove_the_score_once_all_weights_are_official(kasn: Instrument) -> None:
    official = replace(kasn, aspects=tuple(map(with_official_weights, kasn.aspects)))
    all_fours = {item.code: 4 for item in kasn.indicators}  # level 4 everywhere is the maximum
    record = changed(levels=all_fours, score=Decimal(410), published_index=Decimal(1))
    assert found(official, record) == set()
    assert found(official, changed(levels=all_fours)) == {(WARNING, "levels")}
    assert found(kasn, record) == {(WARNING, "levels")}  # estimates prove nothing


def with_official_weights(aspect: Any) -> Any:
    def official(item: Indicator) -> Indicator:
        return replace(item, weight_status=WeightStatus.OFFICIAL)

    return replace(aspect, indicators=tuple(map(official, aspect.indicators)))


def recorded(year: int, score: str | None, **values: Any) -> AssessmentRecord:
    number = None if score is None else Decimal(score)
    return changed(year=year, score=number, stated_band=None, published_index=None, **values)


@pytest.mark.parametrize(
    ("earlier", "objection"),
    [
        ([recorded(2022, "267")], False),  # +60
        ([recorded(2022, "266.5")], True),  # +60,5
        ([recorded(2022, "327")], False),
        ([recorded(2022, "327.5")], True),  # falls by half a point
        ([recorded(2021, "100"), recorded(2022, "300")], False),  # the latest counts
        ([recorded(2021, "100"), recorded(2022, "300", claim=Claim.DISPUTED)], True),
        ([recorded(2022, None)], False),
        ([recorded(2022, "100", instrument=NEW)], False),  # never across instruments
        ([recorded(2024, "400")], False),  # a later year is no predecessor
    ],
)
def test_a_leap_or_a_fall_against_the_previous_score_wants_a_second_look(
    kasn: Instrument, earlier: list[AssessmentRecord], objection: bool
) -> None:
    around = replace(AROUND, existing=tuple(earlier))
    assert found(kasn, SOUND, around) == ({(WARNING, "score")} if objection else set())


def test_a_value_other_than_the_recorded_one_says_both(kasn: Instrument) -> None:
    before = changed(score=Decimal(320), stated_band="Baik")
    result = findings(kasn, SOUND, around=replace(AROUND, existing=(before,)))
    assert [(item.severity, item.field) for item in result] == [(WARNING, "score")]
    assert "320, Baik" in result[0].message
    assert "327, Sangat Baik" in result[0].message


def test_a_correction_that_changes_nothing_is_an_error(kasn: Instrument) -> None:
    assert found(kasn, SOUND, replace(AROUND, existing=(SOUND,))) == {(ERROR, "status")}
    other_note = changed(note="Halaman 4.")
    assert found(kasn, other_note, replace(AROUND, existing=(SOUND,))) == set()


def test_a_second_instrument_in_the_same_year_wants_a_second_look(kasn: Instrument) -> None:
    other = recorded(2023, None, instrument=NEW)
    around = replace(AROUND, existing=(other,))
    assert found(kasn, SOUND, around) == {(WARNING, "instrument")}


def test_another_open_proposal_for_the_result_is_told(kasn: Instrument) -> None:
    assert found(kasn, SOUND, replace(AROUND, open_elsewhere=1)) == {(WARNING, "year")}


def test_a_source_known_otherwise_is_an_error(kasn: Instrument) -> None:
    known = Source(SOUND.provenance.source.reference, SourceKind.MEDIA, "2023-12-07")
    assert found(kasn, SOUND, replace(AROUND, known_source=known)) == {(ERROR, "source")}
    same = SOUND.provenance.source
    assert found(kasn, SOUND, replace(AROUND, known_source=same)) == set()


def test_a_source_of_the_demonstration_set_serves_there_only(kasn: Instrument) -> None:
    record = changed(kind=SourceKind.DEMO, dataset=Dataset.DEMO)
    assert found(kasn, record) == set()


@pytest.mark.parametrize(
    ("change", "reason", "is_refused"),
    [
        (Change.ENTER, "", False),
        (Change.CORRECT, " ", True),
        (Change.RETRACT, "", True),
        (Change.CORRECT, "Salinan keputusan diterima.", False),
        (Change.ENTER, "x" * 4001, True),
        (Change.CORRECT, "nol\x00", True),
    ],
)
def test_a_correction_and_a_retraction_say_why(
    change: Change, reason: str, is_refused: bool
) -> None:
    assert [item.field for item in findings_on_reason(change, reason)] == ["reason"] * is_refused


numbers = st.one_of(
    st.none(), st.decimals(allow_nan=True, allow_infinity=True), st.decimals(-5, 420, places=1)
)
texts = st.text(max_size=30)
days = st.one_of(st.none(), st.dates())
records = st.builds(
    lambda **values: changed(**values),
    year=st.integers(2018, 2028),
    status=st.sampled_from(Status),
    claim=st.sampled_from(Claim),
    score=numbers,
    stated_band=st.one_of(st.none(), st.sampled_from(["Baik", "Tinggi", "?"])),
    published_index=numbers,
    decided_on=days,
    valid_until=days,
    decree_number=st.one_of(st.none(), texts),
    reference=texts,
    published_on=st.one_of(st.none(), texts, st.dates().map(str)),
    kind=st.sampled_from(SourceKind),
    note=texts,
    aspect_scores=st.dictionaries(
        st.sampled_from(["A1", "A2", "A9"]), st.decimals(allow_nan=True, allow_infinity=True)
    ),
    levels=st.dictionaries(st.sampled_from(["1.1", "3.10", "x"]), st.integers(-2, 9)),
)


@given(records, records)
def test_whatever_is_typed_the_rules_answer_with_fields_the_form_has(
    kasn: Instrument, record: AssessmentRecord, other: AssessmentRecord
) -> None:
    result = findings(kasn, record, around=replace(AROUND, existing=(other,)))
    assert {item.field.partition(":")[0] for item in result} <= set(FIELDS)
    assert all(item.message.endswith(".") for item in result)
    assert result == (*errors(result), *warnings(result))


@given(st.decimals(0, 410, places=1))
def test_of_all_scores_only_halves_up_to_the_maximum_pass(kasn: Instrument, score: Decimal) -> None:
    record = changed(score=score, stated_band=None, published_index=None)
    is_refused = (ERROR, "score") in found(kasn, record)
    assert is_refused is ((score * 2) != int(score * 2))
