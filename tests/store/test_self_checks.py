"""Self-checks in the store: whole in and out, replaced at their version, nothing written over."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from merit.domain.instruments import Instrument
from merit.domain.self_checks.periods import Period, PeriodState
from merit.domain.self_checks.records import Answer, Remark, SelfCheck, Verdict, Word
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.store import documents, self_check_answers, self_check_periods, self_checks
from merit.store.documents import NewDocument
from merit.store.engine import Engine, reading, writing

KASN = "kasn-9-2019"
NOW = datetime(2026, 5, 4, 3, 0, tzinfo=UTC)
PERIOD = Period(
    Dataset.PUBLISHED,
    "M-2026-01",
    2026,
    KASN,
    date(2026, 5, 1),
    date(2026, 5, 29),
    ("33.05", "33.29"),
    PeriodState.OPEN,
    "Diperpanjang.",
    "sari",
    NOW,
)
CHECK = SelfCheck(
    Dataset.PUBLISHED,
    "M-2026-01",
    "33.29",
    CheckState.RETURNED,
    frozenset({"3.4", "8.1"}),
    "wati",
    NOW,
    "kepala",
    NOW + timedelta(minutes=1),
    NOW + timedelta(minutes=1),
    "tono",
    NOW + timedelta(minutes=2),
    "sari",
    NOW + timedelta(minutes=3),
    "Lengkapi bukti.",
    "Kata kepala.",
    NOW + timedelta(minutes=4),
    NOW + timedelta(minutes=5),
)


def enter(engine: Engine, period: Period = PERIOD) -> None:
    with writing(engine) as session:
        self_check_periods.enter(session, period)


def answer(code: str, level: int | None, version: int = 1) -> Answer:
    return Answer(code, level, "Catatan.", version, "wati", NOW + timedelta(minutes=version))


def test_a_period_comes_out_as_it_went_in(engine: Engine) -> None:
    enter(engine)
    with reading(engine) as session:
        assert self_check_periods.find(session, Dataset.PUBLISHED, PERIOD.code) == (PERIOD, 1)
        assert self_check_periods.find(session, Dataset.DEMO, PERIOD.code) is None
        assert self_check_periods.codes(session, Dataset.PUBLISHED) == {PERIOD.code}


def test_the_newest_period_comes_first(engine: Engine) -> None:
    for code, year in (("M-2026-01", 2026), ("M-2025-01", 2025), ("M-2026-02", 2026)):
        enter(engine, replace(PERIOD, code=code, year=year))
    with reading(engine) as session:
        found = self_check_periods.recorded(session, Dataset.PUBLISHED)
    assert [item.code for item, _ in found] == ["M-2026-02", "M-2026-01", "M-2025-01"]


def test_a_period_is_replaced_only_at_its_version(engine: Engine) -> None:
    enter(engine)
    later = replace(PERIOD, due_on=date(2026, 6, 12), region_codes=("33.01", "33.29"))
    with writing(engine) as session:
        assert not self_check_periods.replace(session, later, version=2)
        assert self_check_periods.find(session, Dataset.PUBLISHED, PERIOD.code) == (PERIOD, 1)
        assert self_check_periods.replace(session, later, version=1)
        assert self_check_periods.find(session, Dataset.PUBLISHED, PERIOD.code) == (later, 2)


def test_the_instrument_of_a_period_is_whole(engine: Engine, kasn: Instrument) -> None:
    enter(engine)
    with reading(engine) as session:
        found = self_check_periods.instrument_of(session, Dataset.PUBLISHED, PERIOD.code)
    assert found == kasn


def test_where_a_self_check_stands_comes_out_as_it_went_in(engine: Engine) -> None:
    enter(engine)
    with writing(engine) as session:
        assert self_checks.replace(session, CHECK, version=1)
        assert not self_checks.replace(session, replace(CHECK, reason="Lain."), version=1)
    with reading(engine) as session:
        assert self_checks.find(session, Dataset.PUBLISHED, PERIOD.code, "33.29") == (CHECK, 2)
        untouched = SelfCheck(Dataset.PUBLISHED, PERIOD.code, "33.05")
        assert self_checks.of_period(session, Dataset.PUBLISHED, PERIOD.code) == [
            (untouched, 1),
            (CHECK, 2),
        ]


def test_all_indicators_open_is_not_none_of_them(engine: Engine) -> None:
    enter(engine)
    for version, codes in enumerate((frozenset[str](), None), start=1):
        wanted = replace(CHECK, open_codes=codes)
        with writing(engine) as session:
            assert self_checks.replace(session, wanted, version=version)
            found = self_checks.find(session, Dataset.PUBLISHED, PERIOD.code, "33.29")
            assert found is not None
            assert found[0].open_codes == codes


def test_every_version_of_an_answer_stays(engine: Engine) -> None:
    enter(engine)
    told = [answer("3.4", 2), answer("3.10", None), answer("3.4", 3, version=2)]
    with writing(engine) as session:
        self_check_answers.add_answers(session, CHECK, told)
    with reading(engine) as session:
        assert self_check_answers.history(session, CHECK, "3.4") == [told[0], told[2]]
        assert self_check_answers.answers(session, CHECK) == {"3.4": told[2], "3.10": told[1]}
        counts = self_check_answers.answer_counts(session, Dataset.PUBLISHED, PERIOD.code)
    assert counts == {"33.29": 1}


def test_a_version_of_an_answer_is_written_once(engine: Engine) -> None:
    enter(engine)
    with writing(engine) as session:
        self_check_answers.add_answers(session, CHECK, [answer("3.4", 2)])
    with pytest.raises(IntegrityError), writing(engine) as session:
        self_check_answers.add_answers(session, CHECK, [answer("3.4", 3)])


def test_verdicts_and_remarks_come_out_in_the_order_they_came(engine: Engine) -> None:
    enter(engine)
    first = Verdict("3.4", Word.CLARIFY, None, "Mana?", 1, "tono", NOW)
    second = replace(first, word=Word.DIFFERS, level=1, decided_at=NOW + timedelta(hours=1))
    said = Remark(0, "3.4", "SK 12/2026.", False, "wati", NOW)
    with writing(engine) as session:
        self_check_answers.add_verdicts(session, CHECK, [first])
        self_check_answers.add_verdicts(session, CHECK, [second])
        number = self_check_answers.add_remark(session, CHECK, said)
    with reading(engine) as session:
        assert self_check_answers.verdict_history(session, CHECK, "3.4") == [first, second]
        assert self_check_answers.verdicts(session, CHECK) == {"3.4": second}
        assert self_check_answers.remarks(session, CHECK) == [replace(said, number=number)]
        of_period = self_check_answers.verdicts_of_period(session, Dataset.PUBLISHED, PERIOD.code)
    assert of_period == {"33.29": {"3.4": second}}


@pytest.mark.parametrize(
    ("word", "level"), [(Word.CLARIFY, 2), (Word.CONFORMS, None), (Word.DIFFERS, 9)]
)
def test_a_verdict_without_its_level_is_not_kept(
    engine: Engine, word: Word, level: int | None
) -> None:
    enter(engine)
    wrong = Verdict("3.4", word, level, "", 1, "tono", NOW)
    with pytest.raises(IntegrityError), writing(engine) as session:
        self_check_answers.add_verdicts(session, CHECK, [wrong])


def test_what_was_answered_or_said_is_a_beginning(engine: Engine) -> None:
    enter(engine)
    other = replace(CHECK, region_code="33.05")
    with writing(engine) as session:
        assert self_check_answers.is_untouched(session, CHECK)
        self_check_answers.add_answers(session, CHECK, [answer("3.4", 2)])
        assert not self_check_answers.is_untouched(session, CHECK)
        assert self_check_answers.is_untouched(session, other)
        self_check_answers.add_remark(session, other, Remark(0, "3.4", "Halo.", False, "w", NOW))
        assert not self_check_answers.is_untouched(session, other)


def test_documents_are_found_beside_many_subjects_and_below_one(engine: Engine) -> None:
    beside = "terbit/mandiri/M-2026-01/33.29"
    with writing(engine) as session:
        for code in ("3.4", "3.4", "3.10"):
            wanted = NewDocument(f"{beside}/{code}", f"Bukti {code}", link="https://a.id")
            documents.add(session, wanted, by="wati", now=NOW)
        gone = NewDocument(f"{beside}/8.1", "Hapus", link="https://a.id")
        documents.remove(
            session, documents.add(session, gone, by="wati", now=NOW), by="wati", now=NOW
        )
        found = documents.present_of(session, [f"{beside}/{code}" for code in ("3.4", "8.1")])
        assert {name: len(items) for name, items in found.items()} == {f"{beside}/3.4": 2}
        assert documents.any_below(session, f"{beside}/")
        assert not documents.any_below(session, "terbit/mandiri/M-2026-01/33.2_/")


def test_the_same_region_is_scheduled_once_in_a_period(engine: Engine) -> None:
    enter(engine)
    with pytest.raises(IntegrityError), writing(engine) as session:
        session.execute(
            text(
                "INSERT INTO self_check "
                "(period_id, region_code, state, reason, head_reason, version) "
                "SELECT period_id, region_code, state, reason, head_reason, version "
                "FROM self_check"
            )
        )
