"""What the routes outside Streamlit say in words of their own; whole pages are templates."""

from merit.domain.access import ROLE_NAMES

NO_SESSION = "Anda belum masuk, atau sesi Anda berakhir. Masuk melalui /masuk."
NOT_HERE = "Alamat ini tidak ada. Periksa penulisannya, atau mulailah dari dasbor."
EXPOSED = (
    "Layanan ini terbuka ke jaringan, tetapi belum aman untuk dipakai: belum ada admin, atau TLS "
    "belum dinyatakan. Jalankan dahulu pada 127.0.0.1 dan buat admin pertama, lalu pasang TLS "
    "dan isi MERIT_TLS=1. Caranya ada di docs/operations.md."
)
ROLES = ROLE_NAMES
