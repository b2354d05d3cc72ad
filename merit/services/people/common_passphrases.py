"""The passphrases most people choose, from the list that comes with the project."""

from functools import cache
from pathlib import Path

LIST = Path(__file__).with_name("common_passphrases.txt")


@cache
def common_passphrases() -> frozenset[str]:
    """Common passwords and the words they are made of, in lower case."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
