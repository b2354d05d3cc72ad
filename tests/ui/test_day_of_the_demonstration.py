"""The demonstration has days of its own, however late it is shown; published data live on."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo

import pytest
from services.readers import reader
from sqlalchemy import text
from ui.result_desk import fill, press
from ui.screen import Screen

from merit.domain.access import Role
from merit.domain.local_time import day_of
from merit.domain.states import Dataset
from merit.services.demonstration.days import moment_in
from merit.services.people import identity, sign_in
from merit.services.people.sign_in import Trial
from merit.store import audit
from merit.store.engine import Engine, reading, writing

CITY = "33.75"
DAY = "25 November 2026"


class LeapDay(datetime):
    """A clock that stands at five past ten in the morning of 29 February 2028."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        return datetime(2028, 2, 29, 3, 5, tzinfo=UTC).astimezone(tz)


@pytest.fixture(autouse=True)
def _later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("merit.ui.clock.datetime", LeapDay)
    monkeypatch.setattr("merit.store.audit.datetime", LeapDay)


def trying(engine: Engine, role: Role, region: str | None = None) -> Screen:
    """A browser in which somebody tries a role out."""
    now = datetime.now(UTC)
    with writing(engine) as session:
        trial = Trial(role, region, 1)
        token = sign_in.try_role(session, trial, address="127.0.0.1", agent="", now=now)
    with reading(engine) as session:
        found = identity.identify(session, token, now=now, demo=True)
    assert found is not None
    return Screen(str(found.session_id))


def test_every_page_of_the_demonstration_says_which_day_it_is(own: Engine) -> None:
    screen = trying(own, Role.LEADER)
    for path in ("", "tindak-lanjut", "intervensi", "mandiri", "rakor"):
        screen.open(path, data="contoh")
        assert f"Hari ini di sini {DAY}." in screen.text, path


def test_items_are_late_by_the_day_of_the_data_that_are_shown(own: Engine) -> None:
    screen = trying(own, Role.LEADER)
    assert f"Per {DAY}" in screen.open("tindak-lanjut", data="contoh").text
    assert "Per 29 Februari 2028" in screen.open("tindak-lanjut", data="terbit").text


def test_a_self_check_of_the_demonstration_can_still_be_filled(own: Engine) -> None:
    screen = trying(own, Role.OPERATOR, CITY)
    screen.open("mandiri", data="contoh")
    assert "tenggat 30 November 2026, 5 hari lagi" in screen.text


def test_what_is_done_in_the_demonstration_is_done_on_its_day(own: Engine) -> None:
    screen = trying(own, Role.DATA_MANAGER)
    screen.open("rakor", data="contoh", isi="baru")
    fill(screen, {"title": "Rakor percobaan", "held_on": "25-11-2026", "item-1": "Pembukaan"})
    fill(screen, {"minutes-1": "10"})
    press(press(press(screen, "Simpan draf"), "Buka rakor"), "Mulai rakor")
    assert "sedang dibahas" in screen.text
    with reading(own) as session:
        query = text("SELECT started_at FROM meeting WHERE title = 'Rakor percobaan'")
        (began,) = session.execute(query).scalars()
        written = session.execute(text("SELECT max(recorded_at) FROM audit_entry")).scalar()
    assert str(began).startswith("2026-11-25 03:05")
    assert str(written).startswith("2028-02-29")


def test_from_the_first_change_on_its_days_go_by_as_ours(own: Engine) -> None:
    manager = replace(reader(Role.DATA_MANAGER), account="percobaan:pengelola_data:1", trial=True)
    now = LeapDay.now(UTC)
    later = now + timedelta(days=40)
    with writing(own) as session:
        audit.record(session, manager, action="coba_peran", subject="akun", subject_key="x")
        for moment in (now, later):
            assert day_of(moment_in(session, Dataset.DEMO, moment)) == date(2026, 11, 25)
        audit.record(session, manager, action="ubah", subject="butir_rtl", subject_key="x")
        told = moment_in(session, Dataset.DEMO, now)
        assert day_of(told) == date(2026, 11, 25)
        assert moment_in(session, Dataset.DEMO, later) - told == later - now
        assert moment_in(session, Dataset.PUBLISHED, later) == later


def test_a_page_of_what_one_writes_counts_in_the_days_of_those_data(own: Engine) -> None:
    screen = trying(own, Role.DATA_MANAGER)
    screen.open("penetapan", lihat="isi", kode="33.29", data="terbit")
    assert "2027" in years(screen)
    assert "2028" not in years(screen)


def years(screen: Screen) -> list[str]:
    """The years a result can be entered for."""
    (found,) = [item for item in screen.app.selectbox if "2025" in item.options]
    return list(found.options)
