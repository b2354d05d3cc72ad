"""Evidence beside an answer: the region's alone to add and take away, and locked as the answer."""

from hashlib import sha256

import pytest
from services.self_checks.check_cases import (
    BREBES,
    CODE,
    DEWI,
    HEAD,
    JOKO,
    KEBUMEN,
    LEADER,
    PRESENTER,
    RINI,
    SARI,
    TO_THE_END,
    TONO,
    WATI,
    WHY,
    Office,
)
from workbooks.attached_samples import pdf

from merit.domain.access import User
from merit.domain.documents import Document, FileKind
from merit.domain.self_checks.periods import PeriodStep
from merit.domain.self_checks.workflow import CheckStep
from merit.domain.states import Dataset
from merit.errors import InputError, NoDataError, NotAllowedError
from merit.services import documents, self_checks
from merit.services.documents.judging import Judged
from merit.store.engine import Engine, reading

BESIDE = self_checks.subject(Dataset.PUBLISHED, f"{CODE}/{BREBES}/3.4")
OTHER = self_checks.subject(Dataset.PUBLISHED, f"{CODE}/{BREBES}/3.5")


@pytest.fixture
def office(engine: Engine) -> Office:
    return Office(engine)


def add(office: Office, user: User = WATI, beside: str = BESIDE, title: str = "SK") -> Document:
    link = f"https://a.id/{title.split()[0]}"
    found: Document = office.do(
        lambda session: documents.add_link(
            session, user, beside, title=title, link=link, now=office.now
        )
    )
    return found


def remove(office: Office, number: int, user: User = WATI) -> None:
    office.do(lambda session: documents.remove_document(session, user, number, now=office.now))


def titles(office: Office, user: User, beside: str = BESIDE) -> list[str]:
    with reading(office.engine) as session:
        return [item.title for item in documents.documents(session, user, beside)]


def test_the_operators_of_the_region_add_and_take_away_also_what_a_colleague_added(
    office: Office,
) -> None:
    office.opened()
    found = add(office)
    with reading(office.engine) as session:
        assert documents.removable(session, JOKO, BESIDE) == {found.number}
    remove(office, found.number, JOKO)
    assert titles(office, WATI) == []


@pytest.mark.parametrize("user", [SARI, TONO, RINI, LEADER, HEAD, DEWI])
def test_nobody_else_adds_or_takes_away_not_even_the_province(office: Office, user: User) -> None:
    office.returned()
    found = add(office)
    with pytest.raises(NotAllowedError):
        add(office, user, title="Lain")
    with pytest.raises(NotAllowedError):
        remove(office, found.number, user)
    assert titles(office, WATI) == ["SK"]


def test_evidence_is_locked_as_the_answer_is(office: Office) -> None:
    office.opened()
    office.fill()
    found = add(office)
    for step, user in TO_THE_END:
        if step is CheckStep.VERIFY:
            office.judge()
        office.step(step, user)
        with pytest.raises(NotAllowedError, match="terkunci"):
            add(office, title="Lain")
        with pytest.raises(NotAllowedError, match="terkunci"):
            remove(office, found.number)
    assert titles(office, WATI) == ["SK"]


def test_after_a_return_only_beside_what_was_questioned(office: Office) -> None:
    office.returned("3.4")
    with pytest.raises(NotAllowedError, match=r"3\.5 tidak termasuk yang dikembalikan"):
        add(office, beside=OTHER)
    assert add(office).title == "SK"


def test_a_document_added_to_a_returned_one_begins_the_mending(office: Office) -> None:
    office.returned()
    add(office)
    assert office.state == "perbaikan"
    assert office.count("SELECT count(*) FROM audit_entry WHERE action = 'mulai_perbaikan'") == 1


def test_a_document_taken_away_from_a_reopened_one_begins_the_mending(office: Office) -> None:
    office.opened()
    office.fill()
    found = add(office)
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    office.step(CheckStep.REOPEN, SARI, reason=WHY)
    remove(office, found.number)
    assert office.state == "perbaikan"


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("KTP 3374015208900001", "NIK"),
        ("SK, tanya 0812-3456-7890", "telepon"),
        ("SK dari budi@contoh.id", "surel"),
        ("SK 198001012005011001", "NIP"),
    ],
)
def test_nobody_is_known_or_reached_by_what_evidence_is_called(
    office: Office, title: str, told: str
) -> None:
    office.opened()
    with pytest.raises(InputError, match=told):
        add(office, title=title)
    file = Judged(f"{title}.pdf", pdf(), FileKind.PDF, sha256(pdf()).hexdigest())
    with pytest.raises(InputError, match=told):
        office.do(lambda session: documents.add_file(session, WATI, BESIDE, file, now=office.now))
    assert titles(office, WATI) == []


