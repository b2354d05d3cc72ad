"""What the forms about action items share: what was typed, what was found, how they end."""

from collections.abc import Sequence

from merit.domain.findings import Finding, errors, warnings
from merit.ui import results_form, results_kept, results_typing
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.components.versions import remarks
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


def restored(form: Typed) -> str:
    """That what is shown was typed in a session that is over."""
    return frame.note(words.RESTORED) if form.is_set(RESTORED) else ""


def is_ready(form: Typed, found: Sequence[Finding]) -> bool:
    """Whether nothing speaks against keeping it: no error, and every warning acknowledged."""
    if errors(found):
        return False
    return not warnings(found) or form.is_set(results_form.box(found))


def foot(form: Typed, found: Sequence[Finding]) -> None:
    """What keeps the form from being saved, where the button is."""
    wrong = [item.message for item in errors(found)]
    doubtful = [item.message for item in warnings(found)]
    if wrong:
        draw(frame.faults(words.faults(len(wrong)), wrong))
    elif doubtful:
        title = frame.section(words.WARNINGS_TITLE, words.ACKNOWLEDGE_FIRST)
        draw(title, remarks([], doubtful))
        form.tick(results_form.box(found), words.ACKNOWLEDGE)
