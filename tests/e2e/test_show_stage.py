"""The show in a real browser with decks made by hand: keys, time, the line, sizes, every sense."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from e2e.slide_sizes import spills, words
from e2e.stage import HOST, Stage
from playwright.sync_api import Browser, BrowserContext, Page, expect
from reports import deck_cases

from merit.domain.decks import Deck

pytestmark = pytest.mark.e2e
HALL, LARGE, PHONE = (1920, 1080), (3840, 2160), (390, 844)
DECKS = {"usual": deck_cases.deck(), "longest": deck_cases.longest()}
COUNT = len(DECKS["usual"].slides)
SECOND = 1000
START = datetime(2026, 11, 29, 10, tzinfo=UTC)


def context_of(browser: Browser, size: tuple[int, int], **more: object) -> BrowserContext:
    return browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        **more,  # type: ignore[arg-type]
    )


@pytest.fixture
def hall(browser: Browser) -> Iterator[BrowserContext]:
    """A screen in a hall."""
    context = context_of(browser, HALL)
    yield context
    context.close()


@pytest.fixture
def stage() -> Stage:
    """The usual deck."""
    return Stage(DECKS["usual"])


def number(page: Page) -> int:
    """The slide that is shown, by its own words; only one may be."""
    shown = page.locator(".slide:visible")
    assert shown.count() == 1
    place, count = shown.locator(".place").inner_text().split("/")
    assert int(count) == page.locator(".slide").count()
    return int(place)


def test_keys_and_a_clicker_go_through_the_slides(hall: BrowserContext, stage: Stage) -> None:
    page = stage.open(hall)
    assert number(page) == 1
    steps = [
        ("ArrowRight", 2),
        ("PageDown", 3),
        ("ArrowDown", 4),
        ("Space", 5),
        ("ArrowLeft", 4),
        ("PageUp", 3),
        ("ArrowUp", 2),
        ("End", COUNT),
        ("ArrowRight", COUNT),
        ("Home", 1),
        ("ArrowLeft", 1),
        ("Tab", 1),
        ("Control+ArrowRight", 1),
    ]
    for key, expected in steps:
        page.keyboard.press(key)
        assert number(page) == expected, key


def test_the_address_names_the_slide_and_leads_to_it(hall: BrowserContext, stage: Stage) -> None:
    page = stage.open(hall, "data=contoh&pilih=a,b&salindia=4")
    assert number(page) == 4
    page.keyboard.press("ArrowRight")
    assert page.url == f"{HOST}/tayang/rakor?data=contoh&pilih=a,b&salindia=5"
    page.reload()
    assert number(page) == 5
    page.go_back()  # slides are no steps of the way back
    assert page.url == "about:blank"


@pytest.mark.parametrize(("asked", "shown"), [("0", 1), ("99", COUNT), ("x", 1), ("-3", 1)])
def test_an_address_of_no_slide_leads_to_the_nearest(
    hall: BrowserContext, stage: Stage, asked: str, shown: int
) -> None:
    assert number(stage.open(hall, f"salindia={asked}")) == shown


def test_escape_leads_back_to_the_desk(hall: BrowserContext, stage: Stage) -> None:
    page = stage.open(hall)
    page.keyboard.press("Escape")
    page.wait_for_url(f"{HOST}/layar?dek=rakor&data=contoh")


def test_the_screen_goes_dark_and_comes_back(hall: BrowserContext, stage: Stage) -> None:
    page = stage.open(hall)
    for key in ("b", "."):
        page.keyboard.press(key)
        assert page.locator(".slide:visible").count() == 0
        page.keyboard.press(key)
        assert number(page) == 1
    page.keyboard.press("B")
    page.keyboard.press("ArrowRight")
    assert number(page) == 2


def test_the_whole_screen_is_filled_and_left_by_f(hall: BrowserContext, stage: Stage) -> None:
    page = stage.open(hall)
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement !== null")
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement === null")


def test_outer_thirds_are_clicked_and_fingers_swipe(browser: Browser, stage: Stage) -> None:
    context = context_of(browser, HALL, has_touch=True)
    page = stage.open(context)
    for across, expected in ((1700, 2), (960, 2), (1700, 3), (100, 2)):
        page.mouse.click(across, 500)
        assert number(page) == expected
    for start, end, expected in ((1000, 700, 3), (700, 1000, 2), (700, 720, 2)):
        swipe(page, start, end)
        assert number(page) == expected
    context.close()


def held(page: Page) -> Page:
    """The page with its clock stopped, at the start of the first slide's time."""
    page.clock.pause_at(START + timedelta(minutes=10))
    page.keyboard.press("Home")
    return page


