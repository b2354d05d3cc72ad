"""What a follow-up produces: per indicator one sentence for reaching level 2, level 3, level 4."""

FIRST_LEVEL = 2
TITLES: dict[str, tuple[str, str, str]] = {
    "1.1": (
        "Menyusun analisis jabatan dan beban kerja pada perangkat daerah yang belum memilikinya",
        "Menetapkan peta jabatan seluruh perangkat daerah dengan keputusan kepala daerah",
        "Memutakhirkan rencana kebutuhan lima tahun sesuai peta jabatan terbaru",
    ),
    "1.2": (
        "Melengkapi riwayat jabatan dan pendidikan pegawai pada sistem kepegawaian",
        "Menjadwalkan pemutakhiran data pegawai tiap triwulan oleh perangkat daerah",
        "Merekonsiliasi data kompetensi pegawai dengan SIASN",
    ),
    "1.3": (
        "Menyusun daftar pegawai yang akan pensiun dalam lima tahun",
        "Merinci proyeksi pensiun lima tahun menurut jabatan dan unit kerja",
        "Memakai proyeksi pensiun sebagai lampiran usulan kebutuhan pegawai",
    ),
    "1.4": (
        "Menyusun rencana pemenuhan kebutuhan ASN tahun berjalan",
        "Memperluas rencana pemenuhan kebutuhan ASN menjadi lima tahun",
        "Menetapkan rencana pemenuhan ASN lima tahun per jabatan dan sumber pegawai",
    ),
    "2.1": (
        "Menyusun rencana pengadaan ASN dengan jumlah per perangkat daerah",
        "Merinci rencana pengadaan menurut jabatan dan kualifikasi pendidikan",
        "Menyelaraskan rencana pengadaan per unit kerja dengan rencana lima tahun",
    ),
    "2.2": (
        "Menerbitkan surat edaran tata cara pengadaan pegawai di daerah",
        "Menyusun prosedur pengadaan CPNS yang memuat penanganan aduan",
        "Melengkapi prosedur pengadaan PPPK dan pindahan lalu mempublikasikannya",
    ),
    "2.3": (
        "Mengumumkan seleksi CPNS melalui laman resmi pemerintah daerah",
        "Mendokumentasikan seleksi PPPK dari pengumuman sampai penetapan",
        "Menyelenggarakan uji kompetensi bagi pelamar pindahan antarinstansi",
    ),
    "2.4": (
        "Mengikutsertakan CPNS angkatan tertunda dalam pelatihan dasar",
        "Menuntaskan pelatihan dasar bagi seluruh CPNS formasi terakhir",
        "Menyelenggarakan dan mengevaluasi orientasi PPPK",
    ),
    "2.5": (
        "Menyusun rekapitulasi kesesuaian penempatan pegawai baru dengan formasi",
        "Menerbitkan surat perintah melaksanakan tugas sesuai unit formasi",
        "Meneliti ketepatan waktu penempatan seluruh pegawai baru",
    ),
    "3.1": (
        "Menyusun standar kompetensi jabatan pimpinan tinggi",
        "Melengkapi standar kompetensi jabatan administrator dan pengawas",
        "Menetapkan standar kompetensi jabatan fungsional dan pelaksana",
    ),
    "3.2": (
        "Melaksanakan uji kompetensi bagi pejabat pimpinan tinggi",
        "Memperluas uji kompetensi kepada pejabat administrator dan pengawas",
        "Menyimpan profil kompetensi seluruh pejabat pada sistem kepegawaian",
    ),
    "3.3": (
        "Menyusun pedoman manajemen talenta dan keputusan komite talenta",
        "Memetakan pejabat administrator ke dalam sembilan kotak",
        "Menetapkan dan memutakhirkan talent pool semua jenjang target",
    ),
    "3.4": (
        "Menyusun kebijakan suksesi sebagai turunan peraturan manajemen talenta",
        "Menyusun rencana suksesi untuk jabatan pimpinan tinggi yang akan lowong",
        "Menetapkan rencana suksesi dan memakainya dalam pengisian jabatan",
    ),
    "3.5": (
        "Mengukur kesenjangan kompetensi pejabat pengawas",
        "Menyusun analisis kesenjangan kompetensi seluruh jabatan struktural",
        "Menyajikan kesenjangan kompetensi setiap pegawai pada sistem kepegawaian",
    ),
    "3.6": (
        "Mengolah hasil e-Kinerja menjadi analisis kesenjangan kinerja unit",
        "Menyusun analisis kesenjangan kinerja seluruh perangkat daerah",
        "Menindaklanjuti kesenjangan kinerja per pegawai dengan rencana perbaikan",
    ),
    "3.7": (
        "Menyusun rencana pengembangan kompetensi tahunan",
        "Mendasarkan rencana pengembangan kompetensi pada analisis kesenjangan",
        "Menetapkan rencana pengembangan kompetensi jangka menengah beserta evaluasinya",
    ),
    "3.8": (
        "Mengusulkan pelatihan menurut kebutuhan perangkat daerah",
        "Menyelenggarakan pelatihan teknis menurut hasil analisis kesenjangan",
        "Menuntaskan hak 20 jam pelajaran dan mengevaluasi dampak pelatihan",
    ),
    "3.9": (
        "Menerbitkan kebijakan praktik kerja dan pertukaran pegawai",
        "Melaksanakan pertukaran pegawai dengan satu daerah tetangga",
        "Menjadwalkan pertukaran pegawai tahunan dan mengevaluasi hasilnya",
    ),
    "3.10": (
        "Menyusun pedoman bimbingan, konseling, dan mentoring pegawai",
        "Melaksanakan mentoring pada lima perangkat daerah percontohan",
        "Mendokumentasikan kartu bimbingan seluruh perangkat daerah",
    ),
    "4.1": (
        "Menyusun rancangan peraturan pola karier",
        "Menetapkan peraturan kepala daerah tentang pola karier",
        "Menyosialisasikan pola karier kepada seluruh pegawai",
    ),
    "4.2": (
        "Menyusun prosedur promosi dan mutasi sesuai ketentuan nasional",
        "Menetapkan kebijakan internal promosi dan mutasi",
        "Menyelaraskan kebijakan promosi dengan kinerja dan talent pool",
    ),
    "4.3": (
        "Melengkapi berkas seleksi terbuka jabatan pimpinan tinggi",
        "Melaksanakan seleksi terbuka bagi seluruh jabatan pimpinan tinggi yang lowong",
        "Mengajukan pengisian jabatan dari talent pool kepada BKN",
    ),
    "5.1": (
        "Menyusun perjanjian kinerja seluruh pejabat struktural",
        "Memperbaiki ukuran kinerja yang belum terukur pada SKP",
        "Menyusun pohon kinerja berjenjang sampai tingkat pelaksana",
    ),
    "5.2": (
        "Menetapkan pedoman penilaian kinerja pegawai",
        "Menerapkan ukuran hasil kerja yang sama pada semua perangkat daerah",
        "Menambahkan penilaian perilaku dan umpan balik pada e-Kinerja",
    ),
    "5.3": (
        "Melaksanakan penilaian kinerja triwulanan pada unit percontohan",
        "Memperluas penilaian kinerja triwulanan ke seluruh unit kerja",
        "Mendokumentasikan catatan dialog kinerja seluruh pegawai",
    ),
    "5.4": (
        "Menyusun laporan analisis masalah kinerja semester pertama",
        "Menindaklanjuti masalah kinerja yang ditemukan pada penilaian terakhir",
        "Menuntaskan tindak lanjut seluruh kasus kinerja rendah",
    ),
    "5.5": (
        "Memuat hasil kinerja dalam bahan rapat tim penilai kinerja",
        "Memakai hasil kinerja sebagai syarat promosi jabatan",
        "Menyusun matriks hasil kinerja untuk promosi, mutasi, dan pelatihan",
    ),
    "6.1": (
        "Mengaitkan tambahan penghasilan dengan data kehadiran elektronik",
        "Memasukkan capaian SKP ke dalam perhitungan tambahan penghasilan",
        "Menghubungkan e-Kinerja dengan aplikasi pembayaran tambahan penghasilan",
    ),
    "6.2": (
        "Menyelenggarakan pemilihan pegawai berprestasi tingkat daerah",
        "Menetapkan kebijakan penghargaan pegawai berprestasi",
        "Memberikan penghargaan berbasis kinerja secara rutin tiap tahun",
    ),
    "6.3": (
        "Menetapkan kode etik dan kode perilaku pegawai",
        "Membentuk majelis kode etik dan menetapkan tata kerjanya",
        "Menuntaskan penanganan pelanggaran disiplin sesuai batas waktu",
    ),
    "6.4": (
        "Menyusun rekapitulasi pelanggaran disiplin tiga tahun terakhir",
        "Memindahkan data pelanggaran disiplin ke sistem kepegawaian",
        "Menghubungkan data pelanggaran disiplin dengan I-DIS",
    ),
    "7.1": (
        "Menyusun kebijakan bantuan hukum bagi pegawai",
        "Membuka layanan bantuan hukum dan konseling pegawai",
        "Melaporkan pemanfaatan layanan perlindungan pegawai",
    ),
    "7.2": (
        "Mendaringkan layanan kenaikan pangkat dan cuti",
        "Menetapkan prosedur dan standar waktu layanan kepegawaian",
        "Melaksanakan survei kepuasan layanan kepegawaian",
    ),
    "8.1": (
        "Menyiapkan sistem informasi kepegawaian untuk akses daring",
        "Menghubungkan sistem kepegawaian dengan data kinerja",
        "Menuntaskan hubungan sistem kepegawaian dengan SIASN",
    ),
    "8.2": (
        "Menerapkan e-Kinerja pada perangkat daerah percontohan",
        "Menerapkan e-Kinerja bagi seluruh pegawai termasuk PPPK",
        "Menghubungkan e-Kinerja dengan sistem kepegawaian",
    ),
    "8.3": (
        "Menguji coba naskah dinas elektronik pada sekretariat daerah",
        "Memperluas naskah dinas elektronik ke dinas dan badan",
        "Menuntaskan penerapan naskah dinas elektronik sampai kecamatan",
    ),
    "8.4": (
        "Menjajaki kerja sama penilaian kompetensi dengan pusat asesmen provinsi",
        "Menandatangani kerja sama tetap penilaian kompetensi",
        "Mengusulkan akreditasi unit penilaian kompetensi dan penambahan asesor",
    ),
}
