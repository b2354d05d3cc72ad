"""What other programs (poppler) find in a PDF file."""

import re
import subprocess
from pathlib import Path


def _told(program: str, path: Path, *options: str) -> str:
    run = subprocess.run(
        [program, *options, str(path), *(["-"] if program == "pdftotext" else [])],
        capture_output=True,
        errors="replace",  # signs beyond the first plane come out broken
        text=True,
        timeout=60,
        check=True,
    )
    return run.stdout


def pages(path: Path) -> list[str]:
    """The text of each page, without breaks of lines and words."""
    return [joined(page) for page in _told("pdftotext", path).split("\f")[:-1]]


def joined(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())


def facts(path: Path) -> dict[str, str]:
    """What the file says of itself."""
    lines = (line.partition(":") for line in _told("pdfinfo", path).splitlines())
    return {name: value.strip() for name, _, value in lines}


def metadata(path: Path) -> str:
    """The XMP metadata of the file."""
    return _told("pdfinfo", path, "-meta")


def structure(path: Path) -> str:
    """The tree of tags."""
    return _told("pdfinfo", path, "-struct")


def fonts(path: Path) -> dict[str, bool]:
    """The fonts by name without their prefix, and whether they are embedded."""
    rows = _told("pdffonts", path).splitlines()[2:]
    return {row.split()[0].partition("+")[2]: " yes yes yes " in row for row in rows}


def right_edges(path: Path) -> tuple[float, float]:
    """How far to the right the words go, and the width of the page, in points."""
    told = _told("pdftotext", path, "-bbox")
    edges = [float(value) for value in re.findall(r'<word [^>]*xMax="([\d.]+)"', told)]
    widths = [float(value) for value in re.findall(r'<page width="([\d.]+)"', told)]
    return max(edges), min(widths)
