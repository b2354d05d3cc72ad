"""A paper typeset in a child process: what it is told, how long it may take, how it can fail."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Mapping
from threading import BoundedSemaphore
from typing import Any

from merit.errors import PaperError
from merit.settings import ROOT

logger = logging.getLogger(__name__)

SECONDS = 30
COMMAND = (sys.executable, "-m", "merit.reports.typesetting")
PASSED_ON = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT")
MOST_SAID = 2000  # characters, from the end, where the error stands
SEATS = BoundedSemaphore(1)  # one paper at a time; the other core is for the readers


def typeset(order: Mapping[str, Any], *, failed: str) -> bytes:
    """The PDF of an order as `typesetting` takes it; raises PaperError, which says `failed`."""
    if not SEATS.acquire(timeout=SECONDS):
        raise PaperError(failed)
    try:
        return _typeset(json.dumps(order).encode(), failed)
    finally:
        SEATS.release()


def _typeset(order: bytes, failed: str) -> bytes:
    """The PDF of the child process; its environment holds no settings of ours."""
    environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    try:
        run = subprocess.run(
            COMMAND,
            input=order,
            capture_output=True,
            cwd=ROOT,
            env=environment,
            timeout=SECONDS,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip()
        logger.exception("typesetting ended with %s: %s", error.returncode, said[-MOST_SAID:])
        raise PaperError(failed) from error
    except (OSError, subprocess.SubprocessError) as error:
        logger.exception("typesetting did not end")
        raise PaperError(failed) from error
    return run.stdout
