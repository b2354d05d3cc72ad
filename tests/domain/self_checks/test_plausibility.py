"""What is doubtful about answers, case by case."""

from typing import Any

from merit.domain.self_checks.plausibility import Doubt, DoubtKind, Priority, doubts
from merit.services.reference.instruments import read_instrument
from merit.settings import DATA

KASN = read_instrument(DATA / "instruments" / "kasn-9-2019.yaml")
EVIDENCE, JUMP, AGAINST = DoubtKind.NO_EVIDENCE, DoubtKind.JUMP, DoubtKind.CONTRADICTION


def found(**values: Any) -> tuple[Doubt, ...]:
    nothing: dict[str, Any] = {
        "levels": {},
        "notes": {},
        "evidence": {},
        "official": {},
        "related": {},
    }
    return doubts(KASN, **nothing | values)


def test_level_four_without_evidence_stops_handing_in() -> None:
    assert found(levels={"1.1": 4}) == (
        Doubt("1.1", EVIDENCE, Priority.BLOCKING, None, level=4, official=None),
    )
    assert found(levels={"1.1": 4}, evidence={"1.1": 0, "1.2": 3}) != ()


def test_level_four_with_one_document_and_level_three_without_raise_nothing() -> None:
    assert found(levels={"1.1": 4, "1.2": 3}, evidence={"1.1": 1}) == ()


def test_two_levels_up_or_down_from_the_official_one_need_a_word() -> None:
    assert found(levels={"1.1": 3, "1.2": 1}, official={"1.1": 1, "1.2": 3}) == (
        Doubt("1.1", JUMP, Priority.EXPLAIN, None, level=3, official=1),
        Doubt("1.2", JUMP, Priority.EXPLAIN, None, level=1, official=3),
    )


def test_with_a_note_a_jump_is_only_told() -> None:
    values = {"levels": {"1.1": 3}, "official": {"1.1": 1}}
    assert [doubt.priority for doubt in found(**values, notes={"1.1": "SK 2026"})] == [
        Priority.NOTICE
    ]
    assert [doubt.priority for doubt in found(**values, notes={"1.1": " \n"})] == [Priority.EXPLAIN]


def test_one_level_apart_from_the_official_one_or_none_known_is_no_jump() -> None:
    assert found(levels={"1.1": 3, "1.2": 2, "1.3": 3}, official={"1.1": 2, "1.2": 3}) == ()


def test_an_indicator_two_levels_above_what_it_rests_on_is_told() -> None:
    related = {"3.4": ("3.3",), "3.3": ("3.2",)}
    assert found(levels={"3.4": 3, "3.3": 1}, related=related) == (
        Doubt("3.4", AGAINST, Priority.NOTICE, "3.3", level=3, official=None),
    )


def test_one_level_above_or_far_below_its_ground_is_no_contradiction() -> None:
    related = {"3.4": ("3.3",)}
    assert found(levels={"3.4": 3, "3.3": 2}, related=related) == ()
    assert found(levels={"3.4": 1, "3.3": 3}, related=related) == ()


def test_what_is_not_answered_raises_no_doubt() -> None:
    values = {"official": {"3.4": 3}, "related": {"3.4": ("3.3",)}}
    assert found(levels={"3.4": None, "3.3": 1}, **values) == ()
    assert found(levels={"3.4": 3, "3.3": None}, **values) == ()


def test_doubts_come_by_priority_and_then_in_the_order_of_the_instrument() -> None:
    values = {
        "levels": {"1.1": 3, "1.3": 3, "1.2": 1, "3.10": 3, "3.9": 4},
        "official": {"1.1": 1, "3.10": 1},
        "related": {"1.3": ("1.2",)},
    }
    assert [(doubt.priority, doubt.indicator_code) for doubt in found(**values)] == [
        (Priority.BLOCKING, "3.9"),
        (Priority.EXPLAIN, "1.1"),
        (Priority.EXPLAIN, "3.10"),
        (Priority.NOTICE, "1.3"),
    ]
