"""Opens every file of a folder in a process of its own and notes how it ended and what it took.

Outcomes are laid beside the files. A fresh interpreter runs `main`, because the tests' own has
grown by everything else they use.
"""

import pickle
import resource
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from merit.domain.imports.workbook import Workbook
from merit.errors import WorkbookError
from merit.workbooks import open_file, process

SUFFIX = ".hasil"


@dataclass(frozen=True)
class Outcome:
    """How one file ended.

    Seconds of processor time, so that other work on the machine does not count, and peaks in
    MiB, of the process that opened it and of its child.
    """

    book: Workbook | None
    sentence: str
    fault: str
    seconds: float
    own_peak: float
    child_peak: float


def note(path: Path) -> None:
    """Open one file and lay its outcome beside it."""
    path.with_suffix(SUFFIX).write_bytes(pickle.dumps(_outcome(path)))


def _outcome(path: Path) -> Outcome:
    """How a file ends; whatever is raised beside a refusal is a fault."""
    book, sentence, fault = None, "", ""
    content = path.read_bytes()
    try:
        book = open_file(content, name="berkas.xlsx")
    except WorkbookError as error:
        sentence = str(error)
    except BaseException as error:
        fault = repr(error)
    own, child = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    seconds = sum(used.ru_utime + used.ru_stime for used in (own, child))
    return Outcome(book, sentence, fault, seconds, own.ru_maxrss / 1024, child.ru_maxrss / 1024)


def main(folder: str) -> None:
    """Open all files of a folder, one after the other, each in a process of its own."""
    process.SECONDS = 60.0  # the clock is tested elsewhere
    with get_context("fork").Pool(1, maxtasksperchild=1) as pool:
        pool.map(note, sorted(Path(folder).iterdir()), chunksize=1)
