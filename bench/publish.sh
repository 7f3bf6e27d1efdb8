#!/bin/sh
# 在发布人正发布（三件中一件随即撤回）时，用 kill -9 轮流杀死 Java、PostgreSQL、两者，时刻随机；每次之后核对每一件：
# 凡已答复的都在；没有半公开的：业务库、公开库、附件、渠道投递、办理过程、操作记录、页面、站点地图、检索说法一致；链条完整。
# 用法：bench/publish.sh [次数] [端口] [每次几件]
set -eu

rounds=${1:-20}
port=${2:-8198}
each=${3:-24}
here=$(cd "$(dirname "$0")/.." && pwd)
name=publish
day="--today 2026-09-16"
. "$here/bench/killed"

publish() { "$java" -Xshare:auto -cp "$(ls "$here"/target/app/lib/postgresql-*.jar)" "$here/bench/Publish.java" "$@"; }

start
publisher=$(publish sign-in "$site" malihua)
: >"$work/acknowledged"
round=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    : >"$work/written"
    ready=$(publish prepare "$site" $((round * 1000)) "$each" 2>&1) || failed "第 $round 次，准备不了：$ready"
    # shellcheck disable=SC2086
    publish publish "$site" "$publisher" $ready >"$work/written" 2>>"$work/ended" &
    writer=$!
    until [ -s "$work/written" ]; do
        kill -0 "$writer" 2>/dev/null || failed "第 $round 次，没有发布：$(tail -n 1 "$work/ended")"
        sleep 0.05
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
    found=$(publish verify "$site" "$data" "$work/acknowledged" 2>&1) || failed "第 $round 次，杀死 $victim：$found"
    open=$(trail) || failed "第 $round 次，开着核验：$open"
    echo "第 $round 次，杀死 $victim：$found；链条完整"
done
echo "通过：$rounds 次"
