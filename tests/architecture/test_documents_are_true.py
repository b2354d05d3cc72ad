"""What README and docs name exists, and what exists is named there."""

import re
import subprocess
import sys
import tomllib
from functools import cache

from architecture.sources import MODULES, ROOT, TESTS, code_in, documents, name, text

from merit.settings import Settings
from merit.ui.navigation import PAGES
from merit.web.routes import ROUTES

ADDRESS = re.compile(r"^(?:GET )?(?:https?://[^/\s]+)?(/[a-z][\w{}./-]*|/)(?:\?\S*)?$", re.M)
SETTING = re.compile(r"\bMERIT_[A-Z]+(?:_[A-Z]+)*\b")
TARGET = re.compile(r"\bmake ([a-z][a-z0-9-]*)")
COMMAND = re.compile(r"python -m merit ([a-z][a-z-]*)")
STREAMLIT = ("/_stcore/", "/static/", "/media/")


def shown() -> str:
    """What the documents show as code."""
    return code_in(documents())


def test_every_dependency_has_its_reason_in_the_readme() -> None:
    project = tomllib.loads(text(ROOT / "pyproject.toml"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    rows = [row for row in text(ROOT / "README.md").splitlines() if row.startswith("| `")]
    told = {name for row in rows for name in re.findall(r"`([^`]+)`", row.split("|")[1])}
    assert {re.split(r"[^\w.-]", item)[0] for item in wanted} - told == set()


def test_every_page_is_named_by_its_address() -> None:
    named = set(ADDRESS.findall(shown()))
    assert {f"/{page.url_path}" for page in PAGES} - named == set()


def test_every_address_named_exists() -> None:
    routes = {str(getattr(route, "path", "")).split("{")[0] for route in ROUTES}
    pages = {f"/{page.url_path}" for page in PAGES}
    ours = {address for address in ADDRESS.findall(shown()) if _is_ours(address)}
    unknown = {
        address
        for address in ours - pages
        if not any(route and address.startswith(route) for route in routes)
    }
    assert unknown == set()


def _is_ours(address: str) -> bool:
    first = address.split("/")[1]
    is_file = (ROOT / first).exists() and first != ""
    is_system = first in ("etc", "var", "srv", "opt", "usr", "tmp", "home", "run")
    return not (is_file or is_system or address.startswith(STREAMLIT))


def test_every_setting_is_named() -> None:
    fields = {f"MERIT_{field.upper()}" for field in Settings.model_fields}
    assert fields - set(SETTING.findall(documents())) == set()


def test_every_setting_named_exists() -> None:
    extra = [ROOT / "Makefile", ROOT / ".ci" / "run"]
    sources = (*MODULES, *TESTS, *(path for path in extra if path.exists()))
    known = {f"MERIT_{field.upper()}" for field in Settings.model_fields}
    known |= {found for path in sources for found in SETTING.findall(text(path))}
    assert set(SETTING.findall(documents())) - known == set()


def targets() -> set[str]:
    """Targets a person asks for: the first `.PHONY` list of the Makefile."""
    listed = re.search(r"^\.PHONY: (.*)$", text(ROOT / "Makefile"), flags=re.M)
    assert listed
    return set(listed.group(1).split())


def test_every_make_target_is_named() -> None:
    assert targets() - set(TARGET.findall(shown())) == set()


def test_every_make_target_named_exists() -> None:
    assert set(TARGET.findall(shown())) - targets() == set()


@cache
def commands() -> set[str]:
    """Subcommands of `python -m merit`, from its own help."""
    run = subprocess.run(
        [sys.executable, "-m", "merit", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    listed = set(re.findall(r"^ {4}([a-z][a-z-]*)(?: |$)", run.stdout, flags=re.M))
    assert listed, run.stdout
    return listed


def test_every_command_is_named() -> None:
    assert commands() - set(COMMAND.findall(shown())) == set()


def test_every_command_named_exists() -> None:
    assert set(COMMAND.findall(shown())) - commands() == set()


def test_every_decision_record_is_numbered_and_titled() -> None:
    records = sorted((ROOT / "docs" / "adr").glob("*"))
    assert records
    for record in records:
        assert re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", record.name), name(record)
        assert text(record).startswith("# "), name(record)
