"""One sample call of every operation of the services, by the name of module and function."""

from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pyotp
from services import access_calls_activities as of_activities
from services import access_calls_calendar as of_calendar
from services import access_calls_documents as of_documents
from services import access_calls_follow_ups as of_follow_ups
from services import access_calls_meetings as of_meetings
from services import access_calls_minutes as of_minutes
from services import access_calls_offline as of_offline
from services import access_calls_pathways as of_pathways
from services import access_calls_plans as of_plans
from services import access_calls_practices as of_practices
from services import access_calls_self_checks as of_self_checks
from services import access_calls_snapshots as of_snapshots
from services import access_calls_verification as of_verification
from services.access_ground import (
    AUTHORS,
    GUEST,
    NOW,
    TODAY,
    YEAR,
    Call,
    Try,
    another_instrument,
    entry,
    third_instrument,
)
from services.people.community import PASSPHRASE, draft
from services.results.people import KASN

from merit.domain.access import Role, User
from merit.domain.imports.batches import Batch
from merit.domain.imports.readings import Asked as FileAsked
from merit.domain.imports.readings import Kind, Reading, ResultRow
from merit.domain.journal import Asked
from merit.domain.proposals import Proposal
from merit.domain.provenance import Source
from merit.domain.states import Dataset, SourceKind
from merit.services import (
    actions,
    agenda,
    audit,
    backups,
    before_after,
    breakdowns,
    changes,
    digest,
    imports,
    instruments,
    interventions,
    mailing,
    map,
    method,
    overview,
    profile,
    ranking,
    results,
    side_by_side,
    standings,
    state,
    trends,
)
from merit.services.imports import Upload
from merit.services.instruments import read_upload
from merit.services.open_data import assessments as open_assessments
from merit.services.open_data import coaching as open_coaching
from merit.services.open_data import regions as open_regions
from merit.services.people import accounts, own_account, persons, sign_in
from merit.services.people.credentials import new_secret
from merit.settings import Settings

WHY = "Uji hak akses"
SECRET = new_secret()
FILE = b"berkas uji"
NOWHERE = Path("tidak", "ada")
NEITHER = ("33.02", "33.04")


def _amend(it: Try) -> Proposal:
    wanted = entry(it.region, it.dataset, 2021)
    return results.amend(it.session, it.user, it.number, wanted, version=1, now=NOW)


def _propose(it: Try) -> None:
    found = results.propose(it.session, it.user, it.entry, now=NOW)
    # Asked for no data set: what an account proposes is never among the made-up data.
    assert found.key.dataset is (Dataset.DEMO if it.user.trial else Dataset.PUBLISHED)


def _change_account(it: Try) -> None:
    accounts.change_account(
        it.session,
        it.user,
        GUEST,
        draft(GUEST, Role.PRESENTER),
        version=accounts.found(it.session, GUEST).version,
        reason=WHY,
        now=NOW,
    )


def _activate_account(it: Try) -> None:
    # Who may not shut an account may not open one either: both ask the same.
    accounts.deactivate(it.session, it.user, GUEST, reason=WHY, now=NOW)
    accounts.activate(it.session, it.user, GUEST, reason=WHY, now=NOW)


def _file(it: Try) -> Reading[ResultRow]:
    """A file with one new result of the region, of a year without one."""
    source = Source(f"Berkas uji {it.dataset}", SourceKind.GOVERNMENT, "2021")
    asked = FileAsked(Kind.RESULTS, YEAR, KASN, source)
    told = ResultRow("Data", 5, it.region, YEAR, KASN, score=Decimal(250))
    return Reading(asked, sha256(FILE).hexdigest(), (told,))


def _take_in(it: Try, user: User) -> Batch:
    seen = imports.preview(it.session, user, _file(it), now=NOW)
    return imports.take_in(
        it.session, user, _file(it), Upload("uji.xlsx", FILE), reason=WHY, seen=seen, now=NOW
    )


def _batch(it: Try) -> Batch:
    """A batch about the region that waits, of somebody else than whoever decides."""
    return _take_in(it, AUTHORS[it.dataset])


def _recorded(it: Try) -> Batch:
    second = replace(AUTHORS[it.dataset], account="penerbit")
    batch = _batch(it)
    return imports.publish_batch(it.session, second, batch.number, version=batch.version, now=NOW)


def _undo_batch(it: Try) -> Batch:
    found = _recorded(it)
    return imports.undo_batch(
        it.session, it.user, found.number, version=found.version, reason=WHY, now=NOW
    )


