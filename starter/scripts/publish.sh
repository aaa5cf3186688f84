#!/usr/bin/env bash
# Uploads a site that sitegen built to a web server or an object store. 把生成的网站上传到服务器或对象存储。
#
#   scripts/publish.sh site-output user@host:/srv/www/zwgk/      a server over ssh, by rsync
#   scripts/publish.sh site-output rsync://host/module/zwgk/     an rsync service
#   scripts/publish.sh site-output /srv/www/zwgk/                a folder of this machine, by rsync
#   scripts/publish.sh site-output s3://bucket/zwgk/             an object store that speaks S3, by s3cmd
#
# For an object store these variables are needed; keep the keys where the forge keeps secrets, never in a file of the portal:
#   S3_HOST         its address: oss-cn-beijing.aliyuncs.com, cos.ap-beijing.myqcloud.com, …
#   S3_ACCESS_KEY, S3_SECRET_KEY
# and these where the usual does not fit:
#   S3_BUCKET_HOST  address of a bucket, %(bucket)s standing for its name; %(bucket)s.$S3_HOST by default
#   S3_REGION       region the requests are signed for; by default the store's own standard
#   S3_PLAIN=yes    without HTTPS, for a store on this machine
#
# The target belongs to the site alone: what was published before and is gone now is removed there. A target that holds
# something and was not published by this script is refused, unless PUBLISH_INTO_FULL=yes says that it may be emptied.
#
# Exit codes: 0 = published, 1 = the target was refused or the upload failed, 2 = wrong usage or a program is missing.
set -euo pipefail

# Published with the site, so that the next run knows the target for its own. Web servers do not serve it (see hosting.md).
readonly mark=.sitegen

say() { # English, Chinese
  printf '%s\n' "publish: $1" "发布：$2" >&2
}

fail() { # exit code, English, Chinese
  say "$2" "$3"
  exit "$1"
}

need() { # program, Debian package
  command -v "$1" >/dev/null ||
    fail 2 "$1 is needed; on Debian: apt-get install $2${3:+; anywhere with Python: $3}" \
      "缺少 $1；在 Debian 上可运行 apt-get install $2${3:+，有 Python 的机器可运行 $3}"
}

refuse_full() { # target
  fail 1 "$1 holds something that this script did not publish; name a folder for the site alone, or set PUBLISH_INTO_FULL=yes if it may be emptied" \
    "$1 中有不是由本脚本发布的内容；请另设一个只放本网站的目录，确认可以清空的，设 PUBLISH_INTO_FULL=yes"
}

# ---- rsync -----------------------------------------------------------------------------------------------------------

# Contents decide, not times: a site that was built afresh has new times throughout, and readers' caches keep what did not change.
send() { # options …
  rsync --recursive --checksum --perms --chmod=D755,F644 "$@" "$site/" "$target/" ||
    fail 1 "rsync could not upload to $target; its own words stand above" "rsync 未能上传到 $target，原因见上文"
}

publish_with_rsync() {
  local there answer=0
  need rsync rsync
  there=$(rsync --list-only "$target/" 2>/dev/null) || answer=$?
  # 23 is the answer of a folder that is not there yet: the upload makes it.
  ((answer == 0 || answer == 23)) ||
    fail 1 "rsync cannot reach $target (its exit status is $answer)" "rsync 无法访问 $target（退出状态 $answer）"
  there=$(awk '$NF != "." { print $NF }' <<<"$there")
  if [[ -n $there && ${PUBLISH_INTO_FULL:-} != yes ]] && ! grep -Fqx "$mark" <<<"$there"; then refuse_full "$target"; fi
  # First what pages need, then the pages all at once, last what is gone: no reader meets a page without its styles.
  send --include="/$mark" --exclude='*.html' --exclude='*.xml' --exclude='.*'
  send --include="/$mark" --exclude='.*' --delay-updates --delete-after
}

# ---- An object store -------------------------------------------------------------------------------------------------

store() { # arguments of s3cmd …
  s3cmd --config="$config" --no-progress "$@"
}

