"""The reader without its child process, for what has nothing to do with the process."""

import json
import warnings

from merit.domain.imports.workbook import Cell, Form, Sheet
from merit.workbooks.messages import assembled
from merit.workbooks.reader import told


def sheets(content: bytes, form: Form = Form.XLSX) -> tuple[Sheet, ...]:
    """The sheets of a file, as the child would tell them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # as in the child
        return assembled(json.loads(json.dumps(message)) for message in told(form, content))


def cells(content: bytes, form: Form = Form.XLSX) -> dict[str, Cell]:
    """The cells of its first sheet by address."""
    return {cell.address: cell for cell in sheets(content, form)[0].cells.values()}
