"""How failures reach the reader: expected ones as a sentence, others as a case number."""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from merit.errors import MeritError, StorageError
from merit.store.faults import explained
from merit.ui.components.literal import literal
from merit.ui.text import shell as words

logger = logging.getLogger(__name__)


@contextmanager
def shown_to_user() -> Iterator[None]:
    """Turn an expected failure inside a page into a message on that page."""
    try:
        yield
    except StorageError:
        raise  # told with a case number, for whoever looks after the database
    except MeritError as error:
        _warn(error)


def _warn(error: MeritError) -> None:
    """The sentence as it is: it may repeat what stood in an address or in somebody's text."""
    st.warning(literal(str(error)), icon=":material/info:")


def on_script_error(error: Exception) -> bool:
    """Handler for `st.App`: what escaped the shell, and all failures in fragments."""
    meant = explained(error)
    if meant is None and isinstance(error, MeritError):
        _warn(error)
        return True
    case = secrets.token_hex(3).upper()
    logger.error("kejadian %s", case, exc_info=error)
    sentence = words.storage_failure(str(meant), case) if meant else words.failure(case)
    st.error(sentence, icon=":material/error:")
    return True
