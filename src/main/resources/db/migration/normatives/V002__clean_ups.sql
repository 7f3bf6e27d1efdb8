create table normatives.cleanup (
    id           bigint generated always as identity primary key,
    organ_id     bigint  not null,
    place        text    not null,
    unit_id      bigint  not null,
    title        text    not null,
    basis        text    not null,
    opened_on    date    not null,
    confirmed_on date,
    holds_from   date,
    notice       bigint,
    version      integer not null default 0,

    constraint cleanup_confirmed check ((confirmed_on is null) = (holds_from is null)),
    constraint cleanup_notice_of_confirmed check (notice is null or confirmed_on is not null)
);

comment on table normatives.cleanup is '规范性文件清理：一次清理的依据、范围和确认';
create index cleanup_by_organ on normatives.cleanup (organ_id, id);

create table normatives.cleanup_line (
    cleanup_id bigint not null references normatives.cleanup,
    entry_id   bigint not null references normatives.entry,
    result     text,
    note       text   not null default '',

    primary key (cleanup_id, entry_id)
);

comment on table normatives.cleanup_line is '规范性文件清理：每件文件的清理结果';
