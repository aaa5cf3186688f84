#!/usr/bin/env bash
# Runs the browser tests: Chromium over the pages of the site. `make browser` builds what they need first.
#
#   scripts/browser-tests.sh                          all of them, then pictures of the pages
#   scripts/browser-tests.sh test_reflow.py -k home   what pytest is told
#
# Python packages go into .build-browser/venv, which is kept as long as Tests/Browser/requirements.txt stays the same.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root
readonly tests=$root/Tests/Browser
readonly venv=$root/.build-browser/venv
work=${BROWSER_BUILD:-$root/.build-browser}  # conftest.py says what else can be set

say() { # English, Chinese
  printf '%s\n' "browser tests: $1" "浏览器测试：$2" >&2
}

# shellcheck source=scripts/python-environment.sh
source "$root/scripts/python-environment.sh"

without_python() {
  say "Python 3.11 or newer with its venv module is needed; \`bash scripts/setup.sh browser\` installs it" \
    "需要 Python 3.11 或更新版本及其 venv 模块；可运行 bash scripts/setup.sh browser 安装"
}

mkdir -p "$root/.build-browser" "$work"
work=$(cd "$work" && pwd)
export BROWSER_BUILD=$work
prepare_environment "$venv" "$tests/requirements.txt" without_python

# Byte code stays out of the sources.
export PYTHONPYCACHEPREFIX=$work/pycache
cd "$tests"
if (($# > 0)); then
  exec "$venv/bin/python" -m pytest "$@"
fi
result=0
"$venv/bin/python" -m pytest --numprocesses 2 --dist worksteal || result=$?
# Also after a failure: a picture often shows at once what it is about.
"$venv/bin/python" screenshots.py "$work/site" "$work/screenshots" || result=$((result ? result : 1))
exit "$result"
