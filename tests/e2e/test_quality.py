"""What travels to a visitor is affordable and complete; of every page, see test_every_view.py."""

import re

import pytest
from e2e.visitor import Visitor

pytestmark = pytest.mark.e2e
HATCH = re.compile(r"url\(\"?#(arsir-[\w]+)\"?\)")
JAVASCRIPT_BUDGET_BYTES = 1_300_000
TINY_BYTES = 1000  # a packet either way


@pytest.mark.parametrize("address", ["", "peta?bentuk=petak", "peta?data=contoh"])
def test_every_hatch_used_is_defined_in_the_document(guest: Visitor, address: str) -> None:
    guest.visit(address)
    fills = guest.main.locator('[fill*="arsir-"]').evaluate_all(
        "elements => elements.map(element => element.getAttribute('fill'))"
    )
    used = {found.group(1) for fill in fills if (found := HATCH.search(fill))}
    assert used
    for pattern in used:
        assert guest.page.locator(f"pattern#{pattern}").count() == 1


def test_scripts_travel_compressed_and_a_first_visit_is_affordable(guest: Visitor) -> None:
    guest.visit()
    scripts = [item for item in guest.requests if item.resource_type == "script"]
    assert scripts
    for script in scripts:
        answer = script.response()
        assert answer is not None
        is_tiny = int(answer.headers.get("content-length", TINY_BYTES)) < TINY_BYTES
        assert is_tiny or answer.headers["content-encoding"] == "gzip", script.url
    sent = sum(script.sizes()["responseBodySize"] for script in scripts)
    assert sent <= JAVASCRIPT_BUDGET_BYTES


def test_scripts_may_be_kept_for_ever(guest: Visitor) -> None:
    guest.visit()
    answers = [item.response() for item in guest.requests if item.resource_type == "script"]
    assert answers
    assert all(answer and "immutable" in answer.headers["cache-control"] for answer in answers)
