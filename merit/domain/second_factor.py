"""The second factor: time-based codes (RFC 6238) and recovery codes, as rules without chance."""

import re
from datetime import datetime
from hmac import compare_digest

import pyotp

from merit.errors import InputError

ISSUER = "Merit Jateng"
STEP_SECONDS = 30
TOLERANCE = 1  # steps before and after the present one, for clocks that differ
SECRET = re.compile(r"(?:[A-Z2-7]{8}){4,8}")  # 160 bits or more, in whole bytes


def uri(secret: str, username: str) -> str:
    """The otpauth address an authenticator application reads, from a QR picture or typed in."""
    return pyotp.TOTP(secret).provisioning_uri(name=username, issuer_name=ISSUER)


def cleaned(typed: str) -> str:
    """A code without the spaces and hyphens people type, in upper case.

    >>> cleaned(" 123 456 "), cleaned("abcde-fghij")
    ('123456', 'ABCDEFGHIJ')
    """
    return re.sub(r"[\s-]", "", typed).upper()


def matched_step(secret: str, code: str, *, now: datetime, last: int | None) -> int | None:
    """The time step `code` belongs to, at most one away from now and after the step `last`.

    None when it matches none. The caller keeps the step, so that no code works twice.
    """
    present = int(now.timestamp()) // STEP_SECONDS
    generator = pyotp.TOTP(secret)
    typed = cleaned(code).encode("utf-8", "replace")
    found = None
    for step in range(present - TOLERANCE, present + TOLERANCE + 1):
        same = compare_digest(generator.generate_otp(step).encode(), typed)
        if same and (last is None or step > last):
            found = step
    return found


def proven_step(secret: str, code: str, *, now: datetime) -> int:
    """The time step by which `code` proves that the person holds `secret`, or an `InputError`."""
    if not SECRET.fullmatch(secret):
        raise InputError(
            "Kunci faktor kedua tidak lengkap. Pindai gambar pada halaman ini, lalu ketik kodenya."
        )
    step = matched_step(secret, code, now=now, last=None)
    if step is None:
        raise InputError(
            "Kode enam angka tidak cocok. Periksa jam ponsel Anda, lalu ketik kode yang terbaru."
        )
    return step
