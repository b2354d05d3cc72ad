"""Who may do what: roles x operations x own and other region x data set, cell by cell.

The table below is written by hand, from what each role is for. It is not read
from `merit.domain.access`, so that a change of the rules there has to be made here as well.

A column per reader, in this order: Leader, Admin, Data manager, Coach, Presenter, Operator, Head
of BKPSDM; then visitor of the open trial (v), public behind the open-data address (u), and a user
without any right (n). `+` may, `o` may for the own region only, `.` may not.

What differs by the thing it is done to has a row for each, named after the operation and a blank.
"""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from services.access_calls import COMMITTING, READING, WRITING
from services.access_ground import ACCOUNTS, TRIALS, Ground, outcome, prepared
from services.readers import OTHER, OWN

import merit.services
from merit.domain.access import Role, User, public, visitor
from merit.domain.states import Dataset
from merit.errors import NoDataError, NotAllowedError

# fmt: off
#         LADCPOH
ALL    = "+++++++"
NOBODY = "......."
#        vun
OPEN   = "++."
VISITOR = "+.."
CLOSED = "..."
# fmt: on


@dataclass(frozen=True)
class Row:
    """Accounts in Terbit and Contoh, trials in Terbit and Contoh, the others in both."""

    accounts: tuple[str, str]
    trials: tuple[str, str]
    others: tuple[str, str]


FACTS = Row((ALL, ALL), (ALL, ALL), (OPEN, VISITOR))
REFERENCE = Row((ALL, ALL), (ALL, ALL), (OPEN, OPEN))
WITH_ITEMS = Row((ALL, ALL), (ALL, ALL), (VISITOR, VISITOR))
ITEMS = Row(("+++++oo", "+++++oo"), ("+++++oo", "+++++oo"), (VISITOR, VISITOR))
WAITING = Row(("..++...", "..++..."), ("..++...", "..++..."), (CLOSED, CLOSED))
ONE_PROPOSAL = Row(("..+o...", "..+o..."), ("..+o...", "..+o..."), (CLOSED, CLOSED))
RESULTS = Row(("..+....", NOBODY), (NOBODY, "..+...."), (CLOSED, CLOSED))
OWN_DATASET = Row(("..+....", "..+...."), ("..+....", "..+...."), (CLOSED, CLOSED))
JOURNAL = Row((".++....", ".++...."), (".++....", ".++...."), (CLOSED, CLOSED))
ADMIN_READS = Row((".+.....", ".+....."), (".+.....", ".+....."), (CLOSED, CLOSED))
ADMIN_WRITES = Row((".+.....", ".+....."), (NOBODY, NOBODY), (CLOSED, CLOSED))
PROVINCE = Row(("..++...", "..++..."), ("..++...", "..++..."), (CLOSED, CLOSED))
PROVINCE_OWN_SET = Row(("..++...", NOBODY), (NOBODY, "..++..."), (CLOSED, CLOSED))
OWN_ITEMS = Row(("..+o.oo", NOBODY), (NOBODY, "..+o.oo"), (CLOSED, CLOSED))
REGIONS_OWN_SET = Row(("..+o...", NOBODY), (NOBODY, "..+o..."), (CLOSED, CLOSED))
PROPOSING = Row(("..+o.oo", "..+o.oo"), ("..+o.oo", "..+o.oo"), (CLOSED, CLOSED))
FOR_REGIONS = Row(("..+o...", "..+o..."), ("..+o...", "..+o..."), (CLOSED, CLOSED))
REPORTING = Row((".....oo", ".....oo"), (".....oo", ".....oo"), (CLOSED, CLOSED))
FILLING = Row((".....o.", ".....o."), (".....o.", ".....o."), (CLOSED, CLOSED))
FILLING_OWN_SET = Row((".....o.", NOBODY), (NOBODY, ".....o."), (CLOSED, CLOSED))
SENDING = Row(("......o", "......o"), ("......o", "......o"), (CLOSED, CLOSED))
LOCKED = Row((NOBODY, NOBODY), (NOBODY, NOBODY), (CLOSED, CLOSED))
OF_THE_REGION = Row((".....oo", ".....oo"), (".....oo", ".....oo"), (CLOSED, CLOSED))
SELF_CHECKS = Row(("+.+o.oo", "+.+o.oo"), ("+.+o.oo", "+.+o.oo"), (CLOSED, CLOSED))
WITH_SELF_CHECKS = Row(("+.++.++", "+.++.++"), ("+.++.++", "+.++.++"), (CLOSED, CLOSED))
PLANNING = Row(("+.++...", "+.++..."), ("+.++...", "+.++..."), (CLOSED, CLOSED))
OF_ALL = Row(("+++++..", "+++++.."), ("+++++..", "+++++.."), (VISITOR, VISITOR))
FREEZING = Row(("+.+++..", "+.+++.."), ("+.+++..", "+.+++.."), (CLOSED, CLOSED))
FREEZING_OWN_SET = Row(("+.+++..", NOBODY), (NOBODY, "+.+++.."), (CLOSED, CLOSED))
FREEZING_REGIONS = Row(("+.+++oo", "+.+++oo"), ("+.+++oo", "+.+++oo"), (CLOSED, CLOSED))
FREEZING_REGIONS_OWN_SET = Row(("+.+++oo", NOBODY), (NOBODY, "+.+++oo"), (CLOSED, CLOSED))
HOLDER = Row((ALL, ALL), (NOBODY, NOBODY), (CLOSED, CLOSED))

