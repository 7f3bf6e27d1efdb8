create table web.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

comment on table web.session is '登录会话，程序重启后继续有效';
create index session_by_expiry on web.session (expiry_time);
create index session_by_principal on web.session (principal_name);

create table web.session_attributes (
    session_primary_id char(36)     not null references web.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,

    primary key (session_primary_id, attribute_name)
);

comment on table web.session_attributes is '会话内容';
