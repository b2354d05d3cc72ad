"""Blocks of the page on which accounts are kept: the list, one account, the one-time link."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from urllib.parse import urlsplit

import streamlit as st

from merit.charts import palette
from merit.domain.scope import Scope
from merit.services.people.persons import Person
from merit.ui import address, downloads, loaders, views
from merit.ui.components import frame, people
from merit.ui.components.choices import Choice, choices
from merit.ui.components.rendering import draw, markup
from merit.ui.components.tables import Cell, Link, Stack, Table, Tag, table
from merit.ui.downloads import Listing
from merit.ui.text import people as words
from merit.ui.text.identity import ROLES
from merit.ui.text.people import State

PATH, ACCOUNT, ACTION, STATE = "pengguna", "akun", "tindakan", "keadaan"
INVITE = "undang"
MANY = 40
LINK = "_tautan"
INKS = {
    State.ACTIVE: palette.ACCENT,
    State.INVITED: palette.MARK,
    State.LAPSED: palette.MARK,
    State.ENDED: palette.MUTED,
    State.SHUT: palette.MUTED,
}


def names() -> dict[str, str]:
    """Name of each region by its code."""
    return {region.code: region.label for region in loaders.regions()}


def chosen(everyone: Sequence[Person]) -> Person | None:
    """The account the address asks for."""
    wanted = address.value(ACCOUNT)
    return next((person for person in everyone if person.username == wanted), None)


def listing(everyone: Sequence[Person], scope: Scope) -> None:
    """All accounts, narrowed by state, and by name where there are many."""
    now = datetime.now(UTC)
    states = [words.state_of(person, now) for person in everyone]
    wanted = address.value(STATE)
    items = [Choice(words.ALL, views.href(PATH, scope), wanted not in states, str(len(states)))]
    items += [
        Choice(
            words.STATES[state],
            views.href(PATH, scope, **{STATE: state.value}),
            wanted == state,
            str(states.count(state)),
        )
        for state in State
        if state in states
    ]
    draw(choices(words.FILTER, items, stay="keadaan") if len(items) > 2 else "")
    search = st.text_input(words.SEARCH, key="cari_akun", width=360) if len(everyone) > MANY else ""
    found = [
        (person, state)
        for person, state in zip(everyone, states, strict=True)
        if (wanted not in states or state == wanted)
        and search.strip().lower() in f"{person.name} {person.username}".lower()
    ]
    if found:
        downloads.draw(_listing(found, scope), period=words.PERIOD)
    else:
        draw(frame.empty(*(words.NONE if everyone else words.NOBODY)))


def _listing(found: Sequence[tuple[Person, State]], scope: Scope) -> Listing:
    known = names()
    facts = tuple(words.file_row(person, state, known) for person, state in found)
    return downloads.listing(
        "daftar_akun",
        Table(words.LIST_TITLE, words.FILE_HEAD, facts),
        html=table(words.LIST_TITLE, words.LIST_HEAD, _rows(found, scope)),
        work="",
    )


def _rows(found: Sequence[tuple[Person, State]], scope: Scope) -> Iterator[tuple[Cell, ...]]:
    known = names()
    for person, state in found:
        link = Link(person.name, views.href(PATH, scope, **{ACCOUNT: person.username}))
        tag = Tag(words.STATES[state], words.SIGNS[state], INKS[state])
        duty, detail = words.duty(person.regions, known), words.state_detail(person, state)
        yield (
            Stack((link, person.username)),
            Stack((tag, detail)) if detail else tag,
            Stack((ROLES[person.role], duty)) if duty else ROLES[person.role],
            words.factor(person),
            words.seen(person),
        )


def account(person: Person) -> str:
    """One account in short."""
    state = words.state_of(person, datetime.now(UTC))
    return frame.section(person.name) + markup("facts", facts=words.facts(person, state, names()))


def actions(person: Person, chosen_action: words.Action, scope: Scope) -> str:
    """What can be done with an account."""
    own = {ACCOUNT: person.username}
    items = [
        Choice(
            words.ACTIONS[action],
            views.href(PATH, scope, **own, **{ACTION: action.value}),
            action is chosen_action,
        )
        for action in possible(person)
    ]
    return choices(words.ACTION, items, stay="tindakan")


def possible(person: Person) -> tuple[words.Action, ...]:
    """Actions that make sense for an account as it stands."""
    action = words.Action
    if not person.active:
        return (action.CHANGE, action.OPEN)
    return (action.CHANGE, action.RESET, action.SHUT)


def asked_action(person: Person) -> words.Action:
    """The action the address asks for."""
    wanted = address.asked(ACTION, possible(person), default=words.Action.CHANGE.value)
    return words.Action(wanted)


def keep_link(username: str, path: str) -> None:
    """Keep a one-time link for the view of its account only."""
    st.session_state[LINK] = (username, path)


def link(person: Person | None) -> str:
    """The link that was just made for `person`; any other view forgets it."""
    username, path = st.session_state.get(LINK, ("", ""))
    if person is None or username != person.username:
        st.session_state.pop(LINK, None)
        return ""
    here = urlsplit(st.context.url or "")
    host = f"{here.scheme}://{here.netloc}" if here.netloc else ""
    return people.secret(words.LINK_TITLE, words.link_note(person), host + path, words.LINK_HINT)
