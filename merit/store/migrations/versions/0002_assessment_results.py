"""Assessment results."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "assessment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dataset", sa.String(length=8), nullable=False),
        sa.Column("region_code", sa.String(length=5), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(length=12), nullable=False),
        sa.Column("status", sa.String(length=28), nullable=False),
        sa.Column("score", sa.Numeric(precision=7, scale=2), nullable=True),
        sa.Column("published_index", sa.Numeric(precision=7, scale=2), nullable=True),
        sa.Column("stated_band", sa.String(length=30), nullable=True),
        sa.Column("claim", sa.String(length=12), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decree_number", sa.String(length=80), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.String(length=8), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "claim IN ('langsung', 'disimpulkan', 'menyeluruh', 'bertentangan')",
            name=op.f("ck_assessment_claim"),
        ),
        sa.CheckConstraint(
            "confidence IN ('tinggi', 'sedang', 'rendah')", name=op.f("ck_assessment_confidence")
        ),
        sa.CheckConstraint("dataset IN ('terbit', 'contoh')", name=op.f("ck_assessment_dataset")),
        sa.CheckConstraint(
            "score IS NULL OR status = 'dinilai'", name=op.f("ck_assessment_score_means_assessed")
        ),
        sa.CheckConstraint(
            "stage IN ('mandiri', 'verifikasi', 'penetapan', 'prakiraan')",
            name=op.f("ck_assessment_stage"),
        ),
        sa.CheckConstraint(
            "status IN ('dinilai', 'tidak_dijadwalkan_siklus', 'belum_dinilai', 'sedang_dinilai', 'data_belum_diterima', 'tidak_ikut')",
            name=op.f("ck_assessment_status"),
        ),
        sa.CheckConstraint("score IS NULL OR score >= 0", name=op.f("ck_assessment_score")),
        sa.CheckConstraint("year BETWEEN 2000 AND 2100", name=op.f("ck_assessment_year")),
        sa.ForeignKeyConstraint(
            ["instrument_id"], ["instrument.id"], name=op.f("fk_assessment_instrument_id")
        ),
        sa.ForeignKeyConstraint(
            ["region_code"], ["region.code"], name=op.f("fk_assessment_region_code")
        ),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_assessment_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
    )
    with op.batch_alter_table("assessment", schema=None) as batch_op:
        batch_op.create_index(
            "ix_assessment_dataset_stage_year", ["dataset", "stage", "year"], unique=False
        )
        batch_op.create_index(
            "uq_assessment_official",
            ["dataset", "region_code", "year", "instrument_id"],
            unique=True,
            sqlite_where=sa.text("stage = 'penetapan'"),
            postgresql_where=sa.text("stage = 'penetapan'"),
        )

    op.create_table(
        "aspect_score",
        sa.Column("assessment_id", sa.Integer(), nullable=False),
        sa.Column("aspect_id", sa.Integer(), nullable=False),
        sa.Column("score", sa.Numeric(precision=7, scale=2), nullable=False),
        sa.CheckConstraint("score >= 0", name=op.f("ck_aspect_score_score")),
        sa.ForeignKeyConstraint(
            ["aspect_id"], ["aspect.id"], name=op.f("fk_aspect_score_aspect_id")
        ),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.id"],
            name=op.f("fk_aspect_score_assessment_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("assessment_id", "aspect_id", name=op.f("pk_aspect_score")),
    )
    op.create_table(
        "indicator_level",
        sa.Column("assessment_id", sa.Integer(), nullable=False),
        sa.Column("indicator_id", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.CheckConstraint("level BETWEEN 0 AND 5", name=op.f("ck_indicator_level_level")),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.id"],
            name=op.f("fk_indicator_level_assessment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.id"], name=op.f("fk_indicator_level_indicator_id")
        ),
        sa.PrimaryKeyConstraint("assessment_id", "indicator_id", name=op.f("pk_indicator_level")),
    )


def downgrade() -> None:
    """Undo."""
    op.drop_table("indicator_level")
    op.drop_table("aspect_score")
    with op.batch_alter_table("assessment", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_assessment_official",
            sqlite_where=sa.text("stage = 'penetapan'"),
            postgresql_where=sa.text("stage = 'penetapan'"),
        )
        batch_op.drop_index("ix_assessment_dataset_stage_year")

    op.drop_table("assessment")
