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
readonly installed=$venv/requirements.installed
work=${BROWSER_BUILD:-$root/.build-browser}  # conftest.py says what else can be set

say() { # English, Chinese
  printf '%s\n' "browser tests: $1" "浏览器测试：$2" >&2
}

# The python3 on the PATH may be anyone's; what counts is that it is new enough and can make an environment.
find_python() {
  local python
  for python in python3 /usr/bin/python3; do
    if "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$python"
      return
    fi
  done
  say "Python 3.11 or newer with its venv module is needed; \`bash scripts/setup.sh browser\` installs it" \
    "需要 Python 3.11 或更新版本及其 venv 模块；可运行 bash scripts/setup.sh browser 安装"
  return 2
}

# The mark is written last, so that an installation that was broken off starts anew.
prepare_environment() {
  local python
  if [[ -x $venv/bin/python ]] && cmp -s "$tests/requirements.txt" "$installed"; then return; fi
  python=$(find_python)
  say "installing Python packages into .build-browser/venv" "正在向 .build-browser/venv 安装 Python 软件包"
  "$python" -m venv --clear "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$tests/requirements.txt"
  cp "$tests/requirements.txt" "$installed"
}

mkdir -p "$root/.build-browser" "$work"
work=$(cd "$work" && pwd)
export BROWSER_BUILD=$work
prepare_environment

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
