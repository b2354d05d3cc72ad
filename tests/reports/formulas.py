"""Sixty texts that begin as a formula would, in one of the ways some program looks through."""

BODIES = (
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://jahat.example","klik")',
    'IMPORTXML("http://jahat.example","//a")',
    "SUM(1+9)*cmd|' /C calc'!A0",
)
STARTS = ("=", "+", "-", "@", "\t=", "\r=", "\n=", "\0=", " =", "＝", "\u200b=", "'=")
FORMULAS = tuple(start + body for start in STARTS for body in BODIES)
assert len(set(FORMULAS)) == 60
