"""The screen in the hall asks every second: that keeps nobody signed in, and nothing else out."""

from typing import Any

import pytest

from merit.domain.access import PRIVILEGED, Role, User
from merit.ui import access
from merit.ui.components.hall import foot
from merit.ui.components.rendering import markup
from merit.ui.components.tables import Link

STAYS_ON = {Role.LEADER, Role.PRESENTER, Role.OPERATOR, Role.HEAD}


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Sessions of which it was noted that somebody is there; the one at the screen is 7."""
    sessions: list[int] = []
    monkeypatch.setattr(access, "own_session", lambda: "7")
    monkeypatch.setattr(
        access.presence, "note", lambda _engine, number, **_: sessions.append(number)
    )
    return sessions


def sits(role: Role, monkeypatch: pytest.MonkeyPatch) -> None:
    user = User("Sari", frozenset(), account="sari", role=role)
    found: Any = lambda *_: user  # noqa: E731
    monkeypatch.setattr(access, "_found", found)


@pytest.mark.parametrize("role", Role)
def test_a_tick_of_the_screen_keeps_only_those_signed_in_who_may_change_nothing(
    noted: list[int], monkeypatch: pytest.MonkeyPatch, role: Role
) -> None:
    sits(role, monkeypatch)
    with access.identified(by_itself=True) as user:
        assert user is not None
    assert noted == ([7] if role in STAYS_ON else [])
    assert (role in STAYS_ON) is (role not in PRIVILEGED)


@pytest.mark.parametrize("role", Role)
def test_whoever_does_something_is_there(
    noted: list[int], monkeypatch: pytest.MonkeyPatch, role: Role
) -> None:
    sits(role, monkeypatch)
    with access.identified():
        pass
    assert noted == [7]


def test_the_clock_of_the_screen_drives_nothing_else_out_of_memory() -> None:
    before = markup.cache_info().currsize
    told = [
        foot(f"Terakhir diperbarui pukul 10.00.{second:02d} WIB", Link("Kembali", "/rakor"))
        for second in range(60)
    ]
    assert len(set(told)) == 60
    assert markup.cache_info().currsize == before
