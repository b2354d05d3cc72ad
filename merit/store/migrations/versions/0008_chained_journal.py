"""The audit journal chained and closed: rows are only ever added, and a change is found.

On SQLite a later step that rebuilds the table (batch mode) must set the triggers anew.
"""

import sqlalchemy as sa
from alembic import op

from merit.domain.journal import START, digest

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

REFUSAL = "riwayat hanya dapat ditambah"
SQLITE = [
    f"CREATE TRIGGER audit_entry_no_{word.lower()} BEFORE {word} ON audit_entry "
    f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for word in ("UPDATE", "DELETE")
] + [
    # INSERT OR REPLACE deletes what is there without telling the trigger above.
    "CREATE TRIGGER audit_entry_no_replace BEFORE INSERT ON audit_entry "
    "WHEN EXISTS (SELECT 1 FROM audit_entry WHERE id = NEW.id) "
    f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
]
POSTGRESQL = [
    "CREATE FUNCTION audit_entry_is_closed() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$",
    "CREATE TRIGGER audit_entry_no_update BEFORE UPDATE OR DELETE ON audit_entry "
    "FOR EACH ROW EXECUTE FUNCTION audit_entry_is_closed()",
    "CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry "
    "FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_closed()",
]
OPENING = {
    "sqlite": [f"DROP TRIGGER audit_entry_no_{word}" for word in ("replace", "update", "delete")],
    "postgresql": [
        "DROP TRIGGER audit_entry_no_truncate ON audit_entry",
        "DROP TRIGGER audit_entry_no_update ON audit_entry",
        "DROP FUNCTION audit_entry_is_closed",
    ],
}


def upgrade() -> None:
    """Apply."""
    with op.batch_alter_table("audit_entry", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("address", sa.String(length=60), nullable=False, server_default="")
        )
        batch_op.add_column(
            sa.Column("digest", sa.String(length=64), nullable=False, server_default="")
        )
    _chain_what_is_there()
    with op.batch_alter_table("audit_entry", schema=None) as batch_op:
        batch_op.alter_column("address", server_default=None)
        batch_op.alter_column("digest", server_default=None)
        batch_op.create_index("ix_audit_entry_actor", ["actor"])
    _run({"sqlite": SQLITE, "postgresql": POSTGRESQL})


def _chain_what_is_there() -> None:
    entries = sa.table(
        "audit_entry",
        sa.column("id", sa.Integer),
        sa.column("recorded_at", sa.DateTime(timezone=True)),
        *(sa.column(name, sa.Text) for name in ("actor", "address", "action", "subject")),
        *(sa.column(name, sa.Text) for name in ("subject_key", "reason", "digest")),
        *(sa.column(name, sa.JSON) for name in ("before", "after")),
    )
    connection = op.get_bind()
    last = START
    for row in connection.execute(sa.select(entries).order_by(entries.c.id)).mappings().all():
        last = digest(last, row)
        same = entries.c.id == row["id"]
        connection.execute(sa.update(entries).where(same).values(digest=last))


def _run(statements: dict[str, list[str]]) -> None:
    for statement in statements[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    """Undo."""
    _run(OPENING)
    with op.batch_alter_table("audit_entry", schema=None) as batch_op:
        batch_op.drop_index("ix_audit_entry_actor")
        batch_op.drop_column("digest")
        batch_op.drop_column("address")
