"""Words of the block that gives the calendar away as a file and as an address."""

from datetime import datetime

from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.ui.text import numbers

TITLE = "Kalender di Outlook atau Google"
NOTE = (
    "Berisi kegiatan, rakor, dan tenggat RTL yang masih terbuka, menurut peran Anda: daerah "
    "sendiri bagi kabupaten/kota, daerah binaan bagi pembina, seluruhnya bagi yang lain."
)
DOWNLOAD, DOWNLOAD_DEMO = "Unduh kalender (.ics)", "Unduh kalender Data contoh (.ics)"
TRIAL = (
    "Percobaan peran tidak memiliki alamat langganan, karena berakhir bersama sesinya. Berkas "
    "unduhan memuat hal yang sama."
)
NO_ACCOUNT = "Alamat langganan tersedia setelah masuk dengan akun sendiri."
NO_KEY = (
    "Dengan alamat langganan, kalender Anda mengikuti perubahan dengan sendirinya. Isinya selalu "
    "data terbit."
)
MAKE, RENEW, REVOKE = "Buat alamat langganan", "Ganti alamat", "Cabut alamat"
SECRET_TITLE = "Alamat langganan Anda"
SECRET_NOTE = (
    "Salin sekarang; alamat ini hanya ditampilkan sekali. Siapa pun yang memegangnya dapat membaca "
    "kalender Anda tanpa masuk, jadi jangan dibagikan."
)
SECRET_HINT = (
    "Outlook: Tambah kalender, Berlangganan dari web. Google: Kalender lain, Dari URL; layanan ini "
    "harus terjangkau dari internet."
)
REVOKED = "Alamat dicabut. Kalender yang memakainya tidak diperbarui lagi."


def download(scope: Scope) -> str:
    """What the link to the file is called."""
    return DOWNLOAD_DEMO if scope.dataset is Dataset.DEMO else DOWNLOAD


def present(made_at: datetime) -> str:
    """That there is an address, and what one can do when it got lost."""
    return (
        f"Alamat langganan dibuat {numbers.moment(made_at)}; isinya selalu data terbit. Ganti bila "
        "alamatnya hilang atau diketahui orang lain; yang lama langsung tidak berlaku."
    )
