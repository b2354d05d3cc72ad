"""What the tests of files share: LibreOffice, started as seldom as possible."""

import pytest
from libreoffice import Office


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """LibreOffice with a profile of its own."""
    return Office(tmp_path_factory.mktemp("libreoffice"))
