"""The project's own files, as the rules about them look at them."""

import ast
import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "pages").glob("*.py"))
MODULES = sorted((ROOT / "merit").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
MIGRATIONS = ROOT / "merit" / "store" / "migrations" / "versions"
WRITTEN = [path for path in MODULES if MIGRATIONS not in path.parents]
EVERYTHING = [ROOT / "app.py", *PAGES, *MODULES, *TESTS, *sorted((ROOT / "data").rglob("*.py"))]

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name(path: Path) -> str:
    """Path below the project's root, as a test's name shows it."""
    return path.relative_to(ROOT).as_posix()


def offences(paths: Iterable[Path], found: Callable[[Path], Any]) -> dict[str, Any]:
    """What `found` objects to, by the name of the file; files without fault are left out.

    A rule asks it of all files in one test: thousands of tests cost a minute of nothing else.
    """
    return {name(path): fault for path in paths if (fault := found(path))}


@cache
def text(path: Path) -> str:
    """Content of a source file."""
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    """A Python file, parsed."""
    return ast.parse(text(path))


def lines(path: Path) -> int:
    """Number of lines of a file."""
    return len(text(path).splitlines())


def functions(path: Path) -> list[Function]:
    """Every function of a file, nested ones and methods included."""
    return [node for node in ast.walk(tree(path)) if isinstance(node, Function)]


def length(function: Function) -> int:
    """Lines a function takes, its signature included."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def imports(path: Path) -> set[str]:
    """Dotted names of the modules a file imports from."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found


def documents() -> str:
    """README and docs as one text."""
    paths = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return "\n".join(text(path) for path in paths if path.exists())


def code_in(document: str) -> str:
    """What a Markdown text shows as code: fenced blocks and spans, one a line."""
    fenced = re.findall(r"^```[^\n]*\n(.*?)^```", document, flags=re.M | re.S)
    prose = re.sub(r"^```.*?^```", "", document, flags=re.M | re.S)
    return "\n".join([*fenced, *re.findall(r"`([^`\n]+)`", prose)])
