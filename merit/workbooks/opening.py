"""A file from outside becomes a workbook, or is refused with a sentence."""

import hashlib
from pathlib import PurePath

from merit.domain.imports.workbook import Workbook
from merit.workbooks.kinds import form_of
from merit.workbooks.process import read_in_child


def open_file(content: bytes, *, name: str = "") -> Workbook:
    """The workbook a file holds, with the SHA-256 of its bytes.

    XLSX, or text separated by semicolons, commas or tabs; told apart by content, never by `name`,
    which only names the single sheet of a text file. Limits: `merit.workbooks.limits`. Nothing in
    the file is executed, followed or fetched: a formula gives the result stored with it.

    :raises WorkbookError: the file as a whole is refused; one Indonesian sentence says what is
        wrong and what to do.
    """
    form = form_of(content)
    sheets = read_in_child(form, content, title=PurePath(name).stem or "CSV")
    return Workbook(form, hashlib.sha256(content).hexdigest(), sheets)
