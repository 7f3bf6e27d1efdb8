create table workyears.work_year (
    organ_id  bigint  not null,
    year      integer not null,
    opened_on date    not null,
    opened_by text    not null,

    primary key (organ_id, year)
);

comment on table workyears.work_year is '工作年度：主要领导和分管领导登记齐全后开启';

create table workyears.briefing (
    id       bigint generated always as identity primary key,
    organ_id bigint not null,
    held_on  date   not null,
    leader   text   not null,
    topic    text   not null,
    minutes  text   not null
);

comment on table workyears.briefing is '主要领导专门听取政务公开工作汇报';
create index briefing_by_organ on workyears.briefing (organ_id, held_on);

create table workyears.budget (
    id       bigint generated always as identity primary key,
    organ_id bigint         not null,
    year     integer        not null,
    arranged boolean        not null,
    amount   numeric(14, 2) not null constraint amount_is_not_negative check (amount >= 0),
    source   text           not null,
    purpose  text           not null,
    executed numeric(14, 2) constraint executed_is_not_negative check (executed >= 0)
);

comment on table workyears.budget is '政务公开工作经费；每次登记一行，最后一行有效';
create index budget_by_organ on workyears.budget (organ_id, year);

create table workyears.meeting (
    id       bigint generated always as identity primary key,
    organ_id bigint not null,
    held_on  date   not null,
    kind     text   not null,
    subject  text   not null,
    decision text   not null,

    constraint kind_is_known check (kind in ('ANALYSIS', 'ARRANGEMENT'))
);

comment on table workyears.meeting is '分析研判和安排部署';
create index meeting_by_organ on workyears.meeting (organ_id, held_on);

create table workyears.partner (
    id              bigint generated always as identity primary key,
    organ_id        bigint not null,
    name            text   not null,
    scope           text   not null,
    products        text   not null,
    confidentiality text   not null,
    starts_on       date   not null,
    last_on         date
);

comment on table workyears.partner is '第三方合作：范围、产品和保密条款';

create table workyears.task (
    id           bigint  generated always as identity primary key,
    version      integer not null default 0,
    organ_id     bigint  not null,
    kind         text    not null,
    parent_id    bigint  references workyears.task,
    title        text    not null,
    source       text    not null,
    received_on  date    not null,
    due_on       date,
    working_days integer,
    unit_id      bigint  not null,
    duty_rule    text    not null,
    done_on      date,
    result       text,

    constraint kind_is_known check (kind in ('BUSINESS', 'DISCLOSURE', 'AD_HOC')),
    constraint one_term check ((due_on is null) <> (working_days is null)),
    constraint done_with_result check ((done_on is null) = (result is null))
);

comment on table workyears.task is '任务：业务工作、与之同部署同落实的公开任务、上级临时交办';
comment on column workyears.task.duty_rule is '承担科室依据的原则（谁主管谁负责等）';
create index task_by_organ on workyears.task (organ_id, done_on);
