"""What was typed about results, beyond the session it was typed in: one signs in and goes on.

It is held in the memory of this process, so a restart of the service ends it; only whoever typed
it gets it back, and no later than a session can last. Everybody who tries a role out has the same
name, so there it ends with the session.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Lock

import streamlit as st

from merit.domain.sessions import ABSOLUTE
from merit.settings import settings
from merit.ui.access import current_user, own_session
from merit.ui.results_base import NEW, Base

OWNER = "_pemilik_isian"
MOST = 20
Value = str | bool
Owner = tuple[str, str, str]
"""The database, because tests use several; the account; of a trial its session as well."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The values of a form, when, and the result they were typed against, if any."""

    values: Mapping[str, Value]
    at: datetime
    base: Base | None = None


_lock = Lock()
_forms: dict[Owner, dict[str, Kept]] = {}


def keep(base: Base, values: Mapping[str, Value]) -> None:
    """Hold what stands in the form of `base`."""
    _hold(_owner(), base.place, Kept(dict(values), datetime.now(UTC), base))


def keep_at(place: str, values: Mapping[str, Value]) -> None:
    """Hold what stands in a form that is about no result in particular."""
    _hold(_owner(), place, Kept(dict(values), datetime.now(UTC)))


def _hold(owner: Owner, place: str, kept: Kept) -> None:
    with _lock:
        own = _forms.setdefault(owner, {})
        own.pop(place, None)
        own[place] = kept
        for oldest in list(own)[:-MOST]:
            del own[oldest]


def found(present: Base) -> Kept | None:
    """What the reader had typed about a result, or about any new one."""
    own = list(_own().values())
    same = [item for item in own if item.base and item.base.name == present.name]
    new = [item for item in own if item.base and item.base.place == present.place == NEW]
    return next(iter([*same, *new]), None)


def found_at(place: str) -> Kept | None:
    """What the reader had typed in the form that `keep_at` holds at `place`."""
    return _own().get(place)


def _own() -> dict[str, Kept]:
    """Forms of the reader that are not too old."""
    oldest = datetime.now(UTC) - ABSOLUTE
    with _lock:
        own = dict(_forms.get(_owner(), {}))
    return {place: item for place, item in own.items() if item.at > oldest}


def drop(place: str) -> None:
    """It was handed in, or is not wanted."""
    with _lock:
        _forms.get(_owner(), {}).pop(place, None)


def keep_last(typed: Mapping[str, Mapping[str, Value]]) -> bool:
    """Hold what stood in the forms when the session ended; whether there is any to come back to."""
    owner: Owner | None = st.session_state.get(OWNER)
    if owner is None:
        return False
    _, _, trial = owner
    if trial:
        with _lock:
            _forms.pop(owner, None)
        return False
    with _lock:
        own = dict(_forms.get(owner, {}))
    for place, values in typed.items():
        if place in own:
            _hold(owner, place, replace(own[place], values=dict(values)))
    return any(place in own for place in typed)


def _owner() -> Owner:
    """Of the forms of this session."""
    user = current_user()
    trial = own_session() if user.trial else ""
    owner: Owner = (settings().database_url, user.account or "", trial)
    st.session_state[OWNER] = owner
    return owner
