"""The minutes as PDF: A4, tagged, fonts inside, the same for the same minutes."""

import json
import logging
import os
import subprocess
import sys
from dataclasses import asdict
from threading import BoundedSemaphore

from merit.errors import PaperError
from merit.reports import minutes_words as words
from merit.reports.minutes_paper import paper
from merit.services.meetings.minutes import Minutes
from merit.settings import ROOT

logger = logging.getLogger(__name__)

SECONDS = 30
COMMAND = (sys.executable, "-m", "merit.reports.typesetting")
PASSED_ON = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT")
MOST_SAID = 2000  # characters, from the end, where the error stands
SEATS = BoundedSemaphore(1)  # one paper at a time; the other core is for the readers


def minutes_pdf(data: Minutes) -> bytes:
    """The minutes as PDF; raises PaperError when it cannot be made."""
    order = {
        "template": "minutes.typ",
        "made_on": data.today.isoformat(),
        "paper": asdict(paper(data))
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
    """The PDF of the child process; its environment holds no settings of ours."""
    environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    try:
        run = subprocess.run(
            COMMAND,
            input=order,
            capture_output=True,
            cwd=ROOT,
            env=environment,
            timeout=SECONDS,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip()
        logger.exception("typesetting ended with %s: %s", error.returncode, said[-MOST_SAID:])
        raise PaperError(words.FAILED) from error
    except (OSError, subprocess.SubprocessError) as error:
        logger.exception("typesetting did not end")
        raise PaperError(words.FAILED) from error
    return run.stdout
