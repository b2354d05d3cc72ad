"""Budgets of length. When one is reached, a module is split by subject."""

from pathlib import Path

import pytest
from architecture.sources import WRITTEN, functions, length, lines, name

pytestmark = pytest.mark.parametrize("module", WRITTEN, ids=name)


def test_a_module_is_at_most_250_lines(module: Path) -> None:
    assert lines(module) <= 250


def test_a_function_is_at_most_40_lines(module: Path) -> None:
    assert [item.name for item in functions(module) if length(item) > 40] == []
