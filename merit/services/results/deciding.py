"""The second person: publishes a proposed change, or sends it back."""

from datetime import datetime

from merit.domain.access import Permission, User
from merit.domain.proposals import Change, Proposal, ProposalState
from merit.errors import InputError, NotAllowedError
from merit.services.results.guards import (
    base_moved,
    conclude,
    person_of,
    require_version,
    required,
    stale,
    to_change,
)
from merit.services.results.journal import note_proposal, note_publication
from merit.services.results.judging import one, refuse_errors, shown
from merit.store import imports, official_results, proposals
from merit.store.engine import Session
from merit.store.proposals import Decision


def publish(session: Session, user: User, number: int, *, version: int, now: datetime) -> Proposal:
    """Make a waiting proposal the official result.

    Raises NotAllowedError when `user` is one of its editors; StaleError with the present
    Proposal when it changed since it was read, or when the official result did (the proposal
    then stays open until it is amended); ResultError when it breaks a rule by now; InputError
    when it was sent back and not amended yet. Publishing twice by one person is one publication.
    """
    found = to_change(session, user, Permission.PUBLISH_RESULTS, number)
    person = _second_person(user, found)
    if found.state is ProposalState.PUBLISHED and found.decided_by == person:
        return shown(session, [found], now=now)[0]
    require_version(session, found, version, now=now)
    _require_waiting(found)
    present = shown(session, [found], now=now)[0]
    if present.is_outdated:
        raise base_moved(session, found.key, present, now=now)
    refuse_errors(present.findings)
    decision = Decision(ProposalState.PUBLISHED, person, now)
    if not (
        proposals.decide(session, number, decision, version=version) and _write(session, found)
    ):
        raise stale(session, found, now=now)
    imports.settle(session, found.batch, by=person, now=now)
    note_publication(session, user, found)
    if found.change is Change.RETRACT:
        _close_other_retractions(session, user, found, now=now)
    return one(session, number, now=now)


def send_back(
    session: Session, user: User, number: int, *, version: int, note: str, now: datetime
) -> Proposal:
    """Hand a waiting proposal back to its editors with a `note` on what to mend.

    Raises NotAllowedError, StaleError, InputError as `publish`.
    """
    found = to_change(session, user, Permission.PUBLISH_RESULTS, number)
    person = _second_person(user, found)
    repeated = found.version == version + 1 and found.changed_by == person
    if repeated and found.state is ProposalState.RETURNED:
        return shown(session, [found], now=now)[0]
    require_version(session, found, version, now=now)
    _require_waiting(found)
    decision = Decision(ProposalState.RETURNED, person, now, required(note, "Catatan"))
    return conclude(
        session, user, found, decision, action="kembalikan_usulan", version=version, now=now
    )


def _second_person(user: User, found: Proposal) -> str:
    person = person_of(user)
    if not found.may_be_decided_by(person):
        raise NotAllowedError(
            "Usulan yang Anda susun atau ubah diputuskan oleh orang kedua. "
            "Mintalah rekan memeriksanya."
        )
    return person


def _require_waiting(found: Proposal) -> None:
    if found.state is not ProposalState.WAITING:
        raise InputError("Usulan ini sedang dikembalikan. Perbaiki dulu, lalu terbitkan.")


def _write(session: Session, found: Proposal) -> bool:
    """Change the official results; False when another transaction was faster."""
    if found.content is None:
        return official_results.remove(session, found.key, version=found.base_version)
    if found.change is Change.CORRECT:
        return official_results.replace(session, found.content, version=found.base_version)
    last = proposals.last_version(session, found.key)
    official_results.enter(session, found.content, version=last + 1)
    return True


def _close_other_retractions(
    session: Session, user: User, published: Proposal, *, now: datetime
) -> None:
    """Proposals to retract what is gone have nothing left to do."""
    for item in proposals.open_for(session, published.key):
        if item.change is not Change.RETRACT:
            continue
        decision = Decision(ProposalState.OVERTAKEN, user.known_as, now)
        if proposals.decide(session, item.number, decision, version=item.version):
            imports.settle(session, item.batch, by=decision.decided_by, now=now)
            after = one(session, item.number, now=now)
            note_proposal(session, user, "lampaui_usulan", after, before=item)
