"""Files taken in, what they changed, and the cell every value came from."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "import_file",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_import_file")),
    )
    op.create_table(
        "import_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dataset", sa.String(length=8), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("file_name", sa.String(length=255), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_by", sa.String(length=120), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.String(length=120), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("dataset IN ('terbit', 'contoh')", name=op.f("ck_import_batch_dataset")),
        sa.CheckConstraint(
            "kind IN ('hasil', 'intervensi', 'rtl')", name=op.f("ck_import_batch_kind")
        ),
        sa.CheckConstraint(
            "state IN ('menunggu', 'tercatat', 'dibatalkan', 'diurungkan')",
            name=op.f("ck_import_batch_state"),
        ),
        sa.CheckConstraint(
            "undoes IS NULL OR undoes <> id", name=op.f("ck_import_batch_undoes_another")
        ),
        sa.ForeignKeyConstraint(
            ["digest"], ["import_file.digest"], name=op.f("fk_import_batch_digest")
        ),
        sa.ForeignKeyConstraint(
            ["undoes"], ["import_batch.id"], name=op.f("fk_import_batch_undoes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
    )
    op.create_index("ix_import_batch_dataset_made_at", "import_batch", ["dataset", "made_at"])
    op.create_index("ix_import_batch_digest", "import_batch", ["digest"])
    op.create_index("ix_import_batch_undoes", "import_batch", ["undoes"])
    op.create_table(
        "import_change",
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["import_batch.id"], name=op.f("fk_import_change_batch_id")
        ),
        sa.PrimaryKeyConstraint("batch_id", "subject", name=op.f("pk_import_change")),
    )
    op.create_table(
        "import_value",
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("sheet", sa.String(length=31), nullable=False),
        sa.Column("cell", sa.String(length=10), nullable=False),
        sa.Column("written", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["import_batch.id"], name=op.f("fk_import_value_batch_id")
        ),
        sa.PrimaryKeyConstraint("batch_id", "subject", "field", name=op.f("pk_import_value")),
    )
    op.create_index("ix_import_value_subject", "import_value", ["subject"])
    with op.batch_alter_table("result_proposal") as batch_op:
        batch_op.add_column(sa.Column("batch_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            op.f("fk_result_proposal_batch_id"), "import_batch", ["batch_id"], ["id"]
        )
        batch_op.create_index("ix_result_proposal_batch_id", ["batch_id"])


def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table("result_proposal") as batch_op:
        batch_op.drop_index("ix_result_proposal_batch_id")
        batch_op.drop_constraint(op.f("fk_result_proposal_batch_id"), type_="foreignkey")
        batch_op.drop_column("batch_id")
    for name in ("import_value", "import_change", "import_batch", "import_file"):
        op.drop_table(name)
