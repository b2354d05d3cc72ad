"""Changing what was agreed: words, owner, due date, aim and origin of an item."""

from dataclasses import replace
from datetime import datetime

from merit.domain.access import Permission, User
from merit.domain.agreements import Agreement
from merit.domain.findings import Finding
from merit.errors import InputError
from merit.services.follow_ups.guards import Held, changed_meanwhile, held, item_to_change
from merit.services.follow_ups.journal import AMENDED, Content, note_item
from merit.services.follow_ups.rules import findings_on
from merit.services.results.guards import required
from merit.services.results.judging import refuse_errors
from merit.store import actions, regions, revision
from merit.store.engine import Session


def amend_item(
    session: Session,
    user: User,
    code: str,
    agreed: Agreement,
    *,
    version: int,
    reason: str,
    now: datetime,
) -> Held:
    """Put `agreed` in the place of what the item `code` says; its progress stays.

    The region cannot change. Handed in twice it is one change. Raises ResultError with its
    findings, StaleError with the present item when that is not at `version`, InputError without
    a reason.
    """
    found = item_to_change(session, user, Permission.MANAGE_ACTIONS, code)
    wanted = _wanted(session, found, agreed)
    if found.version == version + 1 and found.content == wanted:
        return found
    if found.version != version:
        raise changed_meanwhile(session, found, now=now)
    refuse_errors(_findings(session, found, wanted, now=now))
    told = required(reason, "Alasan perubahan")
    if found.content == wanted:
        raise InputError("Tidak ada yang berubah. Ubah isinya dulu, atau kembali ke butirnya.")
    record, instrument = wanted
    if not actions.replace(session, record, instrument=instrument, version=version):
        raise changed_meanwhile(session, held(session, record.dataset, code), now=now)
    note_item(session, user, AMENDED, wanted, before=found.content, reason=told)
    revision.raise_number(session)
    return held(session, record.dataset, code)


def check_amendment(
    session: Session, user: User, code: str, agreed: Agreement, *, now: datetime
) -> tuple[Finding, ...]:
    """What would be found about the item with `agreed` in it, without keeping it (for the form)."""
    found = item_to_change(session, user, Permission.MANAGE_ACTIONS, code)
    return _findings(session, found, _wanted(session, found, agreed), now=now)


def _wanted(session: Session, found: Held, agreed: Agreement) -> Content:
    before = found.record
    region = regions.find(session, before.region_code)
    assert region is not None
    told = agreed.item(before.dataset, region)
    kept = replace(
        told,
        code=before.code,
        status=before.status,
        progress=before.progress,
        updates=before.updates,
    )
    return kept, agreed.aims_at


def _findings(
    session: Session, found: Held, wanted: Content, *, now: datetime
) -> tuple[Finding, ...]:
    record, instrument = wanted
    return findings_on(
        session, [record], instrument=instrument, now=now, kept=found.record.decision_code
    )
