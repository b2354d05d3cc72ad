"""What a passphrase must be (OWASP ASVS 5.0, 6.2.1 to 6.2.11): long, and not to be guessed.

Any character may stand in it; no mixture is demanded and none expires.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable

from merit.errors import InputError

MINIMUM = 12
MAXIMUM = 128
OWN = 8
"""Characters that must remain when the words anybody would try are taken out."""

DISTINCT = 5
CONTEXT = frozenset(
    {"sistemmerit", "sistem", "merit", "jateng", "jawatengah", "bkd", "bkpsdm"}
    | {"dasbor", "kabupaten", "provinsi", "kota"}
)
SHORTEST_WORD = 3
YEAR = r"(?:19|20)\d\d"


def cleaned(typed: str) -> str:
    """`typed` in the form that is hashed: the same letter is always the same (NFKC)."""
    return unicodedata.normalize("NFKC", typed)


def words_of(*names: str) -> frozenset[str]:
    """What anybody would try who knows `names`: each as a whole, and each of its words.

    >>> sorted(words_of("siti.rahma"))
    ['rahma', 'siti', 'siti.rahma', 'sitirahma']
    """
    words: set[str] = set()
    for name in names:
        folded = name.casefold()
        parts = re.findall(r"[^\W_]+", folded)
        words |= {"".join(folded.split()), "".join(parts), *parts}
    return frozenset(word for word in words if len(word) >= SHORTEST_WORD)


def check(passphrase: str, *, words: Collection[str], common: Collection[str]) -> None:
    """Raise an `InputError` that says what to change, or accept.

    `words` are what anybody would try for this person (`words_of`: user name, own name, regions);
    `common` are passphrases and words most people choose, in lower case.
    """
    text = cleaned(passphrase)
    if min(len(text), len(passphrase)) < MINIMUM:
        raise InputError(
            f"Kata sandi paling sedikit {MINIMUM} karakter. "
            "Beberapa kata yang tidak berkaitan mudah diingat dan cukup panjang."
        )
    if max(len(text), len(passphrase)) > MAXIMUM:
        raise InputError(f"Kata sandi paling panjang {MAXIMUM} karakter.")
    squeezed = "".join(text.casefold().split())
    if len(set(squeezed)) < DISTINCT or _is_common(squeezed, common):
        raise InputError(
            "Kata sandi ini termasuk yang paling mudah ditebak. "
            "Pilih beberapa kata yang tidak berkaitan."
        )
    rest = _without(squeezed, CONTEXT | set(words))
    if len(rest) < OWN or _is_common(rest, common):
        raise InputError(
            "Kata sandi ini terlalu dekat dengan nama Anda, nama daerah, atau nama dasbor ini. "
            "Tambahkan kata lain yang tidak berkaitan."
        )


def _is_common(text: str, common: Collection[str]) -> bool:
    letters = "".join(letter for letter in text if letter.isalpha())
    return any(form in common for form in (text, letters, _unit(text), _unit(letters)))


def _unit(text: str) -> str:
    """What `text` repeats: "merdeka" of "merdekamerdeka", or all of it."""
    return text[: (text + text).find(text, 1)] if text else text


def _without(text: str, words: Iterable[str]) -> str:
    """`text` without `words`, the longest first, and without years."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.sub("|".join([*map(re.escape, longest_first), YEAR]), "", text)
