"""A self-check as it is read: cells, the last official result, history, levels for the way up."""

from decimal import Decimal
from typing import Any

import pytest
from services.self_checks.check_cases import (
    BREBES,
    CODE,
    DEWI,
    HEAD,
    KEBUMEN,
    LEADER,
    RINI,
    SARI,
    TONO,
    WATI,
    WHY,
    Office,
    official,
)

from merit.domain.access import User
from merit.domain.self_checks.periods import PeriodDraft, PeriodStep
from merit.domain.self_checks.plausibility import DoubtKind
from merit.domain.self_checks.records import Answer, Verdict, Word
from merit.domain.self_checks.workflow import CheckState, CheckStep
from merit.domain.states import Dataset, Stage
from merit.errors import InputError, NoDataError, NotAllowedError
from merit.services import self_checks
from merit.services.documents import add_link
from merit.store.engine import Engine, reading


@pytest.fixture
def office(engine: Engine) -> Office:
    return Office(engine)


def found_levels(office: Office, stage: Stage, user: User = SARI, region: str = BREBES) -> Any:
    with reading(office.engine) as session:
        return self_checks.levels(session, user, Dataset.PUBLISHED, region, stage)


def test_every_indicator_has_a_cell_in_the_order_of_the_instrument(office: Office) -> None:
    office.opened()
    view = office.view()
    codes = [
        row[0]
        for row in office.rows(
            "SELECT i.code FROM indicator i JOIN aspect a ON a.id = i.aspect_id "
            "JOIN instrument n ON n.id = a.instrument_id WHERE n.code = 'kasn-9-2019' "
            "ORDER BY a.position, i.position"
        )
    ]
    assert len(codes) == 37
    assert list(view.cells) == codes
    assert all(cell.answer is None and cell.is_open for cell in view.cells.values())
    assert (view.standing.answered, view.standing.score, view.official) == (0, None, None)


def test_a_cell_tells_what_was_answered_said_found_and_shown(office: Office) -> None:
    office.sent()
    office.judge({"3.4": (Word.CLARIFY, None)})
    office.do(
        lambda session: self_checks.say(
            session, TONO, CODE, BREBES, "3.4", "SK nomor berapa?", now=office.now
        )
    )
    office.do(
        lambda session: self_checks.say(
            session, WATI, CODE, BREBES, "3.4", "SK 12/2026.", now=office.now
        )
    )
    cell = office.view().cells["3.4"]
    assert cell.answer is not None
    assert cell.answer.level == 2
    assert cell.verdict is not None
    assert (cell.verdict.word, cell.verdict_counts) == (Word.CLARIFY, True)
    assert [(item.text, item.of_province, item.written_by) for item in cell.remarks] == [
        ("SK nomor berapa?", True, "tono"),
        ("SK 12/2026.", False, "wati"),
    ]
    assert not cell.is_open
    assert office.view().cells["3.5"].remarks == ()


def test_a_verdict_counts_no_more_once_the_answer_was_mended(office: Office) -> None:
    office.returned()
    assert office.view().cells["3.4"].verdict_counts
    office.answer("3.4", 1, version=1)
    cell = office.view().cells["3.4"]
    assert cell.verdict is not None
    assert not cell.verdict_counts
    assert office.view().cells["3.5"].verdict_counts


def test_documents_stand_beside_their_own_indicator(office: Office) -> None:
    office.opened()
    for code, title in (("3.4", "SK"), ("3.4", "Notulen"), ("3.10", "Laporan")):
        beside = self_checks.subject(Dataset.PUBLISHED, f"{CODE}/{BREBES}/{code}")
        link = f"https://a.id/{title}"
        office.do(
            lambda session, beside=beside, title=title, link=link: add_link(
                session, WATI, beside, title=title, link=link, now=office.now
            )
        )
    told = {
        code: [item.title for item in cell.evidence]
        for code, cell in office.view().cells.items()
        if cell.evidence
    }
    assert told == {"3.4": ["SK", "Notulen"], "3.10": ["Laporan"]}
    assert all(not cell.evidence for cell in office.view(DEWI, KEBUMEN).cells.values())


