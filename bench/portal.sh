#!/bin/sh
# 公开页面：同一轮里与 nginx 发送同一静态文件比较（wrk -t2 -c64），热点页面和随机页面，三轮取中位；
# 检索页与同一索引上的裸 Lucene 查询比较；从公开到页面、列表、检索可见的时间；重启后的随机页面。
# 用法：bench/portal.sh [公开信息数] [端口]；需要 nginx 和 wrk。
set -eu

count=${1:-10000}
port=${2:-8196}
first=100000000
here=$(cd "$(dirname "$0")/.." && pwd)
java=$("$here/bench/java")
place=$here/target/bench
data=$(mktemp -d "${TMPDIR:-/tmp}/gongkai-portal.XXXXXX")
chmod 755 "$data"
program=
server=
trap '[ -z "$program" ] || kill "$program" 2>/dev/null || true; [ -z "$server" ] || kill "$server" 2>/dev/null || true; wait; rm -rf "$data"' EXIT

if [ ! -d "$here/target/app/lib" ]; then "$here/gongkai" doctor >/dev/null; fi
classes=$place/classes:$here/target/app/gongkai.jar:$here/target/app/lib/*
mkdir -p "$place/classes"
"$(dirname "$java")/javac" -proc:none -d "$place/classes" -cp "$classes" \
    "$here/bench/gongkai/published/Filling.java" "$here/bench/gongkai/search/SearchBench.java" \
    "$here/bench/gongkai/PublishBench.java"
"$here/gongkai" demo --port "$port" --data "$data/demo" >"$data/out" 2>&1 &
program=$!
until grep -q 'is ready' "$data/out"; do kill -0 "$program"; sleep 0.2; done
"$java" -cp "$classes" gongkai.published.Filling "$data/demo" "$first" "$count" >/dev/null
: >"$data/demo/search-rebuild"
sleep 3

mkdir -p "$data/www" "$data/nginx"
curl -s "http://localhost:$port/articles/$((first + 1))" >"$data/www/page.html"
cat >"$data/nginx.conf" <<END
worker_processes 2;
daemon off;
pid $data/nginx/pid;
error_log $data/nginx/error.log;
events { worker_connections 1024; }
http {
    access_log off;
    sendfile on;
    keepalive_requests 1000000;
    client_body_temp_path $data/nginx; proxy_temp_path $data/nginx; fastcgi_temp_path $data/nginx;
    uwsgi_temp_path $data/nginx; scgi_temp_path $data/nginx;
    types { text/html html; }
    server { listen 127.0.0.1:$((port + 1)); root $data/www; open_file_cache max=10; }
}
END
nginx -c "$data/nginx.conf" &
server=$!
cat >"$data/uniform.lua" <<END
local seeded = 0
function setup(thread) seeded = seeded + 1; thread:set("seed", seeded) end
function init() math.randomseed(seed * 7919 + os.time()) end
function request() return wrk.format("GET", "/articles/" .. ($first + math.random($count))) end
END
cat >"$data/hot.lua" <<END
local at = 0
function request() at = at % 100 + 1; return wrk.format("GET", "/articles/" .. ($first + at)) end
END

load() { cut -d ' ' -f 1 /proc/loadavg; }
run() { wrk -t2 -c64 --latency "$@" | awk '/99%/ { p99 = $2 } /Requests.sec/ { rate = $2 } /Non-2xx/ { bad = $0 } END { print rate, p99, bad }'; }
page="http://127.0.0.1:$port"
static="http://127.0.0.1:$((port + 1))/page.html"
settled() { grep -c "$1" "$data/demo/log/gongkai.log" || true; }

# 三轮，每轮 nginx 在前在后各量一次，取其平均为准；三轮之比取中位。
rounds() {
    name=$1
    shift
    : >"$data/ratios"
    for time in 1 2 3; do
        before=$(run -d6s "$static")
        mine=$(run -d8s "$@")
        after=$(run -d6s "$static")
        echo "$before $mine $after" | awk -v name="$name" -v load="$(load)" '{
            nginx = ($1 + $(NF - 1)) / 2
            printf "%s：%.0f/秒，p99 %s；nginx %.0f/秒，p99 %s；比 %.2f；负载 %s\n", name, $3, $4, nginx, $2, $3 / nginx, load
            printf "%.2f\n", $3 / nginx >"'"$data"'/ratio" }'
        cat "$data/ratio" >>"$data/ratios"
    done
    echo "$name，中位比：$(sort -n "$data/ratios" | sed -n 2p)"
}

echo "$count 件，页面 $(wc -c <"$data/www/page.html") 字节，负载 $(load)"
echo "随机，未渲染过：$(run -d15s -s "$data/uniform.lua" "$page")（每秒次数、p99）"
began=$(date +%s)
until [ "$(settled '公开页面已预先生成')" -gt 0 ] && [ ! -e "$data/demo/search-rebuild" ] &&
    [ "$(settled '检索索引已建立')" -gt 0 ]; do sleep 2; done
echo "后台生成全部页面、重建索引：$(($(date +%s) - began)) 秒，页面占磁盘 $(du -sm "$data/demo/pages" | cut -f 1) MB，索引 $(du -sm "$data/demo/search" | cut -f 1) MB"
echo "内存：Java $(awk '/VmRSS/ { print int($2 / 1024) }' /proc/"$program"/status) MB，其中 $(awk '/RssAnon/ { print int($2 / 1024) }' /proc/"$program"/status) MB 不是文件"
wrk -t2 -c64 -d8s -s "$data/hot.lua" "$page" >/dev/null
rounds "热点 100 页" -s "$data/hot.lua" "$page"
rounds "随机" -s "$data/uniform.lua" "$page"

sleep 2
"$java" --enable-native-access=ALL-UNNAMED -cp "$classes" gongkai.search.SearchBench "$page" "$data/demo" 2>/dev/null
echo "负载 $(load)"
kill "$program"
wait "$program" || true
program=
"$java" --enable-native-access=ALL-UNNAMED -Duser.timezone=Asia/Shanghai -Xmx1g -cp "$classes" \
    gongkai.PublishBench "$data/demo" "$port" 2>/dev/null | grep median
echo "负载 $(load)"
