"""Files made in a process of their own, so that nobody waits for the interpreter meanwhile.

One at a time of each sort: the other core is for the readers. What a child is given is all it
knows; its environment holds no settings of ours.
"""

import logging
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from threading import BoundedSemaphore
from typing import ParamSpec

from merit.errors import PaperError
from merit.settings import ROOT

logger = logging.getLogger(__name__)

SECONDS = 60.0
PASSED_ON = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT")
MOST_SAID = 2000  # characters, from the end, where the error stands
COMMAND = (sys.executable, "-m", "merit.reports.child")
FAILED = "Berkas belum dapat dibuat. Coba sekali lagi; bila berulang, sampaikan kepada pengelola."
SEATS = BoundedSemaphore(1)
P = ParamSpec("P")


def made(make: Callable[P, bytes], *args: P.args, **kwargs: P.kwargs) -> bytes:
    """What `make`, a function of a module, answers in a child; raises PaperError if it cannot."""
    if not SEATS.acquire(timeout=SECONDS):
        raise PaperError(FAILED)
    try:
        order = pickle.dumps((make, args, kwargs))
        return answer(COMMAND, order, seconds=SECONDS, failed=PaperError(FAILED))
    finally:
        SEATS.release()


def answer(command: Sequence[str], order: bytes, *, seconds: float, failed: Exception) -> bytes:
    """What a program prints when it is given `order`; raises `failed` and logs what it said."""
    environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    try:
        run = subprocess.run(
            command,
            input=order,
            capture_output=True,
            cwd=ROOT,
            env=environment,
            timeout=seconds,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip()
        logger.exception("a child ended with %s: %s", error.returncode, said[-MOST_SAID:])
        raise failed from error
    except (OSError, subprocess.SubprocessError) as error:
        logger.exception("a child did not end")
        raise failed from error
    return run.stdout


def main() -> None:
    """Carry out one order of `made`; it comes from this program and from nobody else."""
    make, args, kwargs = pickle.load(sys.stdin.buffer)
    sys.stdout.buffer.write(make(*args, **kwargs))


if __name__ == "__main__":
    main()
