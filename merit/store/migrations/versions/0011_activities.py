"""Everything an activity holds: attendance, indicators, outcome, cost."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

MODES = "mode IN ('tatap_muka', 'daring', 'hibrida')"
TEXTS = (
    "organiser",
    "host",
    "officers",
    "initial_condition",
    "agreements",
    "recommendations",
    "fund_source",
    "reason",
)


def upgrade() -> None:
    """Apply."""
    op.execute(f"ALTER TABLE intervention ADD COLUMN mode VARCHAR(12) {_rule('mode', MODES)}")
    for name in TEXTS:
        op.add_column("intervention", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    for name, kind in (("participants", "INTEGER"), ("cost", "BIGINT")):
        rule = _rule(name, f"{name} >= 0")
        op.execute(f"ALTER TABLE intervention ADD COLUMN {name} {kind} {rule}")
    op.add_column("intervention", sa.Column("based_on", sa.String(length=20), nullable=True))
    op.add_column("intervention_region", sa.Column("present", sa.Boolean(), nullable=True))
    op.create_table(
        "intervention_indicator",
        sa.Column("intervention_id", sa.Integer(), nullable=False),
        sa.Column("indicator_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["intervention_id"],
            ["intervention.id"],
            name=op.f("fk_intervention_indicator_intervention_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_intervention_indicator_indicator_id"),
        ),
        sa.PrimaryKeyConstraint(
            "intervention_id", "indicator_id", name=op.f("pk_intervention_indicator")
        ),
    )


def _rule(name: str, condition: str) -> str:
    """A check written with its column: SQLite would copy the table for one of its own.

    Copying drops the table, and with it every row that refers to it.
    """
    return f"CONSTRAINT ck_intervention_{name} CHECK ({condition})"


def downgrade() -> None:
    """Undo."""
    op.drop_table("intervention_indicator")
    op.drop_column("intervention_region", "present")
    for name in ("based_on", "cost", "participants", *reversed(TEXTS), "mode"):
        op.drop_column("intervention", name)
