"""Files from outside, opened so that nothing in them can do harm.

A file is told apart by its content, guarded, and read in a child process that has little memory,
little time and no secrets (`docs/adr/0014-foreign-workbooks.md`). What comes back is a plain
`merit.domain.imports.workbook.Workbook`: cells as they stand, nothing understood yet.
"""

from merit.workbooks.opening import open_file

__all__ = ["open_file"]
