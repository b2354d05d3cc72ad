"""The journal's page: who may open it, what it says of an entry, filters, parts, the chain."""

import ast
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from ui.conftest import forget
from ui.screen import Screen

from merit.domain.access import Role, User
from merit.domain.invitations import Purpose
from merit.domain.local_time import day_of
from merit.services.people.sign_in import Trial, try_role
from merit.services.preparation import prepare
from merit.services.results.journal import PUBLISHING
from merit.settings import Settings, settings
from merit.store import audit
from merit.store.engine import shared_engine, writing
from merit.ui.loaders import audit as loader
from merit.ui.text import audit as words
from merit.ui.text.identity import NO_ACCESS

SERVICES = Path(__file__).resolve().parents[2] / "merit" / "services"
BUDI = User("Budi", frozenset(), account="budi", address="10.0.0.9")
BAD = "<img src=x onerror=alert(1)>[x](javascript:alert(1))"
OLD = {"score": "264.5", "stated_band": "Baik", "aspect_scores": {"A1": "30", "A2": "10"}}
NEW = {"score": "275", "stated_band": "Baik", "aspect_scores": {"A1": "30", "A2": "20.5"}}


class Elements(HTMLParser):
    """Names of the elements a text holds."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.found.add(tag)


@pytest.fixture
def database(filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A copy of the filled database, because these tests write."""
    path = tmp_path / "merit.db"
    source = sqlite3.connect(filled.removeprefix("sqlite:///"))
    source.execute("VACUUM INTO ?", (str(path),))
    source.close()
    monkeypatch.setenv("MERIT_DATABASE_URL", f"sqlite:///{path}")
    prepare(Settings())
    settings.cache_clear()
    return f"sqlite:///{path}"


@pytest.fixture
def reader(database: str) -> Iterator[Screen]:
    """The screen of somebody who tries out being an administrator."""
    forget()
    yield Screen(enter(database, Role.ADMIN))
    shared_engine(database).dispose()
    forget()


def enter(database: str, role: Role) -> str:
    """Number of a new session that tries `role`, as the gate would say it."""
    with writing(shared_engine(database)) as session:
        token = try_role(session, Trial(role, None, 1), address="", agent="", now=datetime.now(UTC))
        row = session.connection().exec_driver_sql(
            "SELECT id FROM sign_in_session WHERE token_hash = ?",
            (sha256(token.encode()).hexdigest(),),
        )
        return str(row.scalar_one())


def record(database: str, number: int = 1, **values: object) -> None:
    with writing(shared_engine(database)) as session:
        for _ in range(number):
            given = {
                "action": "koreksi_hasil",
                "subject": "hasil_resmi",
                "subject_key": "terbit/33.75/2023/kasn-9-2019",
                "before": OLD,
                "after": NEW,
                "reason": "Salah ketik",
            } | values
            audit.record(session, BUDI, **given)  # type: ignore[arg-type]


def test_somebody_without_the_right_neither_finds_nor_opens_the_page(screen: Screen) -> None:
    screen.open("")
    assert "/riwayat" not in screen.html
    assert screen.open("riwayat").title == NO_ACCESS


@pytest.mark.parametrize(("role", "count"), [(Role.DATA_MANAGER, 1), (Role.ADMIN, 0)])
def test_a_proposal_is_a_link_for_whoever_may_open_it(
    reader: Screen, database: str, role: Role, count: int
) -> None:
    record(database, action="ajukan_hasil", subject="usulan_hasil", subject_key="7")
    reader.session = enter(database, role)
    reader.open("riwayat")
    assert "Usulan hasil nomor 7" in reader.text
    assert reader.html.count('href="/penetapan?usulan=7') == count


RECORDING = {"record", "announce", "_record", "note_proposal"}


def recorded_words() -> set[str]:
    """The words services hand to the journal, as they stand in the source."""
    calls = [
        node
        for path in SERVICES.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in RECORDING
    ]
    given = [item for call in calls for item in call.args]
    given += [item.value for call in calls for item in call.keywords if item.arg != "subject_key"]
    words = {str(item.value) for item in given if isinstance(item, ast.Constant) and item.value}
    return words | {f"terima_{purpose}" for purpose in Purpose} | set(PUBLISHING.values())


def test_every_action_and_subject_the_services_record_has_words() -> None:
    recorded = recorded_words()
    assert {"ajukan_hasil", "masuk_gagal", "undang", "isi_awal", "akun"} <= recorded
    assert recorded - set(words.ACTIONS) - set(words.SUBJECTS) == set()


