"""LibreOffice as an office uses it: files opened, saved anew, and exported, without a screen."""

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

SECONDS = 180
INDONESIAN = "1057"
# Comma or semicolon, quotes, UTF-8, first line, no formats, language, values as typed.
CSV_OF_PEOPLE = f"CSV:59,34,76,1,,{INDONESIAN},false,true"
CSV_OF_PROGRAMS = "CSV:44,34,76,1,,1033,false,true"


class Office:
    """One user's LibreOffice; a start takes a second or two, so give it many files at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._calls = 0

    def converted(self, paths: Sequence[Path], form: str, *, reading: str = "") -> Path:
        """The folder with `paths` in another `form`; `reading` says how CSV files are read."""
        self._calls += 1
        into = self._folder / f"hasil-{self._calls}"
        command = [
            *("soffice", "--headless", "--norestore"),
            f"-env:UserInstallation={(self._folder / 'profil').as_uri()}",
            *([f"--infilter={reading}"] if reading else []),
            *("--convert-to", form, "--outdir", str(into)),
            *map(str, paths),
        ]
        run = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
        assert run.returncode == 0, run.stderr
        return into

    def saved_again(self, content: bytes, name: str = "berkas.xlsx") -> bytes:
        """A workbook as it is after LibreOffice has opened and saved it."""
        stem = Path(name).stem
        return self.all_saved_again({stem: content})[stem]

    def all_saved_again(self, contents: Mapping[str, bytes]) -> dict[str, bytes]:
        """Workbooks by name, after LibreOffice has opened and saved them all."""
        paths = {name: self._folder / f"{name}.xlsx" for name in contents}
        for name, path in paths.items():
            path.write_bytes(contents[name])
        into = self.converted(list(paths.values()), "xlsx")
        return {name: (into / path.name).read_bytes() for name, path in paths.items()}
