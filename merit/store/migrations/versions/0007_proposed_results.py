"""Proposed changes of official results."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "result_proposal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dataset", sa.String(length=8), nullable=False),
        sa.Column("region_code", sa.String(length=5), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("change", sa.String(length=8), nullable=False),
        sa.Column("content", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("base_version", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("editors", sa.JSON(), nullable=False),
        sa.Column("proposed_by", sa.String(length=120), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(length=120), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.String(length=120), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decision_note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(base_version = 0) = (change = 'baru')", name=op.f("ck_result_proposal_base_version")
        ),
        sa.CheckConstraint(
            "(content IS NULL) = (change = 'tarik')", name=op.f("ck_result_proposal_content")
        ),
        sa.CheckConstraint(
            "change IN ('baru', 'koreksi', 'tarik')", name=op.f("ck_result_proposal_change")
        ),
        sa.CheckConstraint(
            "dataset IN ('terbit', 'contoh')", name=op.f("ck_result_proposal_dataset")
        ),
        sa.CheckConstraint(
            "state IN ('menunggu', 'dikembalikan', 'terbit', 'dibatalkan', 'terdahului')",
            name=op.f("ck_result_proposal_state"),
        ),
        sa.ForeignKeyConstraint(
            ["instrument_id"], ["instrument.id"], name=op.f("fk_result_proposal_instrument_id")
        ),
        sa.ForeignKeyConstraint(
            ["region_code"], ["region.code"], name=op.f("fk_result_proposal_region_code")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_result_proposal")),
    )
    with op.batch_alter_table("result_proposal", schema=None) as batch_op:
        batch_op.create_index(
            "ix_result_proposal_dataset_region_code_year",
            ["dataset", "region_code", "year"],
            unique=False,
        )
        batch_op.create_index(
            "ix_result_proposal_dataset_state", ["dataset", "state"], unique=False
        )


def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table("result_proposal", schema=None) as batch_op:
        batch_op.drop_index("ix_result_proposal_dataset_state")
        batch_op.drop_index("ix_result_proposal_dataset_region_code_year")

    op.drop_table("result_proposal")
