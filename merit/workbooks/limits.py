"""How large a file may be. Far above what 35 regions need, far below what would hurt the server."""

MEBIBYTE = 1024 * 1024

FILE_BYTES = 5 * MEBIBYTE
ENTRIES = 200
UNPACKED_BYTES = 50 * MEBIBYTE
RATIO = 100
RATIO_FROM_BYTES = MEBIBYTE
"""Below it a high ratio proves nothing: an empty theme or picture packs well."""
DEPTH = 100
"""Elements inside each other; an honest part has less than ten."""

ROWS = 2_000
COLUMNS = 100
SHEETS = 20
CELLS = ROWS * COLUMNS
"""Filled cells in the whole file, and cells under merged areas in one sheet."""
CELL_CHARACTERS = 32_767
TEXT_CHARACTERS = 4 * MEBIBYTE

GRID_ROWS = 1_048_576
GRID_COLUMNS = 16_384
"""Where a spreadsheet ends; a cell outside it does not exist."""

OUTPUT_BYTES = 32 * MEBIBYTE
"""What the child may answer: the text above at four bytes a character, and the cells around it."""
