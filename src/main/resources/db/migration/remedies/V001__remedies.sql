create table remedies.remedy (
    id             bigint  generated always as identity primary key,
    organ_id       bigint  not null,
    place          text    not null,
    route          text    not null,
    case_id        bigint,
    claimant       text    not null,
    act            text    not null,
    heard_by       text    not null,
    reference      text    not null,
    counted        boolean not null,
    brief          jsonb   not null,
    stage          text    not null,
    filed_on       date    not null,
    concluded_on   date,
    result         text,
    decision       text    not null,
    opinion_open   boolean not null,
    version        integer not null default 0,

    constraint remedy_concluded_with_result check ((concluded_on is null) = (result is null))
);

comment on table remedies.remedy is '行政复议和行政诉讼案件：列表和统计所需，由办理记录推出';
comment on column remedies.remedy.counted is '是否由本机关统计：为共同被告的复议机关不计';
create index remedy_by_organ on remedies.remedy (organ_id, id);
create index remedy_open on remedies.remedy (organ_id, id) where stage <> 'SETTLED' or opinion_open;
create index remedy_by_case on remedies.remedy (case_id) where case_id is not null;
create index remedy_counted on remedies.remedy (organ_id, concluded_on, filed_on) where counted;

create table remedies.entry (
    remedy_id bigint      not null references remedies.remedy,
    number    integer     not null,
    day       date        not null,
    kind      text        not null,
    what      jsonb       not null,
    by_id     bigint      not null,
    signature text        not null,
    at        timestamptz not null,

    primary key (remedy_id, number)
);

comment on table remedies.entry is '复议诉讼案件的办理记录，只增不改；状态和期限都由它推出';

create table remedies.serial (
    organ_id bigint  not null,
    family   text    not null,
    year     integer not null,
    last     integer not null,

    primary key (organ_id, family, year)
);

comment on table remedies.serial is '行政复议答复书、答辩状字号的流水，按机关、种类、年度连续';

create table remedies.venue_name (
    id         bigint generated always as identity primary key,
    organ_id   bigint not null,
    kind       text   not null,
    name       text   not null,
    from_day   date   not null,
    until_day  date,

    constraint venue_name_in_order check (until_day is null or until_day >= from_day)
);

comment on table remedies.venue_name is '本机关的复议机关和有管辖权的法院，各有启用和停用日期';
create index venue_name_by_organ on remedies.venue_name (organ_id, kind, from_day);

create table remedies.report_rule (
    organ_id bigint primary key,
    rule     jsonb not null
);

comment on table remedies.report_rule is '本机关对复议诉讼结果统计的设定';
