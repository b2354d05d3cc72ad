"""Addresses of documents kept elsewhere: which are taken, and the host a reader is told."""

import re
from ipaddress import AddressValueError, IPv4Address
from urllib.parse import SplitResult, urlsplit

import idna

from merit.errors import InputError

LONGEST = 2000
LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)", re.IGNORECASE)
NUMERIC = re.compile(r"[\d.]+|0x[0-9a-f.x]*", re.IGNORECASE)
SCHEMES = ("http", "https")
EMPTY = "Tautan belum diisi. Salin alamat lengkap dokumennya."
NO_WEB = "Tautan harus berawalan https:// atau http://. Salin alamat lengkap dokumennya."
UNREADABLE = (
    "Tautan ini tidak dapat dibaca sebagai alamat. Salin alamat lengkap dokumennya, tanpa spasi."
)
WITH_NAME = "Tautan ini memuat nama pengguna sebelum tanda @. Salin alamat dokumennya saja."
TOO_LONG = f"Tautan ini lebih panjang dari {LONGEST} karakter. Pakai alamat yang lebih pendek."


def checked_link(typed: str) -> str:
    """The address of a document on the web, or an InputError that says what is wrong with it.

    >>> checked_link(" https://bkd.jatengprov.go.id/notulen.pdf ")
    'https://bkd.jatengprov.go.id/notulen.pdf'
    """
    link = typed.strip()
    if not link:
        raise InputError(EMPTY)
    if len(link) > LONGEST:
        raise InputError(TOO_LONG)
    parts = _parts(link)
    if parts.scheme not in SCHEMES:
        raise InputError(NO_WEB)
    if parts.username is not None or "@" in parts.netloc:
        raise InputError(WITH_NAME)
    host_of(link)
    return link


def host_of(link: str) -> str:
    """The host of an address, foreign letters spelt out so that none passes for another.

    >>> host_of("https://Bkd.JatengProv.go.id:8443/x"), host_of("https://bkn.gо.id/")
    ('bkd.jatengprov.go.id', 'bkn.xn--g-1tb.id')
    """
    try:
        host = _spelt(_parts(link).hostname or "").rstrip(".")
    except UnicodeError as error:
        raise InputError(UNREADABLE) from error
    labels = host.split(".")
    if len(labels) < 2 or len(host) > 253 or not all(map(LABEL.fullmatch, labels)):
        raise InputError(UNREADABLE)
    if NUMERIC.fullmatch(labels[-1]) and not _is_address(host):
        raise InputError(UNREADABLE)
    return host


def _spelt(host: str) -> str:
    """A host as browsers ask for it: IDNA 2008 after the mapping of UTS 46."""
    if host.isascii():
        return host.lower()
    return idna.encode(host, uts46=True).decode("ascii")


def _parts(link: str) -> SplitResult:
    # A browser drops tabs and line breaks, and reads a backslash as a slash: what is shown would
    # not be where it leads.
    if not link or not link.isprintable() or set(link) & set(' \\"<>'):
        raise InputError(UNREADABLE)
    try:
        parts = urlsplit(link)
        _ = parts.port
    except ValueError as error:
        raise InputError(UNREADABLE) from error
    return parts


def _is_address(host: str) -> bool:
    try:
        IPv4Address(host)
    except AddressValueError:
        return False
    return True
