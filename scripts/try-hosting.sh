#!/usr/bin/env bash
# Tries the recipes of docs/hosting.md: builds the site, runs nginx on this machine with the very blocks of that page (only
# addresses and folders are changed), and holds what it answers against what the page promises.
#
# `make hosting` builds sitegen first. Exit codes: 0 = all as promised, 1 = something is not, 2 = a program is missing.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root
readonly guide=$root/docs/hosting.md
readonly sitegen=${SITEGEN:-$root/.build-release/release/sitegen}
PATH=$PATH:/usr/sbin # where Debian keeps nginx, out of the way of ordinary users

for program in nginx curl python3 "$sitegen"; do
  if ! command -v "$program" >/dev/null; then
    printf '%s\n' "hosting: $program is needed; on Debian: apt-get install --no-install-recommends nginx curl python3" \
      "托管验证：缺少 $program；在 Debian 上可运行 apt-get install --no-install-recommends nginx curl python3" >&2
    exit 2
  fi
done

source "$root/scripts/trial.sh"
chmod 755 "$work" # the workers of nginx are somebody else

# ---- What the answers are held against -------------------------------------------------------------------------------

expect_success() { # what, command …
  local what=$1 answer=0
  shift
  "$@" || answer=$?
  expect "$what" "exit status $answer" "exit status 0"
}

# The answer to one request: its head in $work/head, its body in $work/body, as they came over the wire.
ask() { # address, options of curl …
  local address=$1
  shift
  : >"$work/body" # curl leaves the last one where an answer has none
  curl --silent --show-error --path-as-is --dump-header "$work/head" --output "$work/body" "$@" "$address"
}

status() { awk 'NR == 1 { print $2 }' "$work/head"; }

header() { # name: every value, one a line
  tr -d '\r' <"$work/head" | awk -v name="$1" '{ colon = index($0, ":") }
    colon && tolower(substr($0, 1, colon - 1)) == tolower(name) { print substr($0, colon + 2) }'
}

same_as() { cmp -s "$work/body" "$1" && printf 'the same bytes' || printf 'other bytes'; }

# ---- Servers ---------------------------------------------------------------------------------------------------------

block() { # number: that nginx block of the page
  awk -v wanted="$1" '/^```nginx$/ { inside = ++count == wanted; next } /^```$/ { inside = 0 } inside' "$guide"
}

# Runs nginx with the blocks given on standard input. Everything it writes stays in the folder of this run. (The blocks come from
# `< <(…)`: at the end of a pipe this would run in a shell of its own, which takes the list of servers with it.)
serve() { # port
  local folder=$work/nginx-$1
  mkdir "$folder"
  {
    printf 'daemon off;\npid %s/pid;\nerror_log %s/errors;\nevents {}\nhttp {\naccess_log off;\n' "$folder" "$folder"
    for kind in client_body proxy fastcgi uwsgi scgi; do printf '%s_temp_path %s/%s;\n' "$kind" "$folder" "$kind"; done
    cat
    printf '}\n'
  } >"$folder/nginx.conf"
  nginx -p "$folder" -c "$folder/nginx.conf" -e "$folder/errors" >"$folder/output" 2>&1 &
  servers+=($!)
  for _ in {1..100}; do
    if curl --silent --output /dev/null "http://127.0.0.1:$1/"; then return; fi
    sleep 0.05
  done
  cat "$folder/output" "$folder/errors" >&2
  return 1
}

at() { # port, folder: the block for that place instead of the one the page names
  sed -e "s#listen 80;#listen 127.0.0.1:$1;#" -e "s#/srv/www#$2#"
}

build() { # folder, options …
  local folder=$1
  shift
  mkdir -p "$folder"
  chmod 755 "$folder"
  # The strictest umask there is in practice: what nginx may read, it may read in spite of it.
  (umask 077 && "$sitegen" build --content "$root/content" --output "$folder/zwgk" --lang en "$@" 2>/dev/null) >/dev/null
}

