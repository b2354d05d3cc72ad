"""`app.py` only describes the server; pages begin behind the shell's checks."""

import ast
from pathlib import Path

from architecture.sources import ROOT, imports, lines, tree

from app import app

APP = ROOT / "app.py"
FROM_UI = (
    *("merit.ui.errors", "merit.ui.file_handles", "merit.ui.file_keeping"),
    *("merit.ui.listening", "merit.ui.navigation"),
)
ALLOWED = {"pathlib", "streamlit", "merit.web", *FROM_UI}


def test_the_launcher_imports_only_the_server_and_what_streamlit_alone_knows() -> None:
    assert {
        module if module in FROM_UI else ".".join(module.split(".")[:2]) for module in imports(APP)
    } <= ALLOWED


def test_the_launcher_defines_nothing_and_fits_a_screen() -> None:
    defined = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef | ast.For | ast.While
    assert not [node for node in ast.walk(tree(APP)) if isinstance(node, defined)]
    assert lines(APP) <= 40


def test_the_main_script_is_the_shell_and_has_no_page_folder_beside_it() -> None:
    script = ROOT / "merit" / "ui" / "shell.py"
    assert Path(app.script_path) == script
    assert not (script.parent / "pages").exists()


def test_the_empty_page_of_the_benchmark_starts_as_the_application_does() -> None:
    empty = described(ROOT / "tests" / "bench" / "empty_app.py")
    assert described(APP).items() >= empty.items()
    assert {"lifespan", "middleware", "routes"} <= empty.keys()


def described(path: Path) -> dict[str, str]:
    """The named arguments of the server a file describes."""
    (call,) = (
        node
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "st.App"
    )
    return {item.arg: ast.unparse(item.value) for item in call.keywords if item.arg}
