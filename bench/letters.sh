#!/bin/sh
# 每秒每核印多少份文书（docx、PDF、OFD，热）；连印一千份的内存；遮盖一份二百页的 PDF。
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
java=$("$here/bench/java")
echo "load $(cut -d ' ' -f 1 /proc/loadavg)"
"$java" -XX:ActiveProcessorCount=1 -Xmx512m -Djava.awt.headless=true \
    -cp "$here/target/app/gongkai.jar:$here/target/app/lib/*" "$here/bench/Letters.java" 2>/dev/null
echo "load $(cut -d ' ' -f 1 /proc/loadavg)"
