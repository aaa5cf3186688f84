#!/usr/bin/env bash
# Measures the search of a site beside Pagefind; `make bench-search` builds sitegen first. Options go to search.py.
#
# Python packages go into .build-bench/venv-search, which is kept as long as bench/search/requirements.txt stays the same. The browser is
# the system's, as for the browser tests.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root
readonly work=$root/.build-bench
readonly venv=$work/venv-search
readonly requirements=$root/bench/search/requirements.txt
# shellcheck source=scripts/python-environment.sh
source "$root/scripts/python-environment.sh"

without_python() {
  printf '%s\n' 'bench: Python 3.11 or newer with its venv module is needed; run bash scripts/setup.sh browser' \
    '测速：需要 Python 3.11 或更新版本及其 venv 模块；请运行 bash scripts/setup.sh browser' >&2
}

mkdir -p "$work"
prepare_environment "$venv" "$requirements" without_python

cc -O2 -Wall -Wextra -Werror -o "$work/measure" "$root/bench/measure.c"

# Byte code stays out of the sources.
export PYTHONPYCACHEPREFIX=$work/pycache
exec "$venv/bin/python" "$root/bench/search.py" "$@"
