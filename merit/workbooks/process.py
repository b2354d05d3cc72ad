"""The child process in which a file from outside is read, and every way in which it can end.

It gets the bytes through a pipe and answers through a pipe; no file is written. Its environment
holds no settings of ours, so that a file that took it over would find no secret there.
"""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import BoundedSemaphore, Event, Timer
from typing import IO, TypeVar

from merit.domain.imports.workbook import Form, Sheet
from merit.errors import WorkbookError
from merit.workbooks import limits
from merit.workbooks.messages import GarbledError, Message, assembled
from merit.workbooks.refusals import TOO_HEAVY, TOO_SLOW

logger = logging.getLogger(__name__)
T = TypeVar("T")
Understanding = Callable[[Iterator[Message]], T]

SECONDS = 10.0
PATIENCE_SECONDS = 15.0
SEATS = BoundedSemaphore(2)  # each takes a core and up to 128 MiB
START = """
import sys
sys.path.append(sys.argv[1])
from merit.workbooks.confinement import confine
confine()
from importlib import import_module
import_module(sys.argv[2]).main(*sys.argv[3:])
"""
COMMAND = [
    *(sys.executable, "-I", "-B", "-W", "ignore", "-c", START),
    str(Path(__file__).resolve().parents[2]),
]
PASSED_ON = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT")
BUSY = "Unggahan lain sedang dibaca; tunggu sebentar, lalu unggah lagi."
BROKEN = (
    "Pembaca berkas berhenti sebelum selesai; unggah sekali lagi, dan bila berulang sampaikan "
    "kepada administrator aplikasi."
)


def read_in_child(form: Form, content: bytes, *, title: str) -> tuple[Sheet, ...]:
    """The sheets of a file; a text file has one, called `title`.

    :raises WorkbookError: the child refuses the file, needs too much for it, ends otherwise than
        it should, or no child is free.
    """
    sheets = answer_of_child(assembled, content, "merit.workbooks.reader", form.value)
    return tuple(replace(sheet, name=sheet.name or title) for sheet in sheets)


def answer_of_child(understood: Understanding[T], content: bytes, reader: str, *options: str) -> T:
    """What the module `reader` tells of a file, as `understood` makes it of its messages.

    :raises WorkbookError: as `read_in_child`.
    """
    if not SEATS.acquire(timeout=PATIENCE_SECONDS):
        raise WorkbookError(BUSY)
    try:
        return _asked(understood, content, [*COMMAND, reader, *options])
    finally:
        SEATS.release()


def _asked(understood: Understanding[T], content: bytes, command: list[str]) -> T:
    environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    try:
        child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
    except OSError as error:
        logger.exception("no child process to read a file with")
        raise WorkbookError(BROKEN) from error
    with child:
        return _answer(understood, child, content)


def _answer(understood: Understanding[T], child: subprocess.Popen[bytes], content: bytes) -> T:
    overdue = Event()

    def stop() -> None:
        overdue.set()
        child.kill()

    clock = Timer(SECONDS, stop)
    clock.start()
    try:
        assert child.stdin
        assert child.stdout
        with suppress(OSError):  # it may end before it has read everything; its answer says why
            child.stdin.write(content)
        with suppress(OSError):
            child.stdin.close()
        return understood(_messages(child.stdout))
    except GarbledError as error:
        raise WorkbookError(_reason(child, overdue=overdue.is_set(), said=error)) from error
    finally:
        clock.cancel()
        child.kill()


def _messages(answer: IO[bytes]) -> Iterator[Message]:
    """The lines of an answer, as long as it stays within what a child may say."""
    left = limits.OUTPUT_BYTES
    while line := answer.readline(left):
        left -= len(line)
        if not left or not line.endswith(b"\n"):
            raise GarbledError("too long, or cut off")
        try:
            yield json.loads(line)
        except (ValueError, RecursionError) as error:
            raise GarbledError("no JSON") from error


def _reason(child: subprocess.Popen[bytes], *, overdue: bool, said: GarbledError) -> str:
    """Why a child gave no answer. A signal means that it ran into one of its bounds."""
    with suppress(subprocess.TimeoutExpired):  # its answer has ended; so will it, if it is sound
        child.wait(timeout=1)
    code = child.returncode
    if overdue:
        logger.warning("reading a file was stopped after %s seconds", SECONDS)
        return TOO_SLOW
    if code is not None and code < 0:
        logger.warning("reading a file ended with signal %s", -code)
        return TOO_HEAVY
    logger.error("the reading child ended with %s: %s", code, said)
    return BROKEN
