#!/usr/bin/env bash
# Runs the tests under the thread and the address sanitizer: `make sanitize`, or `scripts/sanitize.sh thread`.
#
# The suites that run the program from outside are left out: a sanitizer reserves terabytes of address space, which the memory
# limits of those tests forbid, and what they run is tested from inside by the others. cmark and libyaml are the system's and
# not instrumented; their memory is watched where it is allocated and freed.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
kinds=("$@")
((${#kinds[@]})) || kinds=(thread address)

# Of Swift's own Mutex the thread sanitizer knows nothing on Linux: two threads that add to a dictionary in a Mutex are reported,
# the same behind a pthread mutex are not (Swift 6.3.1). So stacks through the files that use one are left out, and named.
known=$root/.build-thread-known.txt
grep -rl --include='*.swift' 'Mutex[<(]' Sources | while read -r file; do echo "race:$(basename "$file")"; done >"$known"
printf 'sanitize: NOT WATCHED for races, because the sanitizer does not know Mutex: %s\n' \
  "$(sed 's/race://' "$known" | paste -sd ' ')" >&2

export SWIFT_BACKTRACE=enable=no
# Whatever is found ends the run. The arena keeps its memory for the life of a thread, which is no leak.
export TSAN_OPTIONS=halt_on_error=1:abort_on_error=1:suppressions=$known ASAN_OPTIONS=detect_leaks=0:abort_on_error=1
for kind in "${kinds[@]}"; do
  printf 'sanitize: %s\n' "$kind" >&2
  timeout -k 30 5400 swift test --sanitize="$kind" --scratch-path ".build-$kind" \
    --skip '^CommandTests\.' --skip 'HostileBuildTests' --skip 'a hundred thousand files'
done