# Pages that links lead to: all but those for lost and former addresses.
pages() { # folder of the site
  find "$1" -name '*.html' ! -name 404.html -exec grep -L 'http-equiv="refresh"' {} + | wc -l
}

crawl() { # what, address of the folder, folder of the site
  printf '%-28s' "$1"
  expect_success "$1: every link leads to a file" python3 "$root/scripts/crawl.py" "$2/index.html" "$(pages "$3")"
}

# ---- What every server of this page promises -------------------------------------------------------------------------

readonly policy="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

expect_headers() { # what, caching
  expect "$1: content policy, once" "$(header content-security-policy)" "$policy"
  expect "$1: no guessing of types" "$(header x-content-type-options)" nosniff
  expect "$1: referrer" "$(header referrer-policy)" strict-origin-when-cross-origin
  expect "$1: permissions" "$(header permissions-policy)" "camera=(), geolocation=(), microphone=()"
  expect "$1: caching" "$(header cache-control)" "$2"
}

expect_type() { # address, type
  ask "$1"
  expect "$1" "$(status), $(header content-type)" "200, $2"
}

try_server() { # what, address of the column without the last slash, folder of the site
  local what=$1 column=$2 site=$3 path file mark
  path=$(sed 's#^http://[^/]*##' <<<"$column")
  ask "$column/"
  expect "$what: home" "$(status), $(same_as "$site/index.html")" "200, the same bytes"
  expect_headers "$what: home" no-cache
  expect_type "$column/centres/zibo/" "text/html; charset=utf-8"
  expect_type "$column/assets/style.css" "text/css; charset=utf-8"
  expect_headers "$what: style sheet" max-age=600
  expect_type "$column/assets/favicon.svg" "image/svg+xml; charset=utf-8"
  expect_type "$column/feed.xml" "text/xml; charset=utf-8"
  expect_type "$column/centres/zibo/reports/2024/zibo-2024-report.md" "text/markdown; charset=utf-8"
  expect_type "$column/robots.txt" "text/plain; charset=utf-8"

  for file in index.html assets/style.css assets/favicon.svg sitemap.xml; do
    ask "$column/$file" --header 'Accept-Encoding: gzip'
    expect "$what: $file compressed" "$(header content-encoding), $(header vary)" "gzip, Accept-Encoding"
    mark=$(header etag)
    gzip -dc <"$work/body" >"$work/plain" && mv "$work/plain" "$work/body"
    expect "$what: $file unpacked" "$(same_as "$site/$file")" "the same bytes"
    ask "$column/$file" --header 'Accept-Encoding: gzip' --header "If-None-Match: $mark"
    expect "$what: $file unchanged" "$(status), $(stat -c %s "$work/body") bytes" "304, 0 bytes"
    ask "$column/$file"
    ask "$column/$file" --header "If-None-Match: $(header etag)"
    expect "$what: $file unchanged, not compressed" "$(status)" 304
  done
  ask "$column/index.html" --header "If-None-Match: $(ask "$column/index.html" && header etag)"
  expect_headers "$what: unchanged page" no-cache

  ask "$column/no/such/page.html"
  expect "$what: lost address" "$(status), $(same_as "$site/404.html")" "404, the same bytes"
  expect_headers "$what: lost address" no-cache
  expect "$what: the page for lost addresses leads home" "$(grep -o -m 1 "href=\"$path/index.html\"" "$work/body" | head -n 1)" "href=\"$path/index.html\""
  ask "$column/en/no-such-page/"
  expect "$what: lost English address" "$(status), $(same_as "$site/en/404.html")" "404, the same bytes"

  for file in assets/ centres/zibo/reports/; do
    ask "$column/$file"
    expect "$what: no listing of $file" "$(status), $(same_as "$site/404.html")" "404, the same bytes"
  done
  for file in .sitegen en/.hidden; do
    ask "$column/$file"
    expect "$what: $file is not served" "$(status)" 404
  done
  ask "$column/centres/zibo"
  expect "$what: folder without its slash" "$(status) $(header location)" "301 $path/centres/zibo/"
}

# ---- The recipes -----------------------------------------------------------------------------------------------------

