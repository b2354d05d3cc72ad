"""How Streamlit's messages name the files behind buttons, for whoever keeps them apart."""

from collections.abc import Collection

from google.protobuf.message import DecodeError
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


def files_named(payload: bytes) -> frozenset[str]:
    """What a message to a page names files by: addresses, and numbers of buttons.

    Only where Streamlit names them itself: what people write is in many messages too.
    """
    message = ForwardMsg.FromString(payload)
    button = message.delta.new_element.download_button
    made = message.backend_operation_response.deferred_file
    return frozenset(filter(None, (button.url, button.deferred_file_id, made.url)))


def only_own_files(payload: bytes, known: Collection[str]) -> bytes:
    """A message from a page; a file asked for by anything but `known` is named no more.

    Streamlit then answers that there is none.
    """
    try:
        message = BackMsg.FromString(payload)
    except DecodeError:
        return payload  # Streamlit cannot read it either
    wanted = message.backend_operation_request.deferred_file
    if not wanted.file_id or wanted.file_id in known:
        return payload
    wanted.file_id = ""
    named_no_more: bytes = message.SerializeToString()
    return named_no_more
