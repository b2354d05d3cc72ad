"""The guide of those who lead and decide."""

from merit.ui.text.guide import dashboard, following, paths, presenting, self_checks, verifying
from merit.ui.text.guide.accounts import SIGNING_IN
from merit.ui.text.guide.parts import Reader, Topic

LEADERS = Reader(
    "Pimpinan",
    {
        "dasbor": Topic(
            "Membaca dasbor",
            "Di mana posisi kita, apa yang perlu diputuskan, dan kapan seluruh 35 tercapai?",
            steps=(dashboard.OVERVIEW, dashboard.TREND, dashboard.LOSSES, dashboard.TAKE_AWAY),
            tasks=(SIGNING_IN,),
        ),
        "mandiri": Topic(
            "Penilaian mandiri",
            "Daerah mana yang sudah menilai diri, dan seberapa jauh klaimnya dari verifikasi?",
            "Dengan akun pimpinan.",
            steps=(self_checks.PROGRESS, verifying.DIFFERENCE),
        ),
        "jalur": Topic(
            "Jalur dan rencana",
            "Apa yang diperlukan untuk mencapai Sangat Baik, dan seberapa pasti hitungannya?",
            "Rencana pembinaan: dengan akun pimpinan.",
            steps=(paths.PATH, paths.GROUNDS, paths.PLAN, paths.ASSUMED),
        ),
        "pembinaan": Topic(
            "Pembinaan dan RTL",
            "Apakah pembinaan menjangkau semua, dan apakah yang disepakati dijalankan?",
            steps=(following.COVERAGE, following.CALENDAR, following.ACTIONS, following.PRACTICES),
        ),
        "rakor": Topic(
            "Rakor",
            "Apa yang dibahas dan diputuskan di rakor?",
            steps=(following.HALL, following.MINUTES),
        ),
        "layar": presenting.TOPIC,
    },
)
