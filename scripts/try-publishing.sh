#!/usr/bin/env bash
# Tries what `sitegen new site` writes for publishing, as far as one machine can: makes a portal, runs the commands of its three
# CI files, and uploads it with its publish.sh to a folder, an rsync service, a shell at the other end of a pipe in place
# of ssh, and an object store played by moto. What cannot be tried here: the forges and the stores themselves.
#
# `make publishing` builds sitegen first. Exit codes: 0 = all as promised, 1 = something is not, 2 = a program is missing.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root
sitegen=$(realpath "${SITEGEN:-$root/.build-release/release/sitegen}")
readonly sitegen
readonly venv=$root/.build-publishing/venv
readonly moto='moto[s3,server]==5.2.5'
# Carries the published schemas of GitHub's and GitLab's files.
readonly schemas='check-jsonschema==0.39.0'
readonly key=trial

say() { # English, Chinese
  printf '%s\n' "publishing: $1" "发布验证：$2" >&2
}

for program in rsync s3cmd curl python3 "$sitegen"; do
  if ! command -v "$program" >/dev/null; then
    say "$program is needed; on Debian: apt-get install --no-install-recommends rsync s3cmd curl python3-venv" \
      "缺少 $program；在 Debian 上可运行 apt-get install --no-install-recommends rsync s3cmd curl python3-venv"
    exit 2
  fi
done
if [[ ! -e $venv/bin/moto_server || ! -e $venv/bin/check-jsonschema ]]; then
  say "installing moto and check-jsonschema into .build-publishing/venv" "正在向 .build-publishing/venv 安装 moto 和 check-jsonschema"
  python3 -m venv --clear "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$moto" "$schemas"
fi

source "$root/scripts/trial.sh"

# ---- What is held ----------------------------------------------------------------------------------------------------

# The exit status of a command, and what it said in $work/said.
status() { # command …
  local answer=0
  "$@" >"$work/said" 2>&1 || answer=$?
  printf '%s' "$answer"
}

expect_status() { # what, status, command …
  local what=$1 promised=$2 found
  shift 2
  found=$(status "$@")
  expect "$what: exit status" "$found" "$promised"
  if [[ $found != "$promised" ]]; then cat "$work/said" >&2; fi
}

said() { grep -Fq "$1" "$work/said" && printf yes || printf 'no: %s' "$(<"$work/said")"; }

expect_same() { # what, folder, folder
  expect "$1: the same files" "$(diff -r "$2" "$3" 2>&1 | head -n 3)" ""
}

wait_for() { # port
  for _ in {1..200}; do
    if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then return; fi
    sleep 0.05
  done
  say "a server did not start" "服务没有启动"
  return 1
}

# ---- A portal, and where the program comes from ----------------------------------------------------------------------

portal=$work/portal
"$sitegen" new site "$portal" --lang en >/dev/null
cd "$portal"
machine=$(uname -m)

expect_status "no archive anywhere" 2 bash scripts/get-sitegen.sh
expect "no archive anywhere: says what to do" "$(said 'put sitegen-…-linux-')" yes

mkdir -p "$work/sitegen-trial/bin" "$work/served"
cp "$sitegen" "$work/sitegen-trial/bin/sitegen"
tar -czf "$work/served/sitegen.tar.gz" -C "$work" sitegen-trial
port=$(free_port)
python3 -m http.server --bind 127.0.0.1 --directory "$work/served" "$port" 2>/dev/null >&2 &
servers+=($!)
wait_for "$port"
export SITEGEN_ARCHIVE=http://127.0.0.1:$port/sitegen.tar.gz
expect_status "an address without a sum" 2 bash scripts/get-sitegen.sh
export SITEGEN_SHA256=0000000000000000000000000000000000000000000000000000000000000000
expect_status "an archive with another sum" 2 bash scripts/get-sitegen.sh
expect "an archive with another sum: nothing was unpacked" "$(ls .program 2>/dev/null)" ""
SITEGEN_SHA256=$(sha256sum "$work/served/sitegen.tar.gz" | cut -d ' ' -f 1)
expect_status "an archive from an address" 0 bash scripts/get-sitegen.sh
expect "an archive from an address: runs" "$(.program/bin/sitegen --version)" "$("$sitegen" --version)"
unset SITEGEN_ARCHIVE SITEGEN_SHA256
rm -rf .program
mkdir tools
cp "$work/served/sitegen.tar.gz" "tools/sitegen-trial-linux-$machine.tar.gz"
expect_status "an archive in tools/" 0 bash scripts/get-sitegen.sh

