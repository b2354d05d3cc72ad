"""What each field of a form showed before anybody touched it, kept beside what was typed.

A field that was not touched follows what is recorded now; one that was keeps the own value.
"""

from collections.abc import Mapping

from merit.ui import action_forms, results_kept
from merit.ui.results_typing import Typed, Value

WAS = "was-"


def opened(place: str, values: Mapping[str, Value]) -> Typed:
    """The form at `place`, with what was typed in a session that is over, else from `values`."""
    form = action_forms.opened(place, {**values, **_shown(values)})
    if not any(is_touched(form, name) for name in values):
        results_kept.drop(place)
    return form


def _shown(values: Mapping[str, Value]) -> dict[str, Value]:
    return {f"{WAS}{name}": value for name, value in values.items()}


def is_touched(form: Typed, name: str) -> bool:
    """Whether something else stands in a field than it showed."""
    return form.text(name) != form.text(f"{WAS}{name}")


def follow(form: Typed, recorded: Mapping[str, Value]) -> None:
    """Let the fields that were not touched show what is `recorded` now, before they are drawn."""
    untouched = {name: value for name, value in recorded.items() if not is_touched(form, name)}
    replace(form, untouched)
    take(form, untouched)


def replace(form: Typed, values: Mapping[str, Value]) -> None:
    """Let `values` stand in the fields, before they are drawn."""
    for name, value in values.items():
        if form.values.get(name) != value:
            form.put(name, value)


def take(form: Typed, recorded: Mapping[str, Value]) -> None:
    """Both were shown: the next try is made against what is `recorded` now."""
    form.values.update(_shown(recorded))
