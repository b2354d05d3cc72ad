"""Which revision of an instrument is in use; the newest of each was until now.

Without a batch: on SQLite that would rebuild the table, and dropping the old one would take the
bands, aspects and indicators of every instrument with it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

ACTIVE = sa.text("state = 'aktif'")
STATE = (
    "ALTER TABLE instrument ADD COLUMN state VARCHAR(12) DEFAULT 'diunggah' NOT NULL "
    "CONSTRAINT ck_instrument_state CHECK (state IN ('diunggah', 'aktif', 'digantikan'))"
)
IN_USE = (
    "UPDATE instrument SET state = CASE WHEN revision = "
    "(SELECT max(other.revision) FROM instrument AS other WHERE other.code = instrument.code) "
    "THEN 'aktif' ELSE 'digantikan' END"
)


def upgrade() -> None:
    """Apply."""
    op.execute(STATE)
    op.add_column(
        "instrument",
        sa.Column("uploaded_by", sa.String(length=120), nullable=False, server_default=""),
    )
    for name in ("uploaded_at", "activated_at"):
        op.add_column("instrument", sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.execute(IN_USE)
    op.create_index(
        "uq_instrument_active",
        "instrument",
        ["code"],
        unique=True,
        sqlite_where=ACTIVE,
        postgresql_where=ACTIVE,
    )


def downgrade() -> None:
    """Undo."""
    op.drop_index("uq_instrument_active", table_name="instrument")
    for name in ("activated_at", "uploaded_at", "uploaded_by", "state"):
        op.drop_column("instrument", name)