# ---- The commands of the CI files ------------------------------------------------------------------------------------

# The commands of one file, with the forge's own expressions replaced by what the forge would put there.
commands() { # forge, job
  "$venv/bin/python" - "$@" <<'PYTHON'
import sys, yaml
forge, job = sys.argv[1:]
if forge == "github":
    steps = yaml.safe_load(open(f".github/workflows/{job}.yml"))["jobs"][job]["steps"]
    values = {"${{ steps.pages.outputs.base_url }}": "https://office.github.io/portal", "${{ vars.SITEGEN_ARCHIVE }}": "", "${{ vars.SITEGEN_SHA256 }}": ""}
    for step in steps:
        if "run" in step:
            for name, value in step.get("env", {}).items():
                print(f"export {name}='{values[value]}'")
            print(step["run"])
elif forge == "gitlab":
    file = yaml.safe_load(open(".gitlab-ci.yml"))
    print("\n".join(file["default"]["before_script"] + file[job]["script"]))
else:
    for stage in yaml.safe_load(open(".workflow/publish.yml"))["stages"]:
        for step in stage["steps"]:
            print("\n".join(step["commands"]))
PYTHON
}

canonical() { # file
  grep -o '<link rel="canonical" href="[^"]*"' "$1" | cut -d '"' -f 4
}

run_forge() { # forge, job, promised status, variables …
  local forge=$1 job=$2 promised=$3
  shift 3
  rm -rf .program
  commands "$forge" "$job" >"$work/$forge-$job.sh"
  expect_status "$forge, $job" "$promised" env "$@" bash -e -o pipefail "$work/$forge-$job.sh"
}

valid() { # schema, file
  "$venv/bin/check-jsonschema" --builtin-schema "vendor.$1" "$2" >/dev/null 2>&1 && printf yes || printf no
}