READING: dict[str, Call] = (
    {
        "actions.actions": lambda it: actions.actions(
            it.session, it.user, scope=it.scope, today=TODAY
        ),
        "agenda.agenda": lambda it: agenda.agenda(it.session, it.user, scope=it.scope, today=TODAY),
        "audit.entries": lambda it: audit.entries(it.session, it.user, asked=Asked()),
        "audit.latest": lambda it: audit.latest(it.session, it.user, asked=Asked()),
        "backups.backup_state": lambda it: backups.backup_state(it.session, it.user),
        "before_after.before_after": lambda it: before_after.before_after(
            it.session, it.user, scope=it.scope, first=2023, last=2024, today=TODAY
        ),
        "breakdowns.breakdowns": lambda it: breakdowns.breakdowns(
            it.session, it.user, scope=it.scope
        ),
        "changes.changes": lambda it: changes.changes(
            it.session, it.user, dataset=it.dataset, group="semua", since=TODAY, until=TODAY
        ),
        "digest.weekly_digest": lambda it: digest.weekly_digest(
            it.session, it.user, dataset=it.dataset, today=TODAY
        ),
        "imports.exporting.exported": lambda it: imports.exported(
            it.session, it.user, Kind.RESULTS, it.dataset, instrument=KASN
        ),
        "imports.files.original": lambda it: imports.original(
            it.session, it.user, _batch(it).number
        ),
        "imports.reading.batch": lambda it: imports.batch(
            it.session, it.user, _batch(it).number, now=NOW
        ),
        "imports.reading.batches": lambda it: imports.batches(it.session, it.user, it.dataset),
        "imports.reading.cells": lambda it: imports.cells(it.session, it.user, it.number),
        "imports.reading.changes": lambda it: imports.changes(
            it.session, it.user, _batch(it).number
        ),
        "imports.reading.traces": lambda it: imports.traces(
            it.session, it.user, f"{it.dataset}/{it.region}/2023/{KASN}"
        ),
        "instruments.consequences.consequences": lambda it: instruments.consequences(
            it.session, it.user, read_upload(another_instrument())
        ),
        "instruments.reading.listed": lambda it: instruments.listed(it.session, it.user),
        "instruments.reading.revision_of": lambda it: instruments.revision_of(
            it.session, it.user, KASN
        ),
        "interventions.programme": lambda it: interventions.programme(
            it.session, it.user, scope=it.scope, today=TODAY
        ),
        "map.map_data": lambda it: map.map_data(it.session, it.user, scope=it.scope),
        "method.method": lambda it: method.method(it.session, it.user),
        "open_data.assessments.aspect_rows": lambda it: open_assessments.aspect_rows(
            it.session, it.user, dataset=it.dataset, region_code=it.region
        ),
        "open_data.assessments.assessment_rows": lambda it: open_assessments.assessment_rows(
            it.session, it.user, dataset=it.dataset, region_code=it.region
        ),
        "open_data.coaching.action_rows": lambda it: open_coaching.action_rows(
            it.session, it.user, dataset=it.dataset, region_code=it.region
        ),
        "open_data.coaching.intervention_rows": lambda it: open_coaching.intervention_rows(
            it.session, it.user, dataset=it.dataset
        ),
        "open_data.regions.region_rows": lambda it: open_regions.region_rows(it.session, it.user),
        "overview.overview": lambda it: overview.overview(
            it.session, it.user, scope=it.scope, today=TODAY
        ),
        "people.own_account.own_account": lambda it: own_account.own_account(
            it.session, it.user, now=NOW
        ),
        "people.persons.people": lambda it: persons.people(it.session, it.user),
        "people.persons.person": lambda it: persons.person(it.session, it.user, GUEST),
        "profile.profile": lambda it: profile.profile(
            it.session, it.user, scope=it.scope, code=it.region, today=TODAY
        ),
        "ranking.ranking": lambda it: ranking.ranking(it.session, it.user, scope=it.scope),
        "results.reading.corrections": lambda it: results.corrections(
            it.session, it.user, it.dataset, it.region
        ),
        "results.reading.decided": lambda it: results.decided(
            it.session, it.user, it.dataset, limit=10
        ),
        "results.reading.history": lambda it: results.history(
            it.session, it.user, it.dataset, it.region, 2023, KASN
        ),
        "results.reading.proposal": lambda it: results.proposal(
            it.session, it.user, it.number, now=NOW
        ),
        "results.reading.recorded": lambda it: results.recorded(
            it.session, it.user, it.dataset, region_code=it.region
        ),
        "results.reading.waiting": lambda it: results.waiting(
            it.session, it.user, it.dataset, now=NOW
        ),
        "side_by_side.side_by_side": lambda it: side_by_side.side_by_side(
            it.session, it.user, scope=it.scope, codes=(it.region, *NEITHER)
        ),
        "standings.standings": lambda it: standings.standings(
            it.session, it.user, dataset=it.dataset, year=YEAR
        ),
        "standings.superseded": lambda it: standings.superseded(
            it.session, it.user, (), scope=it.scope, today=TODAY
        ),
        "standings.years": lambda it: standings.years(it.session, it.user, dataset=it.dataset),
        "state.state": lambda it: state.state(it.session, it.user, scope=it.scope, today=TODAY),
        "trends.trends": lambda it: trends.trends(it.session, it.user, scope=it.scope),
    }
    | of_activities.READING
    | of_calendar.READING
    | of_documents.READING
    | of_follow_ups.READING
    | of_meetings.READING
    | of_minutes.READING
    | of_pathways.READING
    | of_plans.READING
    | of_practices.READING
    | of_self_checks.READING
    | of_offline.READING
    | of_snapshots.READING
    | of_verification.READING
)

