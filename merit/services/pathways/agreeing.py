"""From a path to action items: one for each indicator that is to rise."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from merit.domain.access import Permission, User, authorise, authorise_reading, authorise_writing
from merit.domain.agreements import Agreement
from merit.domain.coaching import CLOSED
from merit.domain.comparison import plain_code
from merit.domain.records import ActionRecord
from merit.domain.states import Dataset
from merit.services.follow_ups.entering import record_items
from merit.store import actions
from merit.store.engine import Session


def agree_on_steps(
    session: Session, user: User, region_code: str, steps: Sequence[Agreement], *, now: datetime
) -> tuple[str, ...]:
    """An item for each of `steps` of the region, in `user.writes_in`; gives their codes.

    An indicator that is to rise that far by an open item already gets no second one, so that a
    path handed in twice is one. Raises ResultError with its findings, NotAllowedError.
    """
    authorise_writing(user, Permission.MANAGE_ACTIONS, user.writes_in, region_code)
    codes: list[str] = []
    for step in steps:
        told = replace(step, region_codes=(region_code,))
        held = _open(session, user.writes_in, region_code, told.instrument)
        known = held.get(told.indicator_code or "")
        if known is not None and (known.level_to or 0) >= (told.level_to or 0):
            codes.append(known.code)
        else:
            codes += record_items(session, user, told, now=now)
    return tuple(codes)


def open_items(
    session: Session, user: User, dataset: Dataset, region_code: str, instrument: str
) -> Mapping[str, ActionRecord]:
    """The open item that raises an indicator of `instrument` furthest, by the indicator's code."""
    authorise_reading(user, dataset)
    authorise(user, Permission.READ_ACTIONS, region_code)
    return _open(session, dataset, region_code, instrument)


def _open(
    session: Session, dataset: Dataset, region_code: str, instrument: str | None
) -> dict[str, ActionRecord]:
    own = frozenset({region_code})
    of = actions.instruments_of(session, dataset, regions=own)
    found: dict[str, ActionRecord] = {}
    for item in actions.recorded(session, dataset, regions=own):
        if item.status in CLOSED or item.indicator_code is None or item.level_to is None:
            continue
        if plain_code(of.get(item.code, "")) != plain_code(instrument or ""):
            continue
        further = found.get(item.indicator_code)
        if further is None or (further.level_to or 0) < item.level_to:
            found[item.indicator_code] = item
    return found