media_type() { # extension: how the store shall serve it; nothing where s3cmd knows best
  case $1 in
    html) printf 'text/html; charset=utf-8' ;;
    css) printf 'text/css; charset=utf-8' ;;
    js) printf 'text/javascript; charset=utf-8' ;;
    json) printf 'application/json' ;;
    svg) printf 'image/svg+xml' ;;
    xml) printf 'application/xml' ;;
    md) printf 'text/markdown; charset=utf-8' ;;
    csv) printf 'text/csv; charset=utf-8' ;;
    txt) printf 'text/plain; charset=utf-8' ;;
  esac
}

upload() { # folder below the site or nothing, extension, caching
  local type
  local -a options=(--guess-mime-type --no-mime-magic)
  type=$(media_type "$2")
  if [[ -n $type ]]; then options=(--mime-type="$type"); fi
  store sync --quiet --no-preserve --add-header="Cache-Control: $3" "${options[@]}" --rexclude='.*' --rinclude="^(?!\.|.*/\.).*\.$2\$" \
    "$site/$1" "$target/$1" ||
    fail 1 "s3cmd could not upload to $target; its own words stand above" "s3cmd 未能上传到 $target，原因见上文"
}

extensions() { # folder: those of the files in it
  find "$1" -type f -name '*.*' ! -path '*/.*' | sed 's/.*\.//' | sort -u
}

publish_to_store() {
  local there extension config
  need s3cmd s3cmd 'pip install s3cmd'
  : "${S3_HOST:?S3_HOST is needed 请设 S3_HOST}" "${S3_ACCESS_KEY:?S3_ACCESS_KEY is needed 请设 S3_ACCESS_KEY}"
  : "${S3_SECRET_KEY:?S3_SECRET_KEY is needed 请设 S3_SECRET_KEY}"
  # A file of this run, so that the keys stand on no command line.
  config=$(umask 077 && mktemp)
  # shellcheck disable=SC2064 # the name is wanted as it is now
  trap "rm -f '$config'" EXIT
  cat >"$config" <<CONFIG
[default]
access_key = $S3_ACCESS_KEY
secret_key = $S3_SECRET_KEY
host_base = $S3_HOST
host_bucket = ${S3_BUCKET_HOST:-%(bucket)s.$S3_HOST}
bucket_location = ${S3_REGION:-US}
use_https = $([[ ${S3_PLAIN:-} == yes ]] && printf False || printf True)
CONFIG
  there=$(store ls "$target/") || fail 1 "$target cannot be read; the words of s3cmd stand above" "无法读取 $target，原因见上文"
  if [[ -n $there && ${PUBLISH_INTO_FULL:-} != yes ]] && ! grep -Fq "$target/$mark" <<<"$there"; then refuse_full "$target"; fi

  store put --quiet --no-preserve --mime-type=text/plain "$site/$mark" "$target/$mark"
  # First what pages need, then the pages, last what is gone: no reader meets a page without its styles.
  for extension in $(extensions "$site/assets"); do upload assets/ "$extension" max-age=600; done
  # Parts of the search index are named by what they hold.
  if [[ -d $site/search/parts ]]; then upload search/parts/ js "max-age=31536000, immutable"; fi
  for extension in $(extensions "$site" | grep -vxE 'html|xml'); do upload "" "$extension" no-cache; done
  for extension in xml html; do upload "" "$extension" no-cache; done
  # Everything is there by now, so this only removes.
  store sync --quiet --no-preserve --delete-removed --delete-after --rexclude='^\.|/\.' "$site/" "$target/" ||
    fail 1 "s3cmd could not remove what is gone from $target" "s3cmd 未能删除 $target 中多余的文件"
}

# ---- In order --------------------------------------------------------------------------------------------------------

(($# == 2)) || fail 2 "usage: $0 <site> <target>; the head of the script shows targets" "用法：$0 <网站目录> <目标>；目标的写法见脚本开头"
site=${1%/}
target=${2%/}
[[ -n $target ]] || fail 2 "the target cannot be the root of the machine" "目标不能是整个磁盘"
[[ -f $site/$mark && -f $site/index.html ]] ||
  fail 2 "$site is no site that sitegen built; run sitegen build first" "$site 不是 sitegen 生成的网站，请先运行 sitegen build"

case $target in
  s3://*) publish_to_store ;;
  *) publish_with_rsync ;;
esac
say "$site is at $target" "已将 $site 发布到 $target"
