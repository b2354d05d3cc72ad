"""Reads a file in the child process and tells what is in it, line by line."""

import json
import sys
from collections.abc import Iterator

from merit.domain.imports.workbook import Form
from merit.errors import WorkbookError
from merit.workbooks import archive, contents
from merit.workbooks.messages import Message
from merit.workbooks.package import opened
from merit.workbooks.refusals import TOO_HEAVY, damaged
from merit.workbooks.separated import text_messages
from merit.workbooks.totals import Totals
from merit.workbooks.worksheet import sheet_messages


def main(form: str) -> None:
    """Read the file on standard input; answer on standard output as `messages` describes."""
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    content = sys.stdin.buffer.read()
    for message in told(Form(form), content):
        sys.stdout.buffer.write(encode(message).encode() + b"\n")


def told(form: Form, content: bytes) -> Iterator[Message]:
    """What is in a file, ending with "done" or "refused"; nothing is raised."""
    try:
        yield from text_messages(content) if form is Form.CSV else _workbook(content)
        yield ["done"]
    except WorkbookError as error:
        yield ["refused", str(error)]
    except MemoryError:
        yield ["refused", TOO_HEAVY]
    except Exception:  # whatever a library makes of a broken file, it is a broken file
        yield ["refused", str(damaged())]


def _workbook(content: bytes) -> Iterator[Message]:
    """Guard first, then the sheets one after the other."""
    guarded = archive.directory(content)
    contents.refuse_other_packages(guarded)
    archive.refuse_bombs(guarded, content)
    contents.refuse_unsafe(guarded)
    package = opened(content)
    totals = Totals()
    for part in package.sheets:
        yield from sheet_messages(part, package, totals)
