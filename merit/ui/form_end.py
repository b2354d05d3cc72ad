"""What keeps a form from being handed in, told where its button is."""

from collections.abc import Sequence

from merit.domain.findings import Finding, errors, warnings
from merit.ui import results_form
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.components.versions import remarks
from merit.ui.results_typing import Typed
from merit.ui.text import form_end as words
from merit.ui.text.form_end import Ending


def is_ready(form: Typed, found: Sequence[Finding]) -> bool:
    """Whether nothing speaks against keeping it: no error, and every warning acknowledged."""
    if errors(found):
        return False
    return not warnings(found) or form.is_set(results_form.box(found))


def show(form: Typed, found: Sequence[Finding], ending: Ending) -> None:
    """The errors, else the warnings with the box that acknowledges them; nothing without any."""
    wrong = [item.message for item in errors(found)]
    doubtful = [item.message for item in warnings(found)]
    if wrong:
        draw(frame.faults(ending.faults.format(number=len(wrong)), wrong))
    elif doubtful:
        draw(
            frame.section(words.WARNINGS_TITLE, ending.acknowledge_first),
            remarks([], doubtful),
        )
        form.tick(results_form.box(found), ending.acknowledge)
