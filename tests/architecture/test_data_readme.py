"""`data/README.md` names every file of the folder with its present checksum."""

import re
from fnmatch import fnmatch
from hashlib import sha256

from architecture.sources import ROOT, text

DATA = ROOT / "data"
README = DATA / "README.md"
ROW = re.compile(r"^\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|$", re.M)


def present() -> dict[str, str]:
    """Checksum of every file of the folder; what git ignores is no reference file."""
    rules = text(ROOT / ".gitignore").splitlines()
    files = {path.relative_to(DATA).as_posix(): path for path in DATA.rglob("*") if path.is_file()}
    return {
        name: sha256(path.read_bytes()).hexdigest()
        for name, path in files.items()
        if path != README and "__pycache__" not in path.parts
        if not any(fnmatch(f"data/{name}", rule) for rule in rules)
    }


def test_every_file_is_listed_with_its_present_checksum() -> None:
    assert dict(ROW.findall(text(README))) == present()


def test_no_file_is_listed_twice() -> None:
    names = [name for name, _ in ROW.findall(text(README))]
    assert len(names) == len(set(names))
