"""What has no place in the project: catch-all names, leftovers, banners, stray files."""

import ast
import re
import tokenize
from fnmatch import fnmatch
from pathlib import Path

from architecture.sources import EVERYTHING, MODULES, ROOT, TESTS, name, offences, text, tree

TOP_LEVEL = {
    *("app.py", "pages", "merit", "data", "tests", "docs", ".ci", ".streamlit"),
    *("pyproject.toml", "requirements.txt", "requirements-dev.txt", "Makefile"),
    *("README.md", "CHANGELOG.md", "LICENSE", ".gitignore"),
}
CATCH_ALLS = {"utils", "util", "helpers", "helper", "common", "misc"}
LEFTOVER = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
BANNER = re.compile(r"^#+\s*(?:[-=*#~_]\s?){3,}")
EXCUSES = {"skip", "skipif", "xfail", "importorskip"}


def leftovers(path: Path) -> list[str]:
    return [line for line in comments(path) if LEFTOVER.search(line) or BANNER.match(line)]


def excuses(path: Path) -> set[str]:
    return EXCUSES & {node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}


def comments(path: Path) -> list[str]:
    """Comments of a Python file."""
    with path.open("rb") as source:
        tokens = list(tokenize.tokenize(source.readline))
    return [token.string for token in tokens if token.type == tokenize.COMMENT]


def test_the_top_of_the_repository_holds_only_what_was_agreed() -> None:
    ignored = [line.strip("/ ") for line in text(ROOT / ".gitignore").splitlines()]
    found = {
        path.name
        for path in ROOT.iterdir()
        if path.name != ".git" and not any(fnmatch(path.name, rule) for rule in ignored)
    }
    assert found <= TOP_LEVEL


def test_no_module_or_folder_is_a_catch_all() -> None:
    parts = {part for path in (*MODULES, *TESTS) for part in Path(name(path)).with_suffix("").parts}
    assert parts & CATCH_ALLS == set()


def test_no_comment_is_a_leftover_or_a_banner() -> None:
    assert offences(EVERYTHING, leftovers) == {}


def test_no_test_is_excused() -> None:
    assert offences(TESTS, excuses) == {}
