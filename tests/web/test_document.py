"""The document Streamlit sends, made ours, and where it does not go out."""

import pytest
from starlette.applications import Starlette
from web.callers import near

from app import app

BROWSER = {"accept": "text/html"}


@pytest.fixture(scope="module")
def whole() -> Starlette:
    return app._build_starlette_app()


@pytest.mark.parametrize("address", ["/", "/peta", "/daerah", "/penetapan", "/peta?tahun=2023"])
@pytest.mark.usefixtures("database")
def test_every_screen_has_its_document_in_indonesian(whole: Starlette, address: str) -> None:
    answer = near(whole).get(address, headers=BROWSER)
    assert answer.status_code == 200
    assert '<html lang="id">' in answer.text
    assert "<script" in answer.text


@pytest.mark.parametrize("address", ["/tidak-ada", "/peta/dalam", "/overview", "/awal", "/PETA"])
@pytest.mark.usefixtures("database")
def test_where_there_is_no_screen_a_page_of_ours_says_so(whole: Starlette, address: str) -> None:
    answer = near(whole).get(address, headers=BROWSER)
    assert answer.status_code == 404
    assert "Alamat ini tidak ada." in answer.text
    assert 'href="/"' in answer.text
    assert "<script" not in answer.text  # so that nothing of Streamlit speaks


@pytest.mark.usefixtures("database")
def test_a_head_request_is_answered_like_the_page(whole: Starlette) -> None:
    client = near(whole)
    assert client.head("/peta", headers=BROWSER).status_code == 200
    missing = client.head("/tidak-ada", headers=BROWSER)
    assert missing.status_code == 404
