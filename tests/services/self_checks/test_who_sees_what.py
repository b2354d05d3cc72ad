"""Of a draft that was never sent nobody but its region learns anything: no service tells a word.

Nor does one, once it was sent, of what the head tells the operator.
"""

import pickle
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from services.access_calls import READING
from services.access_ground import ACCOUNTS, NOW, Ground, Try, UndoneError, prepared
from services.readers import OTHER, OWN, reader
from services.self_checks.check_cases import DRAFT

from merit.domain.access import Role, User, public, visitor
from merit.domain.self_checks.periods import PeriodStep
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import CheckStep
from merit.domain.states import Dataset, Stage
from merit.errors import NotAllowedError
from merit.services import documents, self_checks
from merit.services.self_checks import Filled
from merit.services.self_checks.verdicts import give_same
from merit.store.engine import Session, reading, writing

CANARY = "Burung-kenari-9471"
"""Stands in a note, a remark, a title of evidence and the head's reason."""

OPERATOR, HEAD = ACCOUNTS[Role.OPERATOR], ACCOUNTS[Role.HEAD]
OTHERS = (
    ACCOUNTS[Role.DATA_MANAGER],
    ACCOUNTS[Role.ADMIN],
    ACCOUNTS[Role.LEADER],
    ACCOUNTS[Role.PRESENTER],
    ACCOUNTS[Role.COACH],
    reader(Role.COACH, OTHER),
    reader(Role.OPERATOR, OTHER),
    reader(Role.HEAD, OTHER),
    visitor(demo=True),
    public(),
)
NAMES = sorted(READING)
ON_THE_WAY = (
    (OPERATOR, CheckStep.HAND_IN),
    (HEAD, CheckStep.DECLINE),
    (OPERATOR, CheckStep.HAND_IN),
    (HEAD, CheckStep.SEND),
    (ACCOUNTS[Role.DATA_MANAGER], CheckStep.RETURN),
    (OPERATOR, CheckStep.HAND_IN),
    (HEAD, CheckStep.DECLINE),
)


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    with prepared(tmp_path_factory.mktemp("canary")) as ground:
        _write_the_draft(ground)
        yield ground


def _filled_in(session: Session, *, note: str) -> str:
    """A period that is open, in which the operator has answered everything; its code."""
    manager = ACCOUNTS[Role.DATA_MANAGER]
    wanted = replace(
        DRAFT, opens_on=date(2026, 11, 1), due_on=date(2026, 11, 30), region_codes=(OTHER, OWN)
    )
    code = self_checks.plan_period(session, manager, wanted, now=NOW).code
    self_checks.step_period(session, manager, code, PeriodStep.OPEN, version=1, now=NOW)
    view = self_checks.check_view(session, OPERATOR, Dataset.PUBLISHED, code, OWN, now=NOW)
    items = [Filled(item, 2, note, 0) for item in view.cells]
    self_checks.save_answers(session, OPERATOR, code, OWN, items, now=NOW)
    return code


def _write_the_draft(ground: Ground) -> None:
    """Filled in, handed to the head, and declined: everything a region does among itself."""
    with writing(ground.engine) as session:
        code = _filled_in(session, note=CANARY)
        self_checks.say(session, OPERATOR, code, OWN, "3.4", CANARY, now=NOW)
        beside = self_checks.subject(Dataset.PUBLISHED, f"{code}/{OWN}/3.4")
        link = f"https://a.id/{CANARY}"
        documents.add_link(session, OPERATOR, beside, title=CANARY, link=link, now=NOW)
        for user, step, version, reason in (
            (OPERATOR, CheckStep.HAND_IN, 1, ""),
            (HEAD, CheckStep.DECLINE, 2, CANARY),
        ):
            self_checks.take_step(
                session, user, code, OWN, step, version=version, reason=reason, now=NOW
            )


PERIOD = "M-2026-01"


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    """One that was sent, returned and declined by the head, who alone tells the canary."""
    with prepared(tmp_path_factory.mktemp("known")) as ground:
        _send_and_decline(ground)
        yield ground


def _send_and_decline(ground: Ground) -> None:
    with writing(ground.engine) as session:
        code = _filled_in(session, note="")
        for user, step in ON_THE_WAY:
            if step is CheckStep.RETURN:
                give_same(
                    session,
                    user,
                    code,
                    OWN,
                    ["3.4"],
                    word=Word.CLARIFY,
                    note="Lengkapi.",
                    answer_versions={"3.4": 1},
                    now=NOW,
                )
            view = self_checks.check_view(session, OPERATOR, Dataset.PUBLISHED, code, OWN, now=NOW)
            reason = CANARY if step is CheckStep.DECLINE else "Lengkapi."
            self_checks.take_step(
                session, user, code, OWN, step, version=view.version, reason=reason, now=NOW
            )


