"""The two blocks other pages carry: documents beside something, and the way to one's calendar."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from services.people.community import administrator, draft, joined
from sqlalchemy import text
from streamlit.testing.v1 import AppTest
from ui.own_database import seated
from ui.screen import PATIENCE_SECONDS, Screen
from workbooks.attached_corpus import HTML
from workbooks.attached_samples import pdf

from merit.domain.access import Role
from merit.services.people.credentials import digest
from merit.services.people.sign_in import Trial, try_role
from merit.store import sign_in_sessions
from merit.store.engine import Engine, reading, writing

SCRIPT = """
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.ui import access, acting, address, calendar_feed_view, documents_view, keeping
with access.identified():
    keeping.begin_run()
    address.enter("praktik")
    {call}
"""
DOCUMENTS = (
    'documents_view.show("contoh/praktik/P-2026-01", title="Dokumen", may_change={may_change})'
)
CALENDAR = 'calendar_feed_view.show(Scope(Dataset.{dataset}, 2026, "semua"))'
BESIDE = "SELECT count(*) FROM document WHERE subject = 'contoh/praktik/P-2026-01'"
OPEN = {"dokumen": "ubah"}


def opened(session: str, call: str, **query: str) -> Screen:
    screen = Screen(session)
    screen.app = AppTest.from_string(SCRIPT.format(call=call), default_timeout=PATIENCE_SECONDS)
    screen.app.user = {"sesi": session, "alamat": "127.0.0.1"}
    screen.app.query_params.update(query)
    screen.app.run()
    assert not screen.app.exception
    return screen


def press(screen: Screen, label: str) -> Screen:
    (button,) = [item for item in screen.app.button if item.label == label]
    button.click().run()
    assert not screen.app.exception
    return screen


def write(screen: Screen, label: str, value: str) -> None:
    (field,) = [item for item in screen.app.text_input if item.label == label]
    field.set_value(value)


def count(engine: Engine, query: str) -> int:
    with reading(engine) as session:
        return int(session.execute(text(query)).scalar_one())


@pytest.fixture
def trial(own: Engine) -> str:
    """The session of somebody who tries the data manager out."""
    with writing(own) as session:
        token = try_role(
            session,
            Trial(Role.DATA_MANAGER, None),
            address="127.0.0.1",
            agent="Peramban",
            now=datetime.now(UTC),
        )
        holder = sign_in_sessions.holder_of_token(session, digest(token))
    assert holder is not None
    return str(holder.session_id)


def test_who_may_not_change_sees_the_list_and_no_field(trial: str) -> None:
    screen = opened(trial, DOCUMENTS.format(may_change=False), **OPEN)
    assert "Belum ada dokumen di sini." in screen.text
    assert not [*screen.app.text_input, *screen.app.button]
    assert "Tambah" not in screen.text


def test_fields_are_drawn_once_they_are_asked_for(trial: str) -> None:
    screen = opened(trial, DOCUMENTS.format(may_change=True))
    assert not [*screen.app.text_input, *screen.app.button]
    assert 'href="/praktik?dokumen=ubah"' in screen.html


def test_a_link_and_a_file_are_added_and_one_is_taken_away(trial: str, own: Engine) -> None:
    screen = opened(trial, DOCUMENTS.format(may_change=True), **OPEN)
    write(screen, "Judul", "Notulen <b>")
    write(screen, "Tautan", "https://bkd.jatengprov.go.id/n?a=1&b=2")
    press(screen, "Simpan tautan")
    link = count(own, "SELECT max(id) FROM document")
    assert f"tersimpan sebagai dokumen nomor {link}." in screen.text
    assert "Tautan ke bkd.jatengprov.go.id" in screen.text
    assert "Notulen &lt;b&gt;</a>" in screen.html
    assert 'target="_blank" rel="noopener noreferrer"' in screen.html
    assert {item.value for item in screen.app.text_input} == {""}
    screen.app.file_uploader[0].set_value(("bukti.pdf", pdf(), "text/html")).run()
    press(screen, "Simpan berkas")
    assert f'href="/dokumen/{link + 1}"' in screen.html
    assert count(own, f"{BESIDE} AND removed_at IS NULL") == 2
    screen.app.selectbox[0].set_value(str(link)).run()
    press(screen, "Hapus dari daftar")
    assert "dihapus dari daftar" in screen.text
    assert "Tautan ke" not in screen.text
    assert count(own, f"{BESIDE} AND removed_at IS NULL") == 1


def test_what_was_typed_stays_where_it_is_refused(trial: str, own: Engine) -> None:
    screen = opened(trial, DOCUMENTS.format(may_change=True), **OPEN)
    write(screen, "Judul", "Notulen")
    write(screen, "Tautan", "javascript:alert(1)")
    press(screen, "Simpan tautan")
    assert "Tautan harus berawalan https://" in screen.text
    assert [item.value for item in screen.app.text_input][:2] == ["Notulen", "javascript:alert(1)"]
    press(screen, "Simpan berkas")
    assert "Pilih berkasnya dulu" in screen.text
    screen.app.file_uploader[0].set_value(("bukti.pdf", HTML, "application/pdf")).run()
    press(screen, "Simpan berkas")
    assert "halaman web" in screen.text
    assert count(own, BESIDE) == 0


def test_a_file_that_was_chosen_is_still_there_once_a_link_was_added(
    trial: str, own: Engine
) -> None:
    screen = opened(trial, DOCUMENTS.format(may_change=True), **OPEN)
    screen.app.file_uploader[0].set_value(("bukti.pdf", pdf(), "application/pdf")).run()
    write(screen, "Judul (kosongkan untuk memakai nama berkas)", "Bukti")
    write(screen, "Judul", "Notulen")
    write(screen, "Tautan", "https://bkd.jatengprov.go.id/n")
    press(screen, "Simpan tautan")
    assert [item.value for item in screen.app.text_input] == ["", "", "Bukti"]
    press(screen, "Simpan berkas")
    query = "SELECT count(*) FROM document WHERE title = 'Bukti' AND digest IS NOT NULL"
    assert count(own, query) == 1


def test_a_link_that_is_there_under_another_title_is_not_renamed_in_silence(trial: str) -> None:
    screen = opened(trial, DOCUMENTS.format(may_change=True), **OPEN)
    for title in ("Notulen", "Notulen akhir"):
        write(screen, "Judul", title)
        write(screen, "Tautan", "https://bkd.jatengprov.go.id/n")
        press(screen, "Simpan tautan")
    assert "sudah ada di sini dengan judul “Notulen”" in screen.text
    assert screen.app.text_input[0].value == "Notulen akhir"


@pytest.fixture
def lina(own: Engine) -> str:
    """The session of an operator with an account."""
    before = datetime.now(UTC) - timedelta(minutes=5)
    administrator(own, "rina", now=before)
    joined(own, draft("lina", Role.OPERATOR, "33.29"), now=before)
    return seated(own, "lina").session


def test_an_address_is_shown_once_after_it_was_made(lina: str, own: Engine) -> None:
    screen = opened(lina, CALENDAR.format(dataset="PUBLISHED"))
    assert 'href="/kalender.ics"' in screen.html
    assert [item.label for item in screen.app.button] == ["Buat alamat langganan"]
    press(screen, "Buat alamat langganan")
    (token,) = re.findall(r"/kalender/([\w-]{43})\.ics", screen.html)
    screen.app.run()
    assert token not in screen.html
    assert "Alamat langganan dibuat" in screen.text
    press(screen, "Ganti alamat")
    assert re.findall(r"/kalender/([\w-]{43})\.ics", screen.html) != [token]
    press(screen, "Cabut alamat")
    assert "Alamat dicabut" in screen.text
    assert count(own, "SELECT count(*) FROM calendar_key") == 0


def test_a_trial_gets_the_file_and_is_told_why_no_address(trial: str) -> None:
    screen = opened(trial, CALENDAR.format(dataset="DEMO"))
    assert 'href="/kalender.ics?data=contoh"' in screen.html
    assert "Percobaan peran tidak memiliki alamat langganan" in screen.text
    assert not screen.app.button


def test_a_visitor_without_account_gets_the_file_alone(own: Engine) -> None:  # noqa: ARG001
    screen = opened("terbuka", CALENDAR.format(dataset="PUBLISHED"))
    assert "tersedia setelah masuk" in screen.text
    assert not screen.app.button
