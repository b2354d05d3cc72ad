"""A form whose server was started anew takes the first thing that is written and pressed in it."""

from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from database_files import copied
from e2e.visitor import Visitor
from playwright.sync_api import Browser, expect
from running_app.chromium import visitor
from running_app.server import running

pytestmark = pytest.mark.e2e
TITLE = "Rakor uji sambungan"
BACK_MS = 30_000


def test_the_first_press_after_a_restart_counts(
    browser: Browser, demonstration_file: Path, tmp_path: Path
) -> None:
    url = copied(demonstration_file, tmp_path)
    with ExitStack() as first, visitor(browser) as context:
        server = first.enter_context(running(database_url=url))
        guest = Visitor(context.new_page(), server.url).try_out("Pengelola data 1")
        guest.visit("rakor?data=contoh&isi=baru")
        title = guest.main.get_by_label("Nama rakor")
        expect(title).to_be_enabled()
        first.close()
        expect(title).to_be_disabled()
        with running(database_url=url, port=urlsplit(server.url).port):
            expect(title).to_be_enabled(timeout=BACK_MS)
            guest.wait()
            title.fill(TITLE)
            guest.main.get_by_role("button", name="Simpan draf").click()
            expect(guest.main.get_by_text("Belum disimpan.")).to_be_visible(timeout=BACK_MS)
            expect(title).to_have_value(TITLE)
