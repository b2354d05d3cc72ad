"""Budgets of length. When one is reached, a module is split by subject."""

from pathlib import Path

from architecture.sources import WRITTEN, functions, length, lines, offences


def test_a_module_is_at_most_250_lines() -> None:
    assert offences(WRITTEN, lambda module: max(lines(module) - 250, 0)) == {}


def test_a_function_is_at_most_40_lines() -> None:
    assert offences(WRITTEN, long_functions) == {}


def long_functions(module: Path) -> list[str]:
    return [item.name for item in functions(module) if length(item) > 40]
