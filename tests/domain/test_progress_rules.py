"""News of an action item, judged by hand."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from merit.domain.findings import Finding
from merit.domain.instruments import Instrument
from merit.domain.progress_rules import (
    findings_on_agreement,
    findings_on_news,
    findings_on_report,
    with_news,
)
from merit.domain.records import ActionRecord, ActionUpdate
from merit.domain.states import ActionStatus, Dataset

TODAY = date(2026, 5, 12)
TRACK, DONE, CANCELLED = ActionStatus.ON_TRACK, ActionStatus.DONE, ActionStatus.CANCELLED
ITEM = ActionRecord(
    Dataset.PUBLISHED,
    "R-2026-001",
    "33.25",
    "Menetapkan pola karier",
    "BKPSDM Kabupaten Batang",
    date(2026, 3, 5),
    date(2026, 6, 30),
    TRACK,
    progress=40,
    updates=(ActionUpdate(date(2026, 4, 10), TRACK, 40, "Naskah disusun."),),
)


def told(**changes: Any) -> ActionUpdate:
    return replace(ActionUpdate(TODAY, TRACK, 50, "Naskah dibahas."), **changes)


def said(found: Any) -> list[tuple[bool, str]]:
    """Which field, and whether it is an error."""
    return [(item.is_error, item.field) for item in found]


def on_news(news: ActionUpdate, record: ActionRecord = ITEM) -> list[Finding]:
    return list(findings_on_news(record, news, today=TODAY))


def test_plain_news_is_in_order() -> None:
    assert on_news(told()) == []


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 5, 13), "masa depan"),
        (date(2026, 3, 4), "mendahului kesepakatan 05-03-2026"),
        (date(2026, 4, 9), "lebih baru, tanggal 10-04-2026"),
    ],
)
def test_a_note_lies_between_the_last_one_and_today(day: date, words: str) -> None:
    (found,) = on_news(told(noted_on=day))
    assert (found.is_error, found.field) == (True, "noted_on")
    assert words in found.message


@pytest.mark.parametrize("day", [date(2026, 4, 10), TODAY])
def test_the_day_of_the_last_note_and_today_are_in_order(day: date) -> None:
    assert on_news(told(noted_on=day)) == []


@pytest.mark.parametrize(
    ("news", "expected"),
    [
        ({"progress": 101}, [(True, "progress")]),
        ({"progress": -1}, [(True, "progress")]),
        ({"status": DONE, "progress": 90, "note": ""}, [(True, "note")]),
        ({"status": DONE, "progress": 90}, []),
        ({"status": DONE, "progress": 100, "note": ""}, []),
        ({"status": ActionStatus.DONE_ADJUSTED, "progress": 100, "note": " "}, [(True, "note")]),
        ({"status": CANCELLED, "progress": 40, "note": ""}, [(True, "note")]),
        ({"status": CANCELLED, "progress": 0}, []),
        ({"progress": 100}, [(False, "progress")]),
        ({"progress": 39}, [(False, "progress")]),
        ({"progress": 40}, []),
        ({"status": ActionStatus.NOT_STARTED, "progress": 40}, [(False, "progress")]),
        ({"note": "Oleh NIP 198001012005011001"}, [(True, "note")]),
        ({"note": "x" * 2001}, [(True, "note")]),
    ],
)
def test_percentages_and_notes(news: dict[str, Any], expected: list[tuple[bool, str]]) -> None:
    assert said(on_news(told(**news))) == expected


def test_opening_a_closed_item_again_needs_a_reason() -> None:
    closed = replace(ITEM, status=DONE, progress=100)
    assert said(on_news(told(note=""), closed)) == [(True, "note"), (False, "progress")]
    assert said(on_news(told(), closed)) == [(False, "progress")]


def test_a_region_may_not_cancel_and_says_nothing_of_a_closed_item() -> None:
    def on_report(news: ActionUpdate, record: ActionRecord = ITEM) -> list[tuple[bool, str]]:
        return said(findings_on_report(record, news, today=TODAY))

    assert on_report(told()) == []
    assert on_report(told(status=CANCELLED)) == [(True, "status")]
    assert on_report(told(progress=100), replace(ITEM, status=DONE, progress=100)) == [
        (True, "status"),
        (False, "progress"),
    ]


def test_news_gives_an_item_its_state() -> None:
    news = told(status=DONE, progress=100)
    found = with_news(ITEM, news)
    assert (found.status, found.progress, found.updates) == (DONE, 100, (*ITEM.updates, news))


def test_an_agreement_names_an_aspect_a_decision_and_an_office(kasn: Instrument) -> None:
    def found(**changes: Any) -> list[tuple[bool, str]]:
        record = replace(ITEM, **changes)
        return said(findings_on_agreement(record, kasn, decisions={"K-2026-01/1"}))

    assert found(aspect_code="A3", decision_code="K-2026-01/1") == []
    assert found(aspect_code="A9") == [(True, "aspect_code")]
    assert found(aspect_code="A9", indicator_code="3.10") == []  # the indicator says it
    assert found(decision_code="K-2026-01/2") == [(True, "decision_code")]
    assert found(owner="Budi Santoso, S.STP., M.Si.") == [(True, "owner")]
    assert found(evidence="NIP 198001012005011001") == [(True, "evidence")]
    assert said(findings_on_agreement(replace(ITEM, aspect_code="A3"), None, decisions=())) == [
        (True, "aspect_code")
    ]