def swipe(page: Page, start: int, end: int) -> None:
    """One finger from left to right or back."""
    session = page.context.new_cdp_session(page)
    for kind, points in (
        ("touchStart", [{"x": start, "y": 500}]),
        ("touchMove", [{"x": end, "y": 505}]),
        ("touchEnd", []),
    ):
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def test_slides_turn_by_themselves_until_they_are_held(hall: BrowserContext) -> None:
    hall.clock.install(time=START)
    page = held(Stage(DECKS["usual"], pause=15).open(hall))
    state, button = page.locator(".turning .state"), page.locator(".turning button")
    expect(state).to_have_text("Berganti dalam 15 detik")
    page.clock.run_for(5 * SECOND)
    expect(state).to_have_text("Berganti dalam 10 detik")
    page.clock.run_for(10 * SECOND)
    assert number(page) == 2
    page.keyboard.press("Space")
    expect(state).to_have_text("Dijeda")
    expect(button).to_have_text("Lanjutkan")
    page.clock.run_for(60 * SECOND)
    assert number(page) == 2
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_text("Jeda")
    page.clock.run_for(15 * SECOND)
    assert number(page) == 3
    page.keyboard.press("End")
    page.clock.run_for(15 * SECOND)
    assert number(page) == 1


def test_a_slide_taken_by_hand_stays_its_whole_time(hall: BrowserContext) -> None:
    hall.clock.install(time=START)
    page = held(Stage(DECKS["usual"], pause=15).open(hall))
    page.clock.run_for(14 * SECOND)
    page.keyboard.press("ArrowRight")
    page.clock.run_for(14 * SECOND)
    assert number(page) == 2


def test_whoever_wants_no_motion_starts_the_turning_himself(browser: Browser) -> None:
    context = context_of(browser, HALL, reduced_motion="reduce")
    context.clock.install(time=START)
    page = held(Stage(DECKS["usual"], pause=15).open(context))
    expect(page.locator(".turning .state")).to_have_text("Dijeda")
    page.clock.run_for(60 * SECOND)
    assert number(page) == 1
    page.keyboard.press("Space")
    page.clock.run_for(15 * SECOND)
    assert number(page) == 2
    moving = "[...document.querySelectorAll('*')].some(e => getComputedStyle(e)"
    assert not page.evaluate(f"{moving}.transitionDuration !== '0s')")
    assert not page.evaluate(f"{moving}.animationName !== 'none')")
    context.close()


def test_without_a_pause_in_the_address_nothing_turns(hall: BrowserContext, stage: Stage) -> None:
    hall.clock.install(time=START)
    page = held(stage.open(hall))
    page.clock.run_for(180 * SECOND)
    assert number(page) == 1
    assert page.locator(".turning").count() == 0


