"""Two data managers at their screens, and what they do on the page of official results."""

from datetime import UTC, datetime
from typing import Any

from services.people.community import administrator
from ui.own_database import seated
from ui.screen import Screen

from merit.domain.access import Role
from merit.domain.accounts import AccountDraft
from merit.store import accounts
from merit.store.engine import Engine, writing

PURBALINGGA = {"lihat": "isi", "kode": "33.03", "hasil": "2023"}
"""Of whose year 2023 no result is among the published facts."""

ENTRY = {
    "score": "301,5",
    "stated_band": "Baik",
    "decree_number": "109/KEP.KASN/C/XII/2023",
    "decided_on": "07-12-2023",
    "reference": "Keputusan Ketua KASN tentang hasil 2023",
    "source_kind": "resmi",
    "source_date": "07-12-2023",
    "confidence": "tinggi",
}


def managers(engine: Engine) -> tuple[Screen, Screen]:
    """The screens of Sari and Budi, who both keep official results."""
    now = datetime.now(UTC)
    administrator(engine, "rina", now=now)
    for username, name, role, regions in (
        ("sari", "Sari", Role.DATA_MANAGER, ()),
        ("budi", "Budi", Role.DATA_MANAGER, ()),
        ("rini", "Rini", Role.COACH, ("33.03",)),
    ):
        with writing(engine) as session:
            accounts.add(session, AccountDraft(username, name, role, frozenset(regions)), now=now)
    return seated(engine, "sari"), seated(engine, "budi")


def field(screen: Screen, name: str) -> Any:
    """The field of this name, whatever kind it is of."""
    app = screen.app
    every = [*app.text_input, *app.text_area, *app.selectbox, *app.checkbox]
    (found,) = [item for item in every if str(item.key).endswith(f"/{name}")]
    return found


def fill(screen: Screen, values: dict[str, Any]) -> Screen:
    """Type into fields, then leave the last one."""
    for name, value in values.items():
        field(screen, name).set_value(value)
    screen.app.run()
    return screen


def buttons(screen: Screen) -> list[str]:
    return [item.label for item in screen.app.button]


def press(screen: Screen, name: str) -> Screen:
    (button,) = [item for item in screen.app.button if item.label == name]
    button.click().run()
    assert not screen.app.exception
    return screen


def tick(screen: Screen) -> Screen:
    """Acknowledge the warnings."""
    screen.app.checkbox[0].set_value(True).run()
    return screen


def entered(screen: Screen, **changes: Any) -> str:
    """Hand a new result of Purbalingga 2023 in; the number of its proposal."""
    screen.open("penetapan", **PURBALINGGA)
    fill(screen, ENTRY | changes)
    press(screen, "Ajukan hasil baru")
    return screen.address["usulan"]


def opened(screen: Screen, number: str, **more: str) -> Screen:
    return screen.open("penetapan", usulan=number, **more)
