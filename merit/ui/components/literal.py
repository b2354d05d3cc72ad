"""Text that Streamlit takes for Markdown, made to say just what it says."""

import re

SIGNS = re.compile(r"([\\*_\[\]`<>:$~&@]|(?<=www)\.)", flags=re.IGNORECASE)


def literal(text: str) -> str:
    """`text` with the signs escaped that would mark, link or colour something.

    No others: a screen reader is told the label of a field with the escapes in it.

    >>> literal("A3 Pengembangan (paling tinggi 130)"), literal("[x](y) :red[A*]")
    ('A3 Pengembangan (paling tinggi 130)', '\\\\[x\\\\](y) \\\\:red\\\\[A\\\\*\\\\]')
    """
    return SIGNS.sub(r"\\\1", text)
