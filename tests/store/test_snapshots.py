"""Frozen presentations on both databases: once, by those who may, never changed, withdrawn."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from services.decks_by_hand import DECK
from sqlalchemy import text
from sqlmodel import Session, select

from merit.domain.access import Role, User, grants_of, visitor
from merit.domain.decks import Deck, DeckKind
from merit.domain.snapshots import Snapshot
from merit.domain.states import Dataset
from merit.errors import InputError, NoDataError, NotAllowedError, ResultError
from merit.services import snapshots as service
from merit.store import snapshots as store
from merit.store.engine import Engine, reading, writing
from merit.store.tables import AuditEntry, Revision

NOW = datetime(2026, 12, 31, 18, 0, tzinfo=UTC)  # in Central Java it is 2027 by then
LATER = NOW + timedelta(days=9)
BATANG, BREBES = "33.25", "33.29"
TITLE, WHY = "Rakor triwulan I", "Data 2025 dikoreksi BKN"
OF_BATANG = replace(DECK, kind=DeckKind.REGION, region_code=BATANG)


def person(name: str, role: Role, *regions: str, trial: bool = False) -> User:
    return User(
        name, grants_of(role, demo=True), frozenset(regions), account=name, role=role, trial=trial
    )


MANAGER = person("pengelola", Role.DATA_MANAGER)
PRESENTER = person("penyaji", Role.PRESENTER)
COACH = person("pembina", Role.COACH, BREBES)
OPERATOR = person("operator.batang", Role.OPERATOR, BATANG)
ADMIN = person("admin", Role.ADMIN)


def frozen(
    engine: Engine, user: User = MANAGER, deck: Deck = DECK, *, title: str = TITLE
) -> Snapshot:
    with writing(engine) as session:
        return service.freeze(session, user, deck, title=title, now=NOW)


def withdrawn(engine: Engine, user: User, code: str, reason: str = WHY) -> Snapshot:
    with writing(engine) as session:
        return service.withdraw(session, user, code, reason=reason, now=LATER)


def rows(session: Session) -> int:
    return session.execute(text("SELECT count(*) FROM snapshot")).scalar_one()


def test_a_frozen_deck_is_shown_again_as_it_was(engine: Engine) -> None:
    made = frozen(engine)
    assert made == Snapshot(
        dataset=Dataset.PUBLISHED,
        code="C-2027-001",
        kind=DeckKind.MEETING,
        title=TITLE,
        period="Akhir 2025 · 35 kab/kota",
        author="pengelola",
        frozen_at=NOW,
        revision=1,
        instrument="kasn-9-2019",
    )
    with reading(engine) as session:
        assert service.snapshot(session, MANAGER, Dataset.PUBLISHED, made.code) == (made, DECK)
        assert service.snapshots(session, MANAGER, Dataset.PUBLISHED) == (made,)
        assert service.snapshots(session, MANAGER, Dataset.DEMO) == ()


def test_the_data_revision_stays_and_the_journal_tells_who_froze_what(engine: Engine) -> None:
    with reading(engine) as session:
        before = session.exec(select(Revision.number)).one()
    frozen(engine)
    with reading(engine) as session:
        assert session.exec(select(Revision.number)).one() == before
        (entry,) = session.exec(select(AuditEntry).where(AuditEntry.subject == "cuplikan"))
    assert (entry.actor, entry.action) == ("pengelola", "bekukan_salindia")
    assert entry.subject_key == "terbit/cuplikan/C-2027-001"
    assert entry.after is not None
    assert (entry.after["slides"], entry.after["data_revision"]) == (len(DECK.slides), 1)


def test_pressing_twice_keeps_one_but_another_title_or_person_another(engine: Engine) -> None:
    first = frozen(engine)
    assert frozen(engine) == first
    with reading(engine) as session:
        assert rows(session) == 1
    codes = [
        frozen(engine, title="Lain").code,
        frozen(engine, PRESENTER).code,
        frozen(engine, deck=replace(DECK, revision=2)).code,
    ]
    assert codes == ["C-2027-002", "C-2027-003", "C-2027-004"]
    with reading(engine) as session:
        listed = service.snapshots(session, MANAGER, Dataset.PUBLISHED)
    assert [item.code for item in listed] == [*reversed(codes), first.code]


def test_a_code_is_never_given_twice_though_its_snapshot_was_withdrawn(engine: Engine) -> None:
    withdrawn(engine, MANAGER, frozen(engine).code)
    assert frozen(engine).code == "C-2027-002"


def test_freezing_at_the_same_moment_gives_each_a_code_of_its_own(engine: Engine) -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda number: frozen(engine, title=f"Paparan {number}"), range(8)))
        again = list(pool.map(lambda _: frozen(engine, title="Paparan 3"), range(8)))
    assert sorted(item.code for item in made) == [f"C-2027-00{number}" for number in range(1, 9)]
    assert set(again) == {made[3]}


def test_a_person_keeps_twenty_of_a_deck_until_one_is_withdrawn(engine: Engine) -> None:
    made = [frozen(engine, title=f"Paparan {number}") for number in range(20)]
    with pytest.raises(InputError, match=r"20 cuplikan dari paparan ini\. Tarik satu"):
        frozen(engine, title="Satu lagi")
    assert frozen(engine, title="Paparan 7") == made[7]  # what was kept before is no new one
    frozen(engine, PRESENTER, title="Orang lain")
    frozen(engine, deck=OF_BATANG, title="Paparan lain")
    withdrawn(engine, MANAGER, made[0].code)
    assert frozen(engine, title="Satu lagi").code == "C-2027-023"


def test_freezing_at_the_same_moment_gives_no_twenty_first(engine: Engine) -> None:
    for number in range(19):
        frozen(engine, title=f"Paparan {number}")

    def attempt(number: int) -> bool:
        try:
            frozen(engine, title=f"Serentak {number}")
        except InputError:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(attempt, range(8))) == 1
    with reading(engine) as session:
        assert rows(session) == 20


def test_one_of_a_newer_version_is_refused_with_a_sentence_and_still_listed(engine: Engine) -> None:
    made = frozen(engine)
    with writing(engine) as session:
        newer = store.content(session, Dataset.PUBLISHED, made.code).replace('"form":1', '"form":2')
        session.execute(text("UPDATE snapshot SET content = :newer"), {"newer": newer})
    with reading(engine) as session:
        with pytest.raises(InputError, match="versi yang lebih baru"):
            service.snapshot(session, MANAGER, Dataset.PUBLISHED, made.code)
        assert service.snapshots(session, MANAGER, Dataset.PUBLISHED) == (made,)


def test_a_title_that_tells_nothing_or_too_much_is_refused(engine: Engine) -> None:
    for title in ("  ", "x" * 121, "NIP 198001012005011001"):
        with pytest.raises(ResultError):
            frozen(engine, title=title)
    with reading(engine) as session:
        assert rows(session) == 0


def test_a_region_freezes_its_own_deck_and_no_other(engine: Engine) -> None:
    made = frozen(engine, OPERATOR, OF_BATANG)
    assert made.region_code == BATANG
    for deck in (DECK, replace(OF_BATANG, region_code=BREBES)):
        with pytest.raises(NotAllowedError):
            frozen(engine, OPERATOR, deck)
    with pytest.raises(InputError, match="Pilih daerahnya"):
        frozen(engine, OPERATOR, replace(OF_BATANG, region_code=""))
    with pytest.raises(InputError, match="Pilih daerahnya"):
        frozen(engine, MANAGER, replace(DECK, region_code=BATANG))


def test_nobody_freezes_what_is_not_theirs_to_write(engine: Engine) -> None:
    demo = replace(DECK, dataset=Dataset.DEMO)
    for user, deck in (
        (MANAGER, demo),
        (person("percobaan", Role.DATA_MANAGER, trial=True), DECK),
        (ADMIN, DECK),
        (visitor(demo=True), DECK),
    ):
        with pytest.raises(NotAllowedError):
            frozen(engine, user, deck)
    for user in (PRESENTER, COACH, person("sekda", Role.LEADER)):
        assert frozen(engine, user).author == user.known_as


def test_a_region_does_not_see_what_shows_the_action_items_of_all(engine: Engine) -> None:
    of_all, own = frozen(engine), frozen(engine, deck=OF_BATANG)
    other = frozen(engine, deck=replace(OF_BATANG, region_code=BREBES))
    with reading(engine) as session:
        assert service.snapshots(session, OPERATOR, Dataset.PUBLISHED) == (own,)
        assert service.snapshot(session, OPERATOR, Dataset.PUBLISHED, own.code)[1] == OF_BATANG
        for hidden in (of_all, other):
            with pytest.raises(NotAllowedError):
                service.snapshot(session, OPERATOR, Dataset.PUBLISHED, hidden.code)
        assert len(service.snapshots(session, COACH, Dataset.PUBLISHED)) == 3


def test_a_withdrawn_one_stays_on_the_list_with_its_reason_and_is_not_shown(
    engine: Engine,
) -> None:
    code = frozen(engine).code
    after = withdrawn(engine, PRESENTER, code)
    assert (after.withdrawn_by, after.withdrawn_at, after.reason) == ("penyaji", LATER, WHY)
    assert withdrawn(engine, PRESENTER, code) == after
    with pytest.raises(InputError, match="sudah ditarik"):
        withdrawn(engine, MANAGER, code)
    with reading(engine) as session:
        assert service.snapshots(session, MANAGER, Dataset.PUBLISHED) == (after,)
        with pytest.raises(NoDataError, match=WHY):
            service.snapshot(session, MANAGER, Dataset.PUBLISHED, code)
        assert store.content(session, Dataset.PUBLISHED, code)  # it is kept all the same
        actions = session.exec(select(AuditEntry.action).where(AuditEntry.subject == "cuplikan"))
        assert list(actions) == ["bekukan_salindia", "tarik_cuplikan"]


def test_withdrawing_needs_a_reason_and_the_right_over_it(engine: Engine) -> None:
    code = frozen(engine).code
    with pytest.raises(ResultError):
        withdrawn(engine, MANAGER, code, reason=" ")
    for user in (OPERATOR, ADMIN):
        with pytest.raises(NotAllowedError):
            withdrawn(engine, user, code)
    with pytest.raises(NoDataError):
        withdrawn(engine, MANAGER, "C-2020-009")