WRITING: dict[str, Call] = (
    {
        "imports.publishing.publish_batch": lambda it: imports.publish_batch(
            it.session, it.user, _batch(it).number, version=1, now=NOW
        ),
        "imports.publishing.withdraw_batch": lambda it: imports.withdraw_batch(
            it.session, it.user, _batch(it).number, version=1, reason=WHY, now=NOW
        ),
        "imports.taking.preview": lambda it: imports.preview(
            it.session, it.user, _file(it), now=NOW
        ),
        "imports.taking.take_in": lambda it: _take_in(it, it.user),
        "imports.undoing.undo_batch": _undo_batch,
        "instruments.revisions.activate": lambda it: instruments.activate(
            it.session, it.user, KASN, it.ground.uploaded, seen=1, reason=WHY, now=NOW
        ),
        "instruments.revisions.discard": lambda it: instruments.discard(
            it.session, it.user, KASN, it.ground.uploaded, reason=WHY
        ),
        "instruments.revisions.upload": lambda it: instruments.upload(
            it.session, it.user, third_instrument(), reason=WHY, now=NOW
        ),
        "people.accounts.activate": _activate_account,
        "people.accounts.change_account": _change_account,
        "people.accounts.deactivate": lambda it: accounts.deactivate(
            it.session, it.user, GUEST, reason=WHY, now=NOW
        ),
        "people.accounts.invite": lambda it: accounts.invite(
            it.session, it.user, draft("baru"), now=NOW
        ),
        "people.accounts.reset": lambda it: accounts.reset(
            it.session, it.user, GUEST, reason=WHY, now=NOW
        ),
        "people.own_account.end_own_session": lambda it: own_account.end_own_session(
            it.session, it.user, it.ground.sessions.get(it.user.account, 0), now=NOW
        ),
        "people.sign_in.sign_out_everywhere": lambda it: sign_in.sign_out_everywhere(
            it.session, it.user, now=NOW
        ),
        "results.deciding.publish": lambda it: results.publish(
            it.session, it.user, it.number, version=1, now=NOW
        ),
        "results.deciding.send_back": lambda it: results.send_back(
            it.session, it.user, it.number, version=1, note=WHY, now=NOW
        ),
        "results.proposing.amend": _amend,
        "results.proposing.check": lambda it: results.check(it.session, it.user, it.entry, now=NOW),
        "results.proposing.propose": _propose,
        "results.proposing.withdraw": lambda it: results.withdraw(
            it.session, it.user, it.number, version=1, reason=WHY, now=NOW
        ),
    }
    | of_activities.WRITING
    | of_calendar.WRITING
    | of_documents.WRITING
    | of_follow_ups.WRITING
    | of_meetings.WRITING
    | of_pathways.WRITING
    | of_practices.WRITING
    | of_self_checks.WRITING
    | of_offline.WRITING
    | of_snapshots.WRITING
    | of_verification.WRITING
)

COMMITTING: dict[str, Call] = {
    "backups.make_backup": lambda it: backups.make_backup(
        str(it.ground.engine.url), it.user, NOWHERE, now=NOW
    ),
    "backups.restore_backup": lambda it: backups.restore_backup(
        str(it.ground.engine.url), it.user, NOWHERE, now=NOW
    ),
    "backups.verify_backup": lambda it: backups.verify_backup(
        str(it.ground.engine.url), it.user, NOWHERE
    ),
    "mailing.send_letters": lambda it: mailing.send_letters(
        it.ground.engine, it.user, (), Settings(), now=NOW
    ),
    "people.own_account.change_passphrase": lambda it: own_account.change_passphrase(
        it.ground.engine,
        it.user,
        session_id=0,
        old=PASSPHRASE,
        new="batik tulis dari pesisir",
        now=NOW,
    ),
    "people.own_account.renew_recovery_codes": lambda it: own_account.renew_recovery_codes(
        it.ground.engine, it.user, passphrase=PASSPHRASE, now=NOW
    ),
    "people.own_account.renew_second_factor": lambda it: own_account.renew_second_factor(
        it.ground.engine,
        it.user,
        passphrase=PASSPHRASE,
        secret=SECRET,
        code=pyotp.TOTP(SECRET).at(NOW),
        now=NOW,
    ),
}
"""They commit by themselves, so only a call that is refused can be tried in the matrix."""
