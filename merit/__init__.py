"""Merit Jateng: Indeks Sistem Merit of the 35 kabupaten/kota of Central Java."""

__version__ = "0.1.0"
