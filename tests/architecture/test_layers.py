"""The direction of imports, judged by import-linter over the contracts in `pyproject.toml`."""

import subprocess
import sys
import tomllib
from pathlib import Path

from architecture.sources import PAGES, ROOT, WRITTEN, imports, name, text

CONFINED = {
    "streamlit": ("merit/ui/", "pages/"),
    "altair": ("merit/charts/",),
    "sqlmodel": ("merit/store/",),
    "sqlalchemy": ("merit/store/",),
}


def test_every_import_contract_is_kept() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_the_contracts_order_the_layers_and_make_no_exception() -> None:
    config = tomllib.loads(text(ROOT / "pyproject.toml"))["tool"]["importlinter"]
    contracts = config["contracts"]
    assert "layers" in {contract["type"] for contract in contracts}
    assert not [contract for contract in contracts if contract.get("ignore_imports")]


def test_each_library_stays_in_its_room() -> None:
    strays = [
        (name(path), library)
        for path in (*PAGES, *WRITTEN)
        for library, rooms in CONFINED.items()
        if any(module.split(".")[0] == library for module in imports(path))
        and not name(path).startswith(rooms)
    ]
    assert strays == []
