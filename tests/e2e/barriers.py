"""Barriers for people who read with the ears or the fingers, as axe-core finds them."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

GRAVE = ("serious", "critical")
UPLOAD = '[data-testid="stFileUploaderDropzone"] button'
"""Its name is in the style sheet, which browsers read aloud and axe does not look at."""


def grave_findings(page: Page) -> list[tuple[str, str]]:
    """Rule and markup of what is serious or critical."""
    answer: dict[str, Any] = Axe().run(page, {"exclude": [[UPLOAD]]}).response
    return [
        (violation["id"], node["html"])
        for violation in answer["violations"]
        if violation["impact"] in GRAVE
        for node in violation["nodes"]
    ]
