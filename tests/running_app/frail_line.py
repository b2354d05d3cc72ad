"""A line to a server that can be cut and mended, as the network of an office is."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit


class FrailLine:
    """A relay on a loopback port of its own; `url` is where a browser goes."""

    def __init__(self, server_url: str) -> None:
        place = urlsplit(server_url)
        self._target = (str(place.hostname), int(place.port or 80))
        self._held: list[socket.socket] = []
        self._is_cut = False
        self._door = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Break every connection, and let no new one through."""
        self._is_cut = True
        held, self._held = self._held, []
        for end in held:
            _close(end)

    def mend(self) -> None:
        """Let connections through again."""
        self._is_cut = False

    def close(self) -> None:
        """The end of the line."""
        self.cut()
        _close(self._door)

    def _accept(self) -> None:
        with suppress(OSError):  # the door was closed
            while True:
                near, _ = self._door.accept()
                self._join(near)

    def _join(self, near: socket.socket) -> None:
        if self._is_cut:
            _close(near)
            return
        try:
            far = socket.create_connection(self._target)
        except OSError:  # the server is gone
            _close(near)
            return
        self._held += [near, far]
        for ends in ((near, far), (far, near)):
            threading.Thread(target=_carry, args=ends, daemon=True).start()


def _carry(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while content := source.recv(65536):
            target.sendall(content)
    for end in (source, target):
        _close(end)


def _close(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()


@contextmanager
def frail_line(server_url: str) -> Iterator[FrailLine]:
    """A line to the server at `server_url`."""
    line = FrailLine(server_url)
    try:
        yield line
    finally:
        line.close()
