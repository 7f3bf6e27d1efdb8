-- What is lost in a crash is only counted anew.
create unlogged table web.rate (
    print      text        primary key,
    started_at timestamptz not null,
    count      integer     not null
);

comment on table web.rate is '访问频次：只存带密钥的摘要，不存来源地址';
create index rate_by_age on web.rate (started_at);

create table web.used_token (
    token   text        primary key,
    used_at timestamptz not null
);

comment on table web.used_token is '已用过的表单令牌：每个只能用一次';
create index used_token_by_age on web.used_token (used_at);
