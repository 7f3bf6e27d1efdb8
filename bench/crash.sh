#!/bin/sh
# 在人们正写入时，用 kill -9 轮流杀死 Java、PostgreSQL、两者，共二十次（可另给次数）。每次之后核对：
# 凡已答复（302）的登记都在；原来的登录继续有效；操作记录与登记一一对应；trail verify 停着、开着都说完整。
# 最后改动操作记录的一个字，trail verify 须指出是哪一条。
# 用法：bench/crash.sh [次数] [端口]
set -eu

rounds=${1:-20}
port=${2:-8199}
here=$(cd "$(dirname "$0")/.." && pwd)
name=crash
day=""
. "$here/bench/killed"

crash() { "$java" -Xshare:auto -cp "$(ls "$here"/target/app/lib/postgresql-*.jar)" "$here/bench/Crash.java" "$@"; }

start
session=$(crash sign-in "$site" zhoumin)
: >"$work/acknowledged"
round=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    writers=
    for writer in 1 2; do
        : >"$work/written$writer"
        crash write "$site" "$session" $((round * 10000000 + writer * 1000000)) >"$work/written$writer" 2>>"$work/ended" &
        writers="$writers $!"
    done
    until [ "$(cat "$work"/written? | wc -l)" -ge 100 ]; do sleep 0.1; done
    case $((round % 3)) in
        1) victim=Java; kill -9 "$program" ;;
        2) victim=PostgreSQL; kill -9 "$(postmaster)" ;;
        0) victim=两者; kill -9 "$program" "$(postmaster)" ;;
    esac
    for writer in $writers; do wait "$writer" || true; done
    closed=
    if [ "$victim" != PostgreSQL ]; then
        wait "$program" 2>/dev/null || true
        program=
        closed=$(trail) || failed "第 $round 次，停着核验：$closed"
        start
    fi
    for writer in 1 2; do whole_lines "$work/written$writer" >>"$work/acknowledged"; done
    found=$(crash verify "$site" "$session" "$data" "$work/acknowledged" 2>&1) || failed "第 $round 次：$found"
    open=$(trail) || failed "第 $round 次，开着核验：$open"
    echo "第 $round 次，杀死 $victim：$found；链条完整"
done

crash spoil "$data" 77
if said=$(trail); then failed "改动了第 77 条，却说：$said"; fi
echo "改动一字之后：$said"
case $said in *"第 77 条"*) ;; *) failed "没有指出第 77 条" ;; esac
crash mend "$data" 77
said=$(trail) || failed "改回之后：$said"
echo "改回之后：$(echo "$said" | head -n 1)"
echo "通过：$rounds 次"
