"""The application killed in the middle of its writes, started again, and what is left of them.

Writers send the form of /coba over HTTP: each answer is a session and an entry of the journal,
made and committed by the process that is killed. What was answered must be there afterwards.
"""

import http.client
import os
import random
import re
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from running_app.server import Server, running

from merit.services.audit import check
from merit.store.engine import make_engine, reading

WRITERS = 4
SHORTEST, LONGEST = 0.2, 0.8  # seconds of writing before the kill
TOKEN = re.compile(r'name="formulir" value="([^"]+)"')
COOKIE = re.compile(r"merit=([^;]+)")
ROLES = (("pengelola_data", "1"), ("pengelola_data", "2"), ("pimpinan", "1"), ("penyaji", "1"))


@dataclass(slots=True)
class Outcome:
    """What the rounds found. Times in seconds; `faults` is empty when nothing was lost."""

    acknowledged: set[str] = field(default_factory=set)  # digests of tokens that were answered
    interrupted: int = 0  # requests that got no answer
    restarts: list[float] = field(default_factory=list)
    recorded: int = 0
    faults: list[str] = field(default_factory=list)


def rounds(path: Path, number: int, *, seed: int = 0) -> Outcome:
    """Kill the application `number` times in mid-write on the database `path`."""
    chance = random.Random(seed)
    outcome = Outcome()
    for _ in range(number):
        with _started(path, outcome) as server:
            _inspect(path, outcome)
            _write_until_killed(server, outcome, chance.uniform(SHORTEST, LONGEST))
    with _started(path, outcome):
        _inspect(path, outcome)
    outcome.restarts = outcome.restarts[1:]  # the first start fills the database
    return outcome


@contextmanager
def _started(path: Path, outcome: Outcome) -> Iterator[Server]:
    begun = time.monotonic()
    with running(database_url=f"sqlite:///{path}") as server:
        outcome.restarts.append(time.monotonic() - begun)
        yield server


def _write_until_killed(server: Server, outcome: Outcome, seconds: float) -> None:
    writers = [threading.Thread(target=_writer, args=(server, outcome)) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    before = len(outcome.acknowledged)
    while len(outcome.acknowledged) == before and any(writer.is_alive() for writer in writers):
        time.sleep(0.005)
    time.sleep(seconds)
    os.kill(server.pid, signal.SIGKILL)
    for writer in writers:
        writer.join()
    if len(outcome.acknowledged) == before:
        outcome.faults.append("a round in which nothing was written")


def _writer(server: Server, outcome: Outcome) -> None:
    """One browser that sends the form again and again until nobody answers."""
    address = urlsplit(server.url).netloc
    try:
        with closing(http.client.HTTPConnection(address, timeout=30)) as connection:
            connection.request("GET", "/coba")
            page = connection.getresponse()
            cookie = (page.getheader("Set-Cookie") or "").partition(";")[0]
            (token, *_) = TOKEN.findall(page.read().decode())
            headers = {
                "Content-Type": "application/x-www-form-urlencoded",
                "Origin": server.url,
                "Cookie": cookie,
            }
            while True:
                role, number = random.choice(ROLES)
                form = urlencode({"formulir": token, "peran": role, "nomor": number})
                connection.request("POST", "/coba", form, headers)
                answer = connection.getresponse()
                given = COOKIE.search(answer.getheader("Set-Cookie") or "")
                answer.read()
                if answer.status != 303 or given is None:
                    outcome.faults.append(f"a write was answered with {answer.status}")
                    return
                outcome.acknowledged.add(sha256(given.group(1).encode()).hexdigest())
    except (OSError, http.client.HTTPException):
        outcome.interrupted += 1


def _inspect(path: Path, outcome: Outcome) -> None:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        if (found := database.execute("PRAGMA integrity_check").fetchall()) != [("ok",)]:
            outcome.faults.append(f"integrity_check: {found}")
        if found := database.execute("PRAGMA foreign_key_check").fetchall():
            outcome.faults.append(f"foreign_key_check: {found}")
        kept = {row[0] for row in database.execute("SELECT token_hash FROM sign_in_session")}
        sessions = database.execute(
            "SELECT 'percobaan:' || trial_role || ':' || trial_number, count(*)"
            " FROM sign_in_session GROUP BY 1 ORDER BY 1"
        ).fetchall()
        entries = database.execute(
            "SELECT subject_key, count(*) FROM audit_entry WHERE action = 'coba_peran'"
            " GROUP BY 1 ORDER BY 1"
        ).fetchall()
    if lost := outcome.acknowledged - kept:
        outcome.faults.append(f"{len(lost)} acknowledged writes are lost")
    if sessions != entries:
        outcome.faults.append(f"sessions {sessions} and entries {entries} do not pair")
    outcome.recorded = len(kept)
    engine = make_engine(f"sqlite:///{path}")
    with reading(engine) as session:
        chain = check(session)
    engine.dispose()
    if not chain.is_intact:
        outcome.faults.append(f"the chain is broken at {chain.broken_id}")