def test_a_cut_line_is_told_and_the_slides_stay(hall: BrowserContext, stage: Stage) -> None:
    page = stage.open(hall, "salindia=3")
    notice = page.locator(".notice")
    expect(notice).to_be_hidden()
    stage.is_cut = True
    expect(notice).to_be_visible(timeout=8 * SECOND)
    said = notice.inner_text()
    assert said.startswith("Sambungan terputus sejak ")
    assert said.endswith("; salindia terakhir tetap tampil.")
    assert number(page) == 3
    page.keyboard.press("ArrowRight")
    assert number(page) == 4
    page.keyboard.press("Escape")  # leads nowhere: nothing would be left on the screen
    assert number(page) == 4
    words_of_it = words(page)
    assert min(item["size"] for item in words_of_it) >= 27.9
    stage.is_cut = False
    expect(notice).to_be_hidden(timeout=8 * SECOND)
    assert number(page) == 4


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (401, "Sesi berakhir pukul "),
        (403, "Salindia belum dapat diperbarui sejak "),
        (404, "Salindia belum dapat diperbarui sejak "),
        (502, "Sambungan terputus sejak "),
    ],
)
def test_a_session_that_is_over_is_told(
    hall: BrowserContext, stage: Stage, status: int, told: str
) -> None:
    page = stage.open(hall)
    stage.status = status
    expect(page.locator(".notice")).to_contain_text(told, timeout=8 * SECOND)
    assert number(page) == 1


def test_new_data_come_by_themselves_and_the_slide_stays(
    hall: BrowserContext, stage: Stage
) -> None:
    page = stage.open(hall, "salindia=2")
    title = page.locator(".slide:visible h2").inner_text()
    slides = stage.deck.slides
    stage.deck = Deck(
        **{
            name: getattr(stage.deck, name)
            for name in Deck.__dataclass_fields__
            if name != "slides"
        },
        slides=(slides[4], slides[0], slides[1]),
    )
    stage.version = "2-20261129"
    expect(page.locator(".place").last).to_have_text("3/3", timeout=8 * SECOND)
    assert number(page) == 3
    assert page.locator(".slide:visible h2").inner_text() == title
    assert "salindia=3" in page.url
    page.keyboard.press("ArrowLeft")
    assert number(page) == 2


@pytest.mark.parametrize("deck", DECKS.values(), ids=DECKS)
def test_words_are_large_enough_for_the_back_row_and_keep_to_their_slide(
    hall: BrowserContext, deck: Deck
) -> None:
    page = Stage(deck, pause=20).open(hall)
    for slide in deck.slides:
        found = words(page)
        assert [item for item in found if item["size"] < 27.9] == [], slide.key
        assert [item for item in found if item["isTitle"] and item["size"] < 48] == []
        assert sum(item["isTitle"] for item in found) == 1
        assert [item["text"] for item in found if item["isOut"]] == [], slide.key
        assert spills(page) == [], slide.key
        page.keyboard.press("ArrowRight")


def test_a_larger_screen_shows_the_same_larger(browser: Browser, stage: Stage) -> None:
    sizes = []
    for size in (HALL, LARGE):
        context = context_of(browser, size)
        page = stage.open(context, "salindia=2")
        assert spills(page) == []
        sizes.append([item["size"] for item in words(page)])
        context.close()
    assert sizes[1] == pytest.approx([2 * size for size in sizes[0]], rel=0.01)


@pytest.mark.parametrize("size", [(1024, 768), (2560, 1080), (1280, 720)])
def test_a_slide_keeps_its_proportion_on_every_screen(
    browser: Browser, stage: Stage, size: tuple[int, int]
) -> None:
    context = context_of(browser, size)
    page = stage.open(context)
    box = page.locator(".slide:visible").bounding_box()
    assert box is not None
    assert box["width"] / box["height"] == pytest.approx(16 / 9, rel=0.001)
    assert box["x"] == pytest.approx((size[0] - box["width"]) / 2, abs=1)
    assert box["y"] == pytest.approx((size[1] - box["height"]) / 2, abs=1)
    context.close()


def test_nothing_is_asked_of_another_host(hall: BrowserContext, stage: Stage) -> None:
    faults: list[str] = []
    page = stage.open(hall)
    page.on("console", lambda message: faults.append(message.text))
    page.reload()
    for _ in stage.deck.slides:
        page.keyboard.press("ArrowRight")
    assert stage.foreign == []
    assert faults == []


