"""Writing new action items down: checked, numbered, and told to the journal."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from merit.domain.access import Permission, User, authorise_writing
from merit.domain.agreements import Agreement
from merit.domain.documents import SubjectKind
from merit.domain.findings import Finding
from merit.domain.records import ActionRecord
from merit.domain.regions import Region
from merit.errors import InputError
from merit.services.follow_ups.journal import ENTERED, note_item
from merit.services.follow_ups.rules import findings_on
from merit.services.numbering import next_codes
from merit.services.results.guards import checked
from merit.services.results.judging import refuse_errors
from merit.store import actions, regions, revision
from merit.store.engine import Session


def record_items(
    session: Session, user: User, agreed: Agreement, *, reason: str = "", now: datetime
) -> tuple[str, ...]:
    """One item for each region of `agreed` in `user.writes_in`; gives their codes in that order.

    A region that has this very item already gets no second one, so that what is handed in twice
    is one. Raises ResultError with its findings, InputError without a region, NotAllowedError
    unless the user may for every region named.
    """
    wanted = _wanted(session, user, agreed)
    known = _recorded(session, wanted, agreed.aims_at)
    missing = [item for item in wanted if item not in known]
    entered = enter_items(
        session, user, missing, instrument=agreed.aims_at, reason=checked(reason, "Alasan"), now=now
    )
    codes = known | dict(zip(missing, entered, strict=True))
    return tuple(codes[item] for item in wanted)


def check_items(
    session: Session, user: User, agreed: Agreement, *, now: datetime
) -> tuple[Finding, ...]:
    """What would be found about `agreed`, without keeping it (for the form)."""
    wanted = _wanted(session, user, agreed)
    return findings_on(session, wanted, instrument=agreed.aims_at, now=now)


def enter_items(
    session: Session,
    user: User,
    items: Sequence[ActionRecord],
    *,
    instrument: str | None,
    reason: str,
    now: datetime,
) -> tuple[str, ...]:
    """Write `items` of one data set down and give their codes, in the same order.

    What they aim at is of `instrument`; their own `code` is empty. An inner step: the caller has
    authorised the writing, and commits. Raises ResultError with its findings when a rule is broken.
    """
    if not items:
        return ()
    refuse_errors(findings_on(session, items, instrument=instrument, now=now))
    years = [item.agreed_on.year for item in items]
    codes = next_codes(session, SubjectKind.ACTION, items[0].dataset, years)
    entered = [replace(item, code=code) for item, code in zip(items, codes, strict=True)]
    actions.add(session, entered, instrument=instrument)
    for item in entered:
        note_item(session, user, ENTERED, (item, instrument), reason=reason)
    revision.raise_number(session)
    return tuple(codes)


def _wanted(session: Session, user: User, agreed: Agreement) -> list[ActionRecord]:
    """The items `agreed` asks for, of regions the user may enter items for."""
    authorise_writing(user, Permission.MANAGE_ACTIONS, user.writes_in)
    if not agreed.region_codes:
        raise InputError("Belum ada daerah yang dipilih. Pilih sekurang-kurangnya satu.")
    for code in dict.fromkeys(agreed.region_codes):
        authorise_writing(user, Permission.MANAGE_ACTIONS, user.writes_in, code)
    known = {item.code: item for item in regions.every(session)}
    return [
        agreed.item(user.writes_in, _known(known.get(code)))
        for code in dict.fromkeys(agreed.region_codes)
    ]


def _known(region: Region | None) -> Region:
    if region is None:
        raise InputError("Kode wilayah tidak dikenal. Pilih daerah dari daftar.")
    return region


def _recorded(
    session: Session, wanted: Sequence[ActionRecord], instrument: str | None
) -> dict[ActionRecord, str]:
    """Codes of the items that are recorded already as they were agreed, whatever came since."""
    dataset, codes = wanted[0].dataset, {item.region_code for item in wanted}
    asked = set(wanted)
    of = actions.instruments_of(session, dataset, regions=codes)
    found: dict[ActionRecord, str] = {}
    for item in actions.recorded(session, dataset, regions=codes):
        bare = replace(item, code="", status=wanted[0].status, progress=0, updates=())
        if bare in asked and of.get(item.code) == instrument:
            found.setdefault(bare, item.code)
    return found
