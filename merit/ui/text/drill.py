"""Words of the ways through views below views."""

TRAIL = "Letak halaman"
PAGER = "Sebelum dan sesudahnya"
