"""The child process that typesets: a paper as JSON on standard input, a PDF on standard output.

Typst keeps what it has worked out, some 600 MB after a few long papers, for as long as its process
lives; in this one that is a moment.
"""

import json
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import typst

FOLDER = Path(__file__).parent
TEMPLATES, FONTS = FOLDER / "templates", FOLDER / "fonts"
ACCESSIBLE: Final = "ua-1"
REFUSED = "PDF/UA-1 error"


def typeset(order: Mapping[str, Any]) -> bytes:
    """The paper of an order as PDF/UA-1.

    Where a text holds a sign that no font has ("😀"), a box stands for it; the standard forbids
    that, so what was laid out is then written out tagged the same way without a claim to follow it.
    Raises TypstError for anything else that is wrong.
    """
    laid_out = typst.Compiler(
        TEMPLATES / order["template"],
        root=TEMPLATES,  # its file system ends at the templates
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[FONTS]),
        sys_inputs={"paper": json.dumps(order["paper"], ensure_ascii=False)},
    )
    made_on = datetime.fromisoformat(order["made_on"]).replace(tzinfo=UTC)
    try:
        made = laid_out.compile(format="pdf", pdf_standards=[ACCESSIBLE], timestamp=made_on)
    except typst.TypstError as error:
        if not error.message.startswith(REFUSED):
            raise
        made = laid_out.compile(format="pdf", timestamp=made_on)
    assert isinstance(made, bytes)
    return made


def main() -> None:
    """Typeset one order."""
    sys.stdout.buffer.write(typeset(json.load(sys.stdin)))


if __name__ == "__main__":
    main()
