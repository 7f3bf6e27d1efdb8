create table vault.key (
    id          text        primary key,
    purpose     text        not null,
    known_since timestamptz not null default now(),
    retired     boolean     not null default false,
    told        boolean     not null,

    constraint id_is_eight_digits check (id ~ '^[0-9a-f]{8}$'),
    constraint purpose_is_known check (purpose in ('SEAL', 'RECOGNISE'))
);

comment on table vault.key is '数据所用的密钥的标识；密钥本身在数据库之外';
comment on column vault.key.told is '启用或清除是否已记入操作记录';
