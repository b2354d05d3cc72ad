"""Making the database ready: schema, reference data, published facts, demonstration set."""

from merit.services.reference.filling import fill
from merit.settings import DATA, Settings
from merit.store.engine import shared_engine, writing
from merit.store.migrations import migrate


def prepare(settings: Settings) -> bool:
    """Migrate and, when it is empty, fill the database; returns whether it was filled."""
    engine = shared_engine(settings.database_url)
    migrate(engine)
    with writing(engine) as session:
        return fill(session, DATA, demo=settings.has_demo)
