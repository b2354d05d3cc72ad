"""The queue of the writers of one process: first come, first served.

Only the first in it holds a connection. The database's own lock would do for the data, but every
waiting writer would keep a connection from the readers, and SQLite lets latecomers slip in first.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, get_ident


class Turns:
    """A lock that is handed over in the order it was asked for."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._waiting: deque[tuple[int, Lock]] = deque()
        self._holder: int | None = None

    @contextmanager
    def taken(self) -> Iterator[None]:
        """A block nobody else is in. Raises RuntimeError for a thread that is in it already."""
        self._take()
        try:
            yield
        finally:
            self._hand_over()

    def _take(self) -> None:
        me, called = get_ident(), Lock()
        with self._guard:
            if self._holder == me:
                raise RuntimeError("a writer inside a writer would wait for itself")
            if self._holder is None:
                self._holder = me
                return
            called.acquire()
            self._waiting.append((me, called))
        called.acquire()  # until the one before has finished

    def _hand_over(self) -> None:
        with self._guard:
            if not self._waiting:
                self._holder = None
                return
            self._holder, called = self._waiting.popleft()
            called.release()
