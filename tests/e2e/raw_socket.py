"""The websocket without the browser, for messages that no browser of ours would send."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.util import calc_hash
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

PATIENCE_SECONDS = 60


@dataclass
class RawSocket:
    """One connection; `frames` is everything the server sent."""

    connection: ClientConnection
    frames: list[bytes] = field(default_factory=list)
    widgets: dict[str, str] = field(default_factory=dict)
    buttons: dict[str, str] = field(default_factory=dict)

    def run(
        self,
        *,
        page: str = "",
        query: str = "",
        page_hash: str = "",
        values: Mapping[str, str] | None = None,
        pressed: Sequence[str] = (),
    ) -> list[ForwardMsg]:
        """Ask for a run with whatever is said, and read its answer."""
        message = BackMsg()
        request = message.rerun_script
        request.query_string = query
        request.page_name = page
        request.page_script_hash = page_hash
        for name, value in (values or {}).items():
            state = request.widget_states.widgets.add()
            state.id = name
            state.string_value = value
        for name in pressed:
            state = request.widget_states.widgets.add()
            state.id = name
            state.trigger_value = True
        return self.send(message)

    def send(self, message: BackMsg) -> list[ForwardMsg]:
        """Send any message; what comes back until the run ends."""
        self.connection.send(message.SerializeToString())
        answer = []
        while True:
            payload = self.connection.recv(PATIENCE_SECONDS, decode=False)
            self.frames.append(payload)
            part = ForwardMsg.FromString(payload)
            answer.append(part)
            self._note(part)
            if part.WhichOneof("type") == "script_finished" and (
                part.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
            ):
                return answer

    def _note(self, part: ForwardMsg) -> None:
        """Identifiers of the widgets by their key, as the browser learns them."""
        element = part.delta.new_element
        kind = element.WhichOneof("type")
        if kind in ("selectbox", "multiselect", "text_input"):
            name = str(getattr(element, kind).id)
            self.widgets[name.rsplit("-", 1)[-1]] = name
        elif kind in ("download_button", "button"):
            name = str(getattr(element, kind).id)
            self.buttons[name.rsplit("-", 1)[-1]] = name


@contextmanager
def raw_socket(server_url: str, cookie: str) -> Iterator[RawSocket]:
    """A connection with a session's cookie."""
    with connect(
        server_url.replace("http://", "ws://", 1) + "/_stcore/stream",
        subprotocols=[Subprotocol("streamlit")],
        origin=Origin(server_url),
        additional_headers={"Cookie": cookie},
        max_size=None,
        close_timeout=2,
    ) as connection:
        yield RawSocket(connection)


def hash_of_page(url_path: str) -> str:
    """What the protocol calls a page; anybody can compute it from the address."""
    return str(calc_hash(url_path))
