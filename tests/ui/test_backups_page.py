"""The page about backups: nothing yet, all well, overdue; and who it is for."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from services.people.community import administrator
from ui.own_database import seated
from ui.screen import Screen

from merit.domain.access import Permission, User, everywhere
from merit.services.backups import Event, State, make_backup, verify_backup
from merit.store import audit
from merit.store.engine import Engine, writing
from merit.ui import backups_view
from merit.ui.text import backups as words

KEEPER = User("Terminal uji", everywhere(Permission.MANAGE_BACKUPS), account="terminal")
NOW = datetime(2026, 5, 12, 3, tzinfo=UTC)


def event(days_ago: float) -> Event:
    at = NOW - timedelta(days=days_ago)
    return Event(at, "terminal", "merit-x.zip", at, 31, 7832, 12, 145_571, 0.84)


def test_without_any_backup_it_says_so_and_what_to_do(desk: Screen) -> None:
    desk.open("cadangan")
    assert not desk.app.exception
    assert desk.title == "Cadangan"
    for said in (
        "Belum ada bukti bahwa data dapat dikembalikan.",
        "Belum ada pemulihan yang diuji",
        "Belum ada cadangan yang tercatat",
        ".venv/bin/python -m merit cadangkan",
        ".venv/bin/python -m merit periksa BERKAS",
        "python -m merit pulihkan BERKAS",
    ):
        assert said in desk.text


def test_it_shows_the_last_backup_and_the_last_trial_of_it(
    own: Engine, desk: Screen, tmp_path: Path
) -> None:
    url = str(own.url)
    made = make_backup(url, KEEPER, tmp_path / "di luar", now=datetime.now(UTC))
    desk.open("cadangan")
    assert "Belum ada pemulihan yang diuji" in desk.text
    assert made.path.name in desk.text
    verify_backup(url, KEEPER, made.path)
    desk.open("cadangan")
    assert "Pemulihan terakhir yang teruji: kurang dari satu jam lalu" in desk.text
    assert desk.text.count(made.path.name) == 2
    assert "Oleh terminal" in desk.text
    assert "Belum ada" not in desk.text
    assert 'class="m-remark"' not in desk.page


def test_the_journal_tells_of_it_in_words(own: Engine, desk: Screen, tmp_path: Path) -> None:
    made = make_backup(str(own.url), KEEPER, tmp_path / "di luar", now=datetime.now(UTC))
    verify_backup(str(own.url), KEEPER, made.path)
    desk.open("riwayat", jenis="cadangan")
    assert "Membuat cadangan" in desk.text
    assert "Menguji pemulihan cadangan" in desk.text
    assert f"Berkas {made.path.name}" in desk.text


@pytest.mark.parametrize(
    ("made", "verified", "said"),
    [
        (1, 6, ""),
        (8, 1, "Cadangan terakhir sudah 8 hari."),
        (1, 8, "Pemulihan terakhir diuji 8 hari lalu."),
        (30, 40, "Cadangan terakhir sudah 30 hari."),
    ],
)
def test_what_is_older_than_a_week_is_warned_of(made: float, verified: float, said: str) -> None:
    warned = words.warning(State(event(made), event(verified)), NOW)
    assert warned.startswith(said)
    assert bool(warned) is bool(said)
    header = backups_view.header(State(event(made), event(verified)), NOW)
    assert ('class="m-remark"' in header) is bool(said)


def test_the_figures_are_written_as_indonesians_write_them() -> None:
    told: Mapping[str, str] = dict(words.verified(event(2), NOW))
    assert told["Baris"] == "7.832"
    assert told["Lama"] == "0,8 detik"
    assert told["Umur"] == "2 hari lalu"
    assert told["Diuji"] == "10 Mei 2026 pukul 10.00 WIB"


def test_a_moment_ahead_of_the_clock_is_no_negative_age() -> None:
    assert words.age(NOW + timedelta(hours=3), NOW) == "kurang dari satu jam lalu"


def test_an_entry_of_the_same_subject_from_elsewhere_is_no_trial(own: Engine) -> None:
    administrator(own, "rina", now=datetime.now(UTC))
    with writing(own) as session:
        audit.record(
            session, KEEPER, action="pulihkan_cadangan", subject="cadangan", subject_key="x"
        )
    screen = seated(own, "rina").open("cadangan")
    assert "Belum ada pemulihan yang diuji" in screen.text