TABLE = {
    "actions.actions": WITH_ITEMS,
    "activities.changing.amend_activity": PROVINCE,
    "activities.changing.report_activity": PROVINCE,
    "activities.checking.check_activity": PROVINCE_OWN_SET,
    "activities.planning.plan_activity": PROVINCE_OWN_SET,
    "activities.reading.activity": FACTS,
    "activities.standing.cancel_activity": PROVINCE,
    "activities.standing.postpone_activity": PROVINCE,
    "agenda.agenda": WITH_ITEMS,
    "audit.entries": JOURNAL,
    "audit.latest": JOURNAL,
    "backups.backup_state": ADMIN_READS,
    "backups.make_backup": ADMIN_WRITES,
    "backups.restore_backup": ADMIN_WRITES,
    "backups.verify_backup": ADMIN_WRITES,
    "before_after.before_after": FACTS,
    "breakdowns.breakdowns": FACTS,
    "calendar.calendar": WITH_ITEMS,
    "calendar_keys.calendar_key": HOLDER,
    "calendar_keys.renew_calendar_key": HOLDER,
    "calendar_keys.revoke_calendar_key": HOLDER,
    "changes.changes": WITH_ITEMS,
    "coaching_plan.plan_facts": PLANNING,
    "current_levels.current_levels": FACTS,
    "current_levels.current_levels as claimed": SELF_CHECKS,
    "current_levels.current_levels as verified": SELF_CHECKS,
    "digest.weekly_digest": WITH_ITEMS,
    "documents.changing.add_file of a practice": REGIONS_OWN_SET,
    "documents.changing.add_file of a practice that waits": OWN_ITEMS,
    "documents.changing.add_file of a rakor": PROVINCE_OWN_SET,
    "documents.changing.add_file of a rakor in draft": PROVINCE_OWN_SET,
    "documents.changing.add_file of an action item": OWN_ITEMS,
    "documents.changing.add_file of an activity": PROVINCE_OWN_SET,
    "documents.changing.add_file of an answer being filled in": FILLING_OWN_SET,
    "documents.changing.add_file of an answer that was sent": LOCKED,
    "documents.changing.add_link of a practice": REGIONS_OWN_SET,
    "documents.changing.add_link of a practice that waits": OWN_ITEMS,
    "documents.changing.add_link of a rakor": PROVINCE_OWN_SET,
    "documents.changing.add_link of a rakor in draft": PROVINCE_OWN_SET,
    "documents.changing.add_link of an action item": OWN_ITEMS,
    "documents.changing.add_link of an activity": PROVINCE_OWN_SET,
    "documents.changing.add_link of an answer being filled in": FILLING_OWN_SET,
    "documents.changing.add_link of an answer that was sent": LOCKED,
    "documents.changing.removable of a practice": REGIONS_OWN_SET,
    "documents.changing.removable of a practice that waits": OWN_ITEMS,
    "documents.changing.removable of a rakor": PROVINCE_OWN_SET,
    "documents.changing.removable of a rakor in draft": PROVINCE_OWN_SET,
    "documents.changing.removable of an action item": OWN_ITEMS,
    "documents.changing.removable of an activity": PROVINCE_OWN_SET,
    "documents.changing.removable of an answer being filled in": FILLING_OWN_SET,
    "documents.changing.removable of an answer that was sent": LOCKED,
    "documents.changing.remove_document of a practice": REGIONS_OWN_SET,
    "documents.changing.remove_document of a practice that waits": OWN_ITEMS,
    "documents.changing.remove_document of a rakor": PROVINCE_OWN_SET,
    "documents.changing.remove_document of a rakor in draft": PROVINCE_OWN_SET,
    "documents.changing.remove_document of an action item": OWN_ITEMS,
    "documents.changing.remove_document of an activity": PROVINCE_OWN_SET,
    "documents.changing.remove_document of an answer being filled in": FILLING_OWN_SET,
    "documents.changing.remove_document of an answer that was sent": LOCKED,
    "documents.judging.judged of a practice": REGIONS_OWN_SET,
    "documents.judging.judged of a practice that waits": OWN_ITEMS,
    "documents.judging.judged of a rakor": PROVINCE_OWN_SET,
    "documents.judging.judged of a rakor in draft": PROVINCE_OWN_SET,
    "documents.judging.judged of an action item": OWN_ITEMS,
    "documents.judging.judged of an activity": PROVINCE_OWN_SET,
    "documents.judging.judged of an answer being filled in": FILLING_OWN_SET,
    "documents.judging.judged of an answer that was sent": LOCKED,
    "documents.reading.content of a practice": FACTS,
    "documents.reading.content of a practice that waits": PROPOSING,
    "documents.reading.content of a rakor": FACTS,
    "documents.reading.content of a rakor in draft": PROVINCE,
    "documents.reading.content of an action item": ITEMS,
    "documents.reading.content of an activity": FACTS,
    "documents.reading.content of an answer being filled in": OF_THE_REGION,
    "documents.reading.content of an answer that was sent": SELF_CHECKS,
    "documents.reading.documents of a practice": FACTS,
    "documents.reading.documents of a practice that waits": PROPOSING,
    "documents.reading.documents of a rakor": FACTS,
    "documents.reading.documents of a rakor in draft": PROVINCE,
    "documents.reading.documents of an action item": ITEMS,
    "documents.reading.documents of an activity": FACTS,
    "documents.reading.documents of an answer being filled in": OF_THE_REGION,
    "documents.reading.documents of an answer that was sent": SELF_CHECKS,
    "follow_ups.amending.amend_item": FOR_REGIONS,
    "follow_ups.amending.check_amendment": FOR_REGIONS,
    "follow_ups.deciding.accept_report": FOR_REGIONS,
    "follow_ups.deciding.return_report": FOR_REGIONS,
    "follow_ups.entering.check_items": FOR_REGIONS,
    "follow_ups.entering.record_items": FOR_REGIONS,
    "follow_ups.noting.check_news": PROPOSING,
    "follow_ups.noting.note_progress": FOR_REGIONS,
    "follow_ups.noting.report_progress": REPORTING,
    "follow_ups.reading.item": ITEMS,
    "follow_ups.reading.sources": WAITING,
    "follow_ups.reading.waiting_reports": WAITING,
    "imports.exporting.exported": FACTS,
    "imports.files.original": OWN_DATASET,
    "imports.publishing.publish_batch": RESULTS,
    "imports.publishing.withdraw_batch": RESULTS,
    "imports.reading.batch": ONE_PROPOSAL,
    "imports.reading.batches": WAITING,
    "imports.reading.cells": ONE_PROPOSAL,
    "imports.reading.changes": ONE_PROPOSAL,
    "imports.reading.traces": ONE_PROPOSAL,
    "imports.taking.preview": OWN_DATASET,
    "imports.taking.take_in": OWN_DATASET,
    "imports.undoing.undo_batch": RESULTS,
    "instruments.consequences.consequences": ADMIN_READS,
    "instruments.reading.listed": ADMIN_READS,
    "instruments.reading.revision_of": ADMIN_READS,
    "instruments.revisions.activate": ADMIN_WRITES,
    "instruments.revisions.discard": ADMIN_WRITES,
    "instruments.revisions.upload": ADMIN_WRITES,
    "interventions.programme": FACTS,
    "learning.learning": FACTS,
    "mailing.send_letters": ADMIN_WRITES,
    "map.map_data": FACTS,
    "meetings.deciding.decide": PROVINCE,
    "meetings.deciding.withdraw_decision": PROVINCE,
    "meetings.drafting.amend_meeting": PROVINCE,
    "meetings.drafting.draft_meeting": PROVINCE,
    "meetings.following.board": WITH_ITEMS,
    "meetings.leading.discuss": PROVINCE,
    "meetings.leading.note_agenda": PROVINCE,
    "meetings.leading.record_practice": PROVINCE,
    "meetings.leading.set_attendance": PROVINCE,
    "meetings.minutes.minutes": WITH_ITEMS,
    "meetings.reading.linkable": PROVINCE,
    "meetings.reading.meeting": WITH_ITEMS,
    "meetings.reading.meetings": FACTS,
    "meetings.stepping.take_step": PROVINCE,
    "method.method": REFERENCE,
    "open_data.assessments.aspect_rows": FACTS,
    "open_data.assessments.assessment_rows": FACTS,
    "open_data.coaching.action_rows": ITEMS,
    "open_data.coaching.intervention_rows": FACTS,
    "open_data.regions.region_rows": REFERENCE,
    "overview.overview": WITH_ITEMS,
    "pathways.agreeing.agree_on_steps": FOR_REGIONS,
    "pathways.agreeing.open_items": ITEMS,
    "people.accounts.activate": ADMIN_WRITES,
    "people.accounts.change_account": ADMIN_WRITES,
    "people.accounts.deactivate": ADMIN_WRITES,
    "people.accounts.invite": ADMIN_WRITES,
    "people.accounts.reset": ADMIN_WRITES,
    "people.own_account.change_passphrase": HOLDER,
    "people.own_account.end_own_session": HOLDER,
    "people.own_account.own_account": HOLDER,
    "people.own_account.renew_recovery_codes": HOLDER,
    "people.own_account.renew_second_factor": HOLDER,
    "people.persons.people": ADMIN_READS,
    "people.persons.person": ADMIN_READS,
    "people.sign_in.sign_out_everywhere": HOLDER,
    "practices.deciding.answer": FOR_REGIONS,
    "practices.proposing.amend_practice": PROPOSING,
    "practices.proposing.propose_practice": PROPOSING,
    "practices.reading.practice": FACTS,
    "practices.reading.practices": FACTS,
    "profile.profile": WITH_ITEMS,
    "ranking.ranking": FACTS,
    "results.deciding.publish": RESULTS,
    "results.deciding.send_back": RESULTS,
    "results.proposing.amend": RESULTS,
    "results.proposing.check": OWN_DATASET,
    "results.proposing.propose": OWN_DATASET,
    "results.proposing.withdraw": RESULTS,
    "results.reading.corrections": FACTS,
    "results.reading.decided": WAITING,
    "results.reading.history": ONE_PROPOSAL,
    "results.reading.proposal": ONE_PROPOSAL,
    "results.reading.recorded": FACTS,
    "results.reading.waiting": WAITING,
    "self_checks.actions.items_from_verdicts": FOR_REGIONS,
    "self_checks.actions.rises": FOR_REGIONS,
    "self_checks.answering.save_answer": FILLING,
    "self_checks.answering.save_answers": FILLING,
    "self_checks.awaited.awaited": FACTS,
    "self_checks.inflation.inflation": WITH_SELF_CHECKS,
    "self_checks.levels.levels": SELF_CHECKS,
    "self_checks.offline.plan_filling": FILLING_OWN_SET,
    "self_checks.offline.take_filling": FILLING_OWN_SET,
    "self_checks.periods.amend_period": OWN_DATASET,
    "self_checks.periods.periods": WITH_SELF_CHECKS,
    "self_checks.periods.plan_period": OWN_DATASET,
    "self_checks.periods.step_period": OWN_DATASET,
    "self_checks.progress.progress": WITH_SELF_CHECKS,
    "self_checks.progress.proposed_schedule": OWN_DATASET,
    "self_checks.queue.queue": WITH_SELF_CHECKS,
    "self_checks.reading.cell_history of a draft": OF_THE_REGION,
    "self_checks.reading.cell_history of one sent": SELF_CHECKS,
    "self_checks.reading.check_view of a draft": OF_THE_REGION,
    "self_checks.reading.check_view of one sent": SELF_CHECKS,
    "self_checks.reading.checks_of": SELF_CHECKS,
    "self_checks.stepping.obstacles of a draft": OF_THE_REGION,
    "self_checks.stepping.obstacles of one sent": SELF_CHECKS,
    "self_checks.stepping.take_step ajukan": FILLING,
    "self_checks.stepping.take_step buka_kembali": OWN_DATASET,
    "self_checks.stepping.take_step kembalikan": FOR_REGIONS,
    "self_checks.stepping.take_step kembalikan_ke_operator": SENDING,
    "self_checks.stepping.take_step kirim": SENDING,
    "self_checks.stepping.take_step periksa_ulang": OWN_DATASET,
    "self_checks.stepping.take_step sahkan": OWN_DATASET,
    "self_checks.stepping.take_step selesai_verifikasi": FOR_REGIONS,
    "self_checks.stepping.take_step tarik": FILLING,
    "self_checks.talking.say of a draft": OF_THE_REGION,
    "self_checks.talking.say of one sent": PROPOSING,
    "self_checks.verdicts.give_same": FOR_REGIONS,
    "self_checks.verdicts.give_verdict": FOR_REGIONS,
    "side_by_side.side_by_side": FACTS,
    "simulation.simulation_start": FACTS,
    "snapshots.freeze of a region": FREEZING_REGIONS_OWN_SET,
    "snapshots.freeze of all": FREEZING_OWN_SET,
    "snapshots.shown of a region": ITEMS,
    "snapshots.shown of all": OF_ALL,
    "snapshots.snapshot of a region": ITEMS,
    "snapshots.snapshot of all": OF_ALL,
    "snapshots.snapshots": FACTS,
    "snapshots.withdraw of a region": FREEZING_REGIONS,
    "snapshots.withdraw of all": FREEZING,
    "standings.standings": FACTS,
    "standings.superseded": FACTS,
    "standings.years": FACTS,
    "state.state": WITH_ITEMS,
    "trends.trends": FACTS,
}

