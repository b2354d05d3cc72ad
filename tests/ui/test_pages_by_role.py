"""Which page opens for whom, by its address and as the menu and the links offer it.

The table is written by hand from the roles as README names them; it is not read from the code.
"""

from collections.abc import Collection, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from services.people.community import administrator, draft, joined
from services.readers import OTHER, OWN
from streamlit.testing.v1 import AppTest
from ui.own_database import seated
from ui.screen import FILES, Screen

from merit.domain.access import Role
from merit.store.engine import Engine
from merit.ui.navigation import FOLDER
from merit.ui.text.identity import NO_ACCESS

EVERYBODY = frozenset(Role)
PAGES = {
    "": ("Ringkasan", EVERYBODY),
    "peta": ("Peta", EVERYBODY),
    "banding": ("Peringkat", EVERYBODY),
    "aspek": ("Matriks aspek", EVERYBODY),
    "tren": ("Tren", EVERYBODY),
    "intervensi": ("Intervensi", EVERYBODY),
    "tindak-lanjut": ("Tindak lanjut", EVERYBODY),
    "praktik": ("Praktik baik", EVERYBODY),
    "rakor": ("Rakor", EVERYBODY),
    "layar": ("Layar presentasi", EVERYBODY),
    "daerah": ("Profil daerah", EVERYBODY),
    "metodologi": ("Metodologi", EVERYBODY),
    "panduan": ("Panduan", EVERYBODY),
    "rencana": (
        "Rencana pembinaan provinsi",
        {Role.LEADER, Role.DATA_MANAGER, Role.COACH},
    ),
    "simulasi": ("Simulasi skor", EVERYBODY),
    "jalur": ("Jalur ke Sangat Baik", EVERYBODY),
    "penetapan": ("Penetapan hasil", {Role.DATA_MANAGER, Role.COACH}),
    "impor": ("Impor dari Excel", {Role.DATA_MANAGER}),
    "riwayat": ("Riwayat perubahan", {Role.ADMIN, Role.DATA_MANAGER}),
    "pengguna": ("Pengguna", {Role.ADMIN}),
    "instrumen": ("Instrumen penilaian", {Role.ADMIN}),
    "cadangan": ("Cadangan", {Role.ADMIN}),
    "mandiri": (
        "Penilaian mandiri",
        {Role.LEADER, Role.DATA_MANAGER, Role.COACH, Role.OPERATOR, Role.HEAD},
    ),
    "verifikasi": ("Verifikasi", {Role.LEADER, Role.DATA_MANAGER, Role.COACH}),
}
"""Title of the page, and the roles it opens for; a visitor has what everybody has."""

ALONE = """
import runpy
from merit.ui import errors
with errors.shown_to_user():
    runpy.run_path({!r})
"""
OF_A_REGION = {Role.OPERATOR, Role.HEAD, Role.COACH}


@pytest.fixture(params=[*Role, None], ids=lambda role: role or "pengunjung")
def role(request: pytest.FixtureRequest) -> Role | None:
    found: Role | None = request.param
    return found


@pytest.fixture
def seat(own: Engine, role: Role | None) -> Iterator[Screen]:
    """A screen of somebody of the role; of a visitor of the open trial without one."""
    if role is None:
        yield Screen()
        return
    past = datetime.now(UTC) - timedelta(minutes=5)
    administrator(own, "induk", now=past)
    if role is not Role.ADMIN:
        joined(own, draft("orang", role, *([OWN] if role in OF_A_REGION else [])), now=past)
    yield seated(own, "induk" if role is Role.ADMIN else "orang")


def test_the_table_names_every_page() -> None:
    assert PAGES.keys() == FILES.keys()


def test_pages_open_for_those_they_are_for_and_for_nobody_else(
    seat: Screen, role: Role | None
) -> None:
    links = seat.open().html
    for path, (title, roles) in PAGES.items():
        assert (f'href="/{path}"' in links or f'href="/{path}?' in links) == opens(role, roles), (
            path
        )
        if opens(role, roles):
            seat.open(path)
            assert not seat.app.exception, path
            assert seat.warnings == [], path
            assert seat.title == title, path
        else:
            assert seat.open(path).title == NO_ACCESS, path
            assert refused_by_the_page_itself(seat, path)


def opens(role: Role | None, roles: Collection[Role]) -> bool:
    return roles is EVERYBODY if role is None else role in roles


def refused_by_the_page_itself(seat: Screen, path: str) -> bool:
    """The script of the page, run as if the navigation had let it through."""
    app = AppTest.from_string(ALONE.format(str(FOLDER / FILES[path])), default_timeout=60)
    app.user = {"sesi": seat.session, "alamat": "127.0.0.1"}
    app.run()
    elements = [item.value for item in (*app.html, *app.warning, *app.markdown, *app.text_input)]
    return len(elements) == 1 and "tidak memiliki akses" in elements[0]


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.HEAD], indirect=True)
def test_people_of_a_region_are_told_whose_action_items_they_see(seat: Screen) -> None:
    demo = {"data": "contoh", "tahun": "2025"}
    board = seat.open("tindak-lanjut", **demo)
    assert "Memuat butir RTL daerah Anda saja" in board.text
    assert "Kabupaten Brebes" in board.text
    assert "Kebumen" not in board.text
    assert "Unduh semua butir, 35" not in board.open("tindak-lanjut", tampil="tabel", **demo).text
    forced = seat.open("tindak-lanjut", kode=OTHER, tampil="tabel", **demo)
    assert "Kebumen" not in forced.text
    assert "Kabupaten Brebes" in forced.text
    other = seat.open("daerah", kode=OTHER, **demo)
    assert "Butir RTL daerah ini tidak ditampilkan" in other.text
    assert "Tidak ada butir RTL yang terbuka" not in other.text
    assert "RTL pada papan" not in other.text
    assert "tidak ditampilkan" not in seat.open("daerah", kode=OWN, **demo).text
    start = seat.open(**demo)
    assert "Aturan tentang butir RTL memeriksa butir RTL daerah Anda saja." in start.text
    assert "Tenggat butir RTL: daerah Anda saja." in start.text
    city = seat.open("tindak-lanjut", kelompok="kota", **demo)
    assert "Butir RTL daerah lain tidak ditampilkan kepada Anda" in city.text
    assert "Belum ada butir RTL untuk kelompok ini" not in city.text


@pytest.mark.parametrize("role", [Role.LEADER, Role.COACH, None], indirect=True)
def test_others_see_all_action_items_and_no_remark(seat: Screen) -> None:
    demo = {"data": "contoh", "tahun": "2025"}
    board = seat.open("tindak-lanjut", **demo)
    assert "Kebumen" in board.text
    for screen in (board, seat.open(**demo), seat.open("daerah", kode=OTHER, **demo)):
        assert "daerah Anda" not in screen.text
        assert "tidak ditampilkan" not in screen.text
