"""Child processes for which the disk is full, or for which permissions count.

Root may write everywhere; without two of its rights it is as anybody else.
"""

import ctypes
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence

DROP = 24  # PR_CAPBSET_DROP: take a right from every program started from here
OVERRIDE_WRITING, OVERRIDE_READING = 1, 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


def full_at(size: int) -> Callable[[], None]:
    """For files that cannot grow beyond `size` bytes, as on a disk that is full."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def bound_by_permissions() -> None:
    """For a process that may write only what its permissions say."""
    system = ctypes.CDLL(None)
    for right in (OVERRIDE_WRITING, OVERRIDE_READING):
        system.prctl(DROP, right, 0, 0, 0)


def started(
    command: Sequence[str], *, within: Callable[[], None], address: str
) -> subprocess.CompletedProcess[str]:
    """`python` with `command`, on the database at `address`, within a limit."""
    return subprocess.run(
        [sys.executable, *command],
        env=os.environ | {"MERIT_DATABASE_URL": address, "MERIT_MODE": "lokal"},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=within,
    )


def told(command: Sequence[str], *, within: Callable[[], None], address: str) -> str:
    """The sentence a command of ours ends with when it cannot do its work."""
    done = started(["-m", "merit", *command], within=within, address=address)
    assert done.returncode == 1, done.stdout
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.stderr.strip()
