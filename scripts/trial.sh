# What the trials share: a folder to work in, servers that end with the script, and the account of what was promised and found.
# Read by scripts/try-hosting.sh and scripts/try-publishing.sh with `source`.

work=$(mktemp -d)
readonly work
servers=() # the process numbers of what has to be ended
clean_up() {
  # One that could not start is gone already.
  for server in "${servers[@]}"; do kill "$server" 2>/dev/null || true; done
  wait
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 1' HUP INT PIPE TERM

checks=0 faults=0

expect() { # what, the value found, the value promised
  checks=$((checks + 1))
  if [[ $2 != "$3" ]]; then
    faults=$((faults + 1))
    printf 'NOT AS PROMISED  %s\n  promised: %s\n  found:    %s\n' "$1" "$3" "$2" >&2
  fi
}

report() { # of what; fails where anything was not as promised
  printf '%s checks of %s, %s not as promised\n' "$checks" "$1" "$faults"
  ((faults == 0))
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}
