#!/usr/bin/env bash
# Makes the archive that offices get: one static program with completions, manual page and licences, and its checksum.
#
#   scripts/dist.sh             builds it into dist/, after holding the program against the normal one in an empty chroot
#   scripts/dist.sh --verify    builds what is committed twice, in two folders and surroundings, and compares the archives
#
# `make dist` and `make dist-verify` build the normal program first. What goes in besides the sources is what this machine has:
# the Swift toolchain, and Debian's libc, libcmark-gfm, libyaml and libxxhash. The archive names their versions.
#
# Exit codes: 0 = made, 1 = something is not as promised, 2 = a program or a licence is missing.
set -euo pipefail
export LC_ALL=C # lists are sorted by their bytes, whoever packs

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root
cd "$root"
readonly scratch=$root/.build-dist
normal=$(realpath "${SITEGEN:-$root/.build-release/release/sitegen}")
readonly normal
PATH=$PATH:/usr/sbin # where Debian keeps chroot, out of the way of ordinary users

say() { printf '%s\n' "dist: $1" "打包：$2" >&2; } # English, Chinese

fail() { # exit code, English, Chinese
  say "$2" "$3"
  exit "$1"
}

for program in swift strip readelf dpkg-query python3 git chroot "$normal"; do
  command -v "$program" >/dev/null ||
    fail 2 "$program is needed" "缺少 $program"
done

work=$(mktemp -d)
readonly work
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT PIPE TERM

# ---- Twice the same --------------------------------------------------------------------------------------------------

if [[ ${1:-} == --verify ]]; then
  # Neither the folder nor its depth, neither language, time zone nor umask of the one who builds may show.
  readonly one=$work/one two=$work/an/other/and/longer/path
  for copy in "$one" "$two"; do
    git clone --quiet --no-hardlinks "$root" "$copy"
    # The very versions of the Swift packages, where they have been settled here.
    if [[ -e Package.resolved ]]; then cp Package.resolved "$copy/"; fi
  done
  (umask 022 && LANG=C.UTF-8 TZ=UTC SITEGEN=$normal bash "$one/scripts/dist.sh")
  (umask 077 && LANG=zh_CN.UTF-8 TZ=Asia/Shanghai SITEGEN=$normal bash "$two/scripts/dist.sh")
  if ! diff -r "$one/dist" "$two/dist"; then
    fail 1 "two builds of the same sources differ" "同样的源代码两次打包，结果不同"
  fi
  cat "$one/dist/SHA256SUMS"
  say "two builds in two folders gave the same archive" "在两个目录中各打包一次，结果逐字节相同"
  exit
