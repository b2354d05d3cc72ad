"""Self-checks (penilaian mandiri): what a region claims of itself, and what the province finds."""
