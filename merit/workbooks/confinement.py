"""What the reading child may use. It sets its own bounds before it sees a byte of the file."""

import sys
from contextlib import suppress

from merit.workbooks.limits import MEBIBYTE

DATA_BYTES = 128 * MEBIBYTE
ADDRESS_BYTES = 384 * MEBIBYTE
CPU_SECONDS = 10
OPEN_FILES = 32
UNUSED = ("numpy", "PIL", "lxml")
"""openpyxl takes them when they are there; they cost memory and time, and change what parses."""


def confine() -> None:
    """Take away memory, processor time, files to write and processes to start, for good.

    Windows has no such bounds; there only the clock of the parent and the limits on content hold.
    """
    for name in UNUSED:
        sys.modules[name] = None  # type: ignore[assignment]  # an import of it fails
    if sys.platform == "win32":
        return
    import os
    import resource

    os.nice(2)  # readers of the dashboard go first
    for kind, most in (
        (resource.RLIMIT_DATA, DATA_BYTES),
        (resource.RLIMIT_AS, ADDRESS_BYTES),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, allowed = resource.getrlimit(kind)
        bound = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
        with suppress(ValueError):  # macOS knows some of them by name only
            resource.setrlimit(kind, (bound, bound))
