"""Agreeing on items: one entry, one item for each region, and one decision however many items."""

from datetime import date
from typing import Any

import pytest
from services.follow_ups.office import (
    BATANG,
    BUDI,
    CAREER,
    KASN,
    LATER,
    NOW,
    PEMALANG,
    SARI,
    TEGAL,
    TODAY,
    TONO,
    TRIAL,
    agreed,
    decide,
    enter,
    news,
    one,
    rows,
    state,
)

from merit.domain.scope import Scope
from merit.domain.states import ActionStatus, Dataset
from merit.errors import InputError, NoDataError, NotAllowedError, ResultError, StaleError
from merit.services import follow_ups
from merit.services.actions import Actions, actions
from merit.services.follow_ups.guards import Held
from merit.services.progress import By, progress
from merit.store import meetings
from merit.store.engine import Engine, reading, writing

LATE = date(2026, 9, 30)


def listed(engine: Engine) -> Actions:
    with reading(engine) as session:
        return actions(session, SARI, scope=Scope(Dataset.PUBLISHED, 2025), today=TODAY)


def test_one_entry_for_three_regions_is_an_item_for_each(engine: Engine) -> None:
    assert enter(engine) == ("R-2026-001", "R-2026-002", "R-2026-003")
    assert rows(
        engine,
        """SELECT a.code, a.region_code, a.owner, a.status, a.progress, i.code, a.level_from,
                  a.level_to, a.evidence, a.version
           FROM action_item a JOIN indicator i ON i.id = a.indicator_id ORDER BY a.code""",
    ) == [
        (code, region, owner, "belum_mulai", 0, "3.10", 2, 3, CAREER.evidence, 1)
        for code, region, owner in (
            ("R-2026-001", BATANG, "BKPSDM Kabupaten Batang"),
            ("R-2026-002", PEMALANG, "BKPSDM Kabupaten Pemalang"),
            ("R-2026-003", TEGAL, "BKPSDM Kabupaten Tegal"),
        )
    ]
    assert rows(
        engine, "SELECT action, subject_key, actor FROM audit_entry WHERE subject = 'butir_rtl'"
    ) == [("catat_rtl", f"terbit/rtl/R-2026-00{number}", "sari") for number in (1, 2, 3)]


def test_what_is_handed_in_twice_is_recorded_once(engine: Engine) -> None:
    first = enter(engine)
    with writing(engine) as session:
        note = news(ActionStatus.HINDERED, 10)
        follow_ups.note_progress(session, SARI, first[0], note, version=1, now=NOW)
    assert enter(engine) == first
    assert rows(engine, "SELECT count(*) FROM action_item") == [(3,)]


def test_a_region_that_has_the_item_gets_no_second_one_and_the_others_get_theirs(
    engine: Engine,
) -> None:
    code = one(engine)
    assert enter(engine) == (code, "R-2026-002", "R-2026-003")


def test_another_due_date_is_another_item(engine: Engine) -> None:
    assert one(engine) != one(engine, due_on=LATE)


def test_numbers_go_on_within_the_year_of_the_agreement(engine: Engine) -> None:
    enter(engine)
    assert one(engine, agreed_on=date(2025, 12, 30)) == "R-2025-001"
    assert one(engine, title="Lain") == "R-2026-004"


def test_one_decision_for_three_regions_is_one_decision_with_three_items(engine: Engine) -> None:
    decide(engine, "Semua daerah menetapkan pola karier.", "Pemalang mengisi SIASN.")
    enter(engine, decision_code="K-2026-01/1")
    enter(engine, decision_code="K-2026-01/2", region_codes=(PEMALANG,), title="Mengisi SIASN")
    one(engine, title="Tanpa keputusan")
    found = progress(listed(engine).items, By.DECISION)
    assert {(row.subject.code if row.subject else None): row.number for row in found} == {
        "K-2026-01/1": 3,
        "K-2026-01/2": 1,
        None: 1,
    }
    assert rows(
        engine,
        "SELECT count(DISTINCT decision_id), count(decision_id) FROM action_item",
    ) == [(2, 4)]


def test_an_item_of_a_decision_taken_back_keeps_it_and_gets_no_sister(engine: Engine) -> None:
    decide(engine, "Semua daerah menetapkan pola karier.")
    code = one(engine, decision_code="K-2026-01/1")
    with writing(engine) as session:
        found = meetings.find(session, Dataset.PUBLISHED, "K-2026-01")
        assert found is not None
        assert meetings.withdraw_decision(
            session, Dataset.PUBLISHED, "K-2026-01", 1, "Keliru.", version=found[1]
        )
    (item,) = listed(engine).items
    assert item.decision is not None
    assert item.decision.withdrawn == "Keliru."
    assert [row.subject for row in progress(listed(engine).items, By.DECISION)] == [None]
    with pytest.raises(ResultError, match="sudah dicabut"):
        enter(engine, decision_code="K-2026-01/1", region_codes=(TEGAL,))
    assert amend(engine, code, decision_code="K-2026-01/1", due_on=LATE).record.due_on == LATE


