#!/usr/bin/env bash
# Every output of the demo repository, hashed, on Node 20, 22 and 24, in three time zones and two locales: all lists of hashes must be equal.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

outputs() { # NODE... : prints a list of hashes
  local out="$work/out"
  rm -rf "$out" && mkdir -p "$out"
  "$@" bin/duban.js demo "$out/demo" >/dev/null
  git -C "$out/demo" rev-parse HEAD 2010-H1 2010-H2 >"$out/commits.txt"
  for period in 2010-H1 2010-H2; do
    for extension in md html docx pdf json txt; do
      "$@" bin/duban.js -C "$out/demo" circular draft --lang zh --at "$period" --period "$period" -o "$out/circular-$period.$extension"
    done
    for extension in csv json html docx xlsx; do
      "$@" bin/duban.js -C "$out/demo" ledger --lang zh --at "$period" -o "$out/ledger-$period.$extension"
    done
    "$@" bin/duban.js -C "$out/demo" status --lang en --at "$period" --format text >"$out/status-$period.txt"
  done
  for extension in docx pdf html; do
    "$@" bin/duban.js -C "$out/demo" notice print 2011-01-06-red-police-network --lang zh --at 2010-H2 -o "$out/notice.$extension"
    "$@" bin/duban.js -C "$out/demo" meeting print 2010-Q4 --lang zh --at 2010-H2 -o "$out/minutes.$extension"
  done
  "$@" bin/duban.js -C "$out/demo" report form --unit 市法院 --period 2010-H2 --lang zh --at 2010-H2 -o "$out/form.xlsx"
  "$@" bin/duban.js -C "$out/demo" remind --unit 市法院 --lang zh --at 2010-H2 -o "$out/reminders.ics"
  "$@" bin/duban.js -C "$out/demo" diff --lang zh 2010-H1..2010-H2 --format json >"$out/diff.json"
  (cd "$out" && rm -rf demo && sha256sum ./* )
}

first=''
check() { # NAME
  local name=$1
  shift
  "$@" >"$work/$name.sums"
  if [ -z "$first" ]; then first=$name; cat "$work/$name.sums"; return; fi
  if ! diff "$work/$first.sums" "$work/$name.sums"; then
    echo "outputs differ: $first and $name" >&2
    exit 1
  fi
  echo "equal: $first and $name"
}

check node20-utc env TZ=UTC LANG=C.UTF-8 bash -c "$(declare -f outputs); work='$work'; outputs node"
check node20-shanghai env TZ=Asia/Shanghai LANG=zh_CN.UTF-8 bash -c "$(declare -f outputs); work='$work'; outputs node"
check node20-new-york env TZ=America/New_York LC_ALL=C bash -c "$(declare -f outputs); work='$work'; outputs node"
for version in 22 24; do
  other=$(npx -y -p "node@$version" which node)
  check "node$version" env TZ=Pacific/Apia bash -c "$(declare -f outputs); work='$work'; outputs '$other'"
done
