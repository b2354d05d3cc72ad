"""A Streamlit server of our own on a free loopback port, started and stopped around a block."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "app.py"
START_SECONDS = 90  # the first start migrates and seeds its database
STOP_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Server:
    """A healthy server: its address, its process and what it has logged."""

    url: str
    pid: int
    log_file: Path

    def log(self) -> str:
        """Everything the server has printed so far."""
        return self.log_file.read_text(encoding="utf-8", errors="replace")


class ServerError(RuntimeError):
    """The server stopped, or never became healthy; the message carries its log."""


@contextmanager
def running(
    script: Path = APP,
    *,
    database_url: str,
    environment: Mapping[str, str] | None = None,
    port: int | None = None,
) -> Iterator[Server]:
    """A server of `script`, healthy when the block begins and gone when it ends.

    `port` is that of a server that is gone, for one that takes its place.

    The working directory is the project root, so `.streamlit/config.toml` applies. The log is
    printed when the block fails. Raises `ServerError` when the server does not come up.
    """
    port = port or _free_port()
    variables = os.environ | {"MERIT_DATABASE_URL": database_url} | dict(environment or {})
    with TemporaryDirectory(prefix="merit-server-") as folder:
        log_file = Path(folder, "server.log")
        with log_file.open("wb") as log:
            process = subprocess.Popen(
                _command(script, port), cwd=ROOT, env=variables, stdout=log, stderr=log
            )
        server = Server(f"http://127.0.0.1:{port}", process.pid, log_file)
        try:
            _wait_until_healthy(process, server)
            yield server
        except ServerError:
            raise
        except BaseException:
            print(server.log(), file=sys.stderr)
            raise
        finally:
            _stop(process)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _command(script: Path, port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "streamlit", "run", str(script)),
        f"--server.port={port}",
        "--server.address=127.0.0.1",
        "--server.headless=true",
    ]


def _wait_until_healthy(process: subprocess.Popen[bytes], server: Server) -> None:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise ServerError(f"the server stopped before it was ready\n{server.log()}")
        try:
            direct.open(f"{server.url}/_stcore/health", timeout=2).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise ServerError(f"the server was not healthy after {START_SECONDS} s\n{server.log()}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