def test_an_item_may_aim_at_an_aspect_alone(engine: Engine) -> None:
    code = one(engine, indicator_code=None, aspect_code="A3", level_from=None, level_to=None)
    assert rows(
        engine,
        f"""SELECT s.code, a.indicator_id FROM action_item a JOIN aspect s ON s.id = a.aspect_id
            WHERE a.code = '{code}'""",
    ) == [("A3", None)]
    (item,) = listed(engine).items
    assert item.target is not None
    assert (item.target.aspect.code, item.target.indicator) == ("A3", None)
    (row,) = progress(listed(engine).items, By.ASPECT)
    assert row.subject is not None
    assert (row.subject.code, row.number) == ("A3", 1)


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "no words": ({"title": " "}, "Rencana tindak lanjut belum diisi"),
    "a person": ({"owner": "Drs. Budi Santoso"}, "terlihat seperti orang"),
    "a NIP in the evidence": ({"evidence": "NIP 19800101 200501 1 001"}, "memuat NIP"),
    "due before agreed": ({"due_on": date(2026, 1, 1)}, "Tenggat mendahului"),
    "a strange aspect": ({"indicator_code": None, "aspect_code": "A9"}, "Aspek A9 tidak ada"),
    "a strange indicator": ({"indicator_code": "99.1"}, "Indikator 99.1 tidak ada"),
    "a strange level": ({"level_to": 9}, "Tingkat 9 tidak mungkin"),
    "a strange activity": ({"intervention_code": "I-2026-99"}, "I-2026-99 belum tercatat"),
    "a strange decision": ({"decision_code": "K-2026-99/1"}, "K-2026-99/1 belum tercatat"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_breaks_a_rule_is_refused_with_a_sentence_and_nothing_is_written(
    engine: Engine, case: str
) -> None:
    changes, sentence = REFUSED[case]
    with pytest.raises(ResultError, match=sentence):
        enter(engine, **changes)
    assert rows(engine, "SELECT count(*) FROM action_item") == [(0,)]


def test_without_a_region_nothing_is_recorded(engine: Engine) -> None:
    with pytest.raises(InputError, match="Belum ada daerah"):
        enter(engine, region_codes=())


def test_a_coach_enters_for_regions_in_care_and_for_no_other(engine: Engine) -> None:
    with writing(engine) as session:
        wanted = agreed(region_codes=(BATANG, PEMALANG))
        assert len(follow_ups.record_items(session, TONO, wanted, now=NOW)) == 2
    with pytest.raises(NotAllowedError), writing(engine) as session:
        follow_ups.record_items(session, TONO, CAREER, now=NOW)
    assert rows(engine, "SELECT count(*) FROM action_item") == [(2,)]


def test_a_trial_enters_among_the_made_up_data_only(engine: Engine) -> None:
    with writing(engine) as session:
        follow_ups.record_items(session, TRIAL, CAREER, now=NOW)
    assert rows(engine, "SELECT DISTINCT dataset FROM action_item") == [("contoh",)]


def amend(engine: Engine, code: str, version: int = 1, **changes: Any) -> Held:
    wanted = agreed(**{"region_codes": (BATANG,)} | changes)
    reason = "Menunggu anggaran perubahan."
    with writing(engine) as session:
        return follow_ups.amend_item(
            session, SARI, code, wanted, version=version, reason=reason, now=LATER
        )


def test_an_item_is_amended_with_its_reason_and_keeps_its_progress(engine: Engine) -> None:
    code = one(engine)
    with writing(engine) as session:
        note = news(ActionStatus.ON_TRACK, 40)
        follow_ups.note_progress(session, SARI, code, note, version=1, now=NOW)
    done = amend(engine, code, 2, due_on=LATE, indicator_code=None, aspect_code="A3")
    assert (done.version, done.record.due_on, done.record.aspect_code) == (3, LATE, "A3")
    assert (done.record.indicator_code, done.instrument) == (None, KASN)
    assert (done.record.status, done.record.progress) == (ActionStatus.ON_TRACK, 40)
    assert rows(engine, "SELECT progress, note, noted_by FROM action_update") == [
        (40, "Dikerjakan.", "sari")
    ]
    assert rows(engine, "SELECT reason FROM audit_entry WHERE action = 'ubah_rtl'") == [
        ("Menunggu anggaran perubahan.",)
    ]


def test_an_amendment_handed_in_twice_is_one(engine: Engine) -> None:
    code = one(engine)
    first = amend(engine, code, due_on=LATE)
    assert amend(engine, code, due_on=LATE) == first
    assert state(engine, code)[2] == 2


def test_an_amendment_against_an_older_version_is_told_who_was_faster(engine: Engine) -> None:
    code = one(engine)
    with writing(engine) as session:
        follow_ups.amend_item(
            session,
            BUDI,
            code,
            agreed(region_codes=(BATANG,), title="Menetapkan pola karier baru"),
            version=1,
            reason="Nama diperjelas.",
            now=LATER,
        )
    with pytest.raises(StaleError, match="diubah oleh budi") as raised:
        amend(engine, code, due_on=LATE)
    assert isinstance(raised.value.current, Held)
    assert raised.value.current.record.title == "Menetapkan pola karier baru"


def test_an_amendment_needs_a_reason_and_a_change(engine: Engine) -> None:
    code = one(engine)
    wanted = agreed(region_codes=(BATANG,), due_on=LATE)
    with pytest.raises(InputError, match="Alasan perubahan"), writing(engine) as session:
        follow_ups.amend_item(session, SARI, code, wanted, version=1, reason=" ", now=LATER)
    with pytest.raises(InputError, match="Tidak ada yang berubah"):
        amend(engine, code)
    with pytest.raises(NoDataError):
        amend(engine, "R-2026-999")
