"""The first person: draws up a change of an official result, amends it, takes it back."""

from datetime import datetime

from merit.domain.access import Permission, User, authorise_writing
from merit.domain.findings import Finding
from merit.domain.imports.differences import of_results
from merit.domain.proposals import Draft, Proposal, ProposalState, ResultKey
from merit.errors import InputError
from merit.services.results.desk import desk
from merit.services.results.guards import (
    base_of,
    conclude,
    person_of,
    require_version,
    required,
    stale,
    to_change,
)
from merit.services.results.journal import note_proposal
from merit.services.results.judging import one, refuse_errors, shown
from merit.store import import_cells, proposals
from merit.store.engine import Session
from merit.store.proposals import Decision, Wanted


def check(
    session: Session, user: User, draft: Draft, *, now: datetime, number: int | None = None
) -> tuple[Finding, ...]:
    """What would be found about `draft`, without keeping it (for the form).

    `number` is the proposal being amended, None for a new one.
    """
    key = draft.key(user.writes_in)
    authorise_writing(user, Permission.PROPOSE_RESULTS, key.dataset, key.region_code)
    return _findings(session, draft, key, now=now, number=number)


def propose(
    session: Session, user: User, draft: Draft, *, now: datetime, batch: int | None = None
) -> Proposal:
    """Keep `draft` as a proposal that waits for a second person, in `user.writes_in`.

    The same draft handed in twice by the same person is one proposal, except within the imported
    `batch`, whose maker has looked for such a one before. Raises ResultError with its findings
    when an error was found, StaleError with the RecordedResult (or None) when
    `draft.base_version` is no longer the version of the official result, NotAllowedError.
    """
    key = draft.key(user.writes_in)
    authorise_writing(user, Permission.PROPOSE_RESULTS, key.dataset, key.region_code)
    person = person_of(user)
    for earlier in proposals.open_for(session, key) if batch is None else ():
        if earlier.proposed_by == person and _asks(draft, earlier):
            return shown(session, [earlier], now=now)[0]
    wanted = _wanted(session, draft, key, now=now)
    number = proposals.add(session, key, wanted, by=person, now=now, batch=batch)
    kept = one(session, number, now=now)
    note_proposal(session, user, "ajukan_hasil", kept, reason=kept.reason)
    return kept


def amend(
    session: Session, user: User, number: int, draft: Draft, *, version: int, now: datetime
) -> Proposal:
    """Replace the content of an open proposal; it waits again, and `user` is one of its editors.

    `draft` must be about the same region, year and instrument; its `change` may become another
    (an entry becomes a correction when somebody else published first). What is changed by hand
    no longer comes from the file it was read from. Raises as `propose`, and StaleError with the
    present Proposal when `version` is not the proposal's any more.
    """
    found = to_change(session, user, Permission.PROPOSE_RESULTS, number)
    person = person_of(user)
    if draft.key(found.key.dataset) != found.key:
        raise InputError(
            "Daerah, tahun, dan instrumen usulan tidak dapat diganti. "
            "Batalkan usulan ini, lalu ajukan yang baru."
        )
    repeated = found.version == version + 1 and found.changed_by == person
    if repeated and found.state is ProposalState.WAITING and _asks(draft, found):
        return shown(session, [found], now=now)[0]
    require_version(session, found, version, now=now)
    wanted = _wanted(session, draft, found.key, now=now, number=number)
    editors = tuple(dict.fromkeys([*found.editors, person]))
    if not proposals.amend(
        session, number, wanted, version=version, editors=editors, by=person, now=now
    ):
        raise stale(session, found, now=now)
    if found.batch is not None:
        fields = [name for name, _, _ in of_results(found.content, wanted.content)]
        import_cells.forget(session, found.batch, str(found.key), fields)
    kept = one(session, number, now=now)
    note_proposal(session, user, "ubah_usulan", kept, before=found, reason=kept.reason)
    return kept


def withdraw(
    session: Session, user: User, number: int, *, version: int, reason: str, now: datetime
) -> Proposal:
    """Take an open proposal back; needs a reason. Raises StaleError, InputError."""
    found = to_change(session, user, Permission.PROPOSE_RESULTS, number)
    person = person_of(user)
    if found.state is ProposalState.WITHDRAWN and found.decided_by == person:
        return shown(session, [found], now=now)[0]
    require_version(session, found, version, now=now)
    decision = Decision(ProposalState.WITHDRAWN, person, now, required(reason, "Alasan pembatalan"))
    return conclude(
        session, user, found, decision, action="batalkan_usulan", version=version, now=now
    )


def _asks(draft: Draft, proposal: Proposal) -> bool:
    """Whether a proposal already says what `draft` asks for."""
    return (
        proposal.change is draft.change
        and proposal.base_version == draft.base_version
        and proposal.reason == draft.reason.strip()
        and proposal.content == draft.record(proposal.key.dataset)
    )


def _wanted(
    session: Session, draft: Draft, key: ResultKey, *, now: datetime, number: int | None = None
) -> Wanted:
    """What to keep of a draft: nothing in it is an error, and its base is the present result."""
    findings = _findings(session, draft, key, now=now, number=number)
    recorded = base_of(session, draft, key, now=now)
    refuse_errors(findings)
    before, content = recorded.record if recorded else None, draft.record(key.dataset)
    return Wanted(draft.change, content, before, draft.base_version, draft.reason.strip())


def _findings(
    session: Session, draft: Draft, key: ResultKey, *, now: datetime, number: int | None
) -> tuple[Finding, ...]:
    content = draft.record(key.dataset)
    around = desk(session, key.dataset, codes=[key.region_code], records=[content], now=now)
    around.instrument(key.instrument)  # a retraction names one too
    return around.findings(key, draft.change, content, draft.reason, number=number)