def test_the_last_official_result_before_the_year_stands_beside(
    engine: Engine, office: Office
) -> None:
    official(engine, 2023, 200, {"3.4": 1})
    official(engine, 2024, 327, {"3.4": 3})
    official(engine, 2026, 350, {"3.4": 4})  # of the year itself: it came later
    office.opened()
    view = office.view()
    assert view.official is not None
    assert (view.official.year, view.official.score) == (2024, Decimal(327))
    assert view.official.band is not None
    assert view.official.band.name == "Sangat Baik"
    assert view.official.aspect_scores == {"A1": Decimal("37.5")}
    assert (view.cells["3.4"].official_level, view.cells["3.5"].official_level) == (3, None)


def test_a_result_of_another_region_or_instrument_is_not_beside(
    engine: Engine, office: Office
) -> None:
    official(engine, 2024, 327, {"3.4": 3}, region=KEBUMEN)
    office.opened()
    assert office.view().official is None
    assert office.view(DEWI, KEBUMEN).official is not None


def test_a_claim_far_from_the_official_level_is_doubted(engine: Engine, office: Office) -> None:
    official(engine, 2025, 200, {"3.4": 1})
    office.opened()
    office.answer("3.4", 3)
    (doubt,) = [item for item in office.view().doubts if item.kind is DoubtKind.JUMP]
    assert (doubt.indicator_code, doubt.level, doubt.official) == ("3.4", 3, 1)


def test_the_history_of_a_cell_holds_every_answer_and_verdict_in_order(office: Office) -> None:
    office.returned()
    office.answer("3.4", 1, note="Turun.", version=1)
    with reading(office.engine) as session:
        found = self_checks.cell_history(session, TONO, Dataset.PUBLISHED, CODE, BREBES, "3.4")
        other = self_checks.cell_history(session, TONO, Dataset.PUBLISHED, CODE, BREBES, "3.5")
    assert [(type(item).__name__, item.level, item.note) for item in found] == [
        ("Answer", 2, ""),
        ("Verdict", 1, "Lihat bukti."),
        ("Answer", 1, "Turun."),
    ]
    assert [type(item) for item in other] == [Answer, Verdict]


def test_what_was_written_and_rewritten_before_the_first_sending_stays_with_the_region(
    office: Office,
) -> None:
    office.opened()
    office.answer("3.4", 3, note="Coba dulu.")
    office.answer("3.4", 2, note="Lihat SK.", version=1)
    office.fill({"3.4": 2})  # without the note
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    office.judge({"3.4": (Word.DIFFERS, 1)})
    office.step(CheckStep.RETURN, TONO, reason=WHY)
    office.answer("3.4", 1, note="Turun.", version=3)
    drafts = [("Answer", 3, "Coba dulu."), ("Answer", 2, "Lihat SK.")]
    sent = [("Answer", 2, ""), ("Verdict", 1, "Lihat bukti."), ("Answer", 1, "Turun.")]
    for user, expected in ((WATI, drafts + sent), (HEAD, drafts + sent), (TONO, sent)):
        with reading(office.engine) as session:
            found = self_checks.cell_history(session, user, Dataset.PUBLISHED, CODE, BREBES, "3.4")
        assert [(type(item).__name__, item.level, item.note) for item in found] == expected


def test_the_history_of_an_unknown_indicator_is_none(office: Office) -> None:
    office.opened()
    with reading(office.engine) as session, pytest.raises(NoDataError, match=r"9\.9"):
        self_checks.cell_history(session, WATI, Dataset.PUBLISHED, CODE, BREBES, "9.9")


