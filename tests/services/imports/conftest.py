"""The database of the tests of results serves those of imports too."""

from services.results.conftest import filled

__all__ = ["filled"]
