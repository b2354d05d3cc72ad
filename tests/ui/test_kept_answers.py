"""Kept answers are shared by readers who are alike as far as the question goes, and no further."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date

import pytest
import streamlit as st
from services.readers import HEAD, LEADER, OPERATOR, OTHER, OWN, reader
from ui.conftest import forget

from merit.domain.access import Permission, Role, User
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import NotAllowedError
from merit.services import actions as action_service
from merit.services.attention import Rule
from merit.store.engine import Session
from merit.ui import keeping, loaders

SCOPE = Scope(Dataset.DEMO, 2025, "semua")
NEIGHBOUR = reader(Role.OPERATOR, OTHER)
Sit = Callable[[User], AbstractContextManager[None]]


@pytest.fixture
def sit(database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sit]:  # noqa: ARG001
    """Runs for whomever the test says, in one process, as the server has them."""
    forget()
    monkeypatch.setattr(st, "session_state", {})

    @contextmanager
    def run(user: User) -> Iterator[None]:
        with monkeypatch.context() as patched:
            patched.setattr(keeping, "current_user", lambda: user)
            assert loaders.begin_run() is user
            yield

    yield run
    forget()


def regions_of_items() -> set[str]:
    return {item.region.code for item in loaders.action_items(SCOPE).items}


def regions_that_are_late() -> set[str]:
    found = loaders.overview(SCOPE).attention
    return {
        case.standing.region.code
        for item in found
        if item.rule in (Rule.LATE, Rule.SILENT)
        for case in item.cases
    }


def test_two_reaches_side_by_side_never_meet_each_others_rows(sit: Sit) -> None:
    for number in range(200):
        user, own = ((OPERATOR, OWN), (NEIGHBOUR, OTHER))[number % 2]
        with sit(user):
            assert regions_of_items() == {own}, number
            assert regions_that_are_late() == {own}, number
            shown = {code: bool(loaders.profile(SCOPE, code).open_actions) for code in (OWN, OTHER)}
            assert shown == {OWN: own == OWN, OTHER: own == OTHER}, number


def test_a_reader_of_all_in_between_changes_nothing(sit: Sit) -> None:
    for user, expected in [(LEADER, None), (OPERATOR, {OWN}), (LEADER, None), (NEIGHBOUR, {OTHER})]:
        with sit(user):
            found = regions_of_items()
            assert found == expected if expected else found > {OWN, OTHER}


def test_readers_of_the_same_reach_share_one_answer(sit: Sit) -> None:
    found = []
    for user in (OPERATOR, HEAD):
        with sit(user):
            found.append(loaders.action_items(SCOPE))
    assert found[0] is found[1]


def test_what_does_not_depend_on_the_region_is_shared_by_everybody(sit: Sit) -> None:
    found = []
    for user in (OPERATOR, NEIGHBOUR, LEADER):
        with sit(user):
            found.append((loaders.trends(SCOPE), loaders.map_data(SCOPE), loaders.regions()))
    assert all(
        first is second for row in found[1:] for first, second in zip(found[0], row, strict=True)
    )


def test_a_loader_that_forgot_to_name_the_permission_is_refused(sit: Sit) -> None:
    def ask(session: Session, user: User, day: date) -> action_service.Actions:
        return action_service.actions(session, user, scope=SCOPE, today=day)

    forgetful = keeping.kept(maxsize=4)(ask)
    named = keeping.kept(maxsize=4, also=(Permission.READ_ACTIONS,))(ask)
    with sit(OPERATOR):
        with pytest.raises(NotAllowedError):
            forgetful(date(2026, 5, 12))
        assert named(date(2026, 5, 12)).items


def test_the_service_is_asked_by_nobody_in_particular(sit: Sit) -> None:
    asked: list[User] = []

    def ask(_session: Session, user: User) -> int:
        asked.append(user)
        return len(asked)

    load = keeping.kept(maxsize=4, also=(Permission.READ_ACTIONS,))(ask)
    with sit(reader(Role.DATA_MANAGER)):
        load()
    (user,) = asked
    assert (user.account, user.role, user.address) == (None, None, "")
    assert user.permissions == {
        Permission.READ_PUBLISHED,
        Permission.READ_DEMO,
        Permission.READ_ACTIONS,
    }
