"""What the page of imported files is asked for in its address, and the addresses of its views."""

from merit.domain.imports.readings import Kind
from merit.domain.scope import Scope
from merit.ui import address, views
from merit.ui.components.choices import Choice, choices
from merit.ui.text import imports as words

PATH = "impor"
KIND, NUMBER = "jenis", "kiriman"
ORIGINAL = f"/{PATH}/berkas/"
WIDTH = 720  # pixels; less where the screen is narrower


def kind() -> Kind:
    """What the file tells of."""
    return Kind(address.asked(KIND, list(Kind), default=Kind.RESULTS.value))


def kinds(chosen: Kind) -> str:
    """The three kinds as links."""
    items = [
        Choice(name, address.here(**{KIND: _plain(item)}), item is chosen)
        for item, name in words.KINDS.items()
    ]
    return choices(words.KIND, items, stay=KIND)


def _plain(item: Kind) -> str:
    return "" if item is Kind.RESULTS else item.value


def number() -> int | None:
    """The number of the batch asked for."""
    told = address.value(NUMBER)
    return int(told) if told.isascii() and told.isdecimal() and len(told) <= 9 else None


def href(scope: Scope, number: int | None = None) -> str:
    """Address of one batch, or of the page where none is named."""
    return views.href(PATH, scope, **({NUMBER: str(number)} if number is not None else {}))


def original(number: int) -> str:
    """Address of the file the batch `number` came from."""
    return f"{ORIGINAL}{number}"
