#!/bin/sh
# 用 kill -9 轮流杀死 Java、PostgreSQL、两者，共二十次（可另给次数）；每次之后核对：凡已确认写入的都在。
# 用法：bench/crash.sh [次数] [端口] [用来核对程序恢复的页面]
set -eu

rounds=${1:-20}
port=${2:-8199}
page=${3:-/}
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/gongkai-crash.XXXXXX")
chmod 711 "$work"
data=$work/data
program=
trap 'if [ -n "$program" ]; then kill "$program" 2>/dev/null || true; wait "$program" 2>/dev/null || true; fi; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

java=$(sed 's/ [0-9]* [0-9]*$//' "$here/target/app/trained-by" 2>/dev/null || true)/bin/java
[ -x "$java" ] || { "$here/gongkai" doctor >/dev/null; java=$(sed 's/ [0-9]* [0-9]*$//' "$here/target/app/trained-by")/bin/java; }
crash() { "$java" -Xshare:auto -cp "$(ls "$here"/target/app/lib/postgresql-*.jar)" "$here/bench/Crash.java" "$@"; }

start() {
    : >"$work/out"
    "$here/gongkai" demo --port "$port" --data "$data" >"$work/out" 2>"$work/err" &
    program=$!
    until grep -q 'is ready' "$work/out"; do
        if ! kill -0 "$program" 2>/dev/null; then
            cat "$work/err"
            exit 1
        fi
        sleep 0.1
    done
}

postmaster() { head -n 1 "$data/postgres/postmaster.pid"; }

: >"$work/acknowledged"
round=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    if [ -z "$program" ]; then start; fi
    : >"$work/written"
    crash write "$data" >"$work/written" 2>/dev/null &
    writer=$!
    until [ "$(wc -l <"$work/written")" -ge 200 ]; do sleep 0.1; done
    case $((round % 3)) in
        1) victim=Java; kill -9 "$program" ;;
        2) victim=PostgreSQL; kill -9 "$(postmaster)" ;;
        0) victim=两者; kill -9 "$program" "$(postmaster)" ;;
    esac
    wait "$writer" || true
    if [ "$victim" != PostgreSQL ]; then
        wait "$program" 2>/dev/null || true
        program=
        start
    fi
    # 被杀的一刻可能只写出半行；半行不算确认。
    if [ -n "$(tail -c 1 "$work/written")" ]; then sed '$d' "$work/written"; else cat "$work/written"; fi >>"$work/acknowledged"
    found=$(crash verify "$data" "$work/acknowledged" "http://localhost:$port$page") || { echo "第 $round 次失败：$found"; exit 1; }
    echo "第 $round 次，杀死 $victim：$found"
done
echo "通过：$rounds 次"
