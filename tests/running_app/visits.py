"""The pages there are to visit, as the navigation registers them."""

from dataclasses import dataclass
from urllib.parse import urlencode

from merit.ui.navigation import PAGES

SUBJECTS = {"daerah": {"kode": "33.29"}}  # with open items, late ones too, in Contoh


@dataclass(frozen=True, slots=True)
class Visit:
    """One address of the application: a page, and the question asked of it."""

    title: str
    path: str
    query: str = ""

    @property
    def address(self) -> str:
        """Path and query, to be put behind the server's address."""
        return f"{self.path}?{self.query}" if self.query else self.path

    def asking(self, **parameters: str) -> "Visit":
        """The same page with `parameters` added to its query.

        >>> Visit("Profil", "daerah", "kode=33.75").asking(data="contoh").address
        'daerah?kode=33.75&data=contoh'
        """
        query = "&".join(filter(None, (self.query, urlencode(parameters))))
        return Visit(self.title, self.path, query)


def all_visits() -> list[Visit]:
    """Every page of the registry; those that need a subject get one."""
    return [
        Visit(page.title, page.url_path, urlencode(SUBJECTS.get(page.url_path, {})))
        for page in PAGES
    ]
