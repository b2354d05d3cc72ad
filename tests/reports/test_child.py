"""Files made in a child: what comes back, what the child knows, and how it can fail."""

import os
import threading

import pytest

from merit.errors import PaperError
from merit.reports import child


def joined(first: bytes, *, second: bytes) -> bytes:
    return first + second


def broken() -> bytes:
    raise ValueError("kertas macet")


def number_of_process() -> bytes:
    return str(os.getpid()).encode()


def settings_seen() -> bytes:
    return ",".join(sorted(name for name in os.environ if name.startswith("MERIT_"))).encode()


def test_a_function_answers_from_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MERIT_SECRET", "rahasia")
    assert child.made(joined, b"satu", second=b"dua") == b"satudua"
    assert child.made(number_of_process) != number_of_process()
    assert child.made(settings_seen) == b""


def test_what_went_wrong_is_logged_and_the_reader_is_told_what_to_do(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with pytest.raises(PaperError, match="Coba sekali lagi"):
        child.made(broken)
    assert "kertas macet" in caplog.text


def test_whoever_finds_no_seat_in_time_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "SEATS", seats := threading.BoundedSemaphore(1))
    monkeypatch.setattr(child, "SECONDS", 0.01)
    seats.acquire()
    with pytest.raises(PaperError):
        child.made(number_of_process)
