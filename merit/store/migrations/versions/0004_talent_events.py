"""Talent events."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "talent_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dataset", sa.String(length=8), nullable=False),
        sa.Column("region_code", sa.String(length=5), nullable=False),
        sa.Column("occurred_on", sa.Date(), nullable=False),
        sa.Column("stage", sa.String(length=4), nullable=False),
        sa.Column("description", sa.String(length=300), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.String(length=8), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "confidence IN ('tinggi', 'sedang', 'rendah')", name=op.f("ck_talent_event_confidence")
        ),
        sa.CheckConstraint("dataset IN ('terbit', 'contoh')", name=op.f("ck_talent_event_dataset")),
        sa.CheckConstraint(
            "stage IN ('MT0', 'MT1', 'MT2', 'MT3', 'MT4', 'MT5', 'MT6', 'MT6P', 'MT7', 'MT8', 'MT9')",
            name=op.f("ck_talent_event_stage"),
        ),
        sa.ForeignKeyConstraint(
            ["region_code"], ["region.code"], name=op.f("fk_talent_event_region_code")
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["source.id"], name=op.f("fk_talent_event_source_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talent_event")),
        sa.UniqueConstraint(
            "dataset",
            "region_code",
            "occurred_on",
            "stage",
            name=op.f("uq_talent_event_dataset_region_code_occurred_on_stage"),
        ),
    )


def downgrade() -> None:
    """Undo."""
    op.drop_table("talent_event")
