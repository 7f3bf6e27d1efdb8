create table organisation.organ (
    id             bigint  generated always as identity primary key,
    version        integer not null default 0,
    branch         text    not null unique,
    level          text    not null,
    name           text    not null unique,
    short_name     text    not null,
    statutory_body text    not null default '',
    address        text    not null default '',
    postcode       text    not null default '',
    office_hours   text    not null default '',
    phone          text    not null default '',
    fax            text    not null default '',
    email          text    not null default '',

    constraint branch_is_a_path check (branch ~ '^([1-9][0-9]*\.)+$'),
    constraint level_is_known check (level in ('PROVINCE', 'CITY', 'COUNTY'))
);

comment on table organisation.organ is '行政机关';
comment on column organisation.organ.branch is '在机构树中的位置：从根到本机关的编号';
comment on column organisation.organ.statutory_body is '政务公开工作的法定责任主体';
comment on column organisation.organ.office_hours is '办公时间（条例第二十条第二项）';

create index organ_by_branch on organisation.organ (branch text_pattern_ops);

create table organisation.unit (
    id        bigint  generated always as identity primary key,
    version   integer not null default 0,
    organ_id  bigint  not null references organisation.organ,
    kind      text    not null,
    name      text    not null,
    duties    text    not null default '',
    phone     text    not null default '',
    opened_on date    not null,
    closed_on date,

    constraint kind_is_known check (kind in ('DEPARTMENT', 'INSTITUTION')),
    constraint closes_after_opening check (closed_on >= opened_on)
);

comment on table organisation.unit is '内设机构和局属事业单位';
create unique index open_unit_has_its_own_name on organisation.unit (organ_id, name) where closed_on is null;

create table organisation.person (
    id        bigint generated always as identity primary key,
    version   integer not null default 0,
    organ_id  bigint not null references organisation.organ,
    name      text   not null,
    phone     text   not null default '',
    joined_on date   not null,
    left_on   date,

    constraint leaves_after_joining check (left_on >= joined_on)
);

comment on table organisation.person is '工作人员';
comment on column organisation.person.phone is '联系电话：个人信息，查阅留痕';
create index person_by_organ on organisation.person (organ_id, name);

create table organisation.posting (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references organisation.person,
    unit_id    bigint not null references organisation.unit,
    post       text   not null,
    engagement text   not null,
    starts_on  date   not null,
    last_on    date,

    constraint engagement_is_known check (engagement in ('FULL_TIME', 'PART_TIME', 'NONE')),
    constraint ends_after_start check (last_on >= starts_on)
);

comment on table organisation.posting is '任职：某人在某科室的岗位及起止日期；专职、兼职公开工作人员在此登记';
create index posting_by_person on organisation.posting (person_id);
create index posting_by_unit on organisation.posting (unit_id);
