"""Pengguna: people are invited, changed, reset and shut at the screen, and links shown once."""

import re
from datetime import UTC, date, datetime

import pytest
from services.people.community import draft, invited, joined
from ui.own_database import seated
from ui.screen import Screen

from merit.domain.access import Permission, Role, User, everywhere
from merit.services.people import accounts, persons
from merit.services.people.persons import Person
from merit.store.engine import Engine, reading, writing
from merit.ui.text import people as words

MANAGER = User("Adi", everywhere(Permission.MANAGE_PEOPLE), account="adi")


def now() -> datetime:
    return datetime.now(UTC)


def recorded(engine: Engine, username: str) -> Person:
    with reading(engine) as session:
        return persons.person(session, MANAGER, username)


def press(screen: Screen, name: str) -> Screen:
    (button,) = [item for item in screen.app.button if item.label == name]
    button.click().run()
    return screen


def field(screen: Screen, label: str, value: str) -> None:
    (found,) = [
        item for item in [*screen.app.text_input, *screen.app.text_area] if item.label == label
    ]
    found.set_value(value)


def select(screen: Screen, label: str, value: object, *, at_once: bool = True) -> None:
    """`at_once`: outside a form, so that the page follows."""
    (found,) = [item for item in screen.app.selectbox if item.label == label]
    found.set_value(value)
    if at_once:
        screen.app.run()


@pytest.fixture
def budi(own: Engine, desk: Screen) -> Screen:
    """The administrator looks at the account of an operator of Kota Pekalongan."""
    joined(own, draft("budi", Role.OPERATOR, "33.75", name="Budi"), now=now())
    return desk.open("pengguna", akun="budi")


def test_the_list_says_who_is_who_and_how_each_account_stands(desk: Screen, own: Engine) -> None:
    joined(own, draft("budi", Role.OPERATOR, "33.75", name="Budi <b>S</b>"), now=now())
    invited(own, draft("dewi", Role.LEADER, name="Dewi"), now=now())
    joined(own, draft("eko", Role.PRESENTER, name="Eko"), now=now())
    with writing(own) as session:
        accounts.deactivate(session, MANAGER, "eko", reason="Pindah", now=now())
    desk.open("pengguna")
    assert "4 akun: 2 aktif, 1 diundang, 1 nonaktif." in desk.text
    assert "Operator kab/kota Kota Pekalongan" in desk.text
    assert "Budi &lt;b&gt;S&lt;/b&gt;" in desk.html
    assert "◔ Diundang tautan sampai" in desk.text
    desk.open("pengguna", keadaan="nonaktif")
    assert "Eko" in desk.text
    assert "Dewi" not in desk.text


def test_many_accounts_can_be_searched_by_name(desk: Screen, own: Engine) -> None:
    for number in range(40):
        invited(own, draft(f"orang{number}", Role.LEADER, name=f"Orang {number}"), now=now())
    desk.open("pengguna")
    desk.app.text_input[0].set_value("orang 17").run()
    rows = re.findall(r"akun=([a-z0-9]+)", desk.html)
    assert rows == ["orang17"]


def test_an_invitation_gives_a_link_that_is_shown_once(desk: Screen, own: Engine) -> None:
    desk.open("pengguna", undang="1")
    select(desk, "Peran", Role.HEAD)
    select(desk, "Daerah", "33.74", at_once=False)
    field(desk, "Nama pengguna", " Siti.Aminah ")
    field(desk, "Nama lengkap", "Siti Aminah")
    last = date(now().year + 1, 12, 31)
    field(desk, "Hari terakhir akun berlaku (boleh kosong)", f"{last:%d-%m-%Y}")
    press(desk, "Undang")
    person = recorded(own, "siti.aminah")
    assert (person.role, person.regions, person.ends_on) == (Role.HEAD, ("33.74",), last)
    assert desk.address == {"akun": "siti.aminah"}
    link = re.search(r"<code[^>]*>[^<]*/undangan/([\w-]{43})</code>", desk.html)
    assert link
    desk.app.query_params.clear()
    desk.app.run()
    assert link[1] not in desk.html
    desk.app.query_params["akun"] = "siti.aminah"
    desk.app.run()
    assert "Siti Aminah" in desk.text
    assert link[1] not in desk.html


