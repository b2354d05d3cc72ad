"""Self-checks of the regions: periods, answers, verdicts, remarks."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

DATASETS = "dataset IN ('terbit', 'contoh')"
STATES = (
    "state IN ('draf', 'menunggu_kepala', 'dikirim', 'dikembalikan', 'perbaikan', "
    "'diverifikasi', 'disahkan', 'dibuka_kembali')"
)


def upgrade() -> None:
    """Apply."""
    _add_periods()
    _add_checks()
    _add_answers()
    _add_verdicts()
    _add_remarks()


def _add_periods() -> None:
    op.create_table(
        "self_check_period",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dataset", sa.String(length=8), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("changed_by", sa.String(length=120), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(DATASETS, name=op.f("ck_self_check_period_dataset")),
        sa.CheckConstraint(
            "state IN ('rencana', 'dibuka', 'ditutup')", name=op.f("ck_self_check_period_state")
        ),
        sa.CheckConstraint("year BETWEEN 2000 AND 2100", name=op.f("ck_self_check_period_year")),
        sa.CheckConstraint("opens_on <= due_on", name=op.f("ck_self_check_period_due_on")),
        sa.ForeignKeyConstraint(
            ["instrument_id"], ["instrument.id"], name=op.f("fk_self_check_period_instrument_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_self_check_period")),
        sa.UniqueConstraint("dataset", "code", name=op.f("uq_self_check_period_dataset_code")),
    )


def _add_checks() -> None:
    persons = ("handed", "sent", "verified", "approved")
    op.create_table(
        "self_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("period_id", sa.Integer(), nullable=False),
        sa.Column("region_code", sa.String(length=5), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("open_codes", sa.JSON(), nullable=True),
        *(sa.Column(f"{name}_by", sa.String(length=120), nullable=True) for name in persons),
        *(
            sa.Column(f"{name}_at", sa.DateTime(timezone=True), nullable=True)
            for name in (*persons, "first_sent", "returned", "reopened")
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("head_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(STATES, name=op.f("ck_self_check_state")),
        sa.ForeignKeyConstraint(
            ["period_id"], ["self_check_period.id"], name=op.f("fk_self_check_period_id")
        ),
        sa.ForeignKeyConstraint(
            ["region_code"], ["region.code"], name=op.f("fk_self_check_region_code")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_self_check")),
        sa.UniqueConstraint(
            "period_id", "region_code", name=op.f("uq_self_check_period_id_region_code")
        ),
    )
    op.create_index("ix_self_check_region_code", "self_check", ["region_code"])


def _add_answers() -> None:
    op.create_table(
        "self_check_answer",
        *_of_an_indicator("self_check_answer"),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("changed_by", sa.String(length=120), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("level BETWEEN 1 AND 5", name=op.f("ck_self_check_answer_level")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_self_check_answer_version")),
        sa.PrimaryKeyConstraint(
            "self_check_id", "indicator_id", "version", name=op.f("pk_self_check_answer")
        ),
    )


def _add_verdicts() -> None:
    op.create_table(
        "self_check_verdict",
        sa.Column("id", sa.Integer(), nullable=False),
        *_of_an_indicator("self_check_verdict"),
        sa.Column("answer_version", sa.Integer(), nullable=False),
        sa.Column("word", sa.String(length=20), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.String(length=120), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "word IN ('sesuai', 'tidak_sesuai', 'perlu_klarifikasi')",
            name=op.f("ck_self_check_verdict_word"),
        ),
        sa.CheckConstraint("level BETWEEN 0 AND 5", name=op.f("ck_self_check_verdict_level")),
        sa.CheckConstraint(
            "(level IS NULL) = (word = 'perlu_klarifikasi')",
            name=op.f("ck_self_check_verdict_word_and_level"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_self_check_verdict")),
    )
    op.create_index("ix_self_check_verdict_self_check_id", "self_check_verdict", ["self_check_id"])


def _add_remarks() -> None:
    op.create_table(
        "self_check_remark",
        sa.Column("id", sa.Integer(), nullable=False),
        *_of_an_indicator("self_check_remark"),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("of_province", sa.Boolean(), nullable=False),
        sa.Column("written_by", sa.String(length=120), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_self_check_remark")),
    )
    op.create_index("ix_self_check_remark_self_check_id", "self_check_remark", ["self_check_id"])


def _of_an_indicator(table: str) -> tuple[sa.Column[int] | sa.ForeignKeyConstraint, ...]:
    """The columns that say which indicator of which self-check a row is about."""
    return (
        sa.Column("self_check_id", sa.Integer(), nullable=False),
        sa.Column("indicator_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["self_check_id"], ["self_check.id"], name=op.f(f"fk_{table}_self_check_id")
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.id"], name=op.f(f"fk_{table}_indicator_id")
        ),
    )


def downgrade() -> None:
    """Undo."""
    for name in ("remark", "verdict", "answer"):
        op.drop_table(f"self_check_{name}")
    op.drop_table("self_check")
    op.drop_table("self_check_period")