def test_every_slide_can_be_heard_and_used_without_eyes(hall: BrowserContext, stage: Stage) -> None:
    page = stage.open(hall)
    for place, slide in enumerate(stage.deck.slides, 1):
        findings = Axe().run(page).response["violations"]
        assert [(item["id"], item["nodes"][0]["html"]) for item in findings] == [], slide.key
        page.keyboard.press("ArrowRight")
        if place < COUNT:
            heard = page.locator(".heard").text_content() or ""
            title = stage.deck.slides[place].title
            told = heard.replace("\u2060", "").replace("\xa0", " ")
            assert told == f"Salindia {place + 1} dari {COUNT}: {title}"


def test_a_phone_held_upright_has_the_slides_one_under_another(
    browser: Browser, stage: Stage
) -> None:
    context = context_of(browser, PHONE)
    page = stage.open(context, "salindia=4")
    assert page.locator(".slide:visible").count() == COUNT
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
    expect(page.locator("#salindia-4")).to_be_in_viewport()
    small = """[...document.querySelectorAll('.slide :is(p, h2, h3, td, th, dt, span)')]
      .map(e => parseFloat(getComputedStyle(e).fontSize)).filter(size => size < 14)"""
    assert page.evaluate(small) == []
    findings = Axe().run(page).response["violations"]
    assert [(item["id"], item["nodes"][0]["html"]) for item in findings] == []
    context.close()


def test_a_phone_is_told_that_more_of_a_picture_lies_to_the_side(
    browser: Browser, stage: Stage
) -> None:
    context = context_of(browser, PHONE)
    page = stage.open(context)
    frames = page.locator(".slide:has(.picture)")
    assert frames.count() >= 3
    expect(frames.locator(".sideways").first).to_be_visible()
    expect(frames.locator("details p").first).to_be_visible()  # the values, without a touch
    frame = frames.locator(".picture").first
    expect(frame).to_have_attribute("data-more", "")
    frame.evaluate("element => element.scrollTo(element.scrollWidth, 0)")
    expect(frame).not_to_have_attribute("data-more", "")
    least = """[...document.querySelectorAll('.drawing text')]
      .map(e => e.getBoundingClientRect().height).filter(height => height < 14)"""
    assert page.evaluate(least) == []
    page.set_viewport_size({"width": HALL[0], "height": HALL[1]})
    expect(page.locator(".sideways:visible")).to_have_count(0)
    context.close()


def test_what_is_asked_about_is_what_the_address_says(hall: BrowserContext, stage: Stage) -> None:
    page = stage.open(hall, "data=contoh")
    with page.expect_request("**/versi?*", timeout=8 * SECOND) as asked:
        pass
    assert "data=contoh" in asked.value.url


def test_new_data_leave_a_phone_where_its_reader_is(browser: Browser, stage: Stage) -> None:
    context = context_of(browser, PHONE)
    page = stage.open(context)
    page.locator("#salindia-4").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    assert before > 0
    stage.version = "2-20261129"
    expect(page.locator("body")).to_have_attribute(
        "data-version", stage.version, timeout=8 * SECOND
    )
    assert page.evaluate("scrollY") == pytest.approx(before, abs=2)
    context.close()


def test_without_the_script_every_slide_is_on_the_page(browser: Browser, stage: Stage) -> None:
    context = context_of(browser, HALL, java_script_enabled=False)
    page = context.new_page()
    page.route("**/*", stage._answer)
    page.goto(f"{HOST}/tayang/rakor")
    assert page.locator(".slide:visible").count() == COUNT
    context.close()


def test_every_slide_is_printed_on_a_page_of_its_own(hall: BrowserContext, stage: Stage) -> None:
    page = stage.open(hall)
    content = page.pdf(prefer_css_page_size=True, print_background=True)
    assert content.count(b"/Type /Page\n") + content.count(b"/Type /Page ") == COUNT
    page.emulate_media(media="print")
    assert page.locator(".slide:visible").count() == COUNT
