"""A batch of results as one: published by a second person, or taken back while it waits."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from merit.domain.access import Permission, User, authorise, authorise_writing
from merit.domain.findings import errors
from merit.domain.imports.batches import Batch, BatchState
from merit.domain.imports.readings import Kind
from merit.domain.proposals import Proposal, ProposalState
from merit.errors import InputError, NotAllowedError, ResultError, StaleError
from merit.services.imports.access import batch_to_change, batch_to_see, one
from merit.services.imports.journal import note_batch
from merit.services.results.deciding import publish
from merit.services.results.guards import person_of, required
from merit.services.results.judging import shown
from merit.services.results.proposing import withdraw
from merit.store import proposals, regions
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class Hindrances:
    """The results of a batch that cannot be published right now, and why."""

    returned: tuple[str, ...]
    outdated: tuple[str, ...]
    broken: tuple[str, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """What keeps the batch from being published, a sentence each."""
        told = (
            (self.returned, "Usulan yang dikembalikan perlu diperbaiki dulu"),
            (self.outdated, "Hasil yang tercatat berubah sejak usulan disusun"),
            (self.broken, "Usulan tidak lagi memenuhi aturan"),
        )
        return tuple(f"{why}: {', '.join(names)}." for names, why in told if names)


def hindrances(session: Session, found: Collection[Proposal]) -> Hindrances:
    """What stands in the way of publishing the open proposals `found`, as `shown` gave them."""
    called = labels(session)

    def names(items: Collection[Proposal]) -> tuple[str, ...]:
        return tuple(label(item, called) for item in items)

    ready = [item for item in found if item.state is ProposalState.WAITING]
    fresh = [item for item in ready if not item.is_outdated]
    return Hindrances(
        returned=names([item for item in found if item.state is ProposalState.RETURNED]),
        outdated=names([item for item in ready if item.is_outdated]),
        broken=names([item for item in fresh if errors(item.findings)]),
    )


def labels(session: Session) -> Mapping[str, str]:
    """Names of the regions by code."""
    return {item.code: item.label for item in regions.every(session)}


def label(proposal: Proposal, called: Mapping[str, str]) -> str:
    """Which result a proposal is about, as it is called."""
    key = proposal.key
    return f"{called.get(key.region_code, key.region_code)} {key.year}"


def publish_batch(
    session: Session, user: User, number: int, *, version: int, now: datetime
) -> Batch:
    """Publish every proposal of the batch that still waits; all of them or none.

    Raises NotAllowedError when `user` is an editor of one of them, InputError naming those sent
    back, StaleError with the present Batch when one is outdated (named) or the batch changed
    since `version`, ResultError when one breaks a rule by now. Publishing twice by one person is
    one publication.
    """
    authorise(user, Permission.PUBLISH_RESULTS)
    found = batch_to_see(session, user, number)
    authorise_writing(user, Permission.PUBLISH_RESULTS, found.dataset)
    person = person_of(user)
    if found.state is BatchState.RECORDED and found.decided_by == person:
        return one(session, number)
    waiting = _open(session, found, version, now)
    if any(not item.may_be_decided_by(person) for item in waiting):
        raise NotAllowedError(
            "Impor yang Anda susun atau ubah diterbitkan oleh orang kedua. "
            "Mintalah rekan memeriksanya."
        )
    _refuse(session, found, waiting)
    for item in waiting:
        publish(session, user, item.number, version=item.version, now=now)
    kept = one(session, number)
    note_batch(session, user, "terbitkan_impor", kept, reason=kept.reason)
    return kept


def withdraw_batch(
    session: Session, user: User, number: int, *, version: int, reason: str, now: datetime
) -> Batch:
    """Take every open proposal of the batch back; needs a reason.

    Raises StaleError with the present Batch, InputError, NotAllowedError.
    """
    found = batch_to_change(session, user, number)
    person = person_of(user)
    if found.state is BatchState.WITHDRAWN and found.decided_by == person:
        return one(session, number)
    told = required(reason, "Alasan pembatalan")
    for item in _open(session, found, version, now):
        withdraw(session, user, item.number, version=item.version, reason=told, now=now)
    kept = one(session, number)
    note_batch(session, user, "batalkan_impor", kept, reason=told)
    return kept


def _open(session: Session, found: Batch, version: int, now: datetime) -> tuple[Proposal, ...]:
    """The open proposals of a batch at `version`, as they stand now."""
    if found.version != version:
        raise changed(session, found)
    if found.kind is not Kind.RESULTS or found.state is not BatchState.WAITING:
        raise InputError("Impor ini tidak sedang menunggu orang kedua. Muat ulang halaman.")
    every = proposals.of_batch(session, found.number)
    return shown(session, [item for item in every if item.is_open], now=now)


def changed(session: Session, found: Batch) -> StaleError:
    """Somebody else changed the batch, or a proposal of it, since it was read."""
    message = "Impor ini berubah sejak Anda membukanya. Periksa isinya yang sekarang."
    return StaleError(message, one(session, found.number))


def _refuse(session: Session, found: Batch, waiting: Collection[Proposal]) -> None:
    """Refuse when one of the proposals could not be published; the sentence names which."""
    hindering = hindrances(session, waiting)
    if not hindering.sentences:
        return
    message = " ".join((*hindering.sentences, "Tidak ada yang diterbitkan."))
    if hindering.returned:
        raise InputError(message)
    if hindering.outdated:
        raise StaleError(message, one(session, found.number))
    every = tuple(finding for item in waiting for finding in item.findings)
    raise ResultError(message, every)
