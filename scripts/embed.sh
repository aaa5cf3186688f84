#!/usr/bin/env bash
# Lists the folders that travel inside the program: theme/, starter/ and the pages of the rules. For each it writes a C file in which the compiler
# finds every file of the folder by name (#embed), so that a change of a file reaches the next build by itself; the list
# changes only when a file comes or goes. `make build` runs this; a test holds the program against the folders.
set -euo pipefail
export LC_ALL=C # files stand in the order of their bytes, whoever writes the list

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root

list() { # folder, name in the program
  local folder=$1 name=$2 path number=0
  local -a paths
  # Hidden files of the starter are meant; leftovers of editors are not.
  mapfile -t paths < <(cd "$root/$folder" && find . -type f ! -name '*~' ! -name '.DS_Store' ! -name '*.swp' | cut -c3- | sort)
  printf '// Written by scripts/embed.sh: the files of %s/. A change by hand is lost with the next build.\n\n' "$folder"
  printf '#include "CEmbedded.h"\n\n'
  printf '// The compilers of all toolchains that build this know #embed, but only as an extension of older C.\n'
  printf '#pragma clang diagnostic ignored "-Wc23-extensions"\n\n'
  for path in "${paths[@]}"; do
    if [[ $path == *[\"\\]* || ! -s $root/$folder/$path ]]; then
      printf '%s\n' "embed: $folder/$path is empty, or its name holds a quotation mark or a backslash; it cannot be embedded" \
        "嵌入：$folder/$path 是空文件，或文件名含引号、反斜杠，无法嵌入程序" >&2
      return 1
    fi
    printf 'static const unsigned char file_%d[] = {\n#embed "../../%s/%s"\n};\n\n' "$((number++))" "$folder" "$path"
  done
  number=0
  printf 'static const struct sitegen_file files[] = {\n'
  for path in "${paths[@]}"; do
    printf '  {"%s", file_%d, sizeof file_%d},\n' "$path" "$number" "$number"
    number=$((number + 1))
  done
  printf '};\n\n'
  printf 'struct sitegen_folder sitegen_%s(void) {\n' "$name"
  printf '  struct sitegen_folder folder = {files, sizeof files / sizeof files[0]};\n  return folder;\n}\n'
}

for folder in theme starter Sources/Checks/Rules; do
  name=$(basename "${folder,,}")
  target=$root/Sources/CEmbedded/$name.c
  text=$(list "$folder" "$name")
  # An untouched list keeps its date, so that nothing is compiled for it.
  if [[ ! -e $target || $text != "$(<"$target")" ]]; then printf '%s\n' "$text" >"$target"; fi
done
