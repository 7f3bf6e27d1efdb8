#!/bin/sh
# 操作记录：一人写、八人同写，每秒记多少条（每条都已落盘）；二十万条的链条核验要多久、占多少内存。
# 用法：bench/trail.sh [端口]
set -eu

port=${1:-8197}
here=$(cd "$(dirname "$0")/.." && pwd)
java=$("$here/bench/java")
place=$here/target/bench
data=$(mktemp -d "${TMPDIR:-/tmp}/gongkai-trail.XXXXXX")
chmod 711 "$data"
trap 'rm -rf "$data"' EXIT

mkdir -p "$place/classes"
"$(dirname "$java")/javac" -proc:none -d "$place/classes" -cp "$here/target/app/gongkai.jar:$here/target/app/lib/*" \
    "$here/bench/gongkai/trail/TrailBench.java"
"$here/gongkai" demo --port "$port" --data "$data/demo" >"$data/out" 2>&1 &
program=$!
until grep -q 'is ready' "$data/out"; do kill -0 "$program"; sleep 0.2; done
kill "$program"
wait "$program" || true

echo "load $(cut -d ' ' -f 1 /proc/loadavg)"
"$java" -Xmx1g --enable-native-access=ALL-UNNAMED -cp "$place/classes:$here/target/app/gongkai.jar:$here/target/app/lib/*" \
    gongkai.trail.TrailBench "$data/demo" 2>/dev/null | grep -e append -e verify
for time in 1 2 3; do
    began=$(date +%s%N)
    "$here/gongkai" trail verify --data "$data/demo" >"$data/out" 2>&1 &
    program=$!
    most=0
    while now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$program/status" 2>/dev/null) && [ -n "$now" ]; do
        most=$now
        sleep 0.05
    done
    wait "$program"
    echo "./gongkai trail verify：$((($(date +%s%N) - began) / 1000000)) ms，最多占 $((most / 1024)) MB；$(head -n 1 "$data/out")"
done
echo "load $(cut -d ' ' -f 1 /proc/loadavg)"