WITHIN = {
    "action_reach.action_reach": "a check the readers of action items begin with",
    "activities.meeting.attendance_of_meeting": "notes what the chair of a rakor may close",
    "activities.meeting.attendance_to_be_mended": "undoes what the chair of a rakor may reopen",
    "activities.recording.carry_out": "does what its caller was allowed to do",
    "activities.recording.overwrite": "writes what its caller was allowed to write",
    "activities.recording.to_change": "a check the writers of activities begin with",
    "documents.access.to_change": "a check the writers of documents begin with",
    "documents.access.to_see": "a check the readers of documents begin with",
    "documents.links.add_links": "does what its caller was allowed to do",
    "follow_ups.entering.enter_items": "writes what its caller was allowed to write",
    "follow_ups.guards.item_to_change": "a check the writers of action items begin with",
    "follow_ups.guards.report_to_decide": "a check those who answer reports begin with",
    "follow_ups.journal.note_item": "writes down what its caller was allowed to do",
    "imports.access.batch_to_change": "a check the writers of batches begin with",
    "imports.access.batch_to_see": "a check the readers of batches begin with",
    "imports.access.kinds_of": "a check the readers of batches begin with",
    "imports.coaching.put_in_place": "writes what its caller was allowed to write",
    "imports.coaching.record_all": "writes what its caller was allowed to write",
    "imports.journal.note_batch": "writes down what its caller was allowed to do",
    "imports.results.propose_all": "proposes what its caller was allowed to take in",
    "practices.changing.to_change": "a check the writers of practices begin with",
    "practices.journal.note_practice": "writes down what its caller was allowed to do",
    "meetings.guards.meeting_to_lead": "a check the writers of meetings begin with",
    "meetings.guards.meeting_to_read": "a check the readers of meetings end with",
    "meetings.guards.may_read_of": "a check the readers of meetings end with",
    "practices.reading.is_seen": "a check the readers of practices end with",
    "meetings.journal.note_meeting": "writes down what its caller was allowed to do",
    "self_checks.answering.begin_mending": "does what its caller was allowed to do",
    "self_checks.evidence.note_evidence": "writes down what its caller was allowed to do",
    "self_checks.evidence.note_evidence_added": "writes down what its caller was allowed to do",
    "self_checks.evidence.require_evidence_seen": "a check the readers of documents end with",
    "self_checks.guards.as_told": "leaves out what the reader is not to know",
    "self_checks.guards.check_to_change": "a check the writers of self-checks begin with",
    "self_checks.guards.check_to_read": "a check the readers of self-checks begin with",
    "self_checks.guards.is_of_region": "a check the readers of self-checks end with",
    "self_checks.guards.may_read_of": "a check the readers of self-checks end with",
    "self_checks.guards.require_known": "a check the readers of self-checks end with",
    "self_checks.journal.note_answers": "writes down what its caller was allowed to do",
    "self_checks.journal.note_check": "writes down what its caller was allowed to do",
    "self_checks.journal.note_period": "writes down what its caller was allowed to do",
    "self_checks.journal.note_remark": "writes down what its caller was allowed to do",
    "self_checks.journal.note_verdict": "writes down what its caller was allowed to do",
    "results.guards.conclude": "decides what its caller was allowed to decide",
    "results.guards.person_of": "a check the writers of results begin with",
    "results.guards.to_change": "a check the writers of results begin with",
    "results.journal.note_proposal": "writes down what its caller was allowed to do",
    "results.journal.note_publication": "writes down what its caller was allowed to do",
}
"""Functions that take a user and are no operations: called by those alone, never from outside."""

