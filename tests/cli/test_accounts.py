"""`python -m merit akun`: the same services, by whoever owns the machine."""

import shlex
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from merit.cli import main
from merit.cli.commands import terminal_user
from merit.domain.access import Permission
from merit.services.people import invitations
from merit.services.people.invitations import Answer
from merit.settings import Settings
from merit.store.engine import make_engine, reading

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def address(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'merit.db'}"


@pytest.fixture
def run(address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line; exit code, and what was printed on either stream."""
    own = Settings(database_url=address, demo=False)
    monkeypatch.setattr("merit.cli.accounts.settings", lambda: own)

    def run(line: str) -> tuple[int, str]:
        code = main(shlex.split(line))
        printed = capsys.readouterr()
        return code, (printed.err if code else printed.out).strip()

    return run


def actors(address: str) -> list[tuple[str, str, str]]:
    engine = make_engine(address)
    with reading(engine) as session:
        rows = session.connection().exec_driver_sql(
            "SELECT actor, action, reason FROM audit_entry WHERE subject = 'akun' ORDER BY id"
        )
        found = [(row[0], row[1], row[2]) for row in rows]
    engine.dispose()
    return found


def test_the_first_administrator_gets_a_link(run: Run, address: str) -> None:
    code, said = run("akun admin-pertama")
    assert code == 0
    token = said.rpartition("/siapkan/")[2]
    engine = make_engine(address)
    with reading(engine) as session:
        assert invitations.opened(session, token, now=datetime.now(UTC)).needs_second_factor
    engine.dispose()


def test_people_are_invited_changed_shut_opened_and_reset(run: Run, address: str) -> None:
    assert run("akun daftar")[1].startswith("Belum ada akun.")
    code, said = run("akun undang Siti --nama 'Siti Rahma' --peran operator --daerah 33.75")
    assert (code, "/undangan/" in said) == (0, True)
    assert run("akun daftar")[1] == "siti; Siti Rahma; operator; 33.75; belum bergabung"
    change = "akun ubah siti --peran pembina --daerah 33.75 33.74 --berakhir 2099-01-31 --alasan a"
    assert run(change)[0] == 0
    assert run("akun daftar")[1] == (
        "siti; Siti Rahma; pembina; 33.74 33.75; belum bergabung; sampai 2099-01-31"
    )
    assert run("akun ubah siti --peran pimpinan --daerah --berakhir tidak --alasan b")[0] == 0
    assert run("akun daftar")[1] == "siti; Siti Rahma; pimpinan; semua daerah; belum bergabung"
    assert run("akun nonaktifkan siti --alasan c")[0] == 0
    assert run("akun daftar")[1].endswith("nonaktif")
    assert run("akun aktifkan siti --alasan d")[0] == 0
    token = run("akun atur-ulang siti --alasan e")[1].rpartition("/undangan/")[2]
    engine = make_engine(address)
    invitations.accept(engine, token, Answer("kuda lumping biru empat"), now=datetime.now(UTC))
    engine.dispose()
    assert run("akun daftar")[1] == "siti; Siti Rahma; pimpinan; semua daerah; aktif"
    assert actors(address) == [
        ("terminal", "undang", ""),
        ("terminal", "ubah_akun", "a"),
        ("terminal", "ubah_akun", "b"),
        ("terminal", "nonaktifkan", "c"),
        ("terminal", "aktifkan", "d"),
        ("terminal", "atur_ulang", "e"),
        ("siti", "terima_undangan", ""),
    ]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("akun undang siti --nama Siti --peran operator", "tepat satu daerah"),
        ("akun undang terminal --nama Siti --peran pimpinan", "dipakai oleh sistem"),
        ("akun ubah tiada --nama Siti --alasan x", 'Akun "tiada" tidak ada'),
        ("akun atur-ulang tiada --alasan x", 'Akun "tiada" tidak ada'),
        ("akun nonaktifkan tiada --alasan ' '", 'Akun "tiada" tidak ada'),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(run: Run, line: str, sentence: str) -> None:
    code, said = run(line)
    assert code == 1
    assert sentence in said
    assert "\n" not in said


@pytest.mark.parametrize(
    "line",
    [
        "akun",
        "akun undang siti --nama Siti --peran raja",
        "akun undang siti --nama Siti --peran pimpinan --berakhir kemarin",
        "akun ubah siti --nama Siti",  # without a reason
    ],
)
def test_an_incomplete_command_is_refused_before_anything_happens(run: Run, line: str) -> None:
    with pytest.raises(SystemExit) as refusal:
        run(line)
    assert refusal.value.code == 2


def test_the_terminal_says_which_user_of_the_machine_acts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("merit.cli.commands.getuser", lambda: "bkd-ops")
    user = terminal_user(Permission.MANAGE_PEOPLE)
    assert (user.name, user.account, user.address) == (
        "Terminal bkd-ops",
        "terminal",
        "terminal bkd-ops",
    )
    assert user.permissions == {Permission.MANAGE_PEOPLE}


def test_a_machine_without_user_names_does_not_stop_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unknown() -> str:
        raise KeyError("getpwuid(): uid not found: 1001")

    monkeypatch.setattr("merit.cli.commands.getuser", unknown)
    assert terminal_user().name == "Terminal tanpa nama"
