"""Readers at work, alone and while somebody has files made on the same server again and again."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import cycle
from statistics import median
from threading import Event
from time import perf_counter
from urllib.request import ProxyHandler, build_opener

from e2e.raw_socket import raw_socket
from running_app.server import Server
from running_app.visits import Visit

from bench.load import Crowd, Load, apply_load

OVERVIEW = Visit("Ringkasan", "", "data=contoh")
AT_WORK = Crowd(sessions=20, seconds=8, think_seconds=1)
ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Made:
    """One kind of file: where it is offered, what its button says, what is pressed before."""

    page: str
    fold: str
    button: str
    before: str = ""


FILES: Mapping[str, Made] = {
    "PowerPoint": Made("layar", "paparan", "PowerPoint"),
    "35 profiles": Made("layar", "profil_daerah", "PDF", before="siapkan_profil_daerah"),
    "workbook": Made("metodologi", "buku_kerja", "Excel"),
}


@dataclass(frozen=True, slots=True)
class Making:
    """The same crowd alone and meanwhile, in turn; seconds a file took, by its kind."""

    alone: tuple[Load, ...]
    meanwhile: tuple[Load, ...]
    seconds: Mapping[str, float]

    @property
    def alone_p95_ms(self) -> float:
        """The middle of the rounds in which nobody had a file made."""
        return median(load.p95_ms for load in self.alone)

    @property
    def meanwhile_p95_ms(self) -> float:
        """The middle of the rounds in which somebody had."""
        return median(load.p95_ms for load in self.meanwhile)

    @property
    def ratio(self) -> float:
        """How much longer readers waited meanwhile."""
        return self.meanwhile_p95_ms / self.alone_p95_ms


def measure_making(server: Server, files: Mapping[str, Made] = FILES) -> Making:
    """Let 20 people read the overview, in every second round while files are made."""
    waits: dict[str, list[float]] = {name: [_seconds(server, it)] for name, it in files.items()}
    apply_load(server, [OVERVIEW], AT_WORK)
    alone, meanwhile = [], []
    for _ in range(ROUNDS):
        alone.append(apply_load(server, [OVERVIEW], AT_WORK))
        meanwhile.append(_while_made(server, files, waits))
    seconds = {name: median(each) for name, each in waits.items()}
    return Making(tuple(alone), tuple(meanwhile), seconds)


def _while_made(server: Server, files: Mapping[str, Made], waits: dict[str, list[float]]) -> Load:
    stop = Event()
    with ThreadPoolExecutor(1) as maker, ExitStack() as stack:
        stack.callback(stop.set)
        making = maker.submit(_make, server, files, waits, stop)
        load = apply_load(server, [OVERVIEW], AT_WORK)
        stop.set()
        making.result()
    return load


def _make(
    server: Server, files: Mapping[str, Made], waits: dict[str, list[float]], stop: Event
) -> None:
    for name in cycle(files):
        if stop.is_set():
            return
        waits[name].append(_seconds(server, files[name]))


def _seconds(server: Server, wanted: Made) -> float:
    """How long one file takes from opening the page to holding it, in a tab of its own."""
    started = perf_counter()
    with raw_socket(server.url, "") as tab:
        query = f"data=contoh&rinci={wanted.fold}"
        tab.run(page=wanted.page, query=query)
        if wanted.before:
            tab.run(page=wanted.page, query=query, pressed=[tab.buttons[wanted.before]])
        address, fault = tab.take(tab.deferred[wanted.button])
        assert address, fault
        with build_opener(ProxyHandler({})).open(server.url + address) as answer:
            assert answer.status == 200
            assert answer.read()
    return perf_counter() - started
