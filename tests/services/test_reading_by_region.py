"""Operators and heads read action items of their own region only; all else is there for all."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date

import pytest
from services.readers import HEAD, LEADER, OPERATOR, OTHER, OWN

from merit.domain.access import User, public, visitor
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import NotAllowedError
from merit.services.actions import actions
from merit.services.agenda import Kind, agenda
from merit.services.attention import Rule
from merit.services.changes import changes
from merit.services.open_data.coaching import action_rows
from merit.services.overview import overview
from merit.services.profile import profile
from merit.store.engine import Engine, Session

SCOPE = Scope(Dataset.DEMO, 2025, "semua")
TODAY = date(2026, 5, 12)
OF_REGION = [OPERATOR, HEAD]
OF_ALL = [LEADER, visitor(demo=True)]


@pytest.fixture(scope="module")
def items(shipped: Engine) -> dict[str, set[str]]:
    """Codes of the demonstration's action items by region, by SQL of the test's own."""
    path = str(shipped.url.database)
    with closing(sqlite3.connect(path)) as base:
        rows = base.execute("SELECT region_code, code FROM action_item WHERE dataset = 'contoh'")
        found: dict[str, set[str]] = {}
        for region, code in rows:
            found.setdefault(region, set()).add(code)
    assert found[OWN]
    assert found[OTHER]
    return found


def seen(session: Session, user: User) -> set[str]:
    data = actions(session, user, scope=SCOPE, today=TODAY)
    return {item.state.record.code for item in data.items}


@pytest.mark.parametrize("user", OF_REGION)
def test_the_board_holds_items_of_the_own_region_only(
    session: Session, items: dict[str, set[str]], user: User
) -> None:
    data = actions(session, user, scope=SCOPE, today=TODAY)
    assert seen(session, user) == items[OWN]
    assert [item.code for item in data.regions] == [OWN]
    assert data.is_partial
    assert data.elsewhere == 0


@pytest.mark.parametrize("user", OF_ALL)
def test_others_see_all_items(session: Session, items: dict[str, set[str]], user: User) -> None:
    assert seen(session, user) == set().union(*items.values())
    assert not actions(session, user, scope=SCOPE, today=TODAY).is_partial


@pytest.mark.parametrize("user", OF_REGION)
def test_the_profile_of_another_region_does_not_say_none(session: Session, user: User) -> None:
    own = profile(session, user, scope=SCOPE, code=OWN, today=TODAY)
    other = profile(session, user, scope=SCOPE, code=OTHER, today=TODAY)
    everything = profile(session, LEADER, scope=SCOPE, code=OTHER, today=TODAY)
    assert own.shows_actions
    assert own.open_actions
    assert not other.shows_actions
    assert other.open_actions == ()
    assert (other.finished_actions, other.cancelled_actions) == (0, 0)
    assert other.instrument_of == {}
    assert everything.open_actions
    assert everything.shows_actions
    assert other.history == everything.history
    assert other.interventions == everything.interventions


@pytest.mark.parametrize("user", OF_REGION)
def test_rules_over_items_name_the_own_region_at_most(session: Session, user: User) -> None:
    found = overview(session, user, scope=SCOPE, today=TODAY)
    known = overview(session, LEADER, scope=SCOPE, today=TODAY)
    rules = {
        item.rule: [case.standing.region.code for case in item.cases] for item in known.attention
    }
    assert len(rules[Rule.LATE]) > 1
    for item in found.attention:
        codes = [case.standing.region.code for case in item.cases]
        expected = rules[item.rule]
        if item.rule in (Rule.LATE, Rule.SILENT):
            expected = [code for code in expected if code == OWN]
        expected.sort(key=lambda code: code != OWN)  # what is one's own stands first
        assert codes == expected, item.rule
    assert found.is_partial
    assert not known.is_partial


@pytest.mark.parametrize("user", OF_REGION)
def test_due_dates_and_changes_are_those_of_the_own_region(
    session: Session, items: dict[str, set[str]], user: User
) -> None:
    coming = agenda(session, user, scope=SCOPE, today=date(2026, 1, 1))
    due = [item for item in coming.entries if item.kind is Kind.DUE]
    assert due
    assert {region.code for item in due for region in item.regions} == {OWN}
    assert coming.is_partial
    recent = changes(
        session,
        user,
        dataset=Dataset.DEMO,
        group="semua",
        since=date(2020, 1, 1),
        until=date(2030, 1, 1),
    )
    ended = {item.code: item.status for item in (*recent.finished, *recent.cancelled)}
    assert {item.code for item in recent.agreed} | ended.keys() == items[OWN]
    assert recent.is_partial
    assert {item.region.code for item in recent.results} > {OWN}


def test_the_open_data_hold_the_own_region_and_refuse_another(
    session: Session, items: dict[str, set[str]]
) -> None:
    rows = action_rows(session, OPERATOR, dataset=Dataset.DEMO)
    assert {row.kode for row in rows} == items[OWN]
    assert action_rows(session, OPERATOR, dataset=Dataset.DEMO, region_code=OWN) == rows
    with pytest.raises(NotAllowedError):
        action_rows(session, OPERATOR, dataset=Dataset.DEMO, region_code=OTHER)
    assert {row.kode for row in action_rows(session, LEADER, dataset=Dataset.DEMO)} == set().union(
        *items.values()
    )


Ask = Callable[[Session, User], object]
ASKED: list[Ask] = [
    lambda session, user: actions(session, user, scope=PUBLISHED, today=TODAY),
    lambda session, user: overview(session, user, scope=PUBLISHED, today=TODAY),
    lambda session, user: agenda(session, user, scope=PUBLISHED, today=TODAY),
    lambda session, user: profile(session, user, scope=PUBLISHED, code=OWN, today=TODAY),
    lambda session, user: action_rows(session, user),
    lambda session, user: changes(
        session, user, dataset=Dataset.PUBLISHED, group="semua", since=TODAY, until=TODAY
    ),
]
PUBLISHED = Scope(Dataset.PUBLISHED, 2025, "semua")


@pytest.mark.parametrize("ask", ASKED)
def test_whoever_may_read_no_items_gets_no_answer_that_rests_on_them(
    session: Session, ask: Ask
) -> None:
    assert ask(session, LEADER) is not None
    with pytest.raises(NotAllowedError):
        ask(session, public())
