"""Pieces of Markdown as an editor would type them."""


def table(headings: list[str], rows: list[list[str]], label_columns: int = 1) -> str:
    """A table whose first columns are labels and whose others are figures, set to the right."""
    rule = ["---"] * label_columns + ["--:"] * (len(headings) - label_columns)
    lines = ["| " + " | ".join(headings) + " |", "|" + "|".join(rule) + "|"]
    for row in rows:
        lines.append("| " + " | ".join(row) + " |")
    return "\n".join(lines).replace("|  ", "| ") + "\n"
