"""What the journal says of a whole self-check, in words a reader knows."""

from pathlib import Path
from typing import Any

import pytest
from services.self_checks.check_cases import BREBES, CODE, HEAD, SARI, TONO, WATI, WHY, Office

from merit.domain.instruments import Instrument
from merit.domain.journal import Asked
from merit.domain.regions import Region
from merit.domain.self_checks.periods import PeriodStep
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import CheckStep
from merit.services import self_checks
from merit.store import audit, instruments
from merit.store import regions as region_store
from merit.store.engine import make_engine, reading, writing
from merit.store.migrations import migrate
from merit.ui.text import audit as words
from merit.ui.text import audit_fields


@pytest.fixture
def entries(tmp_path: Path, regions: list[Region], kasn: Instrument) -> Any:
    """Everything that can happen to a self-check and its period."""
    engine = make_engine(f"sqlite:///{tmp_path / 'merit.db'}")
    migrate(engine)
    with writing(engine) as session:
        region_store.add(session, regions)
        instruments.add(session, kasn)
    office = Office(engine)
    office.opened()
    office.fill()
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.TAKE_BACK, WATI)
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.DECLINE, HEAD, reason=WHY)
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    office.judge({"3.4": (Word.DIFFERS, 1)})
    office.step(CheckStep.RETURN, TONO, reason=WHY)
    office.answer("3.4", 1, version=1)
    office.do(
        lambda session: self_checks.say(
            session, WATI, CODE, BREBES, "3.4", "Sudah.", now=office.now
        )
    )
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    office.judge()
    office.step(CheckStep.VERIFY, TONO)
    office.step(CheckStep.RECHECK, SARI, reason=WHY)
    office.step(CheckStep.VERIFY, TONO)
    office.step(CheckStep.APPROVE, SARI)
    office.step(CheckStep.REOPEN, SARI, reason=WHY)
    office.period(CODE, PeriodStep.CLOSE, 2)
    office.period(CODE, PeriodStep.REOPEN, 3, reason=WHY)
    with reading(engine) as session:
        found = audit.found(session, Asked(), limit=500)
    engine.dispose()
    return found


def test_every_action_subject_and_field_has_words(entries: Any) -> None:
    actions = {item.action for item in entries}
    assert len(actions) >= 16
    assert actions - set(words.ACTIONS) == set()
    assert {item.subject for item in entries} - set(words.SUBJECTS) == set()
    fields = {change.name for item in entries for change in item.differences}
    assert {"check_state", "period_state", "verdict", "level"} <= fields
    assert fields - set(audit_fields.FIELDS) == set()


def test_states_and_verdicts_are_told_as_on_the_screens(entries: Any) -> None:
    told = {
        audit_fields.value(change.name, side)
        for item in entries
        for change in item.differences
        if change.name in ("check_state", "period_state", "verdict")
        for side in (change.old, change.new)
        if side
    }
    assert {"Draf", "Menunggu kepala", "Dikirim", "Dikembalikan", "Perbaikan"} <= told
    assert {"Diverifikasi", "Disahkan", "Dibuka kembali", "Ditutup", "Tidak sesuai"} <= told
    assert not any("_" in word for word in told)
