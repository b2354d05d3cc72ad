"""What was answered stays: when the connection breaks, when the server dies, when two answer."""

import os
import re
import signal
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from e2e.desks import Desk
from e2e.self_check_people import (
    CITY,
    WITHOUT_DEMO,
    Office,
    choose,
    levels,
    note,
    seated,
    settled_office,
    user,
)
from playwright.sync_api import Browser, Locator, expect
from running_app.frail_line import FrailLine, frail_line
from running_app.server import Server, running

from merit.domain.self_checks.periods import PeriodDraft, PeriodStep
from merit.services import self_checks
from merit.store.engine import writing

pytestmark = pytest.mark.e2e
BEFORE, TYPING = "Disusun bersama perangkat daerah.", "Sedang ditulis saat jaringan putus."
BACK_MS = 30_000
"""Patience until a browser has found the server again."""


@dataclass
class Desks:
    """Two operators of one city, the line and the server between them, and the database."""

    oki: Desk
    umi: Desk
    line: FrailLine
    server: Server
    office: Office


@pytest.fixture
def desks(browser: Browser, tmp_path: Path) -> Iterator[Desks]:
    """Both look at the first aspect of an open self-check nobody has answered yet."""
    office = settled_office(tmp_path)
    opened_period(office)
    with ExitStack() as open_until_end:
        server = open_until_end.enter_context(served(office))
        line = open_until_end.enter_context(frail_line(server.url))
        people = seated(browser, office, replace(server, url=line.url), "oki", "umi")
        oki, umi = open_until_end.enter_context(people)
        for who in (oki, umi):
            who.guest.visit("mandiri?aspek=A1").page.wait_for_load_state()
        yield Desks(oki, umi, line, server, office)


def served(office: Office, port: int | None = None) -> AbstractContextManager[Server]:
    return running(database_url=office.url, environment=WITHOUT_DEMO, port=port)


def opened_period(office: Office) -> None:
    now = datetime.now(UTC)
    draft = PeriodDraft(
        year=now.year,
        instrument="kasn-9-2019",
        opens_on=now.date() - timedelta(days=1),
        due_on=now.date() + timedelta(days=20),
        region_codes=(CITY,),
    )
    sari = user("sari")
    with writing(office.engine) as session:
        period = self_checks.plan_period(session, sari, draft, now=now)
        step = PeriodStep.OPEN
        self_checks.step_period(session, sari, period.code, step, version=1, now=now)


def test_answers_outlive_the_line_the_server_and_a_second_operator(desks: Desks) -> None:
    two_answer_at_once(desks)
    the_line_is_cut(desks)
    the_server_is_killed(desks)


def two_answer_at_once(desks: Desks) -> None:
    """What the second typed over the first is shown beside it, and written over by neither."""
    oki, umi, office = desks.oki, desks.umi, desks.office
    choose(oki, "1.1", 3)
    saved(oki, "1.1")
    umi.page.bring_to_front()
    levels(umi, "1.1").get_by_text("2 – ").click()
    umi.says("Jawaban 1.1 diubah oleh Oki Prasetya").says("Bandingkan lalu pilih.").settled()
    umi.picture("dua operator", phone=True)
    assert office.answer("1.1") == (3, "", 1, "oki")
    umi.press("Pakai isian saya")
    expect(umi.page.get_by_role("button", name="Pakai isian saya")).to_have_count(0)
    assert office.answer("1.1") == (2, "", 2, "umi")
    levels(oki, "1.1").get_by_text("4 – ").click()
    oki.says("Jawaban 1.1 diubah oleh Umi Rahayu").settled()
    assert office.answer("1.1") == (2, "", 2, "umi")
    oki.press("Pakai yang tersimpan")
    expect(oki.page.get_by_role("button", name="Pakai yang tersimpan")).to_have_count(0)
    expect(chosen(oki, "1.1")).to_have_count(1)
    assert office.answer("1.1") == (2, "", 2, "umi")


def the_line_is_cut(desks: Desks) -> None:
    """In the middle of a note: the fields wait, and what stood in them is saved when it is back."""
    oki, office = desks.oki, desks.office
    choose(oki, "1.2", 3)
    saved(oki, "1.2")
    typing(oki, "1.2", BEFORE)
    desks.line.cut()
    expect(note(oki, "1.2")).to_be_disabled()
    assert office.answer("1.2") == (3, "", 1, "oki")
    desks.line.mend()
    expect(note(oki, "1.2")).to_be_enabled(timeout=BACK_MS)
    expect(note(oki, "1.2")).to_have_value(BEFORE)
    oki.page.wait_for_function("() => window.__watcher.isSettled(400)", timeout=BACK_MS)
    choose(oki, "1.3", 2)
    saved(oki, "1.3")
    assert office.answer("1.2") == (3, BEFORE, 2, "oki")
    assert office.answer("1.3") == (2, "", 1, "oki")


def the_server_is_killed(desks: Desks) -> None:
    """And started again on the same database: no more is lost than the note being typed."""
    oki, office = desks.oki, desks.office
    typing(oki, "1.3", TYPING)
    os.kill(desks.server.pid, signal.SIGKILL)
    expect(note(oki, "1.3")).to_be_disabled()
    with served(office, port=urlsplit(desks.server.url).port) as anew:
        expect(note(oki, "1.3")).to_be_enabled(timeout=BACK_MS)
        expect(note(oki, "1.3")).to_have_value("", timeout=BACK_MS)
        shows_what_is_recorded(oki)
        choose(oki, "1.4", 1)
        saved(oki, "1.4")
        assert office.answer("1.4") == (1, "", 1, "oki")
        oki.guest.reload()
        oki.picture("sesudah dihidupkan lagi")
        shows_what_is_recorded(oki)
        desks.umi.guest.reload()
        shows_what_is_recorded(desks.umi)
        recorded = [office.answer(code) for code in ("1.1", "1.2", "1.3")]
        assert recorded == [(2, "", 2, "umi"), (3, BEFORE, 2, "oki"), (2, "", 1, "oki")]
        assert "Traceback" not in anew.log()


def typing(who: Desk, code: str, words: str) -> None:
    """Begin to write a note, and stay in the field."""
    note(who, code).click()
    who.page.keyboard.type(words)


def saved(who: Desk, code: str) -> None:
    """Wait until the page says an answer is saved."""
    head = who.guest.main.locator(".m-answer").filter(has_text=f"{code} ")
    expect(head).to_contain_text("Tersimpan pukul")


def chosen(who: Desk, code: str) -> Locator:
    """The level that is chosen for an indicator."""
    return levels(who, code).get_by_role("radio", checked=True)


def shows_what_is_recorded(who: Desk) -> None:
    """The page agrees with what the database had before the server died."""
    for code, level in (("1.1", 2), ("1.2", 3), ("1.3", 2)):
        expect(chosen(who, code)).to_have_accessible_name(re.compile(f"^{level} – "))
    expect(note(who, "1.2")).to_have_value(BEFORE)
