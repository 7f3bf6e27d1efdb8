#!/bin/sh
# 两位领导同时签发答复时，用 kill -9 轮流杀死 Java、PostgreSQL、两者，时刻随机；每次之后核对：
# 凡已答复的签发都在；文号不断不重；每个文号有一份文书和三个文件，摘要都对；办理记录、案件环节与文书一致；链条完整。
# 用法：bench/signing.sh [次数] [端口] [每次几件]
set -eu

rounds=${1:-20}
port=${2:-8199}
each=${3:-8}
here=$(cd "$(dirname "$0")/.." && pwd)
name=signing
day="--today 2026-09-16"
. "$here/bench/killed"

mkdir -p "$work/classes"
"$(dirname "$java")/javac" -proc:none -d "$work/classes" -cp "$here/target/app/gongkai.jar:$here/target/app/lib/*" \
    "$here/bench/Browser.java" "$here/bench/Database.java" "$here/bench/Signing.java"
signing() { "$java" -Xshare:auto -cp "$work/classes:$here/target/app/gongkai.jar:$here/target/app/lib/*" Signing "$@"; }

start
signing base "$data" >"$work/base"
: >"$work/acknowledged"
round=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    : >"$work/written"
    ready=$(signing prepare "$site" $((round * 1000)) "$each" 2>&1) || failed "第 $round 次，准备不了：$ready"
    # shellcheck disable=SC2086
    signing sign "$site" $ready >"$work/written" 2>>"$work/ended" &
    writer=$!
    until [ -s "$work/written" ]; do
        kill -0 "$writer" 2>/dev/null || failed "第 $round 次，没有签发：$(tail -n 1 "$work/ended")"
        sleep 0.02
    done
    sleep "0.$(awk -v seed="$round$$" 'BEGIN { srand(seed); printf "%03d", rand() * 999 }')"
    case $((round % 3)) in
        1) victim=Java; kill -9 "$program" ;;
        2) victim=PostgreSQL; kill -9 "$(postmaster)" ;;
        0) victim=两者; kill -9 "$program" "$(postmaster)" ;;
    esac
    wait "$writer" || true
    if [ "$victim" != PostgreSQL ]; then
        wait "$program" 2>/dev/null || true
        program=
        closed=$(trail) || failed "第 $round 次，停着核验：$closed"
        start
    fi
    whole_lines "$work/written" >>"$work/acknowledged"
    found=$(signing verify "$data" "$work/base" "$work/acknowledged" 2>&1) || failed "第 $round 次，杀死 $victim：$found"
    open=$(trail) || failed "第 $round 次，开着核验：$open"
    echo "第 $round 次，杀死 $victim：$found；链条完整"
done
echo "通过：$rounds 次"
