"""Presentations frozen as they were: kept, shown again, compared, withdrawn, never changed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from merit.domain.access import (
    Permission,
    User,
    authorise,
    authorise_reading,
    authorise_writing,
)
from merit.domain.decks import Deck, DeckKind
from merit.domain.local_time import day_of
from merit.domain.snapshots import MOST_KEPT, Snapshot, findings_on_reason, findings_on_title
from merit.domain.states import Dataset
from merit.errors import InputError, NoDataError, NotAllowedError
from merit.services.deck_texts import from_text, to_text
from merit.services.numbering import SNAPSHOT, next_code
from merit.services.results.judging import refuse_errors
from merit.store import audit
from merit.store import snapshots as store
from merit.store.engine import Session, take_turn

FULL = (
    "Anda sudah memiliki {most} cuplikan dari paparan ini. Tarik satu yang tidak dipakai lagi, "
    "lalu bekukan kembali."
)
WITHDRAWN = "Cuplikan {code} sudah ditarik"
OUT_OF_REACH = "Anda tidak memiliki akses ke data ini."


def freeze(session: Session, user: User, deck: Deck, *, title: str, now: datetime) -> Snapshot:
    """Keep `deck` as it is under the next code of its series, in `user.writes_in`.

    The same deck frozen twice under the same title by the same person is one snapshot. Raises
    NotAllowedError, ResultError for an unusable title, InputError for a deck that is too large and
    where the person has `MOST_KEPT` of it already.
    """
    _authorise(user, deck.dataset, deck.kind, deck.region_code)
    told = title.strip()
    refuse_errors(findings_on_title(told))
    text = to_text(deck)
    take_turn(session)  # two at once never get the same code, nor one too many
    wanted = Snapshot(
        dataset=deck.dataset,
        code=next_code(session, SNAPSHOT, deck.dataset, day_of(now).year),
        kind=deck.kind,
        title=told,
        period=deck.period,
        author=user.known_as,
        frozen_at=now,
        revision=deck.revision,
        instrument=deck.instrument,
        region_code=deck.region_code,
    )
    earlier = store.same(session, wanted, text)
    if earlier is not None:
        return earlier
    if store.kept(session, wanted) >= MOST_KEPT:
        raise InputError(FULL.format(most=MOST_KEPT))
    store.enter(session, wanted, text)
    _note(session, user, "bekukan_salindia", wanted, slides=len(deck.slides))
    return wanted


def withdraw(session: Session, user: User, code: str, *, reason: str, now: datetime) -> Snapshot:
    """Show the snapshot `code` of `user.writes_in` no more; it is kept, with the `reason`.

    The same said twice by the same person is one. Raises NoDataError, NotAllowedError, ResultError
    for an unusable reason, InputError where somebody else has withdrawn it.
    """
    authorise(user, Permission.FREEZE_SLIDES)
    found = store.find(session, user.writes_in, code)
    if found is None:
        raise _unknown(code)
    _authorise(user, found.dataset, found.kind, found.region_code)
    told, person = reason.strip(), user.known_as
    refuse_errors(findings_on_reason(told))
    take_turn(session)
    if not store.withdraw(session, found, by=person, at=now, reason=told):
        present = store.find(session, user.writes_in, code) or found
        if (present.withdrawn_by, present.reason) == (person, told):
            return present
        raise InputError(f"{WITHDRAWN.format(code=code)}. Muat ulang halaman.")
    after = replace(found, withdrawn_by=person, withdrawn_at=now, reason=told)
    _note(session, user, "tarik_cuplikan", after, before=found)
    return after


def snapshots(session: Session, user: User, dataset: Dataset) -> tuple[Snapshot, ...]:
    """The snapshots of a data set `user` may read, the newest first, withdrawn ones among them."""
    authorise_reading(user, dataset)
    return tuple(
        item for item in store.recorded(session, dataset) if _reaches(user, item.region_code)
    )


def snapshot(session: Session, user: User, dataset: Dataset, code: str) -> tuple[Snapshot, Deck]:
    """One snapshot and its deck; refused as `shown` is."""
    found = shown(session, user, dataset, code)
    return found, from_text(store.content(session, dataset, code))


def shown(session: Session, user: User, dataset: Dataset, code: str) -> Snapshot:
    """A snapshot `user` may be shown; NoDataError for an unknown or a withdrawn one."""
    authorise_reading(user, dataset)
    found = store.find(session, dataset, code)
    if found is None:
        raise _unknown(code)
    if not _reaches(user, found.region_code):
        raise NotAllowedError(OUT_OF_REACH)
    if found.is_withdrawn:
        raise NoDataError(f"{WITHDRAWN.format(code=code)}: {found.reason}")
    return found


def _authorise(user: User, dataset: Dataset, kind: DeckKind, region_code: str) -> None:
    """Refuse whoever may not freeze a deck of this kind, or may not read all it holds."""
    needed = Permission.FREEZE_SLIDES
    authorise_writing(user, needed, dataset, region_code or None)
    authorise_reading(user, dataset)
    is_regions = kind is DeckKind.REGION
    if bool(region_code) is not is_regions:
        raise InputError("Salindia satu daerah dibekukan bersama kode daerahnya. Pilih daerahnya.")
    if not is_regions and user.reach(needed) is not None:
        raise NotAllowedError(OUT_OF_REACH)
    if not _reaches(user, region_code):
        raise NotAllowedError(OUT_OF_REACH)


def _reaches(user: User, region_code: str) -> bool:
    """Whether the user may read what a deck holds: the action items of its region, or of all."""
    if region_code:
        return user.may(Permission.READ_ACTIONS, region_code)
    return user.reach(Permission.READ_ACTIONS) is None


def _unknown(code: str) -> NoDataError:
    return NoDataError(f"Cuplikan {code} tidak ada. Pilih cuplikan dari daftar.")


def _note(
    session: Session,
    user: User,
    action: str,
    after: Snapshot,
    *,
    before: Snapshot | None = None,
    **more: Any,
) -> None:
    """Write down what happened; no page shows other data for it, so the revision stays."""
    audit.record(
        session,
        user,
        action=action,
        subject=SNAPSHOT,
        subject_key=f"{after.dataset.value}/{SNAPSHOT}/{after.code}",
        before=None if before is None else {**_told(before), **more},
        after={**_told(after), **more},
        reason=after.reason,
    )


def _told(item: Snapshot) -> Mapping[str, Any]:
    return {
        "dataset": item.dataset.value,
        "code": item.code,
        "title": item.title,
        "deck_kind": item.kind.value,
        "deck_period": item.period,
        "region_code": item.region_code or None,
        "instrument": item.instrument,
        "data_revision": item.revision,
        "snapshot_withdrawn": item.is_withdrawn,
    }
