"""What a form says where its button is: how much is to be mended, what was not acknowledged."""

from dataclasses import dataclass

WARNINGS_TITLE = "Peringatan"


@dataclass(frozen=True, slots=True)
class Ending:
    """The words of one way to hand something in; `{number}` is how much is to be mended."""

    faults: str
    acknowledge_first: str
    acknowledge: str


SAVING = Ending(
    "Belum disimpan. Perbaiki {number} hal berikut.",
    "Belum disimpan. Periksa peringatan ini, centang, lalu simpan lagi.",
    "Saya sudah memeriksa peringatan ini",
)
PROPOSING = Ending(
    "Belum diajukan: {number} hal perlu diperbaiki. Isian Anda tetap ada.",
    "Belum diajukan. Periksa peringatan ini, centang bahwa sudah diperiksa, lalu ajukan lagi.",
    "Saya sudah memeriksa peringatan ini terhadap dokumennya",
)
