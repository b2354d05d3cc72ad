"""Rules no import linter can see: `pages/` holds scripts, not a package."""

import ast
from pathlib import Path

import pytest
from architecture.sources import PAGES, functions, imports, length, lines, name, tree

ALLOWED = {"streamlit", "merit.ui", "merit.charts", "merit.reports"}
SCREEN = 40

pytestmark = pytest.mark.parametrize("page", PAGES, ids=name)


def test_a_page_says_in_a_docstring_what_it_is_for(page: Path) -> None:
    assert ast.get_docstring(tree(page))


def test_a_page_is_at_most_80_lines(page: Path) -> None:
    assert lines(page) <= 80


def test_a_page_imports_only_screens_charts_and_reports(page: Path) -> None:
    assert {".".join(module.split(".")[:2]) for module in imports(page)} <= ALLOWED


def test_a_page_asks_for_permission_before_anything_else(page: Path) -> None:
    statements = [
        node for node in tree(page).body[1:] if not isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert ast.unparse(statements[0]).startswith("require(")


def test_a_page_defines_nothing_longer_than_a_screen(page: Path) -> None:
    assert [item.name for item in functions(page) if length(item) > SCREEN] == []
    assert not [node for node in tree(page).body if isinstance(node, ast.ClassDef)]