def test_the_same_link_added_again_changes_nothing(office: Office) -> None:
    office.returned()
    first = add(office)
    version = office.version
    assert add(office) == first
    assert office.version == version


def test_outside_its_period_evidence_does_not_change(office: Office) -> None:
    office.planned()
    with pytest.raises(InputError, match="belum dibuka"):
        add(office)
    office.period(CODE, PeriodStep.OPEN, 1)
    found = add(office)
    office.period(CODE, PeriodStep.CLOSE, 2)
    with pytest.raises(InputError, match="sudah ditutup"):
        add(office, title="Lain")
    with pytest.raises(InputError, match="sudah ditutup"):
        remove(office, found.number)


@pytest.mark.parametrize(
    "code",
    [CODE, f"{CODE}/{BREBES}", f"{CODE}/{BREBES}/9.9", f"{CODE}/{BREBES}/3.4/1", "x/y/z", "x"],
)
def test_what_is_no_answer_of_a_self_check_has_no_documents(office: Office, code: str) -> None:
    office.opened()
    with pytest.raises(NoDataError):
        add(office, beside=self_checks.subject(Dataset.PUBLISHED, code))


def test_a_region_that_is_not_scheduled_has_no_documents(office: Office) -> None:
    office.opened()
    beside = self_checks.subject(Dataset.PUBLISHED, f"{CODE}/33.01/3.4")
    with pytest.raises(NoDataError):
        titles(office, SARI, beside)


def test_of_a_draft_only_the_region_reads_documents(office: Office) -> None:
    office.opened()
    add(office)
    for user in (WATI, JOKO, HEAD):
        assert titles(office, user) == ["SK"]
    for user in (SARI, TONO, RINI, LEADER, PRESENTER, DEWI):
        with pytest.raises(NotAllowedError):
            titles(office, user)


def test_once_sent_those_who_read_self_checks_of_the_region_read_its_documents(
    office: Office,
) -> None:
    office.opened()
    office.fill()
    add(office)
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    for user in (WATI, HEAD, SARI, TONO, LEADER):
        assert titles(office, user) == ["SK"]
    for user in (RINI, PRESENTER, DEWI):
        with pytest.raises(NotAllowedError):
            titles(office, user)


def test_adding_evidence_does_not_raise_the_revision(office: Office) -> None:
    office.opened()
    before = office.count("SELECT number FROM revision")
    found = add(office)
    remove(office, found.number)
    assert office.count("SELECT number FROM revision") == before


def test_the_journal_tells_of_a_draft_that_there_is_evidence_but_not_which(office: Office) -> None:
    office.opened()
    add(office, title="Rahasia")
    ((actor, after),) = office.rows(
        "SELECT actor, CAST(after AS VARCHAR) FROM audit_entry WHERE action = 'tambah_dokumen'"
    )
    assert actor == "wati"
    assert after in (None, "null")


def test_the_journal_tells_of_evidence_once_it_was_sent(office: Office) -> None:
    office.returned()
    add(office, title="Terbuka")
    ((after,),) = office.rows(
        "SELECT CAST(after AS VARCHAR) FROM audit_entry WHERE action = 'tambah_dokumen'"
    )
    assert "Terbuka" in after


def test_a_file_is_kept_and_handed_out_to_those_who_may(office: Office) -> None:
    office.opened()
    file = Judged("sk.pdf", pdf(), FileKind.PDF, sha256(pdf()).hexdigest())
    added = office.do(
        lambda session: documents.add_file(session, WATI, BESIDE, file, now=office.now)
    )
    with reading(office.engine) as session:
        assert documents.content(session, HEAD, added.number).content == pdf()
        for user in (SARI, DEWI):
            with pytest.raises(NotAllowedError):
                documents.content(session, user, added.number)
    assert not any(cell.evidence for cell in office.view(DEWI, KEBUMEN).cells.values())
