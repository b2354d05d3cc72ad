"""Good practices from proposal to answer, on both databases: who, once, and never over another."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import Session, select

from merit.domain.access import Role, User, grants_of
from merit.domain.meetings import MeetingRecord
from merit.domain.practices import Answer, PracticeDraft, PracticeRecord, PracticeState
from merit.domain.states import Dataset
from merit.errors import InputError, NoDataError, NotAllowedError, ResultError, StaleError
from merit.services import practices as service
from merit.store import meetings
from merit.store import practices as store
from merit.store.engine import Engine, reading, writing
from merit.store.tables import AuditEntry, Revision

NOW = datetime(2026, 5, 12, 3, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=9)
BATANG, BREBES = "33.25", "33.29"


def person(name: str, role: Role, *regions: str, trial: bool = False) -> User:
    return User(
        name, grants_of(role, demo=True), frozenset(regions), account=name, role=role, trial=trial
    )


OPERATOR = person("operator.batang", Role.OPERATOR, BATANG)
OTHER = person("operator.brebes", Role.OPERATOR, BREBES)
COACH = person("pembina", Role.COACH, BATANG)
MANAGER = person("pengelola", Role.DATA_MANAGER)
LEADER = person("pimpinan", Role.LEADER)
DRAFT = PracticeDraft(
    region_code=BATANG,
    title="Talenta ditinjau tiap triwulan",
    description="Komite talenta bertemu tiap triwulan.",
    instrument="kasn-9-2019",
    aspect_code="A3",
    contact="Bidang Pengembangan Karier, BKPSDM",
    indicator_code="3.4",
)


def proposed(engine: Engine, user: User = OPERATOR, draft: PracticeDraft = DRAFT) -> PracticeRecord:
    with writing(engine) as session:
        return service.propose_practice(session, user, draft, now=NOW)


def answered(
    engine: Engine, said: Answer, *, version: int, reason: str = "", user: User = COACH
) -> PracticeRecord:
    with writing(engine) as session:
        return service.answer(
            session, user, "P-2026-01", said, reason=reason, version=version, now=LATER
        )


def amended(
    engine: Engine, draft: PracticeDraft, *, version: int, user: User = OPERATOR
) -> PracticeRecord:
    with writing(engine) as session:
        return service.amend_practice(session, user, "P-2026-01", draft, version=version, now=LATER)


def seen(engine: Engine, user: User, dataset: Dataset = Dataset.PUBLISHED) -> list[str]:
    with reading(engine) as session:
        return [item.code for item in service.practices(session, user, dataset)]


def journal(engine: Engine) -> list[tuple[str, str, str]]:
    with reading(engine) as session:
        rows = session.exec(select(AuditEntry).order_by(AuditEntry.id)).all()  # type: ignore[arg-type]
        return [(row.actor, row.action, row.subject_key) for row in rows]


def revision(session: Session) -> int:
    return session.exec(select(Revision.number)).one()


def test_what_was_proposed_comes_back_as_it_was_written(engine: Engine) -> None:
    record = proposed(engine)
    assert record.code == "P-2026-01"
    with reading(engine) as session:
        assert store.find(session, Dataset.PUBLISHED, "P-2026-01") == (record, 1)
        assert store.find(session, Dataset.DEMO, "P-2026-01") is None
        assert store.recorded(session, Dataset.PUBLISHED) == [record]
        assert store.recorded(session, Dataset.PUBLISHED, state=PracticeState.ENDORSED) == []
        assert store.codes(session, Dataset.PUBLISHED) == {"P-2026-01"}
    assert record.draft == DRAFT
    assert (record.proposed_by, record.proposed_at, record.state) == (
        "operator.batang",
        NOW,
        PracticeState.PROPOSED,
    )


def test_the_life_is_told_to_the_journal_and_raises_the_revision(engine: Engine) -> None:
    with reading(engine) as session:
        before = revision(session)
    proposed(engine)
    answered(engine, Answer.RETURN, version=1, reason="Sebutkan hasilnya.")
    amended(engine, replace(DRAFT, description="Tiga jabatan terisi."), version=2)
    answered(engine, Answer.ENDORSE, version=3)
    answered(engine, Answer.WITHDRAW, version=4, reason="Tidak lagi dijalankan.")
    key = "terbit/praktik/P-2026-01"
    assert journal(engine) == [
        ("operator.batang", "usulkan_praktik", key),
        ("pembina", "kembalikan_praktik", key),
        ("operator.batang", "ubah_praktik", key),
        ("pembina", "akui_praktik", key),
        ("pembina", "tarik_praktik", key),
    ]
    with reading(engine) as session:
        assert revision(session) == before + 5
        found = store.find(session, Dataset.PUBLISHED, "P-2026-01")
    assert found is not None
    assert (found[0].state, found[0].reason, found[0].decided_by, found[1]) == (
        PracticeState.WITHDRAWN,
        "Tidak lagi dijalankan.",
        "pembina",
        5,
    )


def test_the_same_thing_done_twice_by_one_person_is_one(engine: Engine) -> None:
    assert proposed(engine) == proposed(engine)
    changed = replace(DRAFT, title="Talenta ditinjau tiap bulan")
    assert amended(engine, changed, version=1) == amended(engine, changed, version=1)
    assert answered(engine, Answer.ENDORSE, version=2) == answered(
        engine, Answer.ENDORSE, version=2
    )
    assert len(journal(engine)) == 3


def test_two_persons_with_the_same_words_have_two_practices(engine: Engine) -> None:
    proposed(engine)
    assert proposed(engine, MANAGER).code == "P-2026-02"


def test_codes_go_on_by_year_and_by_data_set(engine: Engine) -> None:
    proposed(engine)
    trying = replace(OPERATOR, trial=True)
    assert proposed(engine, trying).code == "P-2026-01"
    with writing(engine) as session:
        later = service.propose_practice(
            session, MANAGER, DRAFT, now=datetime(2026, 12, 31, 18, tzinfo=UTC)
        )
    assert later.code == "P-2027-01"  # in Jakarta the year has turned


def test_until_it_is_endorsed_only_its_region_and_the_province_see_it(engine: Engine) -> None:
    elsewhere = person("pembina.brebes", Role.COACH, BREBES)
    proposed(engine)
    who = (OPERATOR, COACH, MANAGER, OTHER, LEADER, elsewhere)
    assert [bool(seen(engine, user)) for user in who] == [True, True, True, False, False, False]
    with reading(engine) as session, pytest.raises(NoDataError):
        service.practice(session, OTHER, Dataset.PUBLISHED, "P-2026-01")
    answered(engine, Answer.ENDORSE, version=1)
    assert all(seen(engine, user) for user in who)
    answered(engine, Answer.RETURN, version=2, reason="Perbaiki uraiannya.")
    assert [bool(seen(engine, user)) for user in who] == [True, True, True, False, False, False]


def test_nobody_writes_over_what_somebody_else_changed(engine: Engine) -> None:
    proposed(engine)
    answered(engine, Answer.ENDORSE, version=1)
    with pytest.raises(StaleError) as told:
        answered(engine, Answer.WITHDRAW, version=1, reason="Uji", user=MANAGER)
    assert isinstance(told.value.current, PracticeRecord)
    assert told.value.current.state is PracticeState.ENDORSED
    with pytest.raises(StaleError):
        amended(engine, replace(DRAFT, title="Lain"), version=1)
    assert len(journal(engine)) == 2


def test_what_is_endorsed_or_withdrawn_is_not_amended(engine: Engine) -> None:
    proposed(engine)
    answered(engine, Answer.ENDORSE, version=1)
    with pytest.raises(InputError, match="sudah diakui atau ditarik"):
        amended(engine, replace(DRAFT, title="Lain"), version=2)
    answered(engine, Answer.WITHDRAW, version=2, reason="Uji")
    for said in (Answer.ENDORSE, Answer.RETURN):
        with pytest.raises(InputError, match="tidak tersedia untuk praktik ini"):
            answered(engine, said, version=3, reason="Uji")


@pytest.mark.parametrize("said", [Answer.RETURN, Answer.WITHDRAW])
@pytest.mark.parametrize("reason", ["", "  ", "NIP 198001012005011001"])
def test_returning_and_withdrawing_say_why_without_a_person(
    engine: Engine, said: Answer, reason: str
) -> None:
    proposed(engine)
    with pytest.raises(ResultError, match="Jawaban"):
        answered(engine, said, version=1, reason=reason)
    assert len(journal(engine)) == 1


@pytest.mark.parametrize("user", [OPERATOR, OTHER, LEADER])
def test_only_the_province_answers(engine: Engine, user: User) -> None:
    proposed(engine)
    with pytest.raises(NotAllowedError):
        answered(engine, Answer.ENDORSE, version=1, user=user)


def test_a_draft_without_a_region_is_refused_at_that_field_for_those_who_may_propose(
    engine: Engine,
) -> None:
    draft = replace(DRAFT, region_code="")
    for user in (person("pembina.dua", Role.COACH, BATANG, BREBES), MANAGER):
        with pytest.raises(ResultError, match="Daerah belum dipilih"):
            proposed(engine, user, draft)
    with pytest.raises(NotAllowedError):
        proposed(engine, LEADER, draft)


def test_a_region_proposes_and_amends_for_itself_only(engine: Engine) -> None:
    with pytest.raises(NotAllowedError):
        proposed(engine, OTHER)
    proposed(engine)
    with pytest.raises(NotAllowedError):
        amended(engine, replace(DRAFT, title="Lain"), version=1, user=OTHER)
    with pytest.raises(InputError, match="Daerah sebuah praktik"):
        amended(engine, replace(DRAFT, region_code=BREBES), version=1, user=MANAGER)


def test_a_draft_with_faults_is_refused_with_each_of_them(engine: Engine) -> None:
    with pytest.raises(ResultError) as told:
        proposed(engine, draft=replace(DRAFT, title="", contact="0812-3456-7890"))
    assert [item.field for item in told.value.findings] == ["title", "contact"]  # type: ignore[attr-defined]
    assert seen(engine, MANAGER) == []


def test_whoever_leads_a_rakor_notes_a_practice_of_any_region(engine: Engine) -> None:
    meeting = MeetingRecord(Dataset.PUBLISHED, "K-2026-01", "Rakor", date(2026, 5, 12))
    with writing(engine) as session:
        meetings.enter(session, meeting)
        of_brebes = replace(DRAFT, region_code=BREBES)
        record = service.propose_practice(
            session, COACH, of_brebes, meeting_code="K-2026-01", now=NOW
        )
        assert store.find(session, Dataset.PUBLISHED, record.code) == (record, 1)
        with pytest.raises(NoDataError):
            service.propose_practice(session, COACH, DRAFT, meeting_code="K-2026-09", now=NOW)
        with pytest.raises(NotAllowedError):
            service.propose_practice(session, OPERATOR, DRAFT, meeting_code="K-2026-01", now=NOW)
    assert (record.region_code, record.meeting_code) == (BREBES, "K-2026-01")
