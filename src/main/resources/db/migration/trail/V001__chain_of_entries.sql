create table trail.entry (
    number        bigint      primary key,
    at            timestamptz not null,
    office_day    date        not null,
    person_id     bigint,
    person_name   text        not null,
    origin        text        not null,
    kind          text        not null,
    what          text        not null,
    subject       text        not null,
    place         text        not null,
    before        text,
    after         text,
    previous_hash bytea       not null,
    hash          bytea       not null unique,

    constraint hash_is_sm3 check (length(hash) = 32 and length(previous_hash) = 32),
    constraint kind_is_known check (kind in ('WRITE', 'READ', 'SIGN_IN', 'EXPORT', 'REFUSED'))
);

comment on table trail.entry is '审计记录：只增不改，逐条以 SM3 摘要相连（GB/T 22239-2019 8.1.4.3）';
comment on column trail.entry.office_day is '办理时的工作日期；演示系统可与实际日期不同';
comment on column trail.entry.place is '所属机关在机构树中的位置';
comment on column trail.entry.previous_hash is '前一条的摘要';
comment on column trail.entry.hash is '本条摘要：SM3（前一条摘要及本条各字段）';

create index entry_by_place_and_day on trail.entry (place text_pattern_ops, office_day);
create index entry_by_person on trail.entry (person_name, number);

create table trail.head (
    only_row boolean primary key default true constraint there_is_one_head check (only_row),
    number   bigint  not null,
    hash     bytea   not null
);

comment on table trail.head is '链头：最后一条的编号和摘要';

insert into trail.head (number, hash) values (0, decode(repeat('00', 32), 'hex'));

create function trail.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'trail.entry is append-only: % refused', tg_op;
end
$$;

create trigger entry_is_append_only
    before update or delete on trail.entry
    for each row execute function trail.refuse_change();

create trigger entry_is_never_emptied
    before truncate on trail.entry
    for each statement execute function trail.refuse_change();
