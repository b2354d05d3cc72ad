"""Words of turning a path into action items."""

from collections.abc import Sequence

from merit.domain.instruments import Indicator

TITLE = "Jadikan rencana tindak lanjut"
DUE = "Tenggat semua butir (wajib)"
ORIGIN = "terverifikasi provinsi"
DAY_HINT = "hh-bb-tttt, misalnya 30-09-2027"
NO_DUE = "Tenggat belum diisi. Tulis tanggalnya, misalnya 30-09-2027."
BAD_DUE = "Tenggat tidak terbaca. Tulis hh-bb-tttt, misalnya 30-09-2027."
OWNER = "BKPSDM {daerah}"
NONE_LEFT = "Semua langkah jalur ini sudah menjadi butir RTL yang masih terbuka."
OPEN_BOARD = "Buka papan tindak lanjut"


def due(period: int, number: int, codes: Sequence[str]) -> str:
    """Label of the due date of a period; of all items where one field is enough."""
    return DUE if number == 1 else f"Tenggat masa {period}: {', '.join(codes)} (wajib)"


def title(indicator: Indicator, low: int | None, high: int, *, origin: str = "") -> str:
    """What the region is to do; `origin` says on whose word it starts from `low`."""
    told = f" ({origin})" if origin else ""
    start = f"dari tingkat {low}{told} " if low else ""
    return f"Naikkan {indicator.code} {indicator.name} {start}ke tingkat {high}"


def note(new: int, known: int, *, is_claimed: bool) -> str:
    """How many items there will be, and what is in them."""
    start = (
        "tingkat tujuan saja, karena tingkat awalnya baru penilaian mandiri"
        if is_claimed
        else "tingkat awal dan tujuan"
    )
    held = (
        f" {known} indikator sudah ada dalam butir RTL terbuka dan tidak dicatat lagi."
        if known
        else ""
    )
    return (
        f"{new} butir, satu untuk tiap indikator yang naik: {start}, penanggung jawab BKPSDM "
        f"daerah itu, dan bukti dukung dari instrumen.{held}"
    )


def button(number: int) -> str:
    """What the button does."""
    return f"Catat {number} butir RTL"


def recorded(codes: Sequence[str]) -> str:
    """What was done."""
    return f"{len(codes)} indikator kini ada dalam butir RTL: {', '.join(codes)}."


def known(codes: Sequence[str]) -> str:
    """Which open items there are already."""
    return f"Sudah dalam RTL terbuka: {', '.join(codes)}."