fi
(($# == 0)) || fail 2 "usage: $0 [--verify]" "用法：$0 [--verify]"

# ---- The program -----------------------------------------------------------------------------------------------------

# An archive of an earlier run must not be taken for that of one that failed.
rm -f dist/sitegen-*.tar.gz dist/SHA256SUMS

# Whole seconds since 1970: the date of every file in the archive.
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
readonly epoch

readonly id_to_come=5349544547454e2d4255494c442d49442d544f2d # 20 bytes that stand nowhere else
readonly flags=(
  -c release --product sitegen --scratch-path "$scratch" --explicit-target-dependency-import-check error
  -Xswiftc -static-executable
  # The build ID tells one program from another, so the cache of a build hangs on it. The linker would make it from bytes that know
  # the folder; this one holds its place until the bytes are those that are handed out.
  -Xlinker --build-id=0x"$id_to_come"
)
# The list of what was linked is asked for afresh each time; an untouched program would not be linked again.
rm -f "$scratch/release/sitegen"
# shellcheck disable=SC2086 # several words are meant
swift build "${flags[@]}" -Xlinker -Map="$scratch/linked" ${SWIFT_FLAGS:-} >"$work/log" 2>&1 || {
  cat "$work/log" >&2
  fail 1 "the static program could not be built" "静态程序编译失败"
}

version=$("$scratch/release/sitegen" --version)
name=sitegen-$version-linux-$(uname -m)
tree=$work/$name
readonly version name tree
mkdir -p "$tree/bin"
# .swift_modhash serves the compiler's next run only, and is the one part of the program that knows the folder it was built in.
strip --strip-all --remove-section=.swift_modhash --remove-section=.comment -o "$tree/bin/sitegen" "$scratch/release/sitegen"
python3 - "$tree/bin/sitegen" "$id_to_come" <<'PYTHON'
import hashlib, pathlib, sys
file, place = pathlib.Path(sys.argv[1]), bytes.fromhex(sys.argv[2])
program = file.read_bytes()
if program.count(place) != 1:
    sys.exit(f"dist: the place for the build ID stands {program.count(place)} times in the program, not once")
file.write_bytes(program.replace(place, hashlib.sha1(program).digest()))
PYTHON

# ---- Held against the normal program ---------------------------------------------------------------------------------

if readelf --program-headers "$tree/bin/sitegen" | grep -E 'INTERP|DYNAMIC'; then
  fail 1 "the program is not static" "程序不是静态的"
fi
if grep -Fq "$root" "$tree/bin/sitegen"; then
  fail 1 "the program names the folder it was built in" "程序中含有编译时的目录名"
fi

as_root=()
if (($(id -u) != 0)); then
  as_root=(unshare --user --map-root-user)
  "${as_root[@]}" true 2>/dev/null || fail 2 "trying the program in an empty chroot needs root or user namespaces" \
    "在空的 chroot 中试运行需要 root 权限或用户命名空间"
fi

# No C library, no locale, no /proc, no Swift, no environment: nothing but the program and what it reads.
prison=$work/prison
mkdir "$prison"
cp "$tree/bin/sitegen" "$prison/"
cp -r content "$prison/content"
inside() { env -i "${as_root[@]}" "$(command -v chroot)" "$prison" /sitegen "$@"; }

inside build --content /content --output /site --lang en >/dev/null 2>"$work/inside" ||
  { cat "$work/inside" >&2 && fail 1 "the program does not run in an empty chroot" "程序无法在空的 chroot 中运行"; }
"$normal" build --content content --theme theme --output "$work/site" --lang en >/dev/null 2>"$work/outside"
diff -r "$work/site" "$prison/site" ||
  fail 1 "the site differs from that of the normal program" "生成的网站与普通程序的不同"
diff "$work/outside" <(sed 's#^/content/#content/#' "$work/inside") ||
  fail 1 "the messages differ from those of the normal program" "给出的消息与普通程序的不同"
# The program knows itself there too: what it kept from the first build serves the second.
[[ -s $prison/.site.cache ]] || fail 1 "nothing is kept for the next build" "没有为下一次生成留下缓存"
inside build --content /content --output /site --lang en >/dev/null 2>&1
diff -r "$work/site" "$prison/site" || fail 1 "a second build gives another site" "第二次生成的网站不同"
inside new site /portal --lang en >/dev/null
inside build --content /portal/content --output /portal-site --lang en >/dev/null 2>"$work/inside" ||
  { cat "$work/inside" >&2 && fail 1 "a new portal cannot be built in an empty chroot" "新建的门户无法在空的 chroot 中生成"; }
[[ -s $prison/portal-site/index.html ]] || fail 1 "a new portal has no home page" "新建的门户没有首页"

# ---- Completions, manual, words --------------------------------------------------------------------------------------

readonly share=$tree/share
readonly papers=$share/doc/sitegen
mkdir -p "$share/bash-completion/completions" "$share/zsh/site-functions" "$share/fish/vendor_completions.d" \
  "$share/man/man1" "$papers/licences"
"$tree/bin/sitegen" --generate-completion-script bash >"$share/bash-completion/completions/sitegen"
"$tree/bin/sitegen" --generate-completion-script zsh >"$share/zsh/site-functions/_sitegen"
"$tree/bin/sitegen" --generate-completion-script fish >"$share/fish/vendor_completions.d/sitegen.fish"
"$tree/bin/sitegen" --experimental-dump-help |
  python3 -X utf8 scripts/manual.py "$(date --utc --date="@$epoch" +%F)" >"$share/man/man1/sitegen.1"
cp LICENSE CHANGELOG.md "$papers/"
cp docs/installation.md "$papers/README.md"

# ---- Licences of what was linked in ----------------------------------------------------------------------------------

toolchain=$(cd "$(dirname "$(realpath "$(command -v swift)")")/.." && pwd)
readonly toolchain

licence() { # name in the archive, the text where it is installed
  [[ -s $2 ]] || fail 2 "the licence of $1 was looked for in vain at $2" "没有找到 $1 的许可证：$2"
  cp --dereference "$2" "$papers/licences/$1.txt"
}

package_of() { # file: the Debian package it comes from
  local owner
  owner=$(dpkg-query --search "$1" 2>/dev/null) || owner=$(dpkg-query --search "${1#/usr}" 2>/dev/null) ||
    fail 2 "$1 was linked in, and no Debian package owns it: its licence is not known" "链接了 $1，但它不属于任何 Debian 软件包，许可证不明"
  printf '%s' "${owner%%:*}"
}

# Every library of which the linker took a part, whatever it is. Those of the toolchain fall under its own licence, except ICU.
declare -A packages=([libxxhash-dev]="headers")
libraries=$(sed -nE 's#^(/[^ (]+\.a)\(.*#\1#p' "$scratch/linked" | sort -u)
[[ -n $libraries ]] || fail 1 "the linker left no list of what it linked" "链接器没有留下链接清单"
while read -r library; do
  library=$(realpath "$library")
  case $library in
    "$toolchain"/lib/swift_static/*) continue ;;
    *)
      owner=$(package_of "$library")
      packages[$owner]+="$(basename "$library") "
      ;;
  esac
done <<<"$libraries"

licence swift "$toolchain/share/swift/LICENSE.txt"
icu=(/usr/share/doc/libicu[0-9]*/copyright)
licence icu "${icu[0]}"
for checkout in "$scratch"/checkouts/*/; do
  licence "$(basename "$checkout")" "$checkout/LICENSE.txt"
done
for package in "${!packages[@]}"; do
  licence "debian-$package" "/usr/share/doc/$package/copyright"
done
# Debian's papers point to texts that many of them share.
while read -r common; do
  licence "$(basename "$common")" "$common"
done < <(grep -ohE '/usr/share/common-licenses/[A-Za-z]+(-[0-9]+(\.[0-9]+)?)?' "$papers"/licences/debian-*.txt | sort -u)

{
  printf 'What is linked into this sitegen, whole or in part, beside its own code (LICENSE, Apache-2.0).\n\n'
  printf 'From the Swift toolchain (%s): standard library, Foundation, Dispatch; licences/swift.txt.\n' \
    "$(swift --version 2>/dev/null | sed -nE 's/.*\(([^)]*RELEASE[^)]*)\).*/\1/p' | head -n 1)"
  printf 'In Foundation: ICU; licences/icu.txt.\n'
  for checkout in "$scratch"/checkouts/*/; do
    printf 'Swift package %s %s; licences/%s.txt.\n' "$(basename "$checkout")" \
      "$(git -C "$checkout" describe --tags --always 2>/dev/null)" "$(basename "$checkout")"
  done
  for package in $(printf '%s\n' "${!packages[@]}" | sort); do
    printf 'Debian package %s %s (source: %s): %s; licences/debian-%s.txt.\n' "$package" \
      "$(dpkg-query --show --showformat='${Version}' "$package")" \
      "$(dpkg-query --show --showformat='${source:Package} ${source:Version}' "$package")" "${packages[$package]% }" "$package"
  done
  cat <<'NOTE'

The GNU C library stands under the LGPL 2.1 or later (licences/LGPL-2.1.txt). You may change it and link this program with
your own: the whole source of sitegen is free, and in it `make dist` links the program anew with the C library of the
machine it runs on. The source of the library linked here is the Debian source package named above, in the version
named above (`apt-get source`). Who passes this archive on passes on that right too, and sees to it that both sources can be had.

libgcc and libstdc++ stand under the GPL 3 with the GCC runtime library exception, which asks nothing of a program like this.
NOTE
} >"$papers/LINKED.txt"

# ---- The archive -----------------------------------------------------------------------------------------------------

mkdir -p dist
(
  cd "$work"
  tar --create --sort=name --format=ustar --mtime="@$epoch" --owner=0 --group=0 --numeric-owner \
    --mode='u=rwX,go=rX' "$name" | gzip -9 -n >"$root/dist/$name.tar.gz"
)
(cd dist && sha256sum "$name.tar.gz" >SHA256SUMS)
printf 'dist/%s.tar.gz: %s bytes; the program in it: %s bytes\n' "$name" \
  "$(stat -c %s "dist/$name.tar.gz")" "$(stat -c %s "$tree/bin/sitegen")"
