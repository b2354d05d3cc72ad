"""Who changed it first, who may see it, and which data set it belongs to."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from services.results.people import (
    BUDI,
    COACH,
    CONTENT,
    ENTRY,
    KASN,
    LATER,
    LEADER,
    NOW,
    OTHER_TRIAL,
    SARI,
    TONO,
    TRIAL,
    amended,
    correction,
    person,
    proposed,
    published,
    recorded,
    retraction,
    sent_back,
    withdrawn,
)  # fmt: skip
from sqlmodel import func, select

from merit.domain.access import Role, User, public, visitor
from merit.domain.proposals import Change, Draft, Proposal, ProposalState, RecordedResult
from merit.domain.provenance import Source
from merit.domain.states import Dataset, SourceKind
from merit.errors import InputError, NoDataError, NotAllowedError, ResultError, StaleError
from merit.services import results
from merit.store.engine import Engine, Session, reading, writing
from merit.store.tables import Assessment, AuditEntry, ResultProposal

OTHER = replace(ENTRY, content=replace(CONTENT, score=Decimal(260)))
THIRD = replace(ENTRY, content=replace(CONTENT, score=Decimal(270)))


def rows(engine: Engine, table: type[ResultProposal | AuditEntry | Assessment]) -> int:
    with reading(engine) as session:
        return session.exec(select(func.count()).select_from(table)).one()


def test_of_two_who_amend_the_same_version_the_second_sees_both(filled: Engine) -> None:
    seen = proposed(filled)
    amended(filled, seen, OTHER, user=BUDI)
    with pytest.raises(StaleError) as caught:
        amended(filled, seen, THIRD, user=TONO)
    assert str(caught.value) == (
        "Data ini baru saja diubah oleh Budi pukul 11.05 WIB. Bandingkan lalu pilih."
    )
    current = caught.value.current
    assert isinstance(current, Proposal)
    assert (current.version, current.editors) == (2, ("sari", "budi"))
    assert current.content == OTHER.record(Dataset.PUBLISHED)
    chosen = amended(filled, current, THIRD, user=TONO)
    assert chosen.content == THIRD.record(Dataset.PUBLISHED)


@pytest.mark.parametrize("step", [published, sent_back, withdrawn])
def test_nothing_is_decided_on_a_version_nobody_saw(
    filled: Engine, step: Callable[..., Proposal]
) -> None:
    seen = proposed(filled)
    amended(filled, seen, OTHER)
    with pytest.raises(StaleError, match="Sari"):
        step(filled, seen, user=TONO)
    assert recorded(filled, "33.03", 2023) is None


@pytest.mark.parametrize("step", [published, withdrawn, sent_back])
def test_what_was_decided_is_decided(filled: Engine, step: Callable[..., Proposal]) -> None:
    done = published(filled, proposed(filled))
    with pytest.raises(StaleError, match="Budi"):
        step(filled, done, user=TONO)
    with pytest.raises(StaleError, match="Budi"):
        amended(filled, done, OTHER)


def test_the_same_step_twice_is_one_step(filled: Engine) -> None:
    waiting = proposed(filled)
    assert proposed(filled).number == waiting.number
    other = amended(filled, waiting, OTHER)
    assert amended(filled, waiting, OTHER) == other
    back = sent_back(filled, other)
    assert sent_back(filled, other) == back
    ready = amended(filled, back, ENTRY)
    assert published(filled, ready) == published(filled, ready)
    assert (rows(filled, ResultProposal), rows(filled, AuditEntry)) == (1, 6)
    found = recorded(filled, "33.03", 2023)
    assert found is not None
    assert found.version == 1
    gone = proposed(filled, correction(filled, "33.03", 2023, note="Halaman 2."))
    assert withdrawn(filled, gone) == withdrawn(filled, gone)
    assert rows(filled, AuditEntry) == 8


def test_another_person_with_the_same_entry_makes_a_second_proposal(filled: Engine) -> None:
    first = proposed(filled)
    second = proposed(filled, user=TONO)
    assert second.number != first.number
    assert "Masih ada usulan lain" in second.findings[0].message


def test_of_two_entries_of_one_result_the_second_becomes_a_correction(filled: Engine) -> None:
    first, second = proposed(filled), proposed(filled, OTHER, user=TONO)
    published(filled, first)
    with pytest.raises(StaleError, match="Budi") as caught:
        published(filled, second, user=SARI)
    current = caught.value.current
    assert isinstance(current, Proposal)
    assert (current.is_open, current.is_outdated) == (True, True)
    assert current.recorded is not None
    assert current.recorded.record.result.score == 250
    with pytest.raises(StaleError):
        amended(filled, second, OTHER, user=TONO)
    renewed = replace(
        OTHER, change=Change.CORRECT, base_version=1, reason="Angka keputusan adalah 260."
    )
    ready = amended(filled, second, renewed, user=TONO)
    assert not ready.is_outdated
    published(filled, ready, user=SARI)
    found = recorded(filled, "33.03", 2023)
    assert found is not None
    assert (found.version, found.record.result.score) == (2, 260)


def test_a_correction_of_a_value_that_moved_on_shows_what_is_recorded_now(filled: Engine) -> None:
    late = correction(filled, "33.75", 2023, score=Decimal(330))
    published(filled, proposed(filled, correction(filled, "33.75", 2023, score=Decimal(328))))
    with pytest.raises(StaleError, match="Budi") as caught:
        proposed(filled, late, user=TONO)
    current = caught.value.current
    assert isinstance(current, RecordedResult)
    assert (current.version, current.record.result.score) == (2, 328)


def test_an_entry_for_what_is_recorded_and_a_change_of_what_is_not_are_refused(
    filled: Engine,
) -> None:
    with pytest.raises(StaleError) as caught:
        proposed(filled, replace(ENTRY, region_code="33.75"))
    assert isinstance(caught.value.current, RecordedResult)
    with pytest.raises(StaleError) as caught:
        proposed(filled, replace(ENTRY, change=Change.CORRECT, base_version=1, reason="Salah."))
    assert caught.value.current is None
    with pytest.raises(InputError, match="hasil baru"):
        proposed(filled, replace(ENTRY, change=Change.CORRECT, reason="Salah."))
    with pytest.raises(InputError, match="koreksi"):
        proposed(filled, replace(correction(filled, "33.75", 2023), change=Change.ENTER))
    with pytest.raises(InputError, match="Penarikan"):
        proposed(filled, replace(retraction(filled, "33.75", 2023), content=CONTENT))
    with pytest.raises(InputError, match="memuat"):
        proposed(filled, replace(ENTRY, content=None))


@pytest.mark.parametrize("make", [correction, retraction])
def test_a_change_of_the_recorded_needs_a_reason(
    filled: Engine, make: Callable[..., Draft]
) -> None:
    draft = replace(make(filled, "33.75", 2023), reason="  ")
    with pytest.raises(ResultError, match="Alasan") as caught:
        proposed(filled, draft)
    assert "reason" in [item.field for item in caught.value.findings]


def test_a_proposal_stays_with_its_region_year_and_instrument(filled: Engine) -> None:
    waiting = proposed(filled)
    for other in (
        replace(ENTRY, region_code="33.13"),
        replace(ENTRY, year=2022),
        replace(ENTRY, instrument="permenpanrb-19-2025"),
    ):
        with pytest.raises(InputError, match="tidak dapat diganti"):
            amended(filled, waiting, other)


def test_what_nobody_knows_is_a_sentence(filled: Engine) -> None:
    with pytest.raises(InputError, match="Instrumen x tidak dikenal"):
        proposed(filled, replace(ENTRY, instrument="x"))
    with pytest.raises(ResultError, match="Kode wilayah"):
        proposed(filled, replace(ENTRY, region_code="99.99"))
    with reading(filled) as session, pytest.raises(NoDataError, match="nomor 7"):
        results.proposal(session, SARI, 7, now=NOW)
    with writing(filled) as session, pytest.raises(NoDataError, match="nomor 7"):
        results.publish(session, SARI, 7, version=1, now=NOW)


def test_the_form_hears_what_the_rules_find_before_anything_is_kept(filled: Engine) -> None:
    wrong = replace(ENTRY, content=replace(CONTENT, score=Decimal(411)))
    with reading(filled) as session:
        assert results.check(session, SARI, ENTRY, now=NOW) == ()
        assert [item.field for item in results.check(session, SARI, wrong, now=NOW)] == ["score"]
        with pytest.raises(NotAllowedError):
            results.check(session, LEADER, ENTRY, now=NOW)
    assert rows(filled, ResultProposal) == 0
    kept = proposed(filled)
    with reading(filled) as session:
        assert results.check(session, SARI, OTHER, now=NOW, number=kept.number) == ()
        assert [item.field for item in results.check(session, SARI, OTHER, now=NOW)] == ["year"]


def waiting_numbers(session: Session, user: User, dataset: Dataset) -> list[int]:
    return [item.number for item in results.waiting(session, user, dataset, now=NOW)]


def test_a_coach_reads_the_proposals_of_the_own_regions_only(filled: Engine) -> None:
    mine = proposed(filled)  # 33.03 is in the care of the coach
    other = proposed(filled, replace(ENTRY, region_code="33.13"))
    with reading(filled) as session:
        assert waiting_numbers(session, COACH, Dataset.PUBLISHED) == [mine.number]
        assert waiting_numbers(session, SARI, Dataset.PUBLISHED) == [mine.number, other.number]
        assert results.proposal(session, COACH, mine.number, now=NOW).number == mine.number
        with pytest.raises(NoDataError):
            results.proposal(session, COACH, other.number, now=NOW)
        assert results.history(session, COACH, Dataset.PUBLISHED, "33.03", 2023, KASN) == ()
        with pytest.raises(NotAllowedError):
            results.history(session, COACH, Dataset.PUBLISHED, "33.13", 2023, KASN)
    for step in (published, sent_back, withdrawn):
        with pytest.raises(NotAllowedError):
            step(filled, mine, user=COACH)
    with pytest.raises(NotAllowedError):
        amended(filled, mine, OTHER, user=COACH)


STRANGERS = [
    LEADER,
    person("admin", Role.ADMIN),
    person("penyaji", Role.PRESENTER),
    person("operator", Role.OPERATOR, "33.03"),
    person("kepala", Role.HEAD, "33.03"),
    visitor(demo=True),
    public(),
]


@pytest.mark.parametrize("user", STRANGERS, ids=lambda user: user.name)
def test_nobody_else_reads_or_changes_a_proposal(filled: Engine, user: User) -> None:
    seen = proposed(filled)
    with reading(filled) as session:
        for read in (
            lambda: results.waiting(session, user, Dataset.PUBLISHED, now=NOW),
            lambda: results.proposal(session, user, seen.number, now=NOW),
            lambda: results.history(session, user, Dataset.PUBLISHED, "33.03", 2023, KASN),
        ):
            with pytest.raises(NotAllowedError):
                read()
        assert results.corrections(session, user, Dataset.PUBLISHED, "33.03") == ()
        assert results.recorded(session, user, Dataset.PUBLISHED, region_code="33.75") != ()
    for step in (published, sent_back, withdrawn):
        with pytest.raises(NotAllowedError):
            step(filled, seen, user=user)
    with pytest.raises(NotAllowedError):
        amended(filled, seen, OTHER, user=user)
    with pytest.raises(NotAllowedError):
        proposed(filled, user=user)
    assert rows(filled, ResultProposal) == 1


def test_a_grant_without_an_account_is_not_enough(filled: Engine) -> None:
    with pytest.raises(NotAllowedError, match="akun Anda"):
        proposed(filled, user=replace(SARI, account=None))


def test_a_trial_works_in_the_demonstration_and_an_account_never_does(filled: Engine) -> None:
    demo = replace(
        ENTRY, year=2021, content=replace(CONTENT, source=Source("Contoh", SourceKind.DEMO))
    )
    demo = replace(
        demo, content=replace(demo.content or CONTENT, decided_on=None, decree_number=None)
    )
    facts = rows(filled, Assessment)
    with reading(filled) as session:
        assert results.check(session, TRIAL, demo, now=NOW) == ()
        assert [item.field for item in results.check(session, SARI, demo, now=NOW)] == ["source"]
    mine = proposed(filled, demo, user=TRIAL)
    assert mine.key.dataset is Dataset.DEMO
    with reading(filled) as session:
        assert waiting_numbers(session, SARI, Dataset.PUBLISHED) == []
        assert waiting_numbers(session, TRIAL, Dataset.DEMO) == [mine.number]
    with pytest.raises(NotAllowedError, match="percobaan"):
        published(filled, mine, user=BUDI)
    with pytest.raises(NotAllowedError, match="orang kedua"):
        published(filled, mine, user=TRIAL)
    done = published(filled, mine, user=OTHER_TRIAL)
    assert (done.state, done.names) == (
        ProposalState.PUBLISHED,
        {
            TRIAL.account: "Pengelola data 1 (percobaan)",
            OTHER_TRIAL.account: "Pengelola data 2 (percobaan)",
        },
    )
    assert recorded(filled, "33.03", 2021) is None
    assert recorded(filled, "33.03", 2021, Dataset.DEMO) is not None
    assert rows(filled, Assessment) == facts + 1
    with pytest.raises(NotAllowedError, match="Data contoh"):
        published(filled, proposed(filled), user=TRIAL)
    with pytest.raises(ResultError, match="Sumber contoh"):
        proposed(filled, demo, user=SARI)


def test_without_the_demonstration_nobody_reads_it(filled: Engine) -> None:
    blind = replace(SARI, grants=frozenset(g for g in SARI.grants if g[0] != "baca_contoh"))
    with reading(filled) as session:
        with pytest.raises(NotAllowedError):
            results.waiting(session, blind, Dataset.DEMO, now=NOW)
        with pytest.raises(NotAllowedError):
            results.corrections(session, blind, Dataset.DEMO, "33.03")


def test_corrections_name_nobody(filled: Engine) -> None:
    draft = correction(filled, "33.75", 2023, score=Decimal(330))
    published(filled, proposed(filled, draft))
    with reading(filled) as session:
        told = repr(results.corrections(session, public(), Dataset.PUBLISHED, "33.75"))
    assert str(LATER.year) in told
    assert not any(name in told.lower() for name in ("sari", "budi"))


def test_each_proposal_of_the_list_is_judged_by_its_own_region(filled: Engine) -> None:
    quiet = proposed(filled)
    loud = proposed(filled, correction(filled, "33.75", 2023, score=Decimal(330)))
    with reading(filled) as session:
        first, second = results.waiting(session, SARI, Dataset.PUBLISHED, now=NOW)
        alone = results.proposal(session, SARI, loud.number, now=NOW)
    assert (first.number, first.recorded, first.findings) == (quiet.number, None, ())
    assert second == alone
    assert second.recorded == recorded(filled, "33.75", 2023)
    # 330 is not the 327 recorded, and 65,5 more than the 264,5 of the year before
    assert [item.field for item in second.findings] == ["score", "score"]
    assert "327, Sangat Baik" in second.findings[0].message
    assert "65,5 poin dari hasil 2022 (264,5)" in second.findings[1].message


def test_what_was_decided_lately_stays_within_reach(filled: Engine) -> None:
    first = published(filled, proposed(filled))
    other = withdrawn(filled, proposed(filled, correction(filled, "33.75", 2023, score=None)))
    with reading(filled) as session:
        every = results.decided(session, TONO, Dataset.PUBLISHED, limit=5)
        own = results.decided(session, COACH, Dataset.PUBLISHED, limit=5)
        last = results.decided(session, TONO, Dataset.PUBLISHED, limit=1)
    assert [item.number for item in every] == [other.number, first.number]
    assert [item.number for item in own] == [first.number]
    assert [item.number for item in last] == [other.number]
