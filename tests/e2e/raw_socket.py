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
FIELDS = ("button", "checkbox", "radio", "selectbox", "text_area", "text_input")


@dataclass
class RawSocket:
    """One connection; `frames` is everything the server sent.

    `widgets` and `buttons` are identifiers by the end of the key, `named` those of every field and
    button, `deferred` those of files that are made when their button is pressed, by its label.
    """

    connection: ClientConnection
    frames: list[bytes] = field(default_factory=list)
    widgets: dict[str, str] = field(default_factory=dict)
    buttons: dict[str, str] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    deferred: dict[str, str] = field(default_factory=dict)
    session_id: str = ""

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

    def take(self, deferred: str) -> tuple[str, str]:
        """Ask for a file that is made when it is wanted: its address, or what was answered."""
        message = BackMsg()
        request = message.backend_operation_request
        request.request_id = request.deferred_file.file_id = deferred
        request.session_id = self.session_id
        self.connection.send(message.SerializeToString())
        while True:
            payload = self.connection.recv(PATIENCE_SECONDS, decode=False)
            self.frames.append(payload)
            part = ForwardMsg.FromString(payload)
            if part.WhichOneof("type") == "backend_operation_response":
                answer = part.backend_operation_response
                return answer.deferred_file.url, answer.error_msg

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
        self.session_id = part.new_session.initialize.session_id or self.session_id
        element = part.delta.new_element
        kind = element.WhichOneof("type")
        if kind in FIELDS:
            self.named.add(str(getattr(element, kind).id))
        if kind == "download_button":
            file = element.download_button
            self.deferred[file.label] = file.deferred_file_id
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
