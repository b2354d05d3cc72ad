"""Behind the gate: people at work with an account, alone and while others sign in."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from statistics import quantiles
from threading import Event
from time import perf_counter, sleep

from running_app.server import Server
from running_app.visits import Visit
from services.people.community import PASSPHRASE, administrator, draft, joined

from bench.entrance import come_in
from bench.load import Crowd, Load, apply_load
from merit.store.engine import shared_engine

AT_WORK = Crowd(sessions=40, seconds=12, think_seconds=1)
COMING_IN = 40


@dataclass(frozen=True, slots=True)
class Door:
    """The same crowd twice, and what those who came in meanwhile waited for, in ms."""

    alone: Load
    while_others_come: Load
    sign_in_p50_ms: float
    sign_in_p95_ms: float


def measure_door(server: Server, database_url: str, visits: Sequence[Visit]) -> Door:
    """Let 40 people work with accounts; then again, while 40 others sign in one after another."""
    names = list(_people(database_url))
    cookie = _signed_in(server.url, names[0])
    alone = apply_load(server, visits, AT_WORK, cookie=cookie)
    stop, waits = Event(), list[float]()
    with ThreadPoolExecutor(1) as queue, ExitStack() as stack:
        stack.callback(stop.set)
        queue.submit(_come_in, server.url, names[1:], waits, stop)
        busy = apply_load(server, visits, AT_WORK, cookie=cookie)
    cuts = quantiles(waits, n=100, method="inclusive")
    return Door(alone, busy, cuts[49], cuts[94])


def _people(database_url: str) -> Iterator[str]:
    engine = shared_engine(database_url)
    before = datetime.now(UTC) - timedelta(minutes=5)
    administrator(engine, now=before)
    for number in range(COMING_IN + 1):
        yield joined(engine, draft(f"pimpinan.{number}"), now=before).username
    engine.dispose()


def _come_in(url: str, names: Sequence[str], waits: list[float], stop: Event) -> None:
    pause = AT_WORK.seconds / len(names)
    for name in names:
        if stop.is_set():
            return
        started = perf_counter()
        _signed_in(url, name)
        waits.append((perf_counter() - started) * 1e3)
        sleep(max(0.0, pause - (perf_counter() - started)))


def _signed_in(url: str, username: str) -> str:
    return come_in(url, "/masuk", nama=username, sandi=PASSPHRASE, kode="")
