"""A file made when its button is pressed stays until the browser has fetched it.

Streamlit counts such a file as nobody's: the second script that ends after it was made, whoever
ran it, deletes the file. With a hall full of readers that is within milliseconds, before the
browser that asked has come for it, and the download ends as "not found". So files are deleted a
while after Streamlit is done with them.
"""

from collections import OrderedDict
from time import monotonic

from streamlit.runtime import memory_media_file_storage
from streamlit.runtime.media_file_storage import MediaFileKind
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

SECONDS = 60.0


class KeptFiles(MemoryMediaFileStorage):
    """Streamlit's store of files, in no hurry to delete; called under the lock of its manager."""

    def __init__(self, media_endpoint: str) -> None:
        super().__init__(media_endpoint)
        self._ends: OrderedDict[str, float] = OrderedDict()

    def load_and_get_id(
        self,
        path_or_data: str | bytes,
        mimetype: str,
        kind: MediaFileKind,
        filename: str | None = None,
    ) -> str:
        """Add a file, which then is not deleted, whatever was to become of an equal one."""
        file_id = super().load_and_get_id(path_or_data, mimetype, kind, filename)
        self._ends.pop(file_id, None)
        return file_id

    def delete_file(self, file_id: str) -> None:
        """Let a file end after `SECONDS`, and delete those whose end has come."""
        now = monotonic()
        self._ends.setdefault(file_id, now + SECONDS)
        while self._ends and next(iter(self._ends.values())) <= now:
            ended, _ = self._ends.popitem(last=False)
            super().delete_file(ended)


def keep_files() -> None:
    """Let the server that is described next keep its files so."""
    memory_media_file_storage.MemoryMediaFileStorage = KeptFiles  # type: ignore[misc]