for file in .github/workflows/*.yml; do expect "$file is a workflow of GitHub" "$(valid github-workflows "$file")" yes; done
expect ".gitlab-ci.yml is a pipeline of GitLab" "$(valid gitlab-ci .gitlab-ci.yml)" yes
printf 'jobs: {check: {steps: 1}}\n' >"$work/no-workflow.yml"
expect "what is no workflow is told from one" "$(valid github-workflows "$work/no-workflow.yml")" no

run_forge github publish 0
expect "github: canonical address" "$(canonical site-output/index.html)" "https://office.github.io/portal/"
run_forge gitlab pages 0 CI_PAGES_URL=https://office.gitlab.io/portal
expect "gitlab: canonical address" "$(canonical public/index.html)" "https://office.gitlab.io/portal/"
run_forge gitee publish 0 BASE_URL=https://www.example.gov.cn/zwgk/ PUBLISH_TARGET="$work/from-gitee/"
expect "gitee: canonical address" "$(canonical "$work/from-gitee/index.html")" "https://www.example.gov.cn/zwgk/"
expect_same gitee site-output "$work/from-gitee"

# ---- Checking --------------------------------------------------------------------------------------------------------

# A merge request that is as it should be, and one with a link that leads nowhere.
run_forge github check 0
run_forge gitlab check 0
expect "gitlab, check: the report" "$("$venv/bin/python" -m json.tool gl-code-quality-report.json >/dev/null && printf yes)" yes
cp content/pages/about.md "$work/about.md"
printf '\n[没有](nowhere.md)\n' >>content/pages/about.md
run_forge github check 1
expect "github, check: a mark beside the line" "$(said '::error file=content/pages/about.md,line=')" yes
expect "github, check: words for people" "$(said 'content/pages/about.md:')" yes
expect "github, check: for code scanning" "$(grep -c '"ruleId": "broken-link"' sitegen.sarif)" 1
run_forge gitlab check 1
expect "gitlab, check: the report names the link" "$(grep -c '"check_name": "broken-link"' gl-code-quality-report.json)" 1

# The hook checks what is being committed.
git init -q .
git config user.name trial
git config user.email trial@example.gov.cn
printf '#!/bin/sh\nexec bash scripts/pre-commit.sh\n' >.git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
git add content
expect_status "hook: an error keeps the commit back" 1 git commit -qm trial
expect "hook: says where" "$(said 'content/pages/about.md:')" yes
cp "$work/about.md" content/pages/about.md
expect_status "hook: what is mended but not added keeps it back too" 1 git commit -qm trial
git add content
expect_status "hook: content without an error is committed" 0 git commit -qm trial
rm -rf .program
git add scripts
expect_status "hook: a commit of other files needs no program" 0 git commit -qm trial
printf '\n' >>content/pages/about.md
git add content
expect_status "hook: without a program it says so" 1 env PATH=/usr/bin:/bin git commit -qm trial
expect "hook: without a program it says what to do" "$(said 'scripts/get-sitegen.sh')" yes
git checkout -q HEAD content
rm -rf .git sitegen.sarif gl-code-quality-report.json

# ---- Uploading -------------------------------------------------------------------------------------------------------

publish() { bash scripts/publish.sh "$@"; }

build() { "$sitegen" build --base-url https://www.example.gov.cn/zwgk/ --output site-output >/dev/null 2>&1; }

report=content/centres/example/reports/2024.md
plan=content/centres/example/plans/2024.md

# One page changes and one goes; afterwards the portal is as it was.
with_changes() { # command …
  cp -r content "$work/content"
  sed -i 's/解读材料偏少/解读材料不多/' "$report"
  sed -i 's#，\[公开事项目录按季度更新\](task:2024/2.1)##' "$report"
  rm "$plan"
  build
  "$@"
  rm -rf content
  mv "$work/content" content
  build
}

try_rsync() { # what, target, folder the target is
  local what=$1 target=$2 folder=$3 before
  expect_status "$what: first time" 0 publish site-output "$target"
  expect_same "$what: first time" site-output "$folder"
  before=$(stat -c %Y "$folder/assets/style.css")
  sleep 1.1
  with_changes expect_again "$what" "$target" "$folder"
  expect "$what: what did not change keeps its date" "$(stat -c %Y "$folder/assets/style.css")" "$before"
  expect "$what: modes" "$(stat -c %a "$folder" "$folder/assets" "$folder/index.html" | tr '\n' ' ')" "755 755 644 "
}

expect_again() { # what, target, folder
  expect_status "$1: again" 0 publish site-output "$2"
  expect_same "$1: again" site-output "$3"
  expect "$1: what is gone is removed" "$(find "$3" -path '*/plans/*' | wc -l)" 0
}

build
expect_status "a folder that is no site" 2 publish content "$work/nowhere"
expect_status "wrong usage" 2 publish site-output
expect_status "the root of the machine" 2 publish site-output /
mkdir "$work/full"
echo theirs >"$work/full/theirs.txt"
expect_status "a folder of others" 1 publish site-output "$work/full"
expect "a folder of others: untouched" "$(ls -A "$work/full")" theirs.txt
expect_status "a folder of others that may be emptied" 0 env PUBLISH_INTO_FULL=yes bash scripts/publish.sh site-output "$work/full"
expect_same "a folder of others that may be emptied" site-output "$work/full"
expect_status "a server that does not answer" 1 publish site-output "rsync://127.0.0.1:$(free_port)/www/zwgk"

mkdir -p "$work/www"
try_rsync "folder" "$work/www/zwgk" "$work/www/zwgk"

# Only ssh itself is missing: rsync at this end talks to rsync at the other, and the address has a host.
cat >"$work/not-ssh" <<'SHELL'
#!/bin/sh
while [ "$1" != rsync ]; do shift; done
exec sh -c "$*"
SHELL
chmod +x "$work/not-ssh"
RSYNC_RSH=$work/not-ssh try_rsync "over a pipe" "somebody@host:$work/www/piped" "$work/www/piped"

mkdir "$work/service"
port=$(free_port)
printf 'use chroot = no\nuid = %s\ngid = %s\n[www]\npath = %s\nread only = no\n' "$(id -u)" "$(id -g)" "$work/service" >"$work/rsyncd.conf"
rsync --daemon --no-detach --address=127.0.0.1 --port="$port" --config="$work/rsyncd.conf" --log-file="$work/rsyncd.log" &
servers+=($!)
wait_for "$port"
try_rsync "rsync service" "rsync://127.0.0.1:$port/www/zwgk" "$work/service/zwgk"

# What was uploaded, asked for over HTTP: every link leads to a file.
port=$(free_port)
python3 -m http.server --bind 127.0.0.1 --directory "$work/www" "$port" 2>/dev/null >&2 &
servers+=($!)
wait_for "$port"
# Pages that links lead to: all but those for lost and former addresses. (grep answers 1 for a former one.)
pages=$({ find "$work/www/zwgk" -name '*.html' ! -name 404.html -exec grep -L 'http-equiv="refresh"' {} + || true; } | wc -l)
expect_status "over HTTP: every link leads to a file" 0 python3 "$root/scripts/crawl.py" "http://127.0.0.1:$port/zwgk/index.html" "$pages"

# ---- An object store -------------------------------------------------------------------------------------------------

port=$(free_port)
"$venv/bin/moto_server" --host 127.0.0.1 --port "$port" >"$work/moto.log" 2>&1 &
servers+=($!)
wait_for "$port"
store=http://127.0.0.1:$port
export S3_HOST=127.0.0.1:$port S3_BUCKET_HOST=127.0.0.1:$port S3_PLAIN=yes S3_ACCESS_KEY=$key S3_SECRET_KEY=$key

manage() { # method, bucket or object, body
  env AWS_ACCESS_KEY_ID=$key AWS_SECRET_ACCESS_KEY=$key AWS_DEFAULT_REGION=us-east-1 "$venv/bin/python" - "$store" "$@" <<'PYTHON'
import sys, boto3
address, action, bucket, *rest = sys.argv[1:]
s3 = boto3.client("s3", endpoint_url=address)
if action == "make":
    s3.create_bucket(Bucket=bucket)
elif action == "put":
    s3.put_object(Bucket=bucket, Key=rest[0], Body=b"theirs")
elif action == "list":
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=rest[0]):
        for item in page.get("Contents", []):
            head = s3.head_object(Bucket=bucket, Key=item["Key"])
            print(item["Key"], item["LastModified"].isoformat(), head["ContentType"], head.get("CacheControl", "none"), sep="\t")
elif action == "get":
    import pathlib
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=rest[0]):
        for item in page.get("Contents", []):
            file = pathlib.Path(rest[1], item["Key"].removeprefix(rest[0]))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(s3.get_object(Bucket=bucket, Key=item["Key"])["Body"].read())
PYTHON
}

# Two addresses of one kind: the whole bucket, and a folder in it.
try_store() { # what, target, bucket, prefix
  local what=$1 target=$2 bucket=$3 prefix=$4
  expect_status "$what: first time" 0 publish site-output "$target"
  rm -rf "$work/fetched"
  manage get "$bucket" "$prefix" "$work/fetched"
  expect_same "$what: first time" site-output "$work/fetched"
  manage list "$bucket" "$prefix" >"$work/before"
  expect "$what: pages" "$(sed -n "s#^${prefix}index.html\t[^\t]*\t##p" "$work/before")" $'text/html; charset=utf-8\tno-cache'
  expect "$what: styles" "$(sed -n "s#^${prefix}assets/style.css\t[^\t]*\t##p" "$work/before")" $'text/css; charset=utf-8\tmax-age=600'
  expect "$what: pictures" "$(sed -n "s#^${prefix}assets/favicon.svg\t[^\t]*\t##p" "$work/before")" $'image/svg+xml\tmax-age=600'
  expect "$what: Markdown" "$(grep '\.md' "$work/before" | cut -f 3,4 | sort -u)" $'text/markdown; charset=utf-8\tno-cache'
  sleep 1.1
  with_changes expect_store_again "$what" "$target" "$bucket" "$prefix"
}

expect_store_again() { # what, target, bucket, prefix
  expect_status "$1: again" 0 publish site-output "$2"
  rm -rf "$work/fetched"
  manage get "$3" "$4" "$work/fetched"
  expect_same "$1: again" site-output "$work/fetched"
  manage list "$3" "$4" >"$work/after"
  expect "$1: what did not change is not sent again" "$(grep '404\.html\|assets/' "$work/before")" "$(grep '404\.html\|assets/' "$work/after")"
}

manage make whole
try_store "object store" s3://whole whole ""
manage make shared
manage put shared theirs.txt
expect_status "a bucket of others" 1 publish site-output s3://shared/
expect "a bucket of others: untouched" "$(manage list shared "" | cut -f 1)" theirs.txt
try_store "folder of an object store" s3://shared/zwgk/ shared zwgk/
expect "folder of an object store: what stands beside it is untouched" "$(manage list shared theirs | cut -f 1)" theirs.txt
expect_status "a bucket that is not there" 1 publish site-output s3://no-such-bucket

report "publishing"
