"""Screens of people who try roles out on the demonstration, and what they do with practices."""

from datetime import UTC, datetime

from ui.result_desk import fill, press
from ui.screen import Screen

from merit.domain.access import Role
from merit.services.people import identity
from merit.services.people.sign_in import Trial, try_role
from merit.store.engine import Engine, reading, writing

BATANG, BREBES = "33.25", "33.29"
WORDS = {
    "title": "Talenta ditinjau tiap <b>triwulan</b>",
    "description": "Komite talenta bertemu tiap triwulan.\nSejak 2024.",
    "contact": "Bidang Pengembangan Karier, BKPSDM",
}
ASPECT = "kasn-9-2019/A3"


def trying(engine: Engine, role: Role, region: str | None = None, number: int = 1) -> Screen:
    """A screen of somebody who tries a role out."""
    now = datetime.now(UTC)
    with writing(engine) as session:
        token = try_role(session, Trial(role, region, number), address="", agent="", now=now)
    with reading(engine) as session:
        found = identity.identify(session, token, now=now, demo=True)
    assert found is not None
    return Screen(str(found.session_id))


def proposed(screen: Screen, **changes: str) -> str:
    """Propose a practice on the aspect A3; its code."""
    screen.open("praktik", data="contoh", lihat="isi")
    fill(screen, {"aspect": ASPECT} | WORDS | changes)
    press(screen, "Usulkan")
    return screen.address["kode"]


def opened(screen: Screen, code: str, **more: str) -> Screen:
    return screen.open("praktik", data="contoh", kode=code, **more)
