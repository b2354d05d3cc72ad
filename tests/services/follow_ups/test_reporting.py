"""News of an item: the province's counts at once, a region's closing report once it is accepted."""

from dataclasses import replace
from datetime import date

import pytest
from services.follow_ups.office import (
    BATANG,
    BUDI,
    DONE,
    HEAD,
    JOKO,
    LATER,
    LEADER,
    NOW,
    PEMALANG,
    SARI,
    TODAY,
    WATI,
    enter,
    news,
    one,
    rows,
    state,
)

from merit.domain.access import User
from merit.domain.burn_up import burn_up
from merit.domain.progress_reports import ProgressReport, ReportState
from merit.domain.records import ActionUpdate
from merit.domain.scope import Scope
from merit.domain.states import ActionStatus, Dataset
from merit.errors import InputError, NotAllowedError, ResultError, StaleError
from merit.services import follow_ups
from merit.services.actions import Actions, Filter, actions
from merit.services.follow_ups.guards import Held
from merit.store import actions as store
from merit.store import audit
from merit.store.engine import Engine, reading, writing

TRACK, HINDERED = ActionStatus.ON_TRACK, ActionStatus.HINDERED
CANCELLED, ADJUSTED = ActionStatus.CANCELLED, ActionStatus.DONE_ADJUSTED


def note(engine: Engine, code: str, told: ActionUpdate, *, version: int = 1) -> Held:
    with writing(engine) as session:
        return follow_ups.note_progress(session, SARI, code, told, version=version, now=NOW)


def report(
    engine: Engine, code: str, told: ActionUpdate = DONE, *, user: User = WATI, version: int = 1
) -> ProgressReport:
    with writing(engine) as session:
        return follow_ups.report_progress(session, user, code, told, version=version, now=NOW)


def accept(engine: Engine, number: int, user: User = SARI) -> ProgressReport:
    with writing(engine) as session:
        return follow_ups.accept_report(session, user, number, now=LATER)


def send_back(
    engine: Engine, number: int, answer: str = "Unggah naskahnya.", user: User = SARI
) -> ProgressReport:
    with writing(engine) as session:
        return follow_ups.return_report(session, user, number, answer=answer, now=LATER)


def listed(engine: Engine, user: User = SARI) -> Actions:
    with reading(engine) as session:
        return actions(session, user, scope=Scope(Dataset.PUBLISHED, 2025), today=TODAY)


def counted(engine: Engine) -> tuple[int, int, int]:
    """Agreed and done by today as the curves say, and done as the counter says."""
    data = listed(engine)
    last = burn_up(data.states, today=TODAY).points[-1]
    return last.agreed, last.done, len(data.of(Filter.DONE))


def test_what_the_province_notes_counts_at_once(engine: Engine) -> None:
    code = one(engine)
    assert note(engine, code, news(TRACK, 40)).version == 2
    assert state(engine, code) == ("berjalan_sesuai", 40, 2)
    note(engine, code, DONE, version=2)
    assert counted(engine) == (1, 1, 1)
    assert rows(engine, "SELECT noted_on, progress, noted_by FROM action_update ORDER BY id") == [
        (day, progress, "sari") for day, progress in ((_day(engine), 40), (_day(engine), 100))
    ]


def _day(engine: Engine) -> object:
    """Today as the database gives it without a type."""
    return "2026-05-12" if engine.dialect.name == "sqlite" else TODAY


def test_a_report_that_closes_nothing_is_taken_over_at_once(engine: Engine) -> None:
    code = one(engine)
    found = report(engine, code, news(HINDERED, 30, "Menunggu anggaran."))
    assert (found.state, found.decided_by) == (ReportState.ACCEPTED, None)
    assert state(engine, code) == ("berjalan_terkendala", 30, 2)
    assert rows(engine, "SELECT noted_by, note FROM action_update") == [
        ("wati", "Menunggu anggaran.")
    ]


