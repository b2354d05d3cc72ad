"""Every way in which the reading child can end is a sentence, and the server goes on."""

import sys
import threading
import time
from pathlib import Path

import pytest
from workbooks.packages import book

from merit.domain.imports.workbook import Form
from merit.errors import WorkbookError
from merit.workbooks import limits, open_file, process
from merit.workbooks.refusals import TOO_HEAVY, TOO_SLOW

ROOT = process.COMMAND[-1]
SHEET = '["sheet","x",false]'


def refusal(monkeypatch: pytest.MonkeyPatch, program: str, content: bytes = b"x") -> str:
    """The sentence when the child is this program instead."""
    monkeypatch.setattr(process, "COMMAND", [sys.executable, "-I", "-c", program])
    with pytest.raises(WorkbookError) as caught:
        process.read_in_child(Form.CSV, content, title="")
    return str(caught.value)


def says(*lines: str) -> str:
    """A program that says these lines."""
    return f"print({chr(10).join(lines)!r})"


def test_a_child_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "SECONDS", 0.5)
    started = time.monotonic()
    assert refusal(monkeypatch, "import time; time.sleep(60)") == TOO_SLOW
    assert time.monotonic() - started < 10


def test_a_child_that_never_listens_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "SECONDS", 0.5)
    program = "import time; time.sleep(60)"
    assert refusal(monkeypatch, program, bytes(limits.FILE_BYTES)) == TOO_SLOW


@pytest.mark.parametrize("signal", ["SIGSEGV", "SIGKILL", "SIGXCPU", "SIGABRT"])
def test_a_child_that_is_killed_was_given_too_much(
    monkeypatch: pytest.MonkeyPatch, signal: str
) -> None:
    program = f"import os, signal; os.kill(os.getpid(), signal.{signal})"
    assert refusal(monkeypatch, program) == TOO_HEAVY


@pytest.mark.parametrize(
    "program",
    [
        "raise SystemExit(3)",
        "raise SystemExit(0)",
        "import sys; sys.stdin.close(); raise SystemExit(3)",
        says("Traceback (most recent call last):"),
        says(SHEET),
        f"import sys; sys.stdout.write({SHEET!r})",
        says('["entah"]'),
        says("{}"),
        says("[]"),
        says("7"),
        says("[" * 100_000),
        says('["sheet"]'),
        says('["sheet",{"a":1},false]'),
        says(SHEET, '["row",0,[]]'),
        says(SHEET, '["row",1,[[101,"s","x",0]]]'),
        says(SHEET, '["row",1,[[1,"z","x",0]]]'),
        says(SHEET, '["row",1,[[1,"n","NaN",0]]]'),
        says(SHEET, '["row",1,[[1,"n","x",0]]]'),
        says(SHEET, '["row",1,[[1,"d","2023-13-01",0]]]'),
        says(SHEET, '["row",1,[[1,"s",7,0]]]'),
        says(SHEET, '["end",[[1,1,9999,1]],[],[]]'),
        says(SHEET, '["end",[],[],["x"]]'),
        says(*[SHEET, '["end",[],[],[]]'] * 21, '["done"]'),
        says('["refused",{"a":1}]'),
        "import sys\nwhile True: sys.stdout.write('x' * 65536)",
        "for _ in range(10**9): print('[\"sheet\",\"' + 'x' * 30000 + '\",false]')",
        "import sys; sys.stdout.buffer.write(bytes(range(256)) * 1000)",
    ],
)
def test_what_a_child_says_is_not_believed_without_a_look(
    monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    assert refusal(monkeypatch, program) == process.BROKEN


def test_without_a_child_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "COMMAND", ["/tidak/ada/python"])
    with pytest.raises(WorkbookError, match="berhenti sebelum selesai"):
        open_file(b"a;b\n")


def test_two_files_are_read_at_a_time_and_others_wait(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = f"""
import os, pathlib, time
mine = pathlib.Path({str(tmp_path)!r}, str(os.getpid()))
mine.touch()
time.sleep(0.5)
print('["refused","%d"]' % len(list(mine.parent.iterdir())))
time.sleep(0.1)
mine.unlink()
"""
    monkeypatch.setattr(process, "COMMAND", [sys.executable, "-I", "-c", program])
    counts: list[str] = []

    def ask() -> None:
        with pytest.raises(WorkbookError) as caught:
            process.read_in_child(Form.CSV, b"x", title="")
        counts.append(str(caught.value))

    askers = [threading.Thread(target=ask) for _ in range(5)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert len(counts) == 5
    assert max(counts) == "2"


def test_who_waits_too_long_is_asked_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "PATIENCE_SECONDS", 0.1)
    monkeypatch.setattr(process, "SEATS", taken := threading.BoundedSemaphore(1))
    with taken, pytest.raises(WorkbookError, match="Unggahan lain sedang dibaca"):
        open_file(book())
    assert open_file(book()).sheets[0].name == "Data"


def confined(monkeypatch: pytest.MonkeyPatch, program: str) -> str:
    """What a confined child refuses with, where `say` is what it says."""
    head = (
        f"import sys; sys.path.append({ROOT!r})\n"
        "from merit.workbooks.confinement import confine\nconfine()\n"
        "import json\ndef say(what): print(json.dumps(['refused', str(what)]))\n"
    )
    return refusal(monkeypatch, head + program)


def test_the_child_has_little_memory_and_writes_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    hungry = "try: x = bytearray(160 * 1024 * 1024)\nexcept MemoryError: say('habis')"
    assert confined(monkeypatch, hungry) == "habis"
    target = str(tmp_path / "x")
    writing = (
        f"try: open({target!r}, 'wb', 0).write(b'x')\nexcept OSError as error: say(error.strerror)"
    )
    assert confined(monkeypatch, writing) == "File too large"
    spinning = "import resource; say(resource.getrlimit(resource.RLIMIT_CPU))"
    assert confined(monkeypatch, spinning) == "(10, 10)"


def test_the_child_knows_no_secret_and_no_heavy_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MERIT_SSO_RAHASIA", "rahasia-yang-tidak-boleh-bocor")
    asked = "import os; say(' '.join(os.environ))"
    assert "MERIT" not in confined(monkeypatch, asked)
    loaded = (
        "import merit.workbooks.reader\n"
        "say([name for name in ('numpy', 'pandas', 'pydantic', 'sqlalchemy', 'streamlit', 'PIL')"
        " if sys.modules.get(name)])"
    )
    assert confined(monkeypatch, loaded) == "[]"


def test_a_text_file_is_called_as_the_file_is() -> None:
    found = open_file(b"Daerah;Skor\n", name="Hasil 2023.csv")
    assert (found.form, found.sheets[0].name) == (Form.CSV, "Hasil 2023")
    assert open_file(b"Daerah;Skor\n").sheets[0].name == "CSV"


def test_the_digest_is_that_of_the_bytes() -> None:
    # printf 'a;b\n' | sha256sum
    digest = "9a8be2eb1604c06722f17a9bbdb1160123efa0dcf87979013ead941593977af2"
    assert open_file(b"a;b\n").digest == digest
