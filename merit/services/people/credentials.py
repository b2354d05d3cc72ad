"""What is drawn at random for a person, and the form in which it is kept."""

import base64
import secrets
from hashlib import sha256

import pyotp

from merit.domain.second_factor import cleaned

RECOVERY_CODES = 10
RECOVERY_BYTES = 7  # 56 bits, of which ten base32 letters keep 50


def new_token() -> str:
    """A token of 256 bits, fit for an address or a cookie."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """What is kept of a token: its SHA-256 in hexadecimal. Enough, since nobody guesses one."""
    return sha256(token.encode("utf-8", "replace")).hexdigest()


def new_secret() -> str:
    """A secret for an authenticator application: 160 bits in base32."""
    return pyotp.random_base32()


def new_recovery_codes() -> tuple[str, ...]:
    """Ten one-time codes that stand in for the second factor, as shown: "ABCDE-FGHIJ"."""
    codes: dict[str, None] = {}
    while len(codes) < RECOVERY_CODES:
        letters = base64.b32encode(secrets.token_bytes(RECOVERY_BYTES)).decode()
        codes[f"{letters[:5]}-{letters[5:10]}"] = None
    return tuple(codes)


def digest_of_code(typed: str) -> str:
    """What is kept of a recovery code, however it is typed."""
    return digest(cleaned(typed))
