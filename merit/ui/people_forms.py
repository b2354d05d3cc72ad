"""Forms of the page on which accounts are kept: invite, change, reset, shut, open."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from merit.domain.access import OF_ONE_REGION, OF_SOME_REGIONS, PRIVILEGED, Role
from merit.domain.accounts import AccountDraft
from merit.errors import InputError
from merit.services.people import accounts
from merit.services.people.persons import Person
from merit.ui import acting
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.components.tables import table
from merit.ui.people_view import ACCOUNT, keep_link, names
from merit.ui.text import people as words
from merit.ui.text.identity import ROLES
from merit.ui.text.people import Action

FORM_WIDTH = 720  # pixels; less where the screen is narrower
JOIN = "/undangan/"


@dataclass(frozen=True, slots=True)
class _Typed:
    """What stands in the fields of an account."""

    name: str
    role: Role
    regions: frozenset[str]
    end: str

    def draft(self, username: str) -> AccountDraft:
        """The account asked for; InputError when the last day cannot be read."""
        try:
            end: date | None = words.day_typed(self.end)
        except ValueError as error:
            raise InputError(words.END_FAULT) from error
        return AccountDraft(username, self.name, self.role, self.regions, end)


def invite() -> None:
    """A new account, by its role first: what it may do, and where, depends on it."""
    draw(frame.section(words.INVITE_TITLE, words.INVITE_NOTE))
    role = _role("baru", Role.OPERATOR)
    with st.form("undang", enter_to_submit=False, width=FORM_WIDTH):
        username = st.text_input(words.USERNAME, placeholder=words.USERNAME_HINT, max_chars=60)
        typed = _fields(f"baru_{role}", role, None)
        sent = st.form_submit_button(words.INVITE, type="primary")
    if sent:
        with acting.faults_told():
            draft = typed.draft(username)
            token = acting.act(
                lambda session, user, now: accounts.invite(session, user, draft, now=now)
            )
            known = username.strip().lower()
            keep_link(known, JOIN + token)
            acting.begin_anew(words.invited(typed.name), **{ACCOUNT: known})


def change(person: Person) -> None:
    """Name, role, regions and end of an account, against the version that was opened."""
    seen = acting.pinned(person.username, person)
    place = acting.pinned(f"{person.username} isian", f"{person.username}_{person.version}")
    draw(frame.note(words.ACTION_NOTES[Action.CHANGE]))
    role = _role(place, seen.role)
    with st.form("ubah", enter_to_submit=False, width=FORM_WIDTH):
        typed = _fields(f"{place}_{role}", role, seen)
        reason = _reason(place)
        sent = st.form_submit_button(words.SAVE, type="primary")
    if sent:
        with acting.faults_told(lambda current: _both(current, typed)):
            draft = typed.draft(seen.username)
            acting.act(
                lambda session, user, now: accounts.change_account(
                    session,
                    user,
                    seen.username,
                    draft,
                    version=seen.version,
                    reason=reason,
                    now=now,
                )
            )
            acting.begin_anew(words.acted(Action.CHANGE, draft.name), **{ACCOUNT: seen.username})


def _both(current: object, typed: _Typed) -> str:
    """What is recorded now beside what was typed; saving again is against what is shown here."""
    if not isinstance(current, Person):
        return ""
    acting.let_go(current.username)
    known = names()
    now = words.values(current.name, current.role, current.regions, current.ends_on, known)
    end = typed.draft(current.username).ends_on
    mine = words.values(typed.name, typed.role, typed.regions, end, known)
    rows = [(what, value, own) for (what, value), (_, own) in zip(now, mine, strict=True)]
    return table(words.CONFLICT_TITLE, words.CONFLICT_HEAD, rows)


def act(person: Person, action: Action) -> None:
    """One of the steps that need nothing but a reason."""
    draw(frame.note(words.ACTION_NOTES[action]))
    with st.form(action.value, enter_to_submit=False, width=FORM_WIDTH):
        reason = _reason(f"{person.username}_{action}")
        sent = st.form_submit_button(words.ACTIONS[action], type="primary")
    if sent:
        with acting.faults_told():
            if action is Action.RESET:
                token = acting.act(
                    lambda session, user, now: accounts.reset(
                        session, user, person.username, reason=reason, now=now
                    )
                )
                keep_link(person.username, JOIN + token)
            else:
                step = accounts.deactivate if action is Action.SHUT else accounts.activate
                acting.act(
                    lambda session, user, now: step(
                        session, user, person.username, reason=reason, now=now
                    )
                )
            acting.begin_anew(words.acted(action, person.name), **{ACCOUNT: person.username})


def _role(place: str, present: Role) -> Role:
    """The role, outside the form, so that what depends on it follows at once."""
    roles = list(Role)
    role: Role = st.selectbox(
        words.ROLE,
        roles,
        index=roles.index(present),
        format_func=ROLES.__getitem__,
        key=f"peran_{place}",
        width=FORM_WIDTH,
    )
    explained = words.EXPLAINED[role]
    draw(frame.note(f"{explained} {words.SECOND_FACTOR}" if role in PRIVILEGED else explained))
    return role


def _fields(place: str, role: Role, present: Person | None) -> _Typed:
    name = st.text_input(
        words.NAME, value=present.name if present else "", max_chars=120, key=f"nama_{place}"
    )
    held = list(present.regions) if present else []
    known = names()
    regions: list[str] = []
    if role in OF_ONE_REGION:
        one = st.selectbox(
            words.REGION,
            list(known),
            index=list(known).index(held[0]) if held and held[0] in known else None,
            format_func=known.__getitem__,
            placeholder=words.CHOOSE,
            key=f"daerah_{place}",
        )
        regions = [one] if one else []
    elif role in OF_SOME_REGIONS:
        regions = st.multiselect(
            words.REGIONS,
            list(known),
            default=[code for code in held if code in known],
            format_func=known.__getitem__,
            placeholder=words.CHOOSE,
            select_all=False,  # its name would be English
            key=f"daerah_{place}",
        )
    end = st.text_input(
        words.END,
        value=words.day_to_type(present.ends_on) if present else "",
        placeholder=words.END_HINT,
        max_chars=10,
        key=f"akhir_{place}",
    )
    return _Typed(name, role, frozenset(regions), end)


def _reason(place: str) -> str:
    return st.text_area(
        words.REASON,
        placeholder=words.REASON_HINT,
        height=80,
        key=f"alasan_{place}",
    )
