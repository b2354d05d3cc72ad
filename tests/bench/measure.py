"""The order of measuring: everything in turn, round after round, so that drift hits all alike."""

import sqlite3
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser
from running_app.chromium import chromium
from running_app.server import APP, Server, running
from running_app.visits import Visit, all_visits, visits_at_work

from bench import coaching, synthetic
from bench.browser import experience
from bench.door import Door, measure_door
from bench.load import Crowd, Load, apply_load
from bench.making import Making, measure_making
from bench.rounds import Measured, Rounds
from merit.domain.states import Dataset

EMPTY_APP = Path(__file__).with_name("empty_app.py")
EMPTY = Visit("Halaman kosong", "")
WARM_UP = Crowd(sessions=2, seconds=0.5)
FULL_HOUSE = Crowd(sessions=100, seconds=5)
HALL = Crowd(sessions=200, seconds=30, think_seconds=5)  # a meeting: everybody looks, then asks
GROWN = (("large", synthetic.fill), ("coached", coaching.fill))
HALL_PAGES = ("", "peta", "aspek", "tindak-lanjut")

# Two things to click in turn, per page; each click must rerun the script.
CLICKS = {
    "aspek": ('a[href*="urut=A2"].m-sort', 'a[href*="urut=A5"].m-sort'),
    "tren": ('.m-choices a:has-text("2031")', '.m-choices a:has-text("2032")'),
    "intervensi": ('.m-choices a:has-text("Kalender")', '.m-choices a:has-text("Linimasa")'),
    "tindak-lanjut": ('.m-choices a:has-text("Tabel")', '.m-choices a:has-text("Papan")'),
    "panduan": ('.m-choices a:has-text("Petugas")', '.m-choices a:has-text("Kabupaten")'),
    "peta": (
        'path[aria-label*="Kabupaten Grobogan"]',
        'path[aria-label*="Kabupaten Wonogiri"]',
    ),
}


@dataclass(frozen=True, slots=True)
class Plan:
    """How much to measure."""

    crowd: Crowd = field(default_factory=Crowd)
    load_rounds: int = 5
    browser_rounds: int = 5
    clicks: int = 6
    with_large_data: bool = True
    with_hall: bool = True
    with_door: bool = True
    with_making: bool = True


QUICK = Plan(
    Crowd(seconds=1.5),
    load_rounds=2,
    browser_rounds=2,
    clicks=3,
    with_large_data=False,
    with_hall=False,
    with_door=False,
    with_making=False,
)


@dataclass(frozen=True, slots=True)
class Servers:
    """The application, an empty page in the same dress, and the application with more data.

    `large` has more regions, `coached` the work of many years.
    """

    normal: Server
    empty: Server
    large: Server | None
    coached: Server | None


def measure(plan: Plan) -> Measured:
    """Start the servers, measure every page in turn, stop them."""
    empty, *pages = (
        Rounds(visit) for visit in (EMPTY, *_fullest([*all_visits(), *visits_at_work()]))
    )
    with _servers(plan) as servers:
        _load_round(servers, _unused(empty), [_unused(page) for page in pages], WARM_UP)
        for number in range(plan.load_rounds):
            _announce(f"load, round {number + 1} of {plan.load_rounds}")
            _load_round(servers, empty, pages, plan.crowd)
        _announce(f"{FULL_HOUSE.sessions} sessions")
        full_house = apply_load(servers.normal, [page.visit for page in pages], FULL_HOUSE)
        hall = _hall(servers, pages) if plan.with_hall else None
        with chromium() as browser:
            for number in range(plan.browser_rounds):
                _announce(f"browser, round {number + 1} of {plan.browser_rounds}")
                _browser_round(browser, servers, empty, pages, plan.clicks)
    door = _door(pages) if plan.with_door else None
    making = _making() if plan.with_making else None
    return Measured(empty, tuple(pages), full_house, hall, door, making)


def _making() -> Making:
    """On a server of its own, which nobody else asks for anything."""
    _announce("files being made")
    with (
        TemporaryDirectory(prefix="merit-bench-") as folder,
        running(APP, database_url=f"sqlite:///{folder}/making.db") as server,
    ):
        return measure_making(server)


def _door(pages: Sequence[Rounds]) -> Door:
    """On a server of its own: an account closes it to visitors and to trials."""
    _announce("people signing in")
    visits = [page.visit for page in pages if page.visit.role is None]
    with TemporaryDirectory(prefix="merit-bench-") as folder:
        url = f"sqlite:///{folder}/door.db"
        with running(APP, database_url=url) as server:
            return measure_door(server, url, visits)


def _hall(servers: Servers, pages: Sequence[Rounds]) -> Load:
    """Everybody in a meeting hall on the pages a meeting looks at."""
    _announce(f"{HALL.sessions} sessions in a hall")
    visits = [page.visit for page in pages if page.visit.path in HALL_PAGES]
    return apply_load(servers.normal, visits, HALL)


@contextmanager
def _servers(plan: Plan) -> Iterator[Servers]:
    with TemporaryDirectory(prefix="merit-bench-") as folder, ExitStack() as stack:
        url = f"sqlite:///{folder}/normal.db"
        normal = stack.enter_context(running(APP, database_url=url))
        empty = stack.enter_context(running(EMPTY_APP, database_url=url))
        grown: list[Server] = []
        for name, fill in GROWN if plan.with_large_data else ():
            _copy(Path(folder, "normal.db"), Path(folder, f"{name}.db"))
            larger = f"sqlite:///{folder}/{name}.db"
            fill(larger)
            grown.append(stack.enter_context(running(APP, database_url=larger)))
        large, coached = grown or (None, None)
        yield Servers(normal, empty, large, coached)


def _copy(database: Path, target: Path) -> None:
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)


def _load_round(servers: Servers, empty: Rounds, pages: Sequence[Rounds], crowd: Crowd) -> None:
    empty.loads.append(apply_load(servers.empty, [empty.visit], crowd))
    for page in pages:
        page.loads.append(apply_load(servers.normal, [page.visit], crowd))
        if servers.large is not None:
            page.large_loads.append(apply_load(servers.large, [page.visit], crowd))
        if servers.coached is not None:
            page.coached_loads.append(apply_load(servers.coached, [page.visit], crowd))


def _browser_round(
    browser: Browser, servers: Servers, empty: Rounds, pages: Sequence[Rounds], clicks: int
) -> None:
    empty.experiences.append(experience(browser, servers.empty, empty.visit))
    for page in pages:
        targets = CLICKS.get(page.visit.path, ())
        page.experiences.append(
            experience(browser, servers.normal, page.visit, targets=targets, clicks=clicks)
        )


def _fullest(visits: Iterable[Visit]) -> Iterator[Visit]:
    """The same pages on the data set in which every region and aspect has values."""
    for visit in visits:
        yield visit.asking(data=Dataset.DEMO.value)


def _unused(rounds: Rounds) -> Rounds:
    return Rounds(rounds.visit)


def _announce(step: str) -> None:
    print(f"measuring: {step}", file=sys.stderr, flush=True)
