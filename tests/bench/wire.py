"""What travels from the server to one browser tab, as the browser itself saw it."""

from contextlib import AbstractContextManager
from typing import Any

from playwright.sync_api import Page, WebSocket
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


class Wire:
    """Bytes a tab has received since the last `reset`, responses counted after compression."""

    def __init__(self, page: Page) -> None:
        self._scripts: set[str] = set()
        self._socket: WebSocket | None = None
        self.reset()
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.on("Network.responseReceived", self._note_kind)
        network.on("Network.loadingFinished", self._count_response)
        page.on("websocket", self._follow)

    def reset(self) -> None:
        """Begin to count anew."""
        self.http_bytes = 0.0
        self.javascript_bytes = 0.0
        self.websocket_bytes = 0

    @property
    def total_bytes(self) -> float:
        """Responses and websocket messages together."""
        return self.http_bytes + self.websocket_bytes

    def expect_run(self) -> AbstractContextManager[object]:
        """A block in which a script run must end."""
        if self._socket is None:
            raise LookupError("the page has not opened a websocket")
        return self._socket.expect_event("framereceived", _ends_run)

    def _note_kind(self, event: dict[str, Any]) -> None:
        if event["type"] == "Script":
            self._scripts.add(event["requestId"])

    def _count_response(self, event: dict[str, Any]) -> None:
        self.http_bytes += event["encodedDataLength"]
        if event["requestId"] in self._scripts:
            self.javascript_bytes += event["encodedDataLength"]

    def _follow(self, socket: WebSocket) -> None:
        self._socket = socket
        socket.on("framereceived", self._count_frame)

    def _count_frame(self, payload: bytes | str) -> None:
        self.websocket_bytes += len(payload)


def _ends_run(payload: bytes | str) -> bool:
    # The page itself tells nothing: it may draw start and end of a quick run as one change.
    return (
        isinstance(payload, bytes)
        and ForwardMsg.FromString(payload).WhichOneof("type") == "script_finished"
    )
