"""Slides on what is not known: they say so, and what would change it."""

from merit.domain.decks import Nothing, Slide

SPOKEN = (
    "{reason}. {remedy} Tidak adanya catatan bukan berarti nol dan bukan penilaian atas daerah."
)


def empty(key: str, reason: str, remedy: str, view: str) -> Slide:
    """A slide whose finding is that there is nothing to show; `reason` without its full stop."""
    spoken = SPOKEN.format(reason=reason, remedy=remedy)
    return Slide(key, reason, Nothing(f"{reason}.", remedy), spoken=spoken, view=view)
