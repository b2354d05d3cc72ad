"""A paper typeset in a child process: what it is told, how long it may take, how it can fail."""

import json
import sys
from collections.abc import Mapping
from threading import BoundedSemaphore
from typing import Any

from merit.errors import PaperError
from merit.reports.child import answer

SECONDS = 30
COMMAND = (sys.executable, "-m", "merit.reports.typesetting")
SEATS = BoundedSemaphore(1)  # one paper at a time; the other core is for the readers


def typeset(order: Mapping[str, Any], *, failed: str) -> bytes:
    """The PDF of an order as `typesetting` takes it; raises PaperError, which says `failed`."""
    if not SEATS.acquire(timeout=SECONDS):
        raise PaperError(failed)
    try:
        told = json.dumps(order).encode()
        return answer(COMMAND, told, seconds=SECONDS, failed=PaperError(failed))
    finally:
        SEATS.release()
