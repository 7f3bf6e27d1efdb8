#!/bin/sh
# 启动多久、占多少内存。“可用”指第一次成功打开首页。
# 用法：bench/start.sh [次数] [端口]
set -eu

times=${1:-9}
port=${2:-8198}
here=$(cd "$(dirname "$0")/.." && pwd)
java=$("$here/bench/java")
JAVA_HOME=$(dirname "$(dirname "$java")")
export JAVA_HOME
place=$here/target/bench
bare=$place/bare

if [ ! -f "$bare/bare.aot" ] || [ -n "$(find "$here/bench/bare/pom.xml" "$here/bench/bare/src" -newer "$bare/bare.aot")" ]; then
    (cd "$here/bench/bare" && mvn -q -B -Dstyle.color=never package)
    rm -rf "$bare"
    "$java" -Djarmode=tools -jar "$here/bench/bare/target/bare.jar" extract --destination "$bare" >/dev/null
    "$java" -XX:AOTCacheOutput="$bare/bare.aot" --enable-native-access=ALL-UNNAMED -jar "$bare/bare.jar" \
        train --server.port=0 >"$place/bare.log" 2>&1
fi

data=$(mktemp -d "${TMPDIR:-/tmp}/gongkai-start.XXXXXX")
chmod 711 "$data"
trap 'rm -rf "$data"' EXIT
"$java" "$here/bench/Start.java" "$here" "$bare" "$data" "$port" "$times"
