create table calendars.arrangement (
    id           bigint generated always as identity primary key,
    layer        text        not null,
    year         integer     not null,
    place        text,
    source       text        not null,
    entered_at   timestamptz not null,
    entered_by   text        not null,
    withdrawn_at timestamptz,

    constraint layer_is_known check (layer in ('NATIONAL', 'REGIONAL', 'MANUAL')),
    constraint national_is_for_all check ((place is null) = (layer = 'NATIONAL')),
    constraint rests_on_a_document check (length(trim(source)) > 0)
);

comment on table calendars.arrangement is '放假调休安排：国务院办公厅通知之外另行导入或登记的，含地方放假和手工日';
comment on column calendars.arrangement.place is '适用的机构树分支';
comment on column calendars.arrangement.source is '依据文件';
comment on column calendars.arrangement.withdrawn_at is '撤回时间；撤回后不再适用，但保留记录';

create table calendars.special_day (
    arrangement_id bigint  not null references calendars.arrangement,
    day            date    not null,
    is_off         boolean not null,
    name           text    not null,
    source         text    not null,

    primary key (arrangement_id, day)
);

comment on table calendars.special_day is '与平常作息不同的日子';
comment on column calendars.special_day.is_off is '是为放假，否为调休上班';
