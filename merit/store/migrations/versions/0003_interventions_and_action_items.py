"""Interventions and action items."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "intervention",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dataset", sa.String(length=8), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("date_precision", sa.String(length=8), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("place_code", sa.String(length=5), nullable=True),
        sa.Column("hours", sa.Numeric(precision=7, scale=2), nullable=True),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.String(length=8), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "confidence IN ('tinggi', 'sedang', 'rendah')", name=op.f("ck_intervention_confidence")
        ),
        sa.CheckConstraint("dataset IN ('terbit', 'contoh')", name=op.f("ck_intervention_dataset")),
        sa.CheckConstraint(
            "date_precision IN ('hari', 'bulan')", name=op.f("ck_intervention_date_precision")
        ),
        sa.CheckConstraint(
            "kind IN ('sosialisasi', 'rakor', 'fgd', 'desk', 'asistensi', 'coaching', 'bimtek', 'studi', 'praverifikasi', 'ekspose', 'monev', 'anugerah', 'komitmen')",
            name=op.f("ck_intervention_kind"),
        ),
        sa.CheckConstraint(
            "status IN ('rencana', 'terlaksana', 'ditunda', 'batal')",
            name=op.f("ck_intervention_status"),
        ),
        sa.CheckConstraint("ends_on >= starts_on", name=op.f("ck_intervention_dates")),
        sa.ForeignKeyConstraint(
            ["place_code"], ["region.code"], name=op.f("fk_intervention_place_code")
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["source.id"], name=op.f("fk_intervention_source_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intervention")),
        sa.UniqueConstraint("dataset", "code", name=op.f("uq_intervention_dataset_code")),
    )
    with op.batch_alter_table("intervention", schema=None) as batch_op:
        batch_op.create_index(
            "ix_intervention_dataset_starts_on", ["dataset", "starts_on"], unique=False
        )

    op.create_table(
        "intervention_aspect",
        sa.Column("intervention_id", sa.Integer(), nullable=False),
        sa.Column("aspect_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["aspect_id"], ["aspect.id"], name=op.f("fk_intervention_aspect_aspect_id")
        ),
        sa.ForeignKeyConstraint(
            ["intervention_id"],
            ["intervention.id"],
            name=op.f("fk_intervention_aspect_intervention_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "intervention_id", "aspect_id", name=op.f("pk_intervention_aspect")
        ),
    )
    op.create_table(
        "intervention_region",
        sa.Column("intervention_id", sa.Integer(), nullable=False),
        sa.Column("region_code", sa.String(length=5), nullable=False),
        sa.ForeignKeyConstraint(
            ["intervention_id"],
            ["intervention.id"],
            name=op.f("fk_intervention_region_intervention_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["region_code"], ["region.code"], name=op.f("fk_intervention_region_region_code")
        ),
        sa.PrimaryKeyConstraint(
            "intervention_id", "region_code", name=op.f("pk_intervention_region")
        ),
    )
    with op.batch_alter_table("intervention_region", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_intervention_region_region_code"), ["region_code"], unique=False
        )

    op.create_table(
        "action_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dataset", sa.String(length=8), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("intervention_id", sa.Integer(), nullable=True),
        sa.Column("region_code", sa.String(length=5), nullable=False),
        sa.Column("indicator_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("owner", sa.String(length=120), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(length=24), nullable=False),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("level_from", sa.Integer(), nullable=True),
        sa.Column("level_to", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("dataset IN ('terbit', 'contoh')", name=op.f("ck_action_item_dataset")),
        sa.CheckConstraint(
            "status IN ('belum_mulai', 'berjalan_sesuai', 'berjalan_terkendala', 'selesai', 'selesai_penyesuaian', 'dibatalkan')",
            name=op.f("ck_action_item_status"),
        ),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name=op.f("ck_action_item_progress")),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.id"], name=op.f("fk_action_item_indicator_id")
        ),
        sa.ForeignKeyConstraint(
            ["intervention_id"], ["intervention.id"], name=op.f("fk_action_item_intervention_id")
        ),
        sa.ForeignKeyConstraint(
            ["region_code"], ["region.code"], name=op.f("fk_action_item_region_code")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_item")),
        sa.UniqueConstraint("dataset", "code", name=op.f("uq_action_item_dataset_code")),
    )
    with op.batch_alter_table("action_item", schema=None) as batch_op:
        batch_op.create_index("ix_action_item_dataset_due_on", ["dataset", "due_on"], unique=False)
        batch_op.create_index(
            "ix_action_item_dataset_region_code", ["dataset", "region_code"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_action_item_intervention_id"), ["intervention_id"], unique=False
        )

    op.create_table(
        "action_update",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_item_id", sa.Integer(), nullable=False),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(length=24), nullable=False),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "status IN ('belum_mulai', 'berjalan_sesuai', 'berjalan_terkendala', 'selesai', 'selesai_penyesuaian', 'dibatalkan')",
            name=op.f("ck_action_update_status"),
        ),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name=op.f("ck_action_update_progress")),
        sa.ForeignKeyConstraint(
            ["action_item_id"],
            ["action_item.id"],
            name=op.f("fk_action_update_action_item_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_update")),
    )
    with op.batch_alter_table("action_update", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_action_update_action_item_id"), ["action_item_id"], unique=False
        )


def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table("action_update", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_action_update_action_item_id"))

    op.drop_table("action_update")
    with op.batch_alter_table("action_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_action_item_intervention_id"))
        batch_op.drop_index("ix_action_item_dataset_region_code")
        batch_op.drop_index("ix_action_item_dataset_due_on")

    op.drop_table("action_item")
    with op.batch_alter_table("intervention_region", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_intervention_region_region_code"))

    op.drop_table("intervention_region")
    op.drop_table("intervention_aspect")
    with op.batch_alter_table("intervention", schema=None) as batch_op:
        batch_op.drop_index("ix_intervention_dataset_starts_on")

    op.drop_table("intervention")
