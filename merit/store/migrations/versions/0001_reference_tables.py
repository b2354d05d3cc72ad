"""Reference tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "instrument",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("measure", sa.String(length=8), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_until", sa.Integer(), nullable=True),
        sa.Column("levels", sa.Integer(), nullable=False),
        sa.Column("maximum", sa.Numeric(precision=7, scale=2), nullable=True),
        sa.Column("index_divisor", sa.Numeric(precision=7, scale=2), nullable=True),
        sa.Column("step", sa.Numeric(precision=7, scale=2), nullable=False),
        sa.Column("complete_from", sa.Numeric(precision=7, scale=2), nullable=True),
        sa.Column("sources", sa.JSON(), nullable=False),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.Column("confidence", sa.JSON(), nullable=False),
        sa.CheckConstraint("measure IN ('skor', 'indeks')", name=op.f("ck_instrument_measure")),
        sa.CheckConstraint("status IN ('berlaku', 'rancangan')", name=op.f("ck_instrument_status")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instrument")),
        sa.UniqueConstraint("code", "revision", name=op.f("uq_instrument_code_revision")),
    )
    op.create_table(
        "region",
        sa.Column("code", sa.String(length=5), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("residency", sa.String(length=20), nullable=True),
        sa.Column("tile_row", sa.Integer(), nullable=True),
        sa.Column("tile_column", sa.Integer(), nullable=True),
        sa.Column("area_km2", sa.Numeric(precision=9, scale=3), nullable=True),
        sa.CheckConstraint(
            "code LIKE '__' OR code LIKE '__.__'", name=op.f("ck_region_code_is_text")
        ),
        sa.CheckConstraint(
            "kind IN ('Kabupaten', 'Kota', 'Provinsi')", name=op.f("ck_region_kind")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_region")),
        sa.UniqueConstraint("kind", "name", name=op.f("uq_region_kind_name")),
    )
    with op.batch_alter_table("region", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_region_residency"), ["residency"], unique=False)

    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(length=500), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("published_on", sa.String(length=10), nullable=True),
        sa.CheckConstraint(
            "kind IN ('resmi', 'pemerintah', 'media', 'contoh')", name=op.f("ck_source_kind")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("reference", name=op.f("uq_source_reference")),
    )
    op.create_table(
        "aspect",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("maximum", sa.Numeric(precision=7, scale=2), nullable=True),
        sa.Column("nominal_percent", sa.Numeric(precision=7, scale=2), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["instrument_id"],
            ["instrument.id"],
            name=op.f("fk_aspect_instrument_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aspect")),
        sa.UniqueConstraint("instrument_id", "code", name=op.f("uq_aspect_instrument_id_code")),
    )
    op.create_table(
        "band",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=4), nullable=False),
        sa.Column("name", sa.String(length=30), nullable=False),
        sa.Column("minimum", sa.Numeric(precision=7, scale=2), nullable=False),
        sa.Column("reassess_after", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "reassess_after IS NULL OR reassess_after > 0", name=op.f("ck_band_cycle")
        ),
        sa.ForeignKeyConstraint(
            ["instrument_id"],
            ["instrument.id"],
            name=op.f("fk_band_instrument_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_band")),
        sa.UniqueConstraint("instrument_id", "code", name=op.f("uq_band_instrument_id_code")),
    )
    op.create_table(
        "indicator",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("aspect_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Numeric(precision=7, scale=2), nullable=True),
        sa.Column("weight_status", sa.String(length=16), nullable=False),
        sa.Column("rubric", sa.JSON(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("confidence", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "weight_status IN ('resmi', 'prakiraan', 'belum_diketahui')",
            name=op.f("ck_indicator_weight_status"),
        ),
        sa.CheckConstraint("weight IS NULL OR weight > 0", name=op.f("ck_indicator_weight")),
        sa.ForeignKeyConstraint(
            ["aspect_id"], ["aspect.id"], name=op.f("fk_indicator_aspect_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator")),
        sa.UniqueConstraint("aspect_id", "code", name=op.f("uq_indicator_aspect_id_code")),
    )


def downgrade() -> None:
    """Undo."""
    op.drop_table("indicator")
    op.drop_table("band")
    op.drop_table("aspect")
    op.drop_table("source")
    with op.batch_alter_table("region", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_region_residency"))

    op.drop_table("region")
    op.drop_table("instrument")
