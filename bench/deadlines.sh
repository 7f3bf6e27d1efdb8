#!/bin/sh
# 每秒算多少个期限；./gongkai deadline --csv 算 66 行、100000 行要多久（各五次）。
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
java=$("$here/bench/java")
place=$here/target/bench
mkdir -p "$place"
echo "load $(cut -d ' ' -f 1 /proc/loadavg)"
"$java" -XX:ActiveProcessorCount=1 -cp "$here/target/app/gongkai.jar:$here/target/app/lib/*" "$here/bench/Deadlines.java" \
    "$here/src/test/resources/statute/deadline-vectors.csv" "$place/66.csv" "$place/100000.csv"
for rows in 66 100000; do
    for time in 1 2 3 4 5; do
        began=$(date +%s%N)
        "$here/gongkai" deadline --csv "$place/$rows.csv" >"$place/out.csv" 2>/dev/null
        echo "$rows 行：$((($(date +%s%N) - began) / 1000000)) ms，答出 $(grep -c -e ',OK' -e ',PROVISIONAL' "$place/out.csv")"
    done
done
echo "load $(cut -d ' ' -f 1 /proc/loadavg)"
