create table organisation.liaison (
    id        bigint generated always as identity primary key,
    unit_id   bigint not null references organisation.unit,
    person_id bigint not null references organisation.person,
    starts_on date   not null,
    last_on   date,

    constraint ends_after_start_or_is_void check (last_on >= starts_on - 1)
);

comment on table organisation.liaison is '政府信息公开联络员：每个科室恰有一名';
create unique index unit_has_one_current_liaison on organisation.liaison (unit_id) where last_on is null;

create table organisation.handover (
    id             bigint  generated always as identity primary key,
    version        integer not null default 0,
    organ_id       bigint  not null references organisation.organ,
    unit_id        bigint  not null references organisation.unit,
    from_person_id bigint  not null references organisation.person,
    to_person_id   bigint  not null references organisation.person,
    started_on     date    not null,
    reason         text    not null,
    closes_account boolean not null,
    state          text    not null,
    completed_on   date,
    filed_on       date,
    filed_document text,
    filed_receipt  text,
    cancelled_on   date,
    cancelled_why  text,

    constraint state_is_known check (state in ('UNDER_WAY', 'COMPLETED', 'FILED', 'CANCELLED')),
    constraint two_persons check (from_person_id <> to_person_id),
    constraint completed_when_said_so check ((completed_on is not null) = (state in ('COMPLETED', 'FILED'))),
    constraint filed_when_said_so check ((filed_on is not null) = (state = 'FILED')),
    constraint cancelled_when_said_so check ((cancelled_on is not null) = (state = 'CANCELLED'))
);

comment on table organisation.handover is '工作交接';
comment on column organisation.handover.filed_on is '向上级政务公开主管部门备案的日期';
create unique index unit_has_one_open_handover on organisation.handover (unit_id) where state = 'UNDER_WAY';

create table organisation.handover_item (
    handover_id bigint  not null references organisation.handover,
    number      integer not null,
    kind        text    not null,
    description text    not null,
    given_on    date,
    taken_on    date,

    primary key (handover_id, number),
    constraint kind_is_known check (kind in ('ACCOUNT', 'TASK', 'REGISTER', 'ARCHIVE', 'OTHER'))
);

comment on table organisation.handover_item is '交接清单：逐项由移交人和接收人确认';

create table organisation.delegation (
    id        bigint generated always as identity primary key,
    absent_id bigint not null references organisation.person,
    deputy_id bigint not null references organisation.person,
    roles     text[] not null,
    starts_on date   not null,
    last_on   date   not null,
    reason    text   not null,

    constraint two_persons check (absent_id <> deputy_id),
    constraint some_role check (cardinality(roles) > 0)
);

comment on table organisation.delegation is 'AB角：一定期间内由代理人代行角色';
create index delegation_by_deputy on organisation.delegation (deputy_id);
