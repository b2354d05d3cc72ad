"""Who may read the journal, and page by page what they get."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from merit.domain.access import Permission, Role, User, everywhere, grants_of
from merit.domain.journal import Asked
from merit.errors import NotAllowedError
from merit.services import audit
from merit.store import audit as audit_store
from merit.store.engine import Engine, make_engine, reading, writing
from merit.store.migrations import migrate

READER = User("Admin", everywhere(Permission.READ_AUDIT))
READERS = {Role.ADMIN, Role.DATA_MANAGER}  # those who answer for people and for results
ENTRIES = 120


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A journal of 120 entries, keyed 1 to 120; every third by Budi."""
    path: Path = tmp_path_factory.mktemp("journal") / "merit.db"
    engine = make_engine(f"sqlite:///{path}")
    migrate(engine)
    with writing(engine) as session:
        for number in range(1, ENTRIES + 1):
            user = User("Orang", frozenset(), account="siti" if number % 3 else "budi")
            audit_store.record(
                session, user, action="ubah", subject="hasil", subject_key=str(number)
            )
    yield engine
    engine.dispose()


def test_only_those_who_answer_for_people_or_results_read_the_journal(journal: Engine) -> None:
    for role in Role:
        user = User(role, grants_of(role, demo=True), frozenset({"33.10"}))
        with reading(journal) as session:
            if role in READERS:
                assert audit.entries(session, user, asked=Asked()).total == ENTRIES
            else:
                with pytest.raises(NotAllowedError):
                    audit.entries(session, user, asked=Asked())


def test_the_newest_come_first_and_every_entry_is_on_one_page(journal: Engine) -> None:
    with reading(journal) as session:
        pages = [audit.entries(session, READER, asked=Asked(), page=page) for page in (1, 2, 3)]
    shown = [[int(entry.subject_key) for entry in page.entries] for page in pages]
    assert [len(page) for page in shown] == [50, 50, 20]
    assert [key for page in shown for key in page] == list(range(ENTRIES, 0, -1))


@pytest.mark.parametrize(("asked", "shown"), [(0, 1), (-5, 1), (4, 3), (10**9, 3)])
def test_a_page_that_does_not_exist_is_the_nearest_that_does(
    journal: Engine, asked: int, shown: int
) -> None:
    with reading(journal) as session:
        found = audit.entries(session, READER, asked=Asked(), page=asked)
    assert (found.page, found.total) == (shown, ENTRIES)


def test_what_is_asked_narrows_the_total_but_not_what_is_recorded(journal: Engine) -> None:
    with reading(journal) as session:
        found = audit.entries(session, READER, asked=Asked(actor="budi"))
        nothing = audit.entries(session, READER, asked=Asked(actor="tidak ada"), page=3)
    assert (found.total, found.recorded) == (ENTRIES // 3, ENTRIES)
    assert {entry.actor for entry in found.entries} == {"budi"}
    assert (nothing.entries, nothing.page, nothing.total) == ((), 1, 0)


def test_a_file_holds_all_that_is_asked_for_the_newest_first_and_no_more_than_fits(
    journal: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with reading(journal) as session:
        every = audit.latest(session, READER, asked=Asked(actor="budi"))
        monkeypatch.setattr(audit, "MOST", 7)
        some = audit.latest(session, READER, asked=Asked())
    assert [int(entry.subject_key) for entry in every] == list(range(ENTRIES, 0, -3))
    assert [int(entry.subject_key) for entry in some] == list(range(ENTRIES, ENTRIES - 7, -1))


def test_following_the_chain_counts_every_entry(journal: Engine) -> None:
    with reading(journal) as session:
        found = audit.check(session)
    assert (found.entries, found.is_intact) == (ENTRIES, True)
