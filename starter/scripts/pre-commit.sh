#!/usr/bin/env bash
# Checks the content before each commit, so that an error is mended at the desk and not in public. Once, by hand:
#
#   printf '#!/bin/sh\nexec bash scripts/pre-commit.sh\n' > .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
#
# 每次提交前检查内容。首次使用前在门户目录运行上面一行命令。
# `git commit --no-verify` commits without the check; the forge checks again. What is checked is what is being committed, not what
# stands in the folder beside it.
set -euo pipefail

root=$(git rev-parse --show-toplevel)
cd "$root"
# A commit that leaves content and theme as they are needs no check.
if git diff --cached --quiet -- content theme; then exit 0; fi

program=.program/bin/sitegen
if [[ ! -x $program ]]; then program=$(command -v sitegen || true); fi
if [[ -z $program ]]; then
  printf '%s\n' "pre-commit: there is no sitegen; run bash scripts/get-sitegen.sh" \
    "提交前检查：没有 sitegen，请先运行 bash scripts/get-sitegen.sh" >&2
  exit 2
fi
program=$(realpath "$program")

staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT
git ls-files -z -- content theme | git checkout-index -z --stdin --prefix="$staged/"
cd "$staged"
"$program" check
