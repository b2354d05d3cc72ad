"""Addresses of the pages that show what a slide shows, with the same filters."""

from urllib.parse import urlencode

from merit.domain.scope import EVERYONE, Scope
from merit.domain.states import Dataset


def view(path: str, scope: Scope, **own: str) -> str:
    """Path and query of a page; `path` without its slash, `own` the page's own parameters.

    >>> view("peta", Scope(Dataset.DEMO, 2025, "kota"))
    '/peta?tahun=2025&data=contoh&kelompok=kota'
    """
    asked = {**own, "tahun": str(scope.year)}
    if scope.dataset is not Dataset.PUBLISHED:
        asked["data"] = scope.dataset.value
    if scope.group != EVERYONE:
        asked["kelompok"] = scope.group
    return f"/{path}?{urlencode(asked)}"
