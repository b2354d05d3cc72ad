"""How far two spellings are apart, to propose what may have been meant."""

from collections.abc import Collection

SHORT = 5  # letters: in "Pati" or "Tegal" two wrong ones leave too little to recognise


def distance(first: str, second: str) -> int:
    """Letters to add, drop, change or swap with their neighbour.

    Optimal string alignment (Damerau 1964), over all of both words.

    >>> distance("klaten", "klatne"), distance("purbolinggo", "purbalingga"), distance("", "pati")
    (1, 2, 4)
    """
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, left in enumerate(first, start=1):
        above, row = row, [i]
        for j, right in enumerate(second, start=1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (left != right))
            if i > 1 and j > 1 and left == second[j - 2] and first[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before = above
    return row[-1]


def nearest(word: str, known: Collection[str]) -> str | None:
    """The one known word at most two letters away (one for short words); None unless unique."""
    best, found = 3, None
    for candidate in known:
        allowed = 1 if len(candidate) <= SHORT else 2
        if abs(len(word) - len(candidate)) > allowed:
            continue
        apart = distance(word, candidate)
        if apart > allowed or apart > best:
            continue
        best, found = apart, (candidate if apart < best else None)
    return found
