"""Verdicts become action items in one step, each once, and say where they come from."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from services.self_checks.sent_checks import (
    BATANG,
    HEAD,
    LATER,
    LEADER,
    NOW,
    PERIOD,
    SARI,
    TEGAL,
    TONO,
    WATI,
    answered,
    decide,
    moved,
    planned,
    ready,
    rows,
    sent,
)

from merit.domain.access import User
from merit.domain.records import ActionUpdate
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import ActionStatus, Dataset
from merit.errors import InputError, NotAllowedError, ResultError
from merit.services import follow_ups
from merit.services.self_checks.actions import items_from_verdicts, rises
from merit.store.engine import Engine, reading, writing

OWNER = "BKPSDM {daerah}"
DUE = date(2026, 8, 31)


def proposed(engine: Engine, user: User = TONO, region: str = BATANG) -> list[tuple[Any, ...]]:
    """Indicator, level from and to, and the item that takes the step, of every step called for."""
    with reading(engine) as session:
        found = rises(session, user, Dataset.PUBLISHED, PERIOD, region)
    return [
        (
            item.step.indicator.code,
            item.step.level_from,
            item.step.level_to,
            item.item_code,
        )
        for item in found
    ]


def entered(engine: Engine, codes: Sequence[str], **more: Any) -> tuple[str, ...]:
    asked: dict[str, Any] = {"owner": OWNER, "due_on": DUE, "now": NOW} | more
    user, region = asked.pop("user", TONO), asked.pop("region", BATANG)
    with writing(engine) as session:
        return items_from_verdicts(session, user, PERIOD, region, codes, **asked)


def items(engine: Engine) -> list[tuple[Any, ...]]:
    """Code, indicator, levels, title, owner and evidence of the items, by straight SQL."""
    return rows(
        engine,
        "SELECT a.code, i.code, a.level_from, a.level_to, a.title, a.owner, a.evidence "
        "FROM action_item a JOIN indicator i ON i.id = a.indicator_id ORDER BY a.code",
    )


def judged(engine: Engine) -> None:
    """1.1 verified at 2 of 4, 1.2 conforming at 3, 2.1 to be clarified, the rest undecided."""
    ready(engine)
    decide(engine, "1.1", Word.DIFFERS, 2, "Bukti kurang.")
    decide(engine, "1.2")
    decide(engine, "2.1", Word.CLARIFY, None, "Jelaskan.")


def test_a_step_leads_from_the_verified_level_to_the_next(engine: Engine) -> None:
    judged(engine)
    assert proposed(engine) == [
        ("1.1", 2, 3, None),
        ("1.2", 3, 4, None),
        ("2.1", None, 3, None),
    ]


def test_nothing_is_asked_where_the_highest_level_is_verified(engine: Engine) -> None:
    ready(engine)
    decide(engine, "1.1")  # level 4
    assert proposed(engine) == []
    with pytest.raises(InputError, match=r"1.1 tidak memerlukan RTL"):
        entered(engine, ["1.1"])


def test_each_chosen_indicator_becomes_one_item_that_names_the_self_check(engine: Engine) -> None:
    judged(engine)
    codes = entered(engine, ["2.1", "1.1"])
    first, second = items(engine)
    assert codes == (first[0], second[0]) == ("R-2026-001", "R-2026-002")
    assert first[1:4] == ("1.1", 2, 3)
    assert first[4] == (
        "1.1 Peta jabatan dan rencana kebutuhan pegawai 5 tahun: dari tingkat 2 ke tingkat 3 "
        "(penilaian mandiri M-2026-01/33.25)"
    )
    assert first[5] == "BKPSDM Kabupaten Batang"
    assert first[6] == (
        "Ukuran tingkat 3: Anjab/ABK dan peta jabatan lengkap, sudah ditetapkan PPK, rencana 5 "
        "tahun belum utuh. Bukti dukung: SK peta jabatan; Dokumen Anjab dan ABK; Dokumen rencana "
        "kebutuhan 5 tahun; Tangkapan layar e-Formasi/SIASN perencanaan."
    )
    assert second[1:4] == ("2.1", None, 3)
    assert "lengkapi bukti untuk tingkat 3 (penilaian mandiri M-2026-01/33.25)" in second[4]
    told = rows(engine, "SELECT DISTINCT reason FROM audit_entry WHERE action = 'catat_rtl'")
    assert told == [("Verifikasi penilaian mandiri M-2026-01/33.25",)]


def test_the_same_verdict_gives_no_second_item(engine: Engine) -> None:
    judged(engine)
    first = entered(engine, ["1.1", "1.2"])
    again = entered(engine, ["1.1", "1.2"], due_on=date(2026, 9, 30), now=LATER)
    assert again == first
    assert rows(engine, "SELECT count(*) FROM action_item") == [(2,)]
    assert [found[3] for found in proposed(engine)] == [*first, None]


def test_an_item_that_was_closed_is_not_asked_for_again(engine: Engine) -> None:
    judged(engine)
    (code,) = entered(engine, ["1.1"])
    done = ActionUpdate(date(2026, 5, 12), ActionStatus.DONE, 100, "Ditetapkan.")
    with writing(engine) as session:
        follow_ups.note_progress(session, SARI, code, done, version=1, now=LATER)
    assert entered(engine, ["1.1"], now=LATER) == (code,)
    assert rows(engine, "SELECT count(*) FROM action_item") == [(1,)]


def test_a_later_verdict_adds_an_item_only_when_the_one_before_is_closed(engine: Engine) -> None:
    judged(engine)
    (code,) = entered(engine, ["1.1"])
    decide(engine, "1.1", Word.DIFFERS, 1, "Bukti tidak sah.", now=LATER)
    assert entered(engine, ["1.1"], now=LATER) == (code,)
    done = ActionUpdate(date(2026, 5, 12), ActionStatus.CANCELLED, 0, "Keliru.")
    with writing(engine) as session:
        follow_ups.note_progress(session, SARI, code, done, version=1, now=LATER)
    assert proposed(engine)[0] == ("1.1", 1, 2, None)
    assert entered(engine, ["1.1"], now=LATER) != (code,)


def test_a_verdict_that_no_longer_counts_calls_for_nothing(engine: Engine) -> None:
    judged(engine)
    moved(engine, CheckState.RETURNED)
    assert proposed(engine)[0] == ("1.1", 2, 3, None)
    answered(engine, {"1.1": 2}, version=2, at=LATER, rest=None)
    moved(engine, CheckState.SENT, at=LATER)
    assert proposed(engine) == [("1.2", 3, 4, None)]
    with pytest.raises(InputError):
        entered(engine, ["1.1"], now=LATER)


def test_all_of_them_are_entered_or_none(engine: Engine) -> None:
    judged(engine)
    with pytest.raises(InputError, match=r"1\.3 tidak memerlukan RTL"):
        entered(engine, ["1.1", "1.3"])
    with pytest.raises(InputError, match="Belum ada indikator"):
        entered(engine, [])
    with pytest.raises(ResultError, match="Tenggat mendahului"):
        entered(engine, ["1.1", "1.2"], due_on=date(2026, 5, 1))
    with pytest.raises(ResultError, match="Penanggung jawab"):
        entered(engine, ["1.1"], owner="Drs. Budi Santoso, M.Si.")
    assert items(engine) == []


@pytest.mark.parametrize("user", [WATI, HEAD, LEADER], ids=lambda user: user.known_as)
def test_only_who_manages_the_items_of_the_region_makes_them(engine: Engine, user: User) -> None:
    judged(engine)
    with pytest.raises(NotAllowedError):
        entered(engine, ["1.1"], user=user)
    with pytest.raises(NotAllowedError):
        proposed(engine, user)


def test_a_coach_makes_none_for_a_region_of_another(engine: Engine) -> None:
    planned(engine)
    sent(engine, {}, TEGAL)
    decide(engine, "1.1", region=TEGAL, user=SARI)
    with pytest.raises(NotAllowedError):
        entered(engine, ["1.1"], region=TEGAL)
    assert entered(engine, ["1.1"], region=TEGAL, user=SARI) == ("R-2026-001",)