ROLES = (
    Role.LEADER,
    Role.ADMIN,
    Role.DATA_MANAGER,
    Role.COACH,
    Role.PRESENTER,
    Role.OPERATOR,
    Role.HEAD,
)
OTHERS = (visitor(demo=True), public(), User("Tanpa hak", frozenset()))
CALLS = READING | WRITING | COMMITTING


def operations() -> Iterator[str]:
    """Every public function of the services that takes a user."""
    package = merit.services
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for name, found in vars(importlib.import_module(module.name)).items():
            is_own = inspect.isfunction(found) and found.__module__ == module.name
            if is_own and not name.startswith("_") and takes_a_user(found):
                yield f"{module.name.removeprefix(f'{package.__name__}.')}.{name}"


def takes_a_user(found: object) -> bool:
    parameters = inspect.signature(found).parameters.values()  # type: ignore[arg-type]
    return any(
        item.name == "user" or item.annotation is User or item.annotation == "User"
        for item in parameters
    )


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    with prepared(tmp_path_factory.mktemp("ground")) as ground:
        yield ground


def test_every_operation_has_a_row_and_a_sample_call() -> None:
    found = set(operations())
    assert len(found) > 40
    assert found == {name.partition(" ")[0] for name in TABLE} | WITHIN.keys()
    assert CALLS.keys() == TABLE.keys()


