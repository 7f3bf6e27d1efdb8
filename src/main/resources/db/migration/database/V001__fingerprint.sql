create table database.fingerprint (
    only_row boolean primary key default true,
    files    text not null,

    constraint there_is_one_row check (only_row)
);

comment on table database.fingerprint is '升级脚本指纹：与程序所带一致时启动不再逐一核对';
comment on column database.fingerprint.files is '全部升级脚本内容的 SHA-256';
