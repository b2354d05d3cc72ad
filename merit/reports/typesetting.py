"""The child process that typesets: a paper as JSON on standard input, a PDF on standard output.

Typst keeps what it has worked out, some 600 MB after a few long papers, for as long as its process
lives; in this one that is a moment.
"""

import json
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst

FOLDER = Path(__file__).parent
TEMPLATES, FONTS = FOLDER / "templates", FOLDER / "fonts"
ACCESSIBLE = "ua-1"


def typeset(order: Mapping[str, Any]) -> bytes:
    """The paper of an order as PDF/UA-1.

    Where a text holds a sign that no font has ("😀"), a box stands for it; the standard forbids
    that, so the file is then tagged the same way but does not claim to follow it.
    """
    try:
        return _run(order, [ACCESSIBLE])
    except typst.TypstError:
        return _run(order, [])


def _run(order: Mapping[str, Any], standards: list[Any]) -> bytes:
    """One run of typst; its file system ends at the templates, its fonts are the shipped ones."""
    made = typst.compile(
        TEMPLATES / order["template"],
        root=TEMPLATES,
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[FONTS]),
        format="pdf",
        sys_inputs={"paper": json.dumps(order["paper"], ensure_ascii=False)},
        pdf_standards=standards,
        timestamp=datetime.fromisoformat(order["made_on"]).replace(tzinfo=UTC),
    )
    assert isinstance(made, bytes)
    return made


def main() -> None:
    """Typeset one order."""
    sys.stdout.buffer.write(typeset(json.load(sys.stdin)))


if __name__ == "__main__":
    main()
