"""Pieces about the person at the screen."""

from collections.abc import Iterable

from merit.ui.components.rendering import ENVIRONMENT, markup
from merit.ui.text import identity as words


def foot(name: str, role: str, ways: Iterable[tuple[str, str]]) -> str:
    """The foot of the sidebar: who one is, and where to go with that."""
    return markup("whoami", label=words.LABEL, name=name, role=role, ways=tuple(ways))


def ribbon(mark: str, sentence: str, ways: Iterable[tuple[str, str]]) -> str:
    """A ribbon across the page, with links."""
    return markup("trial", mark=mark, sentence=sentence, ways=tuple(ways))


def secret(title: str, note: str, link: str, hint: str) -> str:
    """A one-time link to be copied; rendered anew each time, because finished pieces are kept."""
    template = ENVIRONMENT.get_template("secret.html")
    return template.render(title=title, note=note, link=link, hint=hint)


def ended(title: str, sentence: str, way: str, href: str) -> str:
    """In place of a page: why there is none, and the way back."""
    return markup("ended", title=title, sentence=sentence, way=way, href=href)
