"""People at the desk of a rakor, in tests of its page."""

from ui.result_desk import fill, press
from ui.screen import Screen

HEADER = {"title": "Rakor semester II", "held_on": "05-03-2026", "starts_at": "08.30"}
FIRST = {"item-1": "Pembukaan", "minutes-1": "10", "speaker-1": "Sekretaris Daerah"}


def drafted(sari: Screen) -> str:
    """A draft with two items; its code."""
    sari.open("rakor", isi="baru")
    fill(sari, {**HEADER, **FIRST})
    press(sari, "Tambah agenda")
    fill(sari, {"item-2": "Kesepakatan", "minutes-2": "45"})
    press(sari, "Simpan draf")
    assert "Draf K-2026-01 tersimpan." in sari.text
    return sari.address["kode"]


def started(sari: Screen) -> str:
    """One that runs; its code."""
    code = drafted(sari)
    press(press(sari, "Buka rakor"), "Mulai rakor")
    return code


def ticked(screen: Screen, **regions: str) -> Screen:
    """Choose how regions take part, and save; regions are named like "r3329"."""
    return press(chosen(screen, **regions), "Simpan kehadiran")


def chosen(screen: Screen, **regions: str) -> Screen:
    """Choose how regions take part, and do not save; regions are named like "r3329"."""
    radios = {str(item.key)[-5:]: item for item in screen.app.radio}
    for name, way in regions.items():
        radios[f"{name[1:3]}.{name[3:]}"].set_value(way)
    screen.app.run()
    return screen


def answers(screen: Screen) -> dict[str, str]:
    """What is chosen for each region that is not left open."""
    return {item.key[-5:]: item.value for item in screen.app.radio if item.value}
