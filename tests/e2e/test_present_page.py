"""A presentation from the desk to the hall and back: by keyboard, as a file, frozen, compared."""

from io import BytesIO

import pytest
from e2e.barriers import grave_findings
from e2e.conftest import PHONE
from e2e.visitor import Visitor
from playwright.sync_api import Locator, expect
from pptx import Presentation

pytestmark = pytest.mark.e2e
TITLE = "Rakor triwulan I tentang hasil penilaian sistem merit 2025"
SHOW, SLIDE = "Tayangkan", ".slide:visible"
JOINER, NO_BREAK = "\u2060", "\xa0"  # keep what belongs together on one line of a slide


@pytest.fixture
def presenter(guest: Visitor) -> Visitor:
    return guest.try_out("Penyaji").visit("layar?data=contoh")


def listed(visitor: Visitor) -> Locator:
    """The findings of the slides on the desk, in their order."""
    slides = visitor.main.get_by_role("list", name="Susunan salindia")
    return slides.get_by_role("paragraph").locator("a")


def titles(visitor: Visitor) -> list[str]:
    """The same as they stand there now."""
    return [str(title) for title in listed(visitor).all_inner_texts()]


def on_stage(visitor: Visitor) -> str:
    """The title of the one slide that is shown."""
    visitor.page.locator("html.shown").wait_for(state="attached")
    title = visitor.page.locator(SLIDE).locator("h2").inner_text()
    return title.replace(JOINER, "").replace(NO_BREAK, " ")


def test_slides_are_put_in_order_by_keyboard_and_shown_in_it(presenter: Visitor) -> None:
    whole = titles(presenter)
    presenter.main.get_by_role("link", name="Turunkan salindia").first.focus()
    presenter.page.keyboard.press("Enter")
    expect(listed(presenter)).to_have_text([whole[1], whole[0], *whole[2:]])
    again = presenter.main.get_by_role("link", name=f"Turunkan salindia: {whole[0]}", exact=True)
    expect(again).to_be_focused()  # it can be pressed once more
    presenter.main.get_by_role("link", name="Sembunyikan salindia").first.click()
    expect(listed(presenter)).to_have_text([whole[0], *whole[2:]])
    presenter.main.get_by_role("link", name=whole[2], exact=True).click()
    presenter.page.wait_for_url("**/tayang/rakor?**salindia=2**")
    assert on_stage(presenter) == whole[2]
    presenter.page.keyboard.press("Escape")
    presenter.page.wait_for_url("**/layar?**")
    expect(listed(presenter)).to_have_text([whole[0], *whole[2:]])


def test_the_file_has_the_slides_of_the_desk_in_their_order(presenter: Visitor) -> None:
    presenter.visit("layar?data=contoh&pilih=rtl,pembuka&rinci=paparan")
    with presenter.page.expect_download() as found:
        presenter.main.get_by_role("button", name="PowerPoint").click()
    content = found.value.path().read_bytes()
    slides = Presentation(BytesIO(content)).slides
    made = [" ".join(slide.shapes.title.text.split()) for slide in slides]  # lines are broken there
    assert made == titles(presenter)


def test_what_is_frozen_is_shown_again_compared_and_without_barriers(presenter: Visitor) -> None:
    assert grave_findings(presenter.page) == []
    presenter.main.get_by_label("Judul cuplikan").fill(TITLE)
    presenter.main.get_by_role("button", name="Bekukan").click()
    row = presenter.main.get_by_role("row").filter(has_text=TITLE)
    expect(row).to_be_visible()
    first = titles(presenter.wait())[0]
    row.get_by_role("link", name="Bandingkan").click()
    presenter.page.get_by_role("heading", level=1, name="Bandingkan cuplikan").wait_for()
    assert "semuanya tetap" in presenter.wait().main.inner_text()
    assert grave_findings(presenter.page) == []
    hall = presenter.page.viewport_size
    presenter.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    presenter.wait()
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert presenter.page.evaluate(wide) == 0
    table = presenter.main.get_by_role("region", name="Angka kunci berdampingan")
    assert table.evaluate("frame => frame.scrollWidth - frame.clientWidth") <= 1
    presenter.page.set_viewport_size(hall)
    presenter.back()
    row.get_by_role("link", name=SHOW).click()
    presenter.page.wait_for_url("**/tayang/cuplikan/C-**")
    assert on_stage(presenter) == first
    expect(presenter.page.locator(SLIDE).get_by_text("Dibekukan")).to_be_visible()
