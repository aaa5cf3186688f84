#!/usr/bin/env bash
# Measures sitegen beside Hugo and beside the floor; `make bench` builds what it needs first. Options go to run.py.
#
# Hugo and the two C programs go into .build-bench/, where Hugo is kept as long as bench/requirements.txt stays the same.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root
readonly work=$root/.build-bench
# shellcheck source=scripts/python-environment.sh
source "$root/scripts/python-environment.sh"

without_python() {
  printf '%s\n' 'bench: Python 3.11 or newer with its venv module is needed; run bash scripts/setup.sh bench' \
    '测速：需要 Python 3.11 或更新版本及其 venv 模块；请运行 bash scripts/setup.sh bench' >&2
}

mkdir -p "$work"
prepare_environment "$work/venv" "$root/bench/requirements.txt" without_python

read -ra compile <<<"$(pkg-config --cflags libcmark-gfm)"
read -ra link <<<"-lcmark-gfm-extensions $(pkg-config --libs libcmark-gfm)"
cc -O2 -Wall -Wextra -Werror -o "$work/measure" "$root/bench/measure.c"
cc -O2 -Wall -Wextra -Werror "${compile[@]}" -o "$work/floor" "$root/bench/floor.c" "${link[@]}"

# Byte code stays out of the sources.
export PYTHONPYCACHEPREFIX=$work/pycache
exec "$work/venv/bin/python" "$root/bench/run.py" "$@"
