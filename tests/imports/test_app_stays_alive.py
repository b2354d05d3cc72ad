"""The application answers others while hostile files are read."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from threading import Event
from time import perf_counter

import httpx2
import pytest
from bench.load import Crowd, Load, apply_load
from running_app.server import Server, running
from running_app.visits import all_visits
from workbooks.test_hostile_corpus import CORPUS

from merit.domain.imports.readings import Kind
from merit.domain.states import Dataset

APP = Path(__file__).with_name("reading_app.py")
WARM_UP = Crowd(sessions=4, seconds=2)
AT_WORK = Crowd(sessions=20, seconds=25, think_seconds=2)
SLOWEST = 1.0  # seconds nineteen in twenty answers may take
HOSTILE = (
    *("200,000 cells", "200,001 cells", "300,000 formatted rows", "10,000 sheets of one part"),
    *("50,000 merged areas", "2 million separators", "5 million quotes", "300,000 filled rows"),
    *("billion laughs", "50 MiB in honest parts"),
)


@dataclass
class Uploads:
    """How the files that were sent ended, by name, and the longest wait for an answer."""

    ended: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    longest: float = 0.0

    def send(self, url: str, name: str, kind: Kind, stop: Event) -> None:
        """Send one file again and again, as somebody does who does not believe the refusal."""
        content = CORPUS[name].build()
        with httpx2.Client(base_url=url, trust_env=False, timeout=90) as browser:
            while not stop.is_set():
                started = perf_counter()
                answer = browser.post(
                    f"/uji/baca/{kind.value}", content=content, headers={"Origin": url}
                )
                self.longest = max(self.longest, perf_counter() - started)
                self.ended[name] += 1
                if answer.status_code != 200 or "Traceback" in answer.text:
                    self.wrong.append(f"{name}: {answer.status_code} {answer.text[:200]}")


@contextmanager
def uploading(url: str) -> Iterator[Uploads]:
    """Ten people who each send a hostile file, over and over, while the block runs."""
    stop, uploads = Event(), Uploads()
    with ThreadPoolExecutor(len(HOSTILE)) as people:
        sent = [
            people.submit(uploads.send, url, name, kind, stop)
            for name, kind in zip(HOSTILE, cycle(Kind), strict=False)
        ]
        try:
            yield uploads
        finally:
            stop.set()
    for one in sent:
        one.result()


def told(name: str, load: Load) -> None:
    print(
        f"{name}: p50 {load.p50_ms:.0f} ms, p95 {load.p95_ms:.0f} ms, "
        f"{load.reruns_per_s:.1f} runs/s, {load.resident_mb:.0f} MB"
    )


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("hidup")
    with running(APP, database_url=f"sqlite:///{folder}/merit.db") as found:
        yield found


@pytest.mark.battery
def test_twenty_people_are_answered_while_ten_hostile_files_are_read(server: Server) -> None:
    visits = [visit.asking(data=Dataset.DEMO.value) for visit in all_visits()]
    for visit in visits:
        apply_load(server, [visit], WARM_UP)
    before = apply_load(server, visits, AT_WORK)
    with uploading(server.url) as uploads:
        during = apply_load(server, visits, AT_WORK)
    after = apply_load(server, visits, AT_WORK)
    for name, load in (("before", before), ("during", during), ("after", after)):
        told(name, load)
    print(f"{uploads.ended.total()} files answered, the slowest after {uploads.longest:.1f} s")
    assert uploads.wrong == []
    assert set(uploads.ended) == set(HOSTILE)
    assert before.faults == during.faults == after.faults == ()
    assert during.p95_ms <= SLOWEST * 1000
