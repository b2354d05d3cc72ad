"""The icon and the wordmark as addresses that carry their own content.

A file would be read, hashed and registered anew in every run; a Material icon would be fetched
from outside.
"""

from base64 import b64encode
from pathlib import Path

ASSETS = Path(__file__).parent / "assets"


def _address(name: str) -> str:
    content = b64encode((ASSETS / name).read_bytes()).decode()
    return f"data:image/svg+xml;base64,{content}"


ICON = _address("icon.svg")
WORDMARK = _address("wordmark.svg")
