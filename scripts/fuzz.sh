#!/usr/bin/env bash
# Fuzzes the readers with libFuzzer: `make fuzz`. docs/fuzzing.md says what is fuzzed and by which rules.
#
#   scripts/fuzz.sh                    every subject, FUZZ_SECONDS each (60)
#   scripts/fuzz.sh markdown tables    these subjects
#
# Options by environment: FUZZ_SECONDS, FUZZ_MAX_LEN (bytes of an input, 8192), FUZZ_ADDRESS=1 (with the address sanitizer,
# slower). What is found lies in .build-fuzz/found/<subject>/: put it into Tests/Fuzz/corpus/<subject>/ with the repair.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root
readonly build=$root/.build-fuzz${FUZZ_ADDRESS:+-address}
readonly work=$root/.build-fuzz
readonly originals=$root/../shared/originals
readonly seconds=${FUZZ_SECONDS:-60}
subjects=("$@")
((${#subjects[@]})) || subjects=(front-matter markdown tables labels)

say() { printf 'fuzz: %s\n' "$1" >&2; }

cd "$root"
# Release mode, because debug builds run a tenth as many inputs; the rules look at internals, so testing is enabled.
SITEGEN_FUZZ=1 swift build -c release -Xswiftc -enable-testing --sanitize=fuzzer ${FUZZ_ADDRESS:+--sanitize=address} \
  --scratch-path "$build" --product sitegen-fuzz

# Seeds that are not in the repository: the sample content as it stands here, and the originals where they are.
seeds() { # subject -> folder
  local folder=$work/seeds/$1
  rm -rf "$folder" && mkdir -p "$folder"
  case $1 in
    markdown | front-matter) find content Sources/Forms/Editions -name '*.md' -o -name '*.yml' ;;
  esac | while read -r file; do cp "$file" "$folder/${file//\//_}"; done
  if compgen -G "$originals/*.txt" >/dev/null; then
    # As Markdown the originals are plain paragraphs; their lines are labels, figures and dates.
    case $1 in
      markdown) cp "$originals"/*.txt "$folder/" ;;
      labels) for file in "$originals"/*.txt; do split --lines=6 "$file" "$folder/$(basename "$file" .txt)-"; done ;;
    esac
  else
    say "NOT SEEDED from the originals: there is no ../shared/originals beside the checkout"
  fi
  echo "$folder"
}

# After a crash the program's own backtraces can hang, holding what they print.
export SWIFT_BACKTRACE=enable=no
result=0
for subject in "${subjects[@]}"; do
  say "$subject, $seconds s"
  mkdir -p "$work/grown/$subject" "$work/found/$subject"
  log=$work/$subject.log
  FUZZ_SUBJECT=$subject timeout -k 10 $((seconds + 120)) "$build/release/sitegen-fuzz" \
    "$work/grown/$subject" "Tests/Fuzz/corpus/$subject" "$(seeds "$subject")" \
    -dict="Tests/Fuzz/dictionaries/$subject.dict" -max_total_time="$seconds" -max_len="${FUZZ_MAX_LEN:-8192}" \
    -timeout=30 -rss_limit_mb=4096 -print_final_stats=1 -artifact_prefix="$work/found/$subject/" \
    >"$log" 2>&1 || result=1
  grep -a -A4 -E 'broken rules|Fatal error|ERROR: |Test unit written' "$log" || true
  grep -a -E '^#[0-9]+' "$log" | tail -1
  grep -a -E 'number_of_executed_units|peak_rss_mb' "$log"
done
((result == 0)) || say "BROKEN: the inputs lie in .build-fuzz/found/"
exit "$result"
