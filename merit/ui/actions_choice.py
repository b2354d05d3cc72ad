"""What the reader of the actions page chose: view, filter, region, page, grouping."""

from dataclasses import dataclass

import streamlit as st

from merit.domain.scope import Scope
from merit.services.action_items import Item
from merit.services.actions import Actions, Filter
from merit.services.progress import By
from merit.ui import address, views
from merit.ui.text import actions as words

PATH = "tindak-lanjut"
EVERYWHERE = ""
PAGE_SIZE = 50
INTERVENTION, DECISION = "intervensi", "keputusan"
MEETING = "K-"
"""What the codes of decisions begin with, and those of activities do not."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A view of the page; the defaults are left out of its address."""

    form: str = words.BOARD
    asked: Filter = Filter.ALL
    code: str = EVERYWHERE
    page: int = 1
    by: By = By.REGION
    origin: str = ""

    def of(self, data: Actions, asked: Filter | None = None) -> tuple[Item, ...]:
        """The items chosen, or those `asked` for within the same region and origin."""
        return data.of(asked or self.asked, code=self.code, origin=self.origin)

    def href(self, scope: Scope) -> str:
        """Address of this view."""
        default = Choice()
        query = {
            "tampil": (self.form, default.form),
            "status": (self.asked.value, default.asked.value),
            "kode": (self.code, default.code),
            "hal": (str(self.page), str(default.page)),
            "menurut": (self.by.value, default.by.value),
        }
        asked = {name: value for name, (value, usual) in query.items() if value != usual}
        if self.origin:
            asked[DECISION if self.origin.startswith(MEETING) else INTERVENTION] = self.origin
        return views.href(PATH, scope, **asked)


def region(data: Actions) -> str:
    """Code of the region whose items are listed, empty for all of the group."""
    names = {item.code: item.label for item in data.regions}
    if data.is_partial and len(names) == 1:
        # "All regions" would promise more than the reader of one region gets.
        (only,) = names.values()
        names = {EVERYWHERE: only}
    return address.choose(
        st.selectbox,
        words.REGION,
        [EVERYWHERE, *sorted(names.keys() - {EVERYWHERE})],
        name="kode",
        default=EVERYWHERE,
        format_func=lambda code: names.get(code, words.EVERYWHERE),
    )


def current(data: Actions, code: str) -> Choice:
    """What the address asks for, with the region `code`; whatever is unknown falls back."""
    asked = Filter(address.asked("status", list(Filter), default=Filter.ALL.value))
    origin = _origin(data)
    last = max(1, -(-len(data.of(asked, code=code, origin=origin)) // PAGE_SIZE))
    pages = {str(number) for number in range(1, last + 1)}
    return Choice(
        form=address.asked("tampil", words.FORMS, default=words.BOARD),
        asked=asked,
        code=code,
        page=int(address.asked("hal", pages, default="1")),
        by=By(address.asked("menurut", list(By), default=By.REGION.value)),
        origin=origin,
    )


def _origin(data: Actions) -> str:
    """The activity or decision whose items are listed, empty for all; nonsense lists all."""
    found = address.asked(DECISION, data.decisions, default="")
    return found or address.asked(INTERVENTION, data.activities, default="")
