"""What a reader is told when a page could not be drawn."""

import re

import pytest
from streamlit.testing.v1 import AppTest

FAILING = """
import sqlite3
from sqlalchemy.exc import OperationalError
from merit.errors import InputError
from merit.store.faults import Fault, storage_error
from merit.ui import errors

def of_sqlite(code):
    error = sqlite3.OperationalError("database")
    error.sqlite_errorcode = code
    return OperationalError("SELECT", None, error)

raised = {raised}
try:
    with errors.shown_to_user():
        raise raised
except Exception as error:
    errors.on_script_error(error)
"""


def shown(raised: str) -> AppTest:
    app = AppTest.from_string(FAILING.format(raised=raised), default_timeout=60)
    app.run()
    assert not app.exception
    return app


@pytest.mark.parametrize(
    ("raised", "begins"),
    [
        ("of_sqlite(sqlite3.SQLITE_FULL)", "Diska tempat basis data penuh"),
        ("of_sqlite(sqlite3.SQLITE_READONLY)", "Basis data hanya dapat dibaca."),
        ("of_sqlite(sqlite3.SQLITE_CORRUPT)", "Basis data rusak."),
        ("storage_error(Fault.MISSING)", "Berkas basis data tidak ada di tempatnya"),
        ("storage_error(Fault.SILENT)", "Peladen basis data tidak menjawab."),
        ("of_sqlite(sqlite3.SQLITE_ERROR)", "Terjadi gangguan."),
        ("ZeroDivisionError()", "Terjadi gangguan."),
    ],
)
def test_a_failure_is_told_with_what_it_means_and_a_case_number(
    raised: str, begins: str, caplog: pytest.LogCaptureFixture
) -> None:
    (said,) = (item.value for item in shown(raised).error)
    assert said.startswith(begins)
    found = re.search(r"Kode kejadian ([0-9A-F]{6})\.", said)
    assert found
    assert found[1] in caplog.text


def test_an_expected_failure_is_a_sentence_without_a_number() -> None:
    app = shown("InputError('Tahun di luar jangkauan.')")
    assert [item.value for item in app.warning] == ["Tahun di luar jangkauan."]
    assert not app.error
