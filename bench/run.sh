#!/usr/bin/env bash
# Measures sitegen beside Hugo and beside the floor; `make bench` builds what it needs first. Options go to run.py.
#
# Hugo and the two C programs go into .build-bench/, where Hugo is kept as long as bench/requirements.txt stays the same.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root
readonly work=$root/.build-bench
readonly installed=$work/venv/requirements.installed

find_python() {
  local python
  for python in python3 /usr/bin/python3; do
    if "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$python"
      return
    fi
  done
  printf '%s\n' 'bench: Python 3.11 or newer with its venv module is needed; run bash scripts/setup.sh bench' \
    '测速：需要 Python 3.11 或更新版本及其 venv 模块；请运行 bash scripts/setup.sh bench' >&2
  return 2
}

# The mark is written last, so that an installation that was broken off starts anew.
mkdir -p "$work"
if ! cmp -s "$root/bench/requirements.txt" "$installed"; then
  python=$(find_python)
  "$python" -m venv --clear "$work/venv"
  "$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$root/bench/requirements.txt"
  cp "$root/bench/requirements.txt" "$installed"
fi

read -ra compile <<<"$(pkg-config --cflags libcmark-gfm)"
read -ra link <<<"-lcmark-gfm-extensions $(pkg-config --libs libcmark-gfm)"
cc -O2 -Wall -Wextra -Werror -o "$work/measure" "$root/bench/measure.c"
cc -O2 -Wall -Wextra -Werror "${compile[@]}" -o "$work/floor" "$root/bench/floor.c" "${link[@]}"

# Byte code stays out of the sources.
export PYTHONPYCACHEPREFIX=$work/pycache
exec "$work/venv/bin/python" "$root/bench/run.py" "$@"
