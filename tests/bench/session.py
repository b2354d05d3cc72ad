"""One browser tab as the server sees it: Streamlit's websocket protocol without the browser."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from time import perf_counter

from running_app.visits import Visit
from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

PATIENCE_SECONDS = 60


class FailedRunError(RuntimeError):
    """A script run that ended with an error, or showed one to the visitor."""


@dataclass(slots=True)
class Session:
    """An open tab on one page; every run asks for that page again."""

    server_url: str
    visit: Visit
    socket: ClientConnection
    received_bytes: int = 0
    _query: str = field(init=False)
    _page_hash: str = ""
    _runs: int = 0
    _cache_age: int = 0
    _cached: dict[str, int] = field(default_factory=dict)  # message hash -> run that last used it

    def __post_init__(self) -> None:
        self._query = self.visit.query

    async def run(self) -> float:
        """Ask for the page and read the answer to its end; the seconds that took."""
        started = perf_counter()
        await self.socket.send(self._request())
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not self._ends_run(await self._next_message()):
                pass
        self._runs += 1
        self._forget_old_messages()
        return perf_counter() - started

    def _request(self) -> bytes:
        message = BackMsg()
        request = message.rerun_script
        request.query_string = self._query
        if self._page_hash:
            request.page_script_hash = self._page_hash
        else:
            request.page_name = self.visit.path
        request.cached_message_hashes.extend(self._cached)
        request.context_info.url = f"{self.server_url}/{self.visit.path}"
        request.context_info.locale = "id-ID"
        request.context_info.timezone = "Asia/Jakarta"
        request.context_info.timezone_offset = -420
        return bytes(message.SerializeToString())

    async def _next_message(self) -> ForwardMsg:
        payload = await self.socket.recv(decode=False)
        self.received_bytes += len(payload)
        message = ForwardMsg()
        message.ParseFromString(payload)
        return message

    def _ends_run(self, message: ForwardMsg) -> bool:
        match message.WhichOneof("type"):
            case "new_session":
                self._cache_age = message.new_session.config.max_cached_message_age
                self._page_hash = self._page_hash or message.new_session.page_script_hash
            case "navigation":
                self._page_hash = message.navigation.page_script_hash
            case "page_info_changed":
                self._query = message.page_info_changed.query_string
            case "ref_hash":
                self._cached[message.ref_hash] = self._runs
            case "delta":
                _refuse_errors(message.delta.new_element)
            case "page_not_found":
                raise FailedRunError(f"no page has the address {self.visit.address!r}")
            case "script_finished":
                return _is_finished(message)
        if message.metadata.cacheable:
            self._cached[message.hash] = self._runs
        return False

    def _forget_old_messages(self) -> None:
        # The browser drops a message not shown for this many runs; the server relies on that.
        oldest = self._runs - self._cache_age
        self._cached = {key: run for key, run in self._cached.items() if run >= oldest}


def _refuse_errors(element: Element) -> None:
    match element.WhichOneof("type"):
        case "exception":
            raise FailedRunError(f"{element.exception.type}: {element.exception.message}")
        case "alert" if element.alert.format == Alert.ERROR:
            raise FailedRunError(element.alert.body)


def _is_finished(message: ForwardMsg) -> bool:
    if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
        raise FailedRunError("the script could not be compiled")
    return message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN


@asynccontextmanager
async def opened(server_url: str, visit: Visit, *, cookie: str = "") -> AsyncIterator[Session]:
    """A tab connected to the server, before its first run; signed in by its cookies."""
    address = server_url.replace("http://", "ws://", 1) + "/_stcore/stream"
    async with connect(
        address,
        subprotocols=[Subprotocol("streamlit")],
        origin=Origin(server_url),
        additional_headers={"Cookie": cookie} if cookie else {},
        compression=None,
        max_size=None,
        ping_interval=None,
        close_timeout=2,
    ) as socket:
        yield Session(server_url, visit, socket)