@pytest.mark.parametrize("role", Role)
def test_a_role_explains_itself_and_asks_for_its_regions_only(desk: Screen, role: Role) -> None:
    desk.open("pengguna", undang="1")
    select(desk, "Peran", role)
    assert words.EXPLAINED[role] in desk.text
    second = role in (Role.ADMIN, Role.DATA_MANAGER, Role.COACH)
    assert ("faktor kedua" in desk.text) is second
    one = [item.label for item in desk.app.selectbox].count("Daerah")
    some = len(desk.app.multiselect)
    expected = {Role.OPERATOR: (1, 0), Role.HEAD: (1, 0), Role.COACH: (0, 1)}
    assert (one, some) == expected.get(role, (0, 0))


@pytest.mark.parametrize(
    ("typed", "words"),
    [("31-02-2027", "Hari terakhir belum terbaca"), ("besok", "Hari terakhir belum terbaca")],
)
def test_a_day_that_is_none_is_refused_with_what_was_typed_kept(
    budi: Screen, typed: str, words: str
) -> None:
    field(budi, "Hari terakhir akun berlaku (boleh kosong)", typed)
    field(budi, "Alasan (wajib)", "Tugas berakhir")
    press(budi, "Simpan perubahan")
    assert words in budi.text
    assert typed in [item.value for item in budi.app.text_input]


def test_a_change_is_recorded_with_its_reason(budi: Screen, own: Engine) -> None:
    field(budi, "Nama lengkap", "Budi Santoso")
    press(budi, "Simpan perubahan")
    assert "Tuliskan alasannya" in budi.text
    field(budi, "Alasan (wajib)", "Nama lengkap")
    press(budi, "Simpan perubahan")
    assert "Akun Budi Santoso diubah." in budi.text
    assert recorded(own, "budi").name == "Budi Santoso"


def test_whoever_was_slower_sees_both_versions_and_decides(budi: Screen, own: Engine) -> None:
    with writing(own) as session:
        accounts.change_account(
            session,
            MANAGER,
            "budi",
            draft("budi", Role.HEAD, "33.01", name="Budi Baru"),
            version=recorded(own, "budi").version,
            reason="Pindah",
            now=now(),
        )
    field(budi, "Nama lengkap", "Budi Saya")
    field(budi, "Alasan (wajib)", "Perbaikan")
    press(budi, "Simpan perubahan")
    assert "baru saja diubah orang lain" in budi.text
    assert "Nama lengkap Budi Baru Budi Saya" in budi.text
    assert "Peran Kepala BKPSDM Operator kab/kota" in budi.text
    assert recorded(own, "budi").name == "Budi Baru"
    press(budi, "Simpan perubahan")
    assert recorded(own, "budi").name == "Budi Saya"


def test_a_reset_ends_the_old_passphrase_and_gives_a_link(budi: Screen, own: Engine) -> None:
    budi.open("pengguna", akun="budi", tindakan="atur-ulang")
    field(budi, "Alasan (wajib)", "Lupa")
    press(budi, "Atur ulang kata sandi")
    assert re.search(r"/undangan/[\w-]{43}</code>", budi.html)
    assert not recorded(own, "budi").joined


def test_an_account_is_shut_and_opened_again(budi: Screen, own: Engine) -> None:
    budi.open("pengguna", akun="budi", tindakan="nonaktifkan")
    field(budi, "Alasan (wajib)", "Cuti")
    press(budi, "Nonaktifkan")
    assert not recorded(own, "budi").active
    budi.open("pengguna", akun="budi", tindakan="aktifkan")
    field(budi, "Alasan (wajib)", "Kembali")
    press(budi, "Aktifkan")
    assert recorded(own, "budi").active


def test_the_last_administrator_stays(desk: Screen, own: Engine) -> None:
    desk.open("pengguna", akun="rina", tindakan="nonaktifkan")
    field(desk, "Alasan (wajib)", "Coba")
    press(desk, "Nonaktifkan")
    assert "Ini admin sistem terakhir." in desk.text
    assert recorded(own, "rina").active


def test_others_do_not_find_the_page(own: Engine, desk: Screen) -> None:
    joined(own, draft("lina", Role.DATA_MANAGER), now=now())
    assert "/pengguna?" in desk.open().html
    screen = seated(own, "lina").open()
    assert "/pengguna?" not in screen.html
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        screen.go("pengguna")