def test_a_draft_has_no_levels_for_anybody_else_nor_as_a_claim(office: Office) -> None:
    office.opened()
    office.fill()
    assert found_levels(office, Stage.SELF) is None
    assert found_levels(office, Stage.SELF, WATI) is None
    assert found_levels(office, Stage.VERIFIED) is None


def test_claimed_and_verified_levels_are_told_apart(office: Office) -> None:
    office.sent({"3.5": 3})
    claimed = found_levels(office, Stage.SELF)
    assert (len(claimed.levels), claimed.levels["3.5"], claimed.levels["3.4"]) == (37, 3, 2)
    assert claimed.as_of == office.held()[0].sent_at
    assert found_levels(office, Stage.VERIFIED) is None
    office.judge({"3.5": (Word.DIFFERS, 1)})
    assert found_levels(office, Stage.VERIFIED) is None  # not finished
    office.step(CheckStep.VERIFY, TONO)
    verified = found_levels(office, Stage.VERIFIED)
    assert (len(verified.levels), verified.levels["3.5"], verified.levels["3.4"]) == (37, 1, 2)
    assert found_levels(office, Stage.SELF).levels["3.5"] == 3
    office.step(CheckStep.APPROVE, SARI)
    assert found_levels(office, Stage.VERIFIED).as_of == office.held()[0].approved_at


def test_what_is_mended_is_no_claim_before_it_is_sent_again(office: Office) -> None:
    office.returned()
    office.answer("3.4", 1, version=1)
    assert found_levels(office, Stage.SELF).levels["3.4"] == 2
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    assert found_levels(office, Stage.SELF).levels["3.4"] == 1


def test_the_levels_are_those_of_the_newest_period_that_has_any(office: Office) -> None:
    office.approved()
    draft = PeriodDraft(2027, "kasn-9-2019", office.now.date(), office.now.date(), (BREBES,))
    office.opened(draft)
    assert found_levels(office, Stage.SELF).period.code == CODE
    assert found_levels(office, Stage.VERIFIED).period.code == CODE


@pytest.mark.parametrize("stage", [Stage.OFFICIAL, Stage.ESTIMATE])
def test_no_other_stage_comes_from_a_self_check(office: Office, stage: Stage) -> None:
    with pytest.raises(InputError, match="Pilih sumber lain"):
        found_levels(office, stage)


def test_levels_are_for_those_who_read_self_checks_of_the_region(office: Office) -> None:
    office.sent()
    for user in (SARI, LEADER, TONO, WATI, HEAD):
        assert found_levels(office, Stage.SELF, user) is not None
    for user in (RINI, DEWI):
        with pytest.raises(NotAllowedError):
            found_levels(office, Stage.SELF, user)


def test_a_region_finds_its_self_checks_and_others_those_that_were_sent(office: Office) -> None:
    office.opened()

    def codes(user: User) -> list[tuple[str, CheckState]]:
        with reading(office.engine) as session:
            found = self_checks.checks_of(session, user, Dataset.PUBLISHED, BREBES)
        return [(period.code, check.state) for period, check, _ in found]

    assert codes(WATI) == [(CODE, CheckState.DRAFT)]
    assert codes(SARI) == codes(LEADER) == []
    office.fill()
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    assert codes(SARI) == codes(WATI) == [(CODE, CheckState.SENT)]


def test_nothing_is_open_in_a_period_that_is_not(office: Office) -> None:
    office.opened()
    office.period(CODE, PeriodStep.CLOSE, 2)
    assert not any(cell.is_open for cell in office.view().cells.values())


def test_the_instrument_without_weights_is_answered_without_a_score(office: Office) -> None:
    draft = PeriodDraft(
        2026, "permenpanrb-19-2025", office.now.date(), office.now.date(), (BREBES,)
    )
    office.opened(draft)
    code = next(iter(office.view().cells))
    office.answer(code, 1)
    view = office.view()
    assert (view.standing.answered, view.standing.score, view.standing.band) == (1, None, None)