def told(answer: object) -> bytes:
    """Everything an answer holds, as bytes."""
    return repr(answer).encode() + pickle.dumps(_plain(answer))


def _plain(answer: object) -> object:
    """What cannot be pickled is told by `repr` alone."""
    try:
        pickle.dumps(answer)
    except (TypeError, AttributeError, pickle.PicklingError):
        return repr(answer)
    return answer


def test_the_region_itself_reads_every_word(ground: Ground) -> None:
    """What proves that the others could have been told: the canary is where it is looked for."""
    with reading(ground.engine) as session:
        for user in (OPERATOR, HEAD):
            view = self_checks.check_view(session, user, Dataset.PUBLISHED, PERIOD, OWN, now=NOW)
            cell = view.cells["3.4"]
            assert cell.answer is not None
            assert cell.answer.note == cell.remarks[0].text == cell.evidence[0].title == CANARY
            assert view.check.head_reason == CANARY
            assert CANARY.encode() in told(view)


@pytest.mark.parametrize("name", NAMES)
def test_no_answer_of_any_service_holds_a_word_of_it(ground: Ground, name: str) -> None:
    _no_word(ground, name)


@pytest.mark.parametrize("name", NAMES)
def test_nor_of_what_the_head_tells_the_operator_of_one_that_was_sent(
    known: Ground, name: str
) -> None:
    _no_word(known, name)


def test_the_province_reads_what_was_sent_without_the_words_of_the_head(known: Ground) -> None:
    with reading(known.engine) as session:
        for role in (Role.DATA_MANAGER, Role.LEADER, Role.OPERATOR, Role.HEAD):
            user = ACCOUNTS[role]
            view = self_checks.check_view(session, user, Dataset.PUBLISHED, PERIOD, OWN, now=NOW)
            listed = self_checks.checks_of(session, user, Dataset.PUBLISHED, OWN)
            of_region = role in (Role.OPERATOR, Role.HEAD)
            assert view.check.reason == "Lengkapi."
            assert (CANARY.encode() in told(view)) is of_region
            assert (CANARY.encode() in told(listed)) is of_region
        rows = session.connection().exec_driver_sql("SELECT * FROM audit_entry").all()
    assert {"kembalikan_ke_operator", "kembalikan_mandiri"} <= {row.action for row in rows}
    assert CANARY not in repr(rows)


def _no_word(ground: Ground, name: str) -> None:
    for user in OTHERS:
        try:
            with writing(ground.engine) as session:
                answer = READING[name](Try(ground, session, user, OWN, Dataset.PUBLISHED))
                found = told(answer)
                raise UndoneError
        except UndoneError:
            pass
        except Exception as error:
            found = repr(error).encode()
        assert CANARY.encode() not in found, (name, user.name)


@pytest.mark.parametrize("user", OTHERS)
def test_it_can_not_be_opened_by_its_address(ground: Ground, user: User) -> None:
    beside = self_checks.subject(Dataset.PUBLISHED, f"{PERIOD}/{OWN}/3.4")
    with reading(ground.engine) as session:
        with pytest.raises(NotAllowedError):
            self_checks.check_view(session, user, Dataset.PUBLISHED, PERIOD, OWN, now=NOW)
        with pytest.raises(NotAllowedError):
            self_checks.cell_history(session, user, Dataset.PUBLISHED, PERIOD, OWN, "3.4")
        with pytest.raises(NotAllowedError):
            documents.documents(session, user, beside)


@pytest.mark.parametrize("role", [Role.DATA_MANAGER, Role.LEADER, Role.COACH])
def test_the_province_learns_how_much_is_answered_and_no_more(ground: Ground, role: Role) -> None:
    user = ACCOUNTS[role]
    with reading(ground.engine) as session:
        found = self_checks.progress(session, user, Dataset.PUBLISHED, PERIOD)
        (row,) = [row for row in found.regions if row.region.code == OWN]
        assert (row.state.value, row.answered, row.of) == ("draf", 37, 37)
        assert CANARY.encode() not in told(found)
        assert self_checks.checks_of(session, user, Dataset.PUBLISHED, OWN) == ()
        assert self_checks.levels(session, user, Dataset.PUBLISHED, OWN, Stage.SELF) is None


def test_the_journal_holds_no_word_of_it(ground: Ground) -> None:
    """Not in the journal's own table either: whoever may read all of it reads no draft."""
    with reading(ground.engine) as session:
        rows = session.connection().exec_driver_sql("SELECT * FROM audit_entry").all()
    actions = {row.action for row in rows}
    assert {"isi_mandiri", "tanya_jawab_mandiri", "tambah_dokumen"} < actions
    assert "kembalikan_ke_operator" in actions
    assert CANARY not in repr(rows)
