create table accounts.account (
    person_id       bigint      primary key,
    login_name      text        not null unique,
    password_hash   text        not null,
    password_set_at timestamptz not null,
    must_change     boolean     not null,
    secret          bytea,
    last_step       bigint      not null default 0,
    disabled_at     timestamptz,
    disabled_why    text        not null default '',

    constraint login_name_is_plain check (login_name ~ '^[a-z][a-z0-9._-]{2,31}$')
);

comment on table accounts.account is '账号';
comment on column accounts.account.password_hash is '口令的 Argon2id 摘要';
comment on column accounts.account.secret is '动态码密钥，以 SM4-GCM 加密，密钥不在数据库内';
comment on column accounts.account.last_step is '最近一次用过的动态码时间步，同一动态码只能用一次';

create table accounts.former_password (
    person_id     bigint      not null references accounts.account,
    set_at        timestamptz not null,
    password_hash text        not null,

    primary key (person_id, set_at)
);

comment on table accounts.former_password is '用过的口令摘要，用于禁止重复使用';

create table accounts.attempt (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    login_name text        not null,
    source     text        not null,
    succeeded  boolean     not null
);

comment on table accounts.attempt is '登录尝试，用于失败锁定';
create index attempt_by_name on accounts.attempt (login_name, at);
create index attempt_by_source on accounts.attempt (source, at);

create table accounts.role_grant (
    id        bigint generated always as identity primary key,
    person_id bigint not null,
    role      text   not null,
    starts_on date   not null,
    last_on   date,
    granted_by text  not null
);

comment on table accounts.role_grant is '角色授权：由安全管理员授予和收回，逐日可查';
create index grant_by_person on accounts.role_grant (person_id);

create table accounts.policy (
    id                bigint generated always as identity primary key,
    set_at            timestamptz not null,
    minimum_length    integer not null,
    character_classes integer not null,
    remembered        integer not null,
    valid_days        integer not null,
    failures          integer not null,
    source_failures   integer not null,
    lock_minutes      integer not null,
    idle_minutes      integer not null,
    absolute_hours    integer not null,
    second_factor     text    not null
);

comment on table accounts.policy is '安全策略的历次设定，最后一行有效；没有时用程序内置值';
