"""Writes the manual page of sitegen from what the program says of itself.

usage: sitegen --experimental-dump-help | manual.py DATE > sitegen.1

DATE  of the sources, 2026-01-31: a page made twice from the same program has the same bytes
"""

import json
import sys


def escaped(text):
    """Text as roff takes it: no line begins with a dot or a quotation mark, and no backslash means anything."""
    lines = text.replace("\\", "\\e").replace("-", "\\-").split("\n")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in lines)


def macro(name, *words):
    return f".{name} " + " ".join('"' + escaped(word).replace('"', '\\(dq') + '"' for word in words)


def option(argument):
    """How an option is typed, and what it means; nothing for what every command has."""
    names = ["-" * (1 if name["kind"] == "short" else 2) + name["name"] for name in argument.get("names", [])]
    value = "<" + argument["valueName"] + ">"
    typed = ", ".join(names) if argument["kind"] == "flag" else ", ".join(f"{name} {value}" for name in names) or value
    text = argument.get("abstract", "")
    if "defaultValue" in argument:
        text += f" ({argument['defaultValue']})"
    return [".TP", macro("B", typed), escaped(text)]


def is_own(argument):
    return argument.get("shouldDisplay", True) and argument.get("valueName") not in ("help", "version")


def synopsis(command, words):
    arguments = [argument for argument in command.get("arguments", []) if is_own(argument)]
    parts = []
    for argument in arguments:
        value = "<" + argument["valueName"] + ">"
        if argument["kind"] == "positional":
            parts.append(value)
        else:
            parts.append(f"[--{argument['preferredName']['name']}" + ("" if argument["kind"] == "flag" else f" {value}") + "]")
            if argument.get("isRepeating"):
                parts[-1] += "…"
    return [".PP", macro("B", " ".join(words)), escaped(" ".join(parts))]


def described(command):
    text = escaped(command.get("discussion", ""))
    # Examples and tables keep their lines.
    return [".PP", ".nf", text, ".fi"] if text else []


def commands(command, words=()):
    """Every command that does something, with the words it is called by."""
    words = (*words, command["commandName"])
    below = [child for child in command.get("subcommands", []) if child["commandName"] != "help"]
    if not below:
        yield command, words
    for child in below:
        yield from commands(child, words)


def page(program, date):
    # Chinese has no blanks to stretch, so nothing is adjusted to the right margin.
    lines = [macro("TH", program["commandName"].upper(), "1", date), ".ad l", ".SH NAME", escaped(program["commandName"] + " - " + program["abstract"])]
    lines.append(".SH SYNOPSIS")
    for command, words in commands(program):
        lines += synopsis(command, words)
    lines += [".SH DESCRIPTION", *described(program)]
    for command, words in commands(program):
        lines += [macro("SH", " ".join(words)), escaped(command["abstract"]), *described(command)]
        for argument in command.get("arguments", []):
            if is_own(argument):
                lines += option(argument)
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.stdout.write(page(json.load(sys.stdin)["command"], sys.argv[1]))