def test_a_closing_report_changes_nothing_until_it_is_accepted(engine: Engine) -> None:
    code, other, _ = enter(engine)
    found = report(engine, code)
    assert found.state is ReportState.WAITING
    assert state(engine, code) == ("belum_mulai", 0, 1)
    assert counted(engine) == (3, 0, 0)
    waiting = {item.state.record.code: item.state.is_reported_done for item in listed(engine).items}
    assert waiting == {code: True, other: False, "R-2026-003": False}

    done = accept(engine, found.number)
    assert (done.state, done.decided_by) == (ReportState.ACCEPTED, "sari")
    assert state(engine, code) == ("selesai", 100, 2)
    assert counted(engine) == (3, 1, 1)
    assert not any(item.state.is_reported_done for item in listed(engine).items)
    assert rows(
        engine,
        "SELECT action, actor FROM audit_entry WHERE subject = 'butir_rtl' ORDER BY id",
    )[3:] == [("laporkan_kemajuan", "wati"), ("terima_kemajuan", "sari")]


def test_the_item_is_closed_on_the_day_the_region_says(engine: Engine) -> None:
    code = one(engine)
    found = report(engine, code, replace(DONE, noted_on=date(2026, 5, 4)))
    accept(engine, found.number)
    (item,) = listed(engine).items
    assert item.state.closed_on == date(2026, 5, 4)


def test_a_returned_report_needs_an_answer_and_the_region_reports_again(engine: Engine) -> None:
    code = one(engine)
    first = report(engine, code)
    with pytest.raises(InputError, match="Jawaban kepada daerah belum diisi"):
        send_back(engine, first.number, " ")
    back = send_back(engine, first.number)
    assert (back.state, back.answer) == (ReportState.RETURNED, "Unggah naskahnya.")
    assert state(engine, code) == ("belum_mulai", 0, 1)
    second = report(engine, code)  # the very same words: it was sent back, so it is another one
    assert second.number != first.number
    accept(engine, second.number)
    assert counted(engine) == (1, 1, 1)
    assert rows(engine, "SELECT state FROM progress_report ORDER BY id") == [
        ("dikembalikan",),
        ("diterima",),
    ]


def test_what_is_sent_twice_is_one(engine: Engine) -> None:
    code = one(engine)
    first = report(engine, code, news(TRACK, 20))
    assert report(engine, code, news(TRACK, 20)) == first
    closing = report(engine, code, version=2)
    assert report(engine, code, version=2) == closing
    assert accept(engine, closing.number) == accept(engine, closing.number)
    assert state(engine, code) == ("selesai", 100, 3)
    assert rows(engine, "SELECT count(*) FROM action_update") == [(2,)]
    assert rows(engine, "SELECT count(*) FROM progress_report") == [(2,)]

    other = one(engine, title="Lain")
    assert note(engine, other, DONE) == note(engine, other, DONE)
    assert state(engine, other)[2] == 2


def test_while_a_report_waits_nobody_says_anything_else(engine: Engine) -> None:
    code = one(engine)
    report(engine, code)
    with pytest.raises(InputError, match="masih menunggu provinsi"):
        report(engine, code, news(HINDERED, 60), user=HEAD)
    with pytest.raises(InputError, match="Terima atau kembalikan dulu"):
        note(engine, code, news(HINDERED, 60))


def test_news_against_an_older_version_is_refused_with_what_is_recorded(engine: Engine) -> None:
    code = one(engine)
    note(engine, code, news(TRACK, 20))
    with pytest.raises(StaleError, match="diubah oleh sari") as raised:
        note(engine, code, news(TRACK, 30))
    assert isinstance(raised.value.current, Held)
    assert raised.value.current.record.progress == 20
    with pytest.raises(StaleError):
        report(engine, code)


def test_who_was_faster_is_told_of_this_item_and_not_of_one_whose_code_begins_alike(
    engine: Engine,
) -> None:
    code = one(engine)
    note(engine, code, news(TRACK, 20))
    with writing(engine) as session:
        key = f"terbit/rtl/{code}0"
        audit.record(session, BUDI, action="ubah_rtl", subject="butir_rtl", subject_key=key)
    with pytest.raises(StaleError, match="diubah oleh sari"):
        note(engine, code, news(TRACK, 30))


