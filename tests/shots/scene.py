"""What happens on the demonstration before the guide is photographed, so that there is work to do.

A region reports an item as done, and a rakor is under way with those present and a decision.
"""

from e2e.desks import Desk, desk
from playwright.sync_api import Browser
from running_app.server import Server

from merit.services.demonstration.days import PLAYED_ON

MEETING, ITEM = "K-2027-01", "R-2026-041"
REGION = "Kabupaten Brebes"
GROUP = "Eks-Karesidenan Pekalongan"
PRESENT = ("Kabupaten Batang", REGION, "Kabupaten Kendal", "Kota Pekalongan")
DECISION = "Pola karier jabatan disahkan dengan peraturan kepala daerah."


def play(browser: Browser, server: Server) -> None:
    """Everything, once, in a database nobody else works in."""
    with desk(browser, server.url, "operator") as operator:
        operator.guest.try_out("Operator kab/kota", region=REGION)
        _report(operator)
    with desk(browser, server.url, "ketua") as chair:
        chair.guest.try_out("Pengelola data 1")
        _lead(chair)


def _report(operator: Desk) -> None:
    operator.guest.visit(f"tindak-lanjut?data=contoh&isi=kemajuan&butir={ITEM}")
    operator.choose("Status (wajib)", "Selesai").write("Kemajuan dalam persen (wajib)", "100")
    operator.write("Catatan", "Analisis kesenjangan seluruh perangkat daerah sudah ditetapkan.")
    operator.press("Kirim laporan").says("terkirim")


def _lead(chair: Desk) -> None:
    address = f"rakor?data=contoh&kode={MEETING}"
    # It is planned for later, and starts on its day at the soonest.
    chair.guest.visit(f"{address}&isi=ubah")
    chair.write("Tanggal (wajib)", f"{PLAYED_ON:%d-%m-%Y}").press("Simpan perubahan")
    chair.guest.visit(address)
    chair.press("Mulai rakor").says("Rakor dimulai.")
    chair.guest.visit(f"{address}&lihat=kehadiran")
    for region in PRESENT:
        group = chair.guest.main.get_by_role("radiogroup", name=region)
        group.get_by_text("Hadir", exact=True).click()
    chair.press("Simpan kehadiran").says("Kehadiran tersimpan.")
    chair.guest.visit(address)
    chair.press("Lanjut ke 2. Butir yang belum selesai dari rakor sebelumnya")
    chair.press("Lanjut ke 3. Hasil penilaian 2026")
    chair.guest.visit(f"{address}&lihat=keputusan")
    chair.write("Isi keputusan (wajib)", DECISION).choose("Untuk daerah", GROUP)
    chair.write("Tenggat (wajib)", "30-06-2027").press("Catat keputusan").says("tercatat dengan")
