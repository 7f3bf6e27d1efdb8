create table imports.batch (
    id       bigint generated always as identity primary key,
    organ_id bigint      not null,
    place    text        not null,
    kind     text        not null,
    name     text        not null,
    digest   text        not null,
    by_name  text        not null,
    at       timestamptz not null,

    constraint same_batch_is_read_once unique (organ_id, digest),
    constraint kind_is_known check (kind in ('FILES', 'LIST'))
);

comment on table imports.batch is '导入批次：一次上传的文件，或者一份清单和它的正文';

create table imports.entry (
    id          bigint generated always as identity primary key,
    batch_id    bigint  not null references imports.batch,
    position    integer not null,
    name        text    not null,
    file_id     bigint,
    digest      text    not null,
    row_number  integer not null,
    cells       jsonb   not null,
    recognition jsonb   not null,
    proposal    jsonb   not null,
    faults      jsonb   not null,
    attachments jsonb   not null,
    standing    text    not null,
    item_id     bigint,
    note        text    not null default '',
    settled_by  text    not null default '',
    settled_at  timestamptz,
    version     integer not null default 0,

    constraint accepted_has_its_item check ((standing in ('DRAFTED', 'PUBLIC')) = (item_id is not null)),
    constraint standing_is_known check (standing in ('WAITING', 'DRAFTED', 'PUBLIC', 'REFUSED', 'UNREADABLE'))
);

comment on table imports.entry is '导入条目：原件、识别结果、更正后的内容和处理结果；确认之前不成为公开信息';
create index entry_by_batch on imports.entry (batch_id, position);
create index entry_by_digest on imports.entry (digest);
