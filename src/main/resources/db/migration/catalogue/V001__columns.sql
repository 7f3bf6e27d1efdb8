create table catalogue.site_column (
    id             bigint   generated always as identity primary key,
    version        integer  not null default 0,
    organ_id       bigint   not null,
    parent_id      bigint   references catalogue.site_column,
    fixed          text,
    name           text     not null,
    note           text     not null,
    rhythm         text     not null,
    category       text,
    lead_unit_id   bigint,
    joint_unit_ids bigint[] not null,
    news           boolean  not null,
    sync_channels  bigint[] not null,
    sync_unit_id   bigint,
    position       integer  not null,
    opened_on      date     not null,
    closed_on      date,

    constraint fixed_is_known check (fixed in ('GUIDE', 'RULES', 'STATUTORY', 'REPORTS')),
    constraint fixed_stands_at_the_top check (fixed is null or parent_id is null),
    constraint fixed_is_never_closed check (fixed is null or closed_on is null),
    constraint fixed_holds_no_news check (fixed is null or not news),
    constraint rhythm_is_known check (rhythm in ('FIXED', 'PERIODIC', 'AT_ONCE'))
);

comment on table catalogue.site_column is '栏目：四个固定栏目及其下级、动态类栏目；停用不删除';
comment on column catalogue.site_column.note is '收录范围说明，供撰稿人选栏目时查看';
comment on column catalogue.site_column.news is '动态类栏目，不得放在政府信息公开专栏之下';
create index site_column_by_parent on catalogue.site_column (parent_id);
create unique index one_of_each_fixed_column on catalogue.site_column (organ_id, fixed);
create unique index name_is_used_once on catalogue.site_column (organ_id, coalesce(parent_id, 0), name)
    where closed_on is null;
