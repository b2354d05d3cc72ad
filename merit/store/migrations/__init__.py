"""Schema history (Alembic), applied by `migrate` at start-up or from the terminal."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from merit.errors import UnsafeSettingsError
from merit.store.engine import read_only


def configuration() -> Config:
    """Alembic's configuration, without an ini file."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    return config


def latest() -> str:
    """Identifier of the newest schema this code knows."""
    return ScriptDirectory.from_config(configuration()).get_current_head() or ""


def known() -> frozenset[str]:
    """Identifiers of every schema this code can bring to the newest state."""
    steps = ScriptDirectory.from_config(configuration()).walk_revisions()
    return frozenset(step.revision for step in steps)


def current(engine: Engine) -> str | None:
    """Identifier of the schema the database has; None when it is empty."""
    reader = read_only(engine)
    with reader.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def migrate(engine: Engine) -> None:
    """Bring the schema to the newest state; refuse a database newer than this code."""
    found = current(engine)
    if found == latest():
        return
    if found is not None and found not in known():
        raise UnsafeSettingsError(
            f"Skema basis data ({found}) lebih baru daripada aplikasi. Perbarui aplikasi, atau "
            "pulihkan cadangan dari sebelum pembaruan: python -m merit pulihkan BERKAS."
        )
    config = configuration()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
