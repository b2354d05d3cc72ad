"""What forms share that keep what was typed beyond a session that is over."""

from merit.ui import results_kept, results_typing
from merit.ui.components import frame
from merit.ui.results_typing import Typed, Value
from merit.ui.text import follow_up_form as words

TRIED, RESTORED = "diperiksa", "dari-sesi-lalu"


def opened(place: str, start: dict[str, Value]) -> Typed:
    """The form at `place`, with what was typed in a session that is over, else from `start`."""
    kept = None if results_typing.is_typed(place) else results_kept.found_at(place)
    values = start if kept is None else {**start, **kept.values, RESTORED: True}
    form = results_typing.typed(place, lambda: dict(values))
    form.catch_up()
    told = {name: form.values.get(name, usual) for name, usual in start.items()}
    if told == start:
        results_kept.drop(place)
    else:
        results_kept.keep_at(place, told)
    return form


def present(place: str) -> Typed | None:
    """What was typed at `place`, in this session or one that is over; nothing is drawn."""
    if results_typing.is_typed(place):
        form = results_typing.typed(place, dict)
        form.catch_up()
        return form
    kept = results_kept.found_at(place)
    return Typed(place, dict(kept.values)) if kept else None


def restored(form: Typed) -> str:
    """That what is shown was typed in a session that is over."""
    return frame.note(words.RESTORED) if form.is_set(RESTORED) else ""


def clearing(name: str) -> None:
    """The button that throws away what was typed."""
    results_typing.button(name, words.CLEAR)