def test_an_entry_says_who_from_where_what_why_and_only_what_changed(
    reader: Screen, database: str
) -> None:
    record(database)
    reader.open("riwayat")
    assert reader.title == "Riwayat perubahan"
    for said in (
        "budi 10.0.0.9",
        "Menerbitkan koreksi hasil resmi",
        "Kota Pekalongan tahun 2023, Peraturan KASN 9/2019",
        "Alasan: Salah ketik",
        "Skor 264,5 → 275",
        "Skor aspek A2 10 → 20,5",
    ):
        assert said in reader.text
    assert "Skor aspek A1" not in reader.text
    assert "Kategori" not in reader.text
    assert 'href="/daerah?kode=33.75&amp;tahun=2023"' in reader.html


def test_what_people_typed_stays_text(reader: Screen, database: str) -> None:
    record(database, reason=BAD, before=None, after={BAD: BAD, "note": BAD}, subject_key=BAD)
    reader.open("riwayat", cari=BAD[:20], pelaku="<b>")
    reader.open("riwayat")
    found = Elements()
    found.feed(reader.html)
    assert "img" not in found.found
    assert reader.text.count("<img src=x onerror=alert(1)>") >= 4


def test_the_list_comes_in_parts_of_fifty(reader: Screen, database: str) -> None:
    record(database, 120)
    reader.open("riwayat", tindakan="koreksi_hasil")
    assert "Entri 1–50 dari 120" in reader.text
    assert reader.html.count("<tr role") == 51
    reader.open("riwayat", tindakan="koreksi_hasil", hal="3")
    assert "Entri 101–120 dari 120" in reader.text
    assert "Lebih baru" in reader.text
    assert "Lebih lama" not in reader.text
    assert "tindakan=koreksi_hasil" in reader.html


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ({"pelaku": "BUDI "}, 1),
        ({"pelaku": "siti"}, 0),
        ({"jenis": "hasil_resmi"}, 1),
        ({"cari": "33.75/2023"}, 1),
        ({"cari": "salah"}, 1),
        ({"jenis": "hasil_resmi", "sampai": "2001-01-01"}, 0),
        ({"jenis": "hasil_resmi", "dari": "hari ini", "sampai": "hari ini"}, 1),
    ],
)
def test_the_address_narrows_the_list(
    reader: Screen, database: str, query: dict[str, str], total: int
) -> None:
    record(database)
    today = day_of(datetime.now(UTC)).isoformat()
    asked = {name: today if value == "hari ini" else value for name, value in query.items()}
    reader.open("riwayat", **asked)
    said = f"Entri 1–{total} dari {total}" if total else "Tidak ada perubahan pada saringan ini"
    assert said in reader.text
    assert "Hapus saringan" in reader.text


@pytest.mark.parametrize(
    "query",
    [
        {"hal": "0"},
        {"hal": "-1"},
        {"hal": "99999999999"},
        {"hal": "²"},
        {"dari": "2026-13-45"},
        {"sampai": "9999-12-31"},
        {"tindakan": "x' OR 1=1"},
        {"jenis": "<b>"},
    ],
    ids=str,
)
def test_an_address_that_makes_no_sense_shows_the_list(
    reader: Screen, database: str, query: dict[str, str]
) -> None:
    record(database)
    reader.open("riwayat", **query)
    assert not reader.app.exception
    assert "Menerbitkan koreksi hasil resmi" in reader.text


def test_the_state_of_the_chain_is_told_and_a_break_is_found_when_asked(
    reader: Screen, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loader, "PAUSE", loader.PAUSE * 0)
    record(database, 3)
    reader.open("riwayat")
    assert "Rantai utuh" in reader.text
    assert "Sidik ujung rantai" in reader.text
    with writing(shared_engine(database)) as session:
        connection = session.connection()
        connection.exec_driver_sql("DROP TRIGGER audit_entry_no_update")
        connection.exec_driver_sql("UPDATE audit_entry SET reason = 'lain' WHERE id = 3")
    reader.app.button[0].click().run()
    assert "Rantai putus pada entri nomor 3" in reader.text


def test_a_check_is_kept_until_somebody_asks(reader: Screen, database: str) -> None:
    reader.open("riwayat")
    first = loader._checks[database]
    record(database)
    reader.open("riwayat")
    assert loader._checks[database] is first