build "$work/www" --theme "$root/theme" --base-url https://www.example.gov.cn/zwgk/
build "$work/host" --theme "$root/theme" --theme "$root/docs/host-theme" --base-url https://www.example.gov.cn/zwgk/

# nginx
port=$(free_port)
serve "$port" < <(block 1 | at "$port" "$work/www")
try_server nginx "http://127.0.0.1:$port/zwgk" "$work/www/zwgk"
ask "http://127.0.0.1:$port/zwgk"
expect "nginx: the column without its slash" "$(status) $(header location)" "301 /zwgk/"
expect "nginx: does not tell its version" "$(header server)" nginx
crawl nginx "http://127.0.0.1:$port/zwgk" "$work/www/zwgk"

# The same at the root of a server, with the three changes the page names.
build "$work/root" --theme "$root/theme" --base-url https://zwgk.example.gov.cn/
port=$(free_port)
serve "$port" < <(block 1 | sed -e '/location = /d' -e 's#/zwgk##g' | at "$port" "$work/root/zwgk")
try_server "root of a server" "http://127.0.0.1:$port" "$work/root/zwgk"
crawl "root of a server" "http://127.0.0.1:$port" "$work/root/zwgk"

# nginx with files compressed beforehand: the command of the page, then what the page says of the next build.
port=$(free_port)
serve "$port" < <(block 1 | at "$port" "$work/www" | sed 's/gzip on;/gzip on; gzip_static on;/')
bash -c "$(sed -n 's#^  find /srv/www/#find '"$work"'/www/#p' "$guide")"
for file in index.html assets/style.css sitemap.xml; do
  ask "http://127.0.0.1:$port/zwgk/$file" --header 'Accept-Encoding: gzip'
  expect "gzip_static: $file" "$(status), $(same_as "$work/www/zwgk/$file.gz")" "200, the same bytes"
done
build "$work/www" --theme "$root/theme" --base-url https://www.example.gov.cn/zwgk/
expect "gzip_static: the next build removes them" "$(find "$work/www/zwgk" -name '*.gz' | wc -l)" 0

# An object store: exact names of files and nothing else.
port=$(free_port)
serve "$port" <<PLAIN
server {
  listen 127.0.0.1:$port;
  root $work/www;
  include /etc/nginx/mime.types;
  index there-is-no-index-here;
}
PLAIN
ask "http://127.0.0.1:$port/zwgk/"
expect "object store: folder addresses are not rewritten here" "$(status)" 403
crawl "object store" "http://127.0.0.1:$port/zwgk" "$work/www/zwgk"

# Inside a host's site, on the same machine: the locations of the block in a server that has pages of its own.
port=$(free_port)
host_server() {
  block 1 | sed -n '/^map /,/^}/p'
  printf 'server {\nlisten 127.0.0.1:%s;\nabsolute_redirect off;\nlocation / { return 200 "the host"; }\n' "$port"
  block 1 | sed -n '/location = /,$p'
}
serve "$port" < <(host_server | at "$port" "$work/host")
ask "http://127.0.0.1:$port/"
expect "same machine: the host's own page" "$(status) $(cat "$work/body")" "200 the host"
try_server "same machine" "http://127.0.0.1:$port/zwgk" "$work/host/zwgk"
crawl "same machine" "http://127.0.0.1:$port/zwgk" "$work/host/zwgk"

# Inside a host's site, on another machine behind a proxy.
behind=$(free_port)
serve "$behind" < <(block 1 | at "$behind" "$work/host")
port=$(free_port)
serve "$port" < <(block 2 | at "$port" "$work/host" | sed "s#127.0.0.1:8080#127.0.0.1:$behind#")
try_server "behind a proxy" "http://127.0.0.1:$port/zwgk" "$work/host/zwgk"
crawl "behind a proxy" "http://127.0.0.1:$port/zwgk" "$work/host/zwgk"

# From a disk.
crawl "from a disk" "file://$work/www/zwgk" "$work/www/zwgk"

report "docs/hosting.md"
