# Sourced by the scripts that run Python: which python3 serves, and an environment with the packages of a list.
#
#   prepare_environment FOLDER REQUIREMENTS COMMAND
#
# makes the environment in FOLDER, which is kept as long as REQUIREMENTS stays the same; where no Python serves, it calls COMMAND,
# which says so, and returns 2.

# The python3 on the PATH may be anyone's; what counts is that it is new enough and can make an environment.
find_python() {
  local python
  for python in python3 /usr/bin/python3; do
    if "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$python"
      return
    fi
  done
  return 2
}

prepare_environment() { # folder, requirements, what says that there is no Python
  local python installed=$1/requirements.installed
  # The mark is written last, so that an installation that was broken off starts anew.
  if [[ -x $1/bin/python ]] && cmp -s "$2" "$installed"; then return; fi
  python=$(find_python) || { "$3"; return 2; }
  printf '%s\n' "installing Python packages into ${1#"$PWD"/}" "正在向 ${1#"$PWD"/} 安装 Python 软件包" >&2
  "$python" -m venv --clear "$1"
  "$1/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$2"
  cp "$2" "$installed"
}