def test_a_report_is_answered_once(engine: Engine) -> None:
    number = report(engine, one(engine)).number
    send_back(engine, number)
    with pytest.raises(StaleError, match="sudah dijawab oleh sari"):
        accept(engine, number)
    with pytest.raises(StaleError, match="sudah dijawab oleh sari"):
        send_back(engine, number, user=BUDI)
    assert send_back(engine, number, "Lain.").answer == "Unggah naskahnya."


def test_a_region_neither_cancels_nor_opens_again(engine: Engine) -> None:
    code = one(engine)
    with pytest.raises(ResultError, match="Hanya provinsi"):
        report(engine, code, news(CANCELLED, 0, "Tidak jadi."))
    note(engine, code, DONE)
    with pytest.raises(ResultError, match="sudah ditutup"):
        report(engine, code, news(TRACK, 80), version=2)
    opened = note(engine, code, news(TRACK, 80, "Peraturan dicabut."), version=2)
    assert opened.record.status is TRACK
    assert counted(engine) == (1, 0, 0)


def test_a_cancelled_item_counts_neither_as_agreed_nor_as_done(engine: Engine) -> None:
    code, _, _ = enter(engine)
    with pytest.raises(ResultError, match="Alasan pembatalan"):
        note(engine, code, news(CANCELLED, 0, " "))
    note(engine, code, news(CANCELLED, 0, "Dilebur ke butir lain."))
    assert counted(engine) == (2, 0, 0)


def test_a_region_speaks_of_its_own_items_only(engine: Engine) -> None:
    (code,) = enter(engine, region_codes=(PEMALANG,))
    for user in (WATI, JOKO):
        with pytest.raises(NotAllowedError):
            report(engine, code, user=user)
    with pytest.raises(NotAllowedError):
        accept(engine, report(engine, one(engine)).number, user=WATI)


def test_a_report_about_an_item_closed_by_a_file_meanwhile_is_not_accepted(engine: Engine) -> None:
    code = one(engine)
    number = report(engine, code).number
    with writing(engine) as session:
        found = store.find(session, Dataset.PUBLISHED, code)
        assert found is not None
        closed = replace(found[0], status=CANCELLED)
        assert store.replace(session, closed, instrument=found[1], version=found[2])
    assert not listed(engine).items[0].state.is_reported_done
    with pytest.raises(ResultError, match="sudah ditutup"):
        accept(engine, number)
    assert send_back(engine, number).state is ReportState.RETURNED


def test_the_province_sees_what_waits_and_everybody_the_item(engine: Engine) -> None:
    code = one(engine)
    number = report(engine, code).number
    with reading(engine) as session:
        (found,) = follow_ups.waiting_reports(session, SARI, Dataset.PUBLISHED, today=TODAY)
        assert (found.report.number, found.item.region.code, found.by) == (number, BATANG, "wati")
        worker = follow_ups.item(session, WATI, code, dataset=Dataset.PUBLISHED, today=TODAY)
        assert (worker.names, worker.subject) == ({"wati": "wati"}, f"terbit/rtl/{code}")
        assert [item.number for item in worker.reports] == [number]
        reader = follow_ups.item(session, LEADER, code, dataset=Dataset.PUBLISHED, today=TODAY)
        assert reader.names == {}
        with pytest.raises(NotAllowedError):
            follow_ups.item(session, JOKO, code, dataset=Dataset.PUBLISHED, today=TODAY)


def test_of_two_writers_at_one_version_only_the_first_goes_on(engine: Engine) -> None:
    code = one(engine)
    with writing(engine) as session:
        found = store.find(session, Dataset.PUBLISHED, code)
        assert found is not None
        first = replace(found[0], title="Pertama")
        assert store.replace(session, first, instrument=found[1], version=1)
        assert not store.replace(session, first, instrument=found[1], version=1)


def test_an_adjusted_closing_says_what_was_adjusted(engine: Engine) -> None:
    code = one(engine)
    with pytest.raises(ResultError, match="Penyesuaiannya belum dijelaskan"):
        report(engine, code, news(ADJUSTED, 100, ""))
    accept(engine, report(engine, code, news(ADJUSTED, 90, "Cukup dengan keputusan.")).number)
    assert state(engine, code) == ("selesai_penyesuaian", 90, 2)
