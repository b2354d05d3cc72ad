"""Docstrings: what a reader of the code is owed."""

import ast
from collections.abc import Iterator
from pathlib import Path

from architecture.sources import MODULES, WRITTEN, Function, offences, text, tree


def public(body: list[ast.stmt]) -> Iterator[ast.ClassDef | Function]:
    """Public functions and classes of a module, and the public methods of those classes."""
    for node in body:
        if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body)


def is_mute(module: Path) -> bool:
    return bool(text(module).strip()) and not ast.get_docstring(tree(module))


def undescribed(module: Path) -> list[str]:
    return [item.name for item in public(tree(module).body) if not ast.get_docstring(item)]


def test_every_module_says_what_it_is_for() -> None:
    assert offences(MODULES, is_mute) == {}


def test_everything_public_has_a_docstring() -> None:
    assert offences(WRITTEN, undescribed) == {}
