create table catalogue.edition (
    id        bigint  generated always as identity primary key,
    version   integer not null default 0,
    organ_id  bigint  not null,
    year      integer not null,
    issued_on date,

    constraint one_edition_a_year unique (organ_id, year)
);

comment on table catalogue.edition is '主动公开基本目录的年度版本；发布后内容不再改动';

create table catalogue.entry (
    id         bigint  generated always as identity primary key,
    version    integer not null default 0,
    edition_id bigint  not null references catalogue.edition,
    number     integer not null,
    category   text    not null,
    first      text    not null constraint first_item_is_named check (first <> ''),
    second     text    not null,
    third      text    not null,
    elements   text    not null,
    basis      text    not null,
    time_limit text    not null,
    publisher  text    not null,
    carriers   text[]  not null,
    audience   text    not null,
    way        text    not null,
    tier       text    not null,
    unit_id    bigint,
    cycle      text    not null,
    column_id  bigint  references catalogue.site_column,
    renewed_on date,

    constraint an_item_stands_once unique (edition_id, category, first, second, third),
    constraint audience_is_known check (audience in ('EVERYBODY', 'SPECIFIC')),
    constraint way_is_known check (way in ('OWN_ACCORD', 'ON_APPLICATION')),
    constraint cycle_is_known check (cycle in ('ON_CHANGE', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'))
);

comment on table catalogue.entry is '主动公开基本目录的一行：公开的内容，以及责任科室、更新周期和最近公开日期';
create index entry_by_column on catalogue.entry (column_id);

create table catalogue.held_table (
    edition_id bigint primary key references catalogue.edition,
    name       text  not null,
    digest     text  not null,
    bytes      bytea not null
);

comment on table catalogue.held_table is '已试读、等待确认导入的表格；确认或再次选择文件后替换';
