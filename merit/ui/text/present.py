"""Words of the page where a deck is chosen, put in order and shown."""

from datetime import datetime

from merit.domain.decks import Deck, DeckKind, Nothing
from merit.domain.states import Dataset
from merit.ui.text import numbers

TITLE = "Layar presentasi"
KIND, KINDS = (
    "Paparan",
    {
        DeckKind.MEETING: "Rakor",
        DeckKind.LEADERS: "Pimpinan",
        DeckKind.REGION: "Satu daerah",
    },
)
REGION, MEETING = "Kabupaten/kota", "Keputusan dari"
NO_MEETING = "Rakor terakhir atau yang sedang berjalan"
PAUSE, NO_PAUSE = "Ganti salindia", "Dengan tombol"
SHOW = "Tayangkan"
FROM_PROFILE = "Paparan daerah ini"
KEYS_QUESTION = "Tombol selama tayang"
KEYS = (
    "Panah kanan, Page Down, atau penunjuk presentasi: salindia berikutnya. Panah kiri atau Page "
    "Up: sebelumnya. Home dan End: salindia pertama dan terakhir. Spasi: salindia berikutnya, atau "
    "jeda dan lanjut bila salindia berganti sendiri. F: layar penuh. B: layar digelapkan. Esc: "
    "keluar dari layar penuh, lalu kembali ke halaman ini."
)
SLIDES = "Susunan salindia"
SLIDES_NOTE = (
    "Judul membuka tayangan mulai dari salindia itu. Susunan tersimpan di alamat halaman ini, "
    "sehingga dapat dikirim sebagai tautan."
)
HIDDEN = "Disembunyikan"
UP, DOWN, HIDE, UNHIDE, RESET = (
    "Naik",
    "Turun",
    "Sembunyikan",
    "Tampilkan",
    "Kembali ke susunan awal",
)
HIDE_EMPTY = "Sembunyikan salindia yang belum berisi"
FULL_NAMES = {
    UP: "Naikkan salindia",
    DOWN: "Turunkan salindia",
    HIDE: "Sembunyikan salindia",
    UNHIDE: "Tampilkan salindia",
}
NO_SLIDES = (
    "Belum ada salindia untuk pilihan ini",
    "Pilih tahun, kelompok, atau himpunan data lain.",
)
FILES_NAME, FILES_NOTE = (
    "Unduh paparan",
    "Isi dan urutannya sama dengan susunan di atas. Diagram dan tabel di PowerPoint dapat diubah.",
)
FREEZE_TITLE = "Bekukan sebagai cuplikan"
FREEZE_NOTE = (
    "Cuplikan menyimpan susunan ini dengan angkanya yang sekarang. Isinya tidak berubah, dapat "
    "ditayangkan lagi, dan dapat dibandingkan kemudian."
)
FIELD_TITLE, FREEZE = "Judul cuplikan", "Bekukan"
ELSEWHERE = {
    Dataset.DEMO: "Buka Data contoh untuk membekukan paparan",
    Dataset.PUBLISHED: "Buka data Terbit untuk membekukan paparan",
}


def lead(deck: Deck, whole: int) -> str:
    """How much of the deck is shown.

    `whole` is the number of slides it has.
    """
    shown = len(deck.slides)
    number = f"{whole} salindia siap" if shown == whole else f"{shown} dari {whole} salindia"
    void = sum(isinstance(slide.body, Nothing) for slide in deck.slides)
    rest = f"; {void} di antaranya belum berisi" if void else ""
    return f"{deck.title}: {number} ditayangkan{rest}."


def empty(name: str) -> str:
    """The name of a slide with nothing on it.

    >>> empty("Status RTL")
    'Status RTL · belum berisi'
    """
    return f"{name} · belum berisi"


def seconds(pause: str) -> str:
    """What a choice of the pause is called.

    >>> seconds("20"), seconds("")
    ('20 detik', 'Dengan tombol')
    """
    return f"{pause} detik" if pause else NO_PAUSE


def slide_count(number: int) -> str:
    """How many slides a button shows."""
    return f"{number} salindia; tekan F untuk layar penuh"


def full_name(act: str, title: str) -> str:
    """What a link that rearranges says to who hears it without seeing its place."""
    return f"{FULL_NAMES[act]}: {title}"


def first_title(deck: Deck, now: datetime) -> str:
    """The title proposed for a snapshot."""
    return f"{deck.title}, {numbers.short_day(now.astimezone(numbers.ZONE).date())}"


def frozen(code: str) -> str:
    """That a snapshot was kept."""
    return f"Dibekukan sebagai cuplikan {code}."
