"""The profile leads on: every activity of a region to all that is known of it."""

import re
from html import unescape

import pytest
from services.coaching_by_sql import asked
from ui.screen import Screen

from merit.settings import settings
from merit.store.engine import shared_engine

OF_REGION = """
    SELECT i.code, i.title FROM intervention i
    JOIN intervention_region ir ON ir.intervention_id = i.id
    WHERE i.dataset = ? AND ir.region_code = ?
"""


@pytest.mark.parametrize("dataset", ["contoh", "terbit"])
def test_every_activity_of_the_profile_leads_to_its_detail(
    screen: Screen, database: str, dataset: str
) -> None:
    assert database
    screen.open("daerah", data=dataset, tahun="2025", kode="33.75")
    assert not screen.app.exception
    links = re.findall(r'<a [^>]*href="(/intervensi\?[^"]*kode=[^"]*)"[^>]*>(.*?)</a>', screen.html)
    found = sorted(
        (unescape(href).partition("kode=")[2].partition("&")[0], unescape(name))
        for href, name in links
    )
    assert found == sorted(
        asked(shared_engine(settings().database_url), OF_REGION, [dataset, "33.75"])
    )
    (href, name) = links[0]
    query = dict(pair.split("=") for pair in unescape(href).partition("?")[2].split("&"))
    assert unescape(name) in screen.open("intervensi", **query).text


def test_the_profile_tells_finished_items_from_cancelled_ones(
    screen: Screen, database: str
) -> None:
    assert database
    screen.open("daerah", data="contoh", tahun="2025", kode="33.29")
    ((finished, cancelled),) = asked(
        shared_engine(settings().database_url),
        "SELECT sum(status LIKE 'selesai%'), sum(status = 'dibatalkan') FROM action_item"
        " WHERE dataset = ? AND region_code = ?",
        ["contoh", "33.29"],
    )
    assert cancelled
    assert f"terlambat, {finished} selesai, {cancelled} dibatalkan, per" in screen.text
