#!/usr/bin/env bash
# Puts sitegen into .program/, for a machine that builds and publishes this portal: the archive in tools/ if there is one, else
# the one at the address SITEGEN_ARCHIVE, if its SHA-256 is SITEGEN_SHA256. Afterwards .program/bin/sitegen can be run.
# 把 sitegen 放进 .program/：优先用 tools/ 中的压缩包，否则从 SITEGEN_ARCHIVE 下载，并按 SITEGEN_SHA256 校验。
#
# Exit codes: 0 = ready, 2 = something has to be done by hand first (it has been printed).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

fail() { # English, Chinese
  printf '%s\n' "get-sitegen: $1" "获取程序：$2" >&2
  exit 2
}

download() { # address, file
  if command -v curl >/dev/null; then
    curl --fail --silent --show-error --location --retry 3 --output "$2" "$1"
  elif command -v wget >/dev/null; then
    wget --quiet --output-document="$2" "$1"
  else
    fail "curl or wget is needed to download the program" "下载程序需要 curl 或 wget"
  fi
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
machine=$(uname -m)
shopt -s nullglob
archives=(tools/sitegen-*-linux-"$machine".tar.gz)

if ((${#archives[@]} > 1)); then
  fail "there is more than one archive in tools/: ${archives[*]}; keep the one you want" \
    "tools/ 中有多个压缩包：${archives[*]}；请只保留要用的一个"
elif ((${#archives[@]} == 1)); then
  archive=${archives[0]}
elif [[ -n ${SITEGEN_ARCHIVE:-} ]]; then
  [[ ${SITEGEN_SHA256:-} =~ ^[0-9a-f]{64}$ ]] ||
    fail "SITEGEN_SHA256 has to hold the SHA-256 of the archive, 64 small hexadecimal digits; SHA256SUMS of the release names it" \
      "请在 SITEGEN_SHA256 中填写压缩包的 SHA-256（64 位小写十六进制数），发布时附带的 SHA256SUMS 中有"
  archive=$work/sitegen.tar.gz
  download "$SITEGEN_ARCHIVE" "$archive" ||
    fail "the program could not be downloaded from $SITEGEN_ARCHIVE" "未能从 $SITEGEN_ARCHIVE 下载程序"
  sum=$(sha256sum "$archive")
  [[ ${sum%% *} == "$SITEGEN_SHA256" ]] ||
    fail "what came from $SITEGEN_ARCHIVE is not the archive that SITEGEN_SHA256 names; nothing of it was run" \
      "下载的文件与 SITEGEN_SHA256 不符，没有运行：$SITEGEN_ARCHIVE"
else
  fail "put sitegen-…-linux-$machine.tar.gz into tools/, or set the variables SITEGEN_ARCHIVE and SITEGEN_SHA256" \
    "请把 sitegen-…-linux-$machine.tar.gz 放进 tools/，或设变量 SITEGEN_ARCHIVE 和 SITEGEN_SHA256"
fi

mkdir "$work/program"
tar -xzf "$archive" -C "$work/program" --strip-components 1 --no-same-owner
rm -rf .program
mv "$work/program" .program
.program/bin/sitegen --version
