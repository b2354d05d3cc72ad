"""Docstrings: what a reader of the code is owed."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from architecture.sources import MODULES, WRITTEN, Function, name, text, tree


def public(body: list[ast.stmt]) -> Iterator[ast.ClassDef | Function]:
    """Public functions and classes of a module, and the public methods of those classes."""
    for node in body:
        if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body)


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_every_module_says_what_it_is_for(module: Path) -> None:
    assert not text(module).strip() or ast.get_docstring(tree(module))


@pytest.mark.parametrize("module", WRITTEN, ids=name)
def test_everything_public_has_a_docstring(module: Path) -> None:
    assert [item.name for item in public(tree(module).body) if not ast.get_docstring(item)] == []
