"""The screen in the hall: every part of it stays on the screen, however long the texts are."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from database_files import copied
from e2e.visitor import Visitor
from playwright.sync_api import Browser, expect
from running_app.chromium import visitor
from running_app.server import running
from sqlmodel import Session, create_engine

from merit.domain.coaching_rules import TITLE
from merit.domain.meeting_rules import MOST_MINUTES, PLACE
from merit.domain.meetings import AgendaItem, Attendance, Decision, MeetingRecord, MeetingState
from merit.domain.result_sources import TEXT
from merit.domain.states import Dataset
from merit.services.demonstration.days import moment_in
from merit.store import meetings

pytestmark = pytest.mark.e2e
SIZES = ((1280, 720), (1920, 1080))
WORDS = "Penguatan manajemen talenta dan pola karier aparatur pada perangkat daerah. "
WAYS = (Attendance.ONLINE, Attendance.EXCUSED, Attendance.ABSENT)
LENGTHS = {
    # title, place, items of the agenda, decision
    "K-2026-91": (TITLE, PLACE, TITLE, TEXT),
    "K-2026-92": (140, 40, 40, 870),
    "K-2026-93": (40, 40, 214, 180),
    "K-2026-94": (90, 40, 60, 440),
}
PARTS = [
    *(".m-hall h1", ".m-hall-big", ".m-hall-left", ".m-hall-next", ".m-hall-text"),
    *(".m-hall-result", ".m-hall-count", ".m-hall-count p", ".m-hall-foot p", ".m-hall-foot a"),
]
OUTSIDE = """names => names.flatMap(name => [...document.querySelectorAll(name)].filter(part => {
  const box = part.getBoundingClientRect();
  const panel = part.closest(".m-hall section, [data-testid=stMain]").getBoundingClientRect();
  const [bottom, right] = [Math.min(panel.bottom, innerHeight), Math.min(panel.right, innerWidth)];
  return !box.height || box.top < 0 || box.bottom > bottom + 1 || box.right > right + 1;
}).map(part => `${name}: ${part.textContent.slice(0, 40)}`))"""
SCROLLS = """() => {
  const main = document.querySelector('[data-testid="stMain"]');
  return main.scrollHeight > main.clientHeight + 1;
}"""
CUT = """part => {
  const line = parseFloat(getComputedStyle(part).lineHeight);
  return [part.scrollHeight > part.clientHeight + line / 2, part.clientHeight / line];
}"""


def written(length: int) -> str:
    return (WORDS * (length // len(WORDS) + 1))[:length]


def held(code: str, now: datetime) -> MeetingRecord:
    title, place, item, decision = LENGTHS[code]
    return MeetingRecord(
        *(Dataset.DEMO, code, written(title), date(2026, 3, 5)),
        state=MeetingState.RUNNING,
        place=written(place),
        agenda=tuple(AgendaItem(at, written(item), MOST_MINUTES) for at in (1, 2)),
        attendance=dict(zip(("33.01", "33.02", "33.03"), WAYS, strict=True)),
        decisions=(Decision(1, written(decision), now, "akun"),),
        current=1,
        current_since=now - timedelta(minutes=600),
    )


@pytest.fixture(scope="module")
def audience(
    browser: Browser, demonstration_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Visitor]:
    """Somebody in the hall, once the meetings are recorded."""
    url = copied(demonstration_file, tmp_path_factory.mktemp("hall"))
    with ExitStack() as open_until_end:
        server = open_until_end.enter_context(running(database_url=url))
        with Session(create_engine(url)) as session:
            for code in LENGTHS:
                now = moment_in(session, Dataset.DEMO, datetime.now(UTC))
                meetings.enter(session, held(code, now))
            session.commit()
        context = open_until_end.enter_context(visitor(browser))
        yield Visitor(context.new_page(), server.url).try_out("Penyaji")


def test_every_part_is_on_the_screen_however_long_the_texts_are(audience: Visitor) -> None:
    for code in LENGTHS:
        for width, height in SIZES:
            see(audience, code, width, height)
            assert not audience.page.evaluate(SCROLLS), (code, width)
            assert audience.page.evaluate(OUTSIDE, PARTS) == [], (code, width)


def test_what_is_cut_ends_after_whole_lines_and_short_texts_are_not_cut(audience: Visitor) -> None:
    for code, is_cut in {"K-2026-91": True, "K-2026-93": False, "K-2026-94": False}.items():
        for width, height in SIZES:
            see(audience, code, width, height)
            cut, lines = audience.page.locator(".m-hall-text").evaluate(CUT)
            assert cut is is_cut, (code, width)
            assert lines == pytest.approx(round(lines), abs=0.05)
            assert lines > 3


def see(audience: Visitor, code: str, width: int, height: int) -> None:
    audience.page.set_viewport_size({"width": width, "height": height})
    audience.visit(f"rakor?data=contoh&kode={code}&layar=ya")
    expect(audience.page.locator(".m-hall-result")).to_contain_text("tanpa RTL")
