#!/usr/bin/env bash
# What sitegen costs now beside an earlier commit, in pairs: each builds the portal of its own generator, so an issue that adds pages
# shows what they take.
#
#   bench/against.sh COMMIT [REPORTS [PAIRS]]      10 000 reports and three pairs, if nothing else is said
#
# Needs GNU time. Everything goes into .build-bench/, the sites into /dev/shm, so that no disk is measured.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root
readonly commit=${1:?"name a commit to compare with"} reports=${2:-10000} pairs=${3:-3}
sha=$(git -C "$root" rev-parse --short "$commit")
readonly before=$root/.build-bench/at-$sha content=$root/.build-bench/against-$reports
readonly site=/dev/shm/sitegen-against

program() { # FOLDER: builds the program that stands there
  bash "$1/scripts/setup.sh"
  swift build --package-path "$1" -c release --static-swift-stdlib --scratch-path "$1/.build-release" --product sitegen
}

portal() { # GENERATOR FOLDER [OPTIONS]
  [[ -f $2/site.yml ]] || python3 "$1" --reports "$reports" --out "$2" "${@:3}"
}

measure() { # NAME PROGRAM CONTENT THEME
  rm -rf "$site"
  command time -f "$1 %U %S %e %M" "$2" build --no-cache --content "$3" --theme "$4" --output "$site" 2>&1 >/dev/null | tail -n 1
}

mkdir -p "$root/.build-bench"
if [[ ! -d $before ]]; then
  git clone --quiet "$root" "$before"
  git -C "$before" checkout --quiet "$sha"
fi
{ program "$before" && program "$root"; } >&2
portal "$before/bench/generate.py" "$content-before" >&2
series=$root/content/indicators.yml
portal "$root/bench/generate.py" "$content-now" --series "$series" >&2

trap 'rm -rf "$site"' EXIT
for ((pair = 0; pair < pairs; pair++)); do
  measure before "$before/.build-release/release/sitegen" "$content-before" "$before/theme"
  measure now "$root/.build-release/release/sitegen" "$content-now" "$root/theme"
done | awk '
  { cpu[$1] = cpu[$1] " " $2 + $3; wall[$1] = wall[$1] " " $4; if ($5 > peak[$1]) peak[$1] = $5
    if (!($1 in least) || $2 + $3 < least[$1]) least[$1] = $2 + $3
    if (!($1 in quickest) || $4 < quickest[$1]) quickest[$1] = $4 }
  END {
    for (name in cpu) printf "%-7s CPU%s s; clock%s s; peak %d MiB\n", name, cpu[name], wall[name], peak[name] / 1024
    printf "now / before: CPU %.2f, clock %.2f, peak %.2f (the least of each)\n",
      least["now"] / least["before"], quickest["now"] / quickest["before"], peak["now"] / peak["before"] }'
