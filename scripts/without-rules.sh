#!/usr/bin/env bash
# Disables each planted rule in turn and runs its plants: with the rule all of them are found, without it none is, so a test
# that cannot fail would show here. Prints a line a rule and fails where a rule could be missing without a test noticing.
#
#   scripts/without-rules.sh                 all rules that are planted
#   scripts/without-rules.sh typo citation   these
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

rules=("$@")
if [[ $# -eq 0 ]]; then
  mapfile -t rules < <(sed -n 's/^ *(\?"\([a-z-]*\)", \(every\|recent\).*/\1/p' Tests/SiteTests/Planted/PlantedMistakes.swift)
fi
swift build --build-tests >&2
run() { # rule, rule that is left out
  # Without the rule its test has to fail; what it found is told all the same.
  { SITEGEN_PLANTED=1 SITEGEN_ONLY_RULE=$1 SITEGEN_WITHOUT_RULE=$2 SWIFT_BACKTRACE=enable=no \
    swift test --skip-build --filter 'PlantedMistakeTests' 2>/dev/null || true; } |
    sed -n 's/^planted \([0-9]*\), found \([0-9]*\): .*/\2 of \1/p'
}
missed=0
printf '%-20s %-14s %s\n' rule 'with it' 'without it'
for rule in "${rules[@]}"; do
  with=$(run "$rule" '')
  without=$(run "$rule" "$rule")
  printf '%-20s %-14s %s\n' "$rule" "$with" "$without"
  if [[ $without != 0\ of\ * || $with != "${without#0 of }"\ of\ * ]]; then missed=$((missed + 1)); fi
done
if [[ $missed -gt 0 ]]; then
  printf '%s\n' "$missed rules could be missing without a test noticing" "有 $missed 条规则停用后测试没有察觉" >&2
  exit 1
fi
