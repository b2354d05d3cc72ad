"""The frame of every page: ribbon, header, section titles, footer, empty states."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from merit.ui.components.rendering import markup
from merit.ui.text import shell as words


def ribbon(sentence: str) -> str:
    """The mark of demonstration data."""
    return markup("ribbon", mark=words.RIBBON, words=sentence)


def header(title: str, lead: str, period: str) -> str:
    """Title, the answer in one sentence, and what it is about."""
    return markup("header", title=title, lead=lead, period=period)


def section(title: str, note: str = "") -> str:
    """A title inside a page."""
    return markup("title", title=title, note=note)


def arrival(title: str, name: str) -> str:
    """A title inside a page that is brought into view once what it stands for is another one.

    `name` tells one from another (see `links.js`).
    """
    return markup("arrival", title=title, name=name)


def footer(lines: Iterable[str]) -> str:
    """Source, date and status."""
    return markup("footer", lines=tuple(lines))


def empty(what: str, next_step: str) -> str:
    """Why there is nothing to see, and what the reader can do."""
    return markup("empty", what=what, next=next_step)


def notes(lines: Iterable[str]) -> str:
    """Short remarks as a list."""
    return markup("notes", notes=tuple(lines))


def links(pairs: Iterable[tuple[str, str]]) -> str:
    """Addresses inside the application, each with its name."""
    return markup("links", links=tuple(pairs))


@dataclass(frozen=True, slots=True)
class Entry:
    """A page on the menu; `icon` is the name of a Material symbol."""

    title: str
    href: str
    icon: str
    is_current: bool


def menu(sections: Iterable[tuple[str, tuple[Entry, ...]]]) -> str:
    """The menu: names of sections, and under each the pages in it."""
    return markup("menu", label=words.MENU, sections=tuple(sections))


def page_links(links: Iterable[tuple[str, str, bool]]) -> str:
    """Pages beside the menu, each by its title, its address, and whether it is the one shown."""
    return markup("pages", label=words.OTHER_PAGES, links=tuple(links))


def note(sentence: str) -> str:
    """A quiet sentence below something."""
    return markup("note", sentence=sentence)


def link(name: str, href: str) -> str:
    """One way on, on a line of its own."""
    return markup("link", name=name, href=href)


def fold(words: str, href: str, *, name: str, is_open: bool) -> str:
    """A link that opens or closes what follows it; `name` keeps the reader's place."""
    return markup("fold", words=words, href=href, name=name, is_open=is_open)


def leads(chart: str, address: str) -> str:
    """Where a click on a mark of `chart` leads: `address` with the code of the mark behind it."""
    return markup("leads", chart=chart, address=address)


def two(left: str, right: str) -> str:
    """Two finished pieces side by side where there is room, one element instead of four."""
    return markup("two", left=Markup(left), right=Markup(right))


def hint(question: str, answer: str) -> str:
    """An explanation for those who ask for it."""
    return markup("help", question=question, answer=answer)


def remark(sentence: str) -> str:
    """A sentence that qualifies what stands above it."""
    return markup("remark", sentence=sentence)


def key(pairs: Iterable[tuple[str, str]]) -> str:
    """Codes and their names, for a narrow screen where a table has room for the codes only."""
    return markup("key", pairs=tuple(pairs))


def done(sentence: str) -> str:
    """That something was done, announced to screen readers."""
    return markup("done", sentence=sentence)


def faults(sentence: str, lines: Iterable[str]) -> str:
    """Why something was not done, fault by fault."""
    return markup("faults", sentence=sentence, lines=tuple(lines))
