#!/bin/sh
# 依申请公开：一个机关的待办、一件申请、编号加查询码、统计表三，与直接写的 SQL 比较；先少量，再大量，看是否变慢。
# 用法：bench/cases.sh [件数 ...]，默认 10000 1000000。一百万件要 4 GB 磁盘。
set -eu

if [ $# -eq 0 ]; then set -- 10000 1000000; fi
here=$(cd "$(dirname "$0")/.." && pwd)
java=$("$here/bench/java")
place=$here/target/bench
data=$(mktemp -d "${TMPDIR:-/tmp}/gongkai-cases.XXXXXX")
chmod 711 "$data"
trap 'rm -rf "$data"' EXIT

mkdir -p "$place/classes"
"$(dirname "$java")/javac" -proc:none -d "$place/classes" -cp "$here/target/app/gongkai.jar:$here/target/app/lib/*" \
    "$here/bench/gongkai/applications/store/CaseBench.java"
"$here/gongkai" demo --port 0 --data "$data/demo" >"$data/out" 2>&1 &
program=$!
until grep -q 'is ready' "$data/out"; do kill -0 "$program"; sleep 0.2; done
kill "$program"
wait "$program" || true

echo "load $(cut -d ' ' -f 1 /proc/loadavg)"
"$java" -Xmx1g --enable-native-access=ALL-UNNAMED -cp "$place/classes:$here/target/app/gongkai.jar:$here/target/app/lib/*" \
    gongkai.applications.store.CaseBench "$data/demo" "$@" 2>/dev/null | grep -e cases -e ratio
echo "load $(cut -d ' ' -f 1 /proc/loadavg)"
