#!/bin/sh
# 每秒检查多少份年度报告；./gongkai report check 一份要多久，与 java -version 比（各五次）；一次检查一万份占多少内存。
# 用法：bench/reports.sh 报告文件 ...
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
java=$("$here/bench/java")
place=$here/target/bench/reports
mkdir -p "$place"
echo "load $(cut -d ' ' -f 1 /proc/loadavg)"
"$java" -XX:ActiveProcessorCount=1 -Xmx256m -cp "$here/target/app/gongkai.jar:$here/target/app/lib/*" \
    "$here/bench/AnnualReports.java" "$@"
for time in 1 2 3 4 5; do
    began=$(date +%s%N)
    "$here/gongkai" report check "$1" >/dev/null || true
    middle=$(date +%s%N)
    "$java" -version 2>/dev/null
    ended=$(date +%s%N)
    echo "一份 $(((middle - began) / 1000000)) ms，java -version $(((ended - middle) / 1000000)) ms"
done
number=0
while [ "$number" -lt 10000 ]; do
    for file in "$@"; do
        number=$((number + 1))
        ln -sf "$(cd "$(dirname "$file")" && pwd)/$(basename "$file")" "$place/$number-$(basename "$file")"
    done
done
/usr/bin/time -f '一万份：%e s，最多占 %M KB' sh -c "cd '$place' && ls | xargs '$here/gongkai' report check --json" >/dev/null || true
rm -rf "$place"
echo "load $(cut -d ' ' -f 1 /proc/loadavg)"