def test_what_is_no_operation_is_not_called_from_outside_the_services() -> None:
    root = Path(merit.services.__path__[0]).parent
    files = [*root.parent.glob("pages/*.py")]
    for room in ("ui", "web", "cli", "reports"):
        files += (root / room).rglob("*.py")
    assert len(files) > 100
    inner = re.compile(rf"\b({'|'.join(name.rsplit('.', 1)[1] for name in WITHIN)})\b")
    assert [file.name for file in files if inner.search(file.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("role", Role)
def test_every_role_has_a_column(role: Role) -> None:
    assert role in ROLES
    assert ACCOUNTS[role].role is role
    assert TRIALS[role].trial


def cells(row: Row) -> Iterator[tuple[User, Dataset, str]]:
    """Who, in which data set, and what the table says of it."""
    for dataset, accounts, trials, others in zip(
        (Dataset.PUBLISHED, Dataset.DEMO), row.accounts, row.trials, row.others, strict=True
    ):
        for role, cell in zip(ROLES, accounts, strict=True):
            yield ACCOUNTS[role], dataset, cell
        for role, cell in zip(ROLES, trials, strict=True):
            yield TRIALS[role], dataset, cell
        for user, cell in zip(OTHERS, others, strict=True):
            yield user, dataset, cell


def may(cell: str, region: str) -> bool:
    return cell == "+" or (cell == "o" and region == OWN)


@pytest.mark.parametrize("name", sorted(READING | WRITING))
def test_the_service_answers_as_the_table_says(ground: Ground, name: str) -> None:
    wrong = []
    for user, dataset, cell in cells(TABLE[name]):
        for region in (OWN, OTHER):
            raised = outcome(ground, CALLS[name], user, region, dataset)
            expected = None if may(cell, region) else refusal(name, user)
            fits = raised is None if expected is None else isinstance(raised, expected)
            if not fits:
                wrong.append(f"{user.account or user.name} {dataset} {region}: {raised!r}")
    assert wrong == []


HIDING = {
    "imports.files.original",
    "imports.reading.batch",
    "imports.reading.cells",
    "imports.reading.changes",
    "results.reading.proposal",
}


def refusal(name: str, user: User) -> type[Exception]:
    """A proposal or a batch out of a coach's reach is answered as if there were none."""
    hides = name in HIDING and user.role is Role.COACH
    return NoDataError if hides else NotAllowedError


@pytest.mark.parametrize("name", sorted(COMMITTING))
def test_what_commits_by_itself_is_refused_to_everybody_it_is_not_for(
    ground: Ground, name: str
) -> None:
    refused = [(user, dataset) for user, dataset, cell in cells(TABLE[name]) if cell == "."]
    assert len(refused) >= 2 * len((*TRIALS, *OTHERS))
    for user, dataset in refused:
        raised = outcome(ground, CALLS[name], user, OWN, dataset)
        assert isinstance(raised, NotAllowedError), (user.name, raised)
