"""The minutes as PDF: A4, tagged, fonts inside, the same for the same minutes."""

import json
import re
import subprocess
import sys
from dataclasses import asdict
from threading import BoundedSemaphore
from typing import Any

from merit.errors import PaperError
from merit.reports import minutes_words as words
from merit.reports.minutes_paper import paper
from merit.services.meetings.minutes import Minutes
from merit.settings import ROOT

SECONDS = 30
SEATS = BoundedSemaphore(1)  # one paper at a time; the other core is for the readers
UNBROKEN = 15  # letters of a word that fit into the narrowest column
BREAK = "\N{ZERO WIDTH SPACE}"


def minutes_pdf(data: Minutes) -> bytes:
    """The minutes as PDF; raises PaperError when it cannot be made."""
    order = {
        "template": "minutes.typ",
        "made_on": data.today.isoformat(),
        "paper": _breakable(asdict(paper(data)))
        | {
            "name": f"{words.HEADING}: {data.meeting.title}",
            "language": words.LANGUAGE,
            "province": words.PROVINCE,
            "office": words.OFFICE,
            "author": words.AUTHOR,
            "heading": words.HEADING,
            "page": words.page("#1", "#2"),
        },
    }
    if not SEATS.acquire(timeout=SECONDS):
        raise PaperError(words.FAILED)
    try:
        return _typeset(json.dumps(order).encode())
    finally:
        SEATS.release()


def _typeset(order: bytes) -> bytes:
    command = [sys.executable, "-m", "merit.reports.typesetting"]
    try:
        run = subprocess.run(
            command, input=order, capture_output=True, cwd=ROOT, timeout=SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise PaperError(words.FAILED) from error
    return run.stdout


def _breakable(node: Any) -> Any:
    """The same with places in overlong words where a line may end."""
    if isinstance(node, dict):
        return {name: _breakable(value) for name, value in node.items()}
    if isinstance(node, list | tuple):
        return [_breakable(value) for value in node]
    if isinstance(node, str):
        return re.sub(rf"\S{{{UNBROKEN + 1},}}", lambda found: BREAK.join(found[0]), node)
    return node
