"""A file somebody asked for outlives the runs of others, and is deleted in the end."""

import pytest
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileKind
from streamlit.runtime.memory_media_file_storage import MemoryFile

from merit.ui import file_keeping
from merit.ui.file_keeping import SECONDS, KeptFiles

PDF = "application/pdf"


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(file_keeping, "monotonic", clock)
    return clock


def asked_for(files: MediaFileManager, content: bytes) -> str:
    """The address of a file made when its button is pressed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streamlit.runtime.media_file_manager._get_session_id", lambda: "sesi")
        button = files.add_deferred(lambda: content, PDF, "tempat", "berkas.pdf")
    return files.execute_deferred(button).removeprefix("/media/")


def file_at(files: MediaFileManager, address: str) -> MemoryFile | None:
    return files.read_file(address)


@pytest.mark.usefixtures("clock")
def test_a_file_is_there_after_any_number_of_runs_of_others() -> None:
    files = MediaFileManager(KeptFiles("/media"))
    address = asked_for(files, b"isi")
    for _ in range(5):
        files.remove_orphaned_files()
    found = file_at(files, address)
    assert found is not None
    assert found.content == b"isi"


def test_it_is_deleted_once_its_time_is_over_and_another_one_ends(clock: Clock) -> None:
    files = MediaFileManager(KeptFiles("/media"))
    first = asked_for(files, b"pertama")
    files.remove_orphaned_files()
    files.remove_orphaned_files()
    clock.now += SECONDS
    second = asked_for(files, b"kedua")
    files.remove_orphaned_files()
    files.remove_orphaned_files()
    assert file_at(files, first) is None
    assert file_at(files, second) is not None


def test_a_file_asked_for_again_begins_anew(clock: Clock) -> None:
    storage = KeptFiles("/media")
    number = storage.load_and_get_id(b"isi", PDF, MediaFileKind.DOWNLOADABLE)
    storage.delete_file(number)
    clock.now += SECONDS - 1
    assert storage.load_and_get_id(b"isi", PDF, MediaFileKind.DOWNLOADABLE) == number
    clock.now += 2
    other = storage.load_and_get_id(b"lain", PDF, MediaFileKind.DOWNLOADABLE)
    storage.delete_file(other)
    assert storage.get_file(number).content == b"isi"
