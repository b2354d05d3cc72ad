"""A result leaves as JSON and comes back equal, or is refused."""

import json
from datetime import date
from decimal import Decimal

import pytest
from domain.results_by_hand import PARTS, SOUND, changed
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.states import Claim, Confidence, Dataset, SourceKind, Stage, Status
from merit.store.result_content import as_json, from_json

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
decimals = st.decimals(allow_nan=False, allow_infinity=False)
days = st.none() | st.dates()


@st.composite
def records(draw: st.DrawFn) -> AssessmentRecord:
    claim = draw(st.sampled_from(Claim))
    return AssessmentRecord(
        dataset=draw(st.sampled_from(Dataset)),
        region_code=draw(texts),
        stage=draw(st.sampled_from(Stage)),
        result=Result(
            year=draw(st.integers(2000, 2100)),
            instrument=draw(texts),
            status=draw(st.sampled_from(Status)),
            score=draw(st.none() | decimals),
            stated_band=draw(st.none() | texts),
            claim=claim,
            decided_on=draw(days),
            valid_until=draw(days),
        ),
        provenance=Provenance(
            Source(draw(texts), draw(st.sampled_from(SourceKind)), draw(st.none() | texts)),
            draw(st.sampled_from(Confidence)),
            claim,
            draw(texts),
        ),
        published_index=draw(st.none() | decimals),
        decree_number=draw(st.none() | texts),
        aspect_scores=draw(st.dictionaries(texts, decimals, max_size=8)),
        levels=draw(st.dictionaries(texts, st.integers(0, 5), max_size=8)),
    )


@given(records())
def test_a_result_comes_back_equal(record: AssessmentRecord) -> None:
    assert from_json(json.loads(json.dumps(as_json(record)))) == record


def test_numbers_are_kept_to_the_last_zero_and_days_as_iso_dates() -> None:
    told = as_json(changed(score=Decimal("264.50"), aspect_scores=PARTS))
    assert (told["score"], told["decided_on"]) == ("264.50", "2023-12-07")
    assert told["aspect_scores"]["A3"] == "104"
    assert from_json(told).result.decided_on == date(2023, 12, 7)


@pytest.mark.parametrize("word", ["skor", "aspects", ""])
def test_a_word_nobody_knows_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="words of a result"):
        from_json({**as_json(SOUND), word: 1})


def test_a_missing_word_is_refused_rather_than_guessed() -> None:
    told = as_json(SOUND)
    for word in told:
        with pytest.raises(ValueError, match=word):
            from_json({key: value for key, value in told.items() if key != word})
