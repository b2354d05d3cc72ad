"""Many tabs at once: what they wait for, and what they cost the server."""

import asyncio
from collections.abc import Awaitable, Iterable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import cycle, islice
from statistics import quantiles
from time import perf_counter
from typing import TypeVar

from running_app.server import Server
from running_app.visits import Visit

from bench.entrance import tried
from bench.process import cpu_seconds, resident_mb
from bench.session import Session, opened

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many tabs, for how long each asks again, and how long its reader looks in between."""

    sessions: int = 20
    seconds: float = 3.0
    think_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Load:
    """One crowd on one server: `faults` names what went wrong, and empty is a valid result."""

    reruns_per_s: float
    p50_ms: float
    p95_ms: float
    cpu_ms: float
    bytes_per_rerun: float
    resident_mb: float
    faults: tuple[str, ...]


class BrokenLoadError(RuntimeError):
    """No session got through, so there is nothing to measure."""


def apply_load(server: Server, visits: Sequence[Visit], crowd: Crowd, *, cookie: str = "") -> Load:
    """Let `crowd` use `visits` in turn; the first runs are not part of the figures.

    Memory is read while every session is still open. With `cookie` all are signed in; without it
    each tab is in the role its page is for.
    """
    return asyncio.run(_apply_load(server, visits, crowd, cookie))


async def _apply_load(server: Server, visits: Sequence[Visit], crowd: Crowd, cookie: str) -> Load:
    faults: list[str] = []
    async with AsyncExitStack() as stack:
        doors = [
            stack.enter_async_context(
                opened(server.url, visit, cookie=cookie or tried(server.url, visit.role))
            )
            for visit in islice(cycle(visits), crowd.sessions)
        ]
        tabs: list[Session] = await _successes(doors, faults)
        await _successes([tab.run() for tab in tabs], faults)
        received, used, started = _received(tabs), cpu_seconds(server.pid), perf_counter()
        waits = await _successes(
            [_use(tab, crowd, order) for order, tab in enumerate(tabs)], faults
        )
        elapsed, spent = perf_counter() - started, cpu_seconds(server.pid) - used
        latencies = [wait for tab_waits in waits for wait in tab_waits]
        if len(latencies) < 2:
            addresses = " ".join(f"/{visit.address}" for visit in visits)
            raise BrokenLoadError("\n".join((addresses, *sorted(set(faults)))))
        cuts = quantiles(latencies, n=100, method="inclusive")
        return Load(
            reruns_per_s=len(latencies) / elapsed,
            p50_ms=cuts[49] * 1e3,
            p95_ms=cuts[94] * 1e3,
            cpu_ms=spent / len(latencies) * 1e3,
            bytes_per_rerun=(_received(tabs) - received) / len(latencies),
            resident_mb=resident_mb(server.pid),
            faults=tuple(faults),
        )


async def _use(tab: Session, crowd: Crowd, order: int) -> list[float]:
    waits: list[float] = []
    deadline = perf_counter() + crowd.seconds
    await asyncio.sleep(crowd.think_seconds * order / crowd.sessions)  # people do not click in step
    while perf_counter() < deadline:
        waits.append(await tab.run())
        await asyncio.sleep(crowd.think_seconds)
    return waits


def _received(tabs: Iterable[Session]) -> int:
    return sum(tab.received_bytes for tab in tabs)


async def _successes(work: Iterable[Awaitable[Result]], faults: list[str]) -> list[Result]:
    outcomes = await asyncio.gather(*work, return_exceptions=True)
    faults += [f"{type(out).__name__}: {out}" for out in outcomes if isinstance(out, Exception)]
    return [out for out in outcomes if not isinstance(out, BaseException)]
