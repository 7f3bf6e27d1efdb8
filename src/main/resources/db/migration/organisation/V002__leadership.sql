create table organisation.leader (
    id                bigint  generated always as identity primary key,
    organ_id          bigint  not null references organisation.organ,
    person_id         bigint  not null references organisation.person,
    office            text    not null,
    first_responsible boolean not null,
    starts_on         date    not null,
    last_on           date,

    constraint office_is_known check (office in ('PRINCIPAL', 'IN_CHARGE')),
    constraint ends_after_start check (last_on >= starts_on)
);

comment on table organisation.leader is '主要领导和分管领导，按日期可查';
comment on column organisation.leader.first_responsible is '是否为政务公开工作第一责任人';

create table organisation.leading_group (
    id              bigint generated always as identity primary key,
    organ_id        bigint not null references organisation.organ,
    purpose         text   not null,
    name            text   not null,
    office          text   not null,
    duties          text   not null,
    set_up_on       date   not null,
    document_number text   not null,

    constraint purpose_is_known check (purpose in ('DISCLOSURE', 'NETWORK', 'OTHER'))
);

comment on table organisation.leading_group is '领导小组';
comment on column organisation.leading_group.office is '领导小组办公室设在何处';

create table organisation.group_adjustment (
    id              bigint generated always as identity primary key,
    group_id        bigint not null references organisation.leading_group,
    adjusted_on     date   not null,
    document_number text   not null,
    summary         text   not null
);

comment on table organisation.group_adjustment is '领导小组历次调整及文号';

create table organisation.group_member (
    id        bigint generated always as identity primary key,
    group_id  bigint not null references organisation.leading_group,
    person_id bigint not null references organisation.person,
    seat      text   not null,
    starts_on date   not null,
    last_on   date,

    constraint seat_is_known check (seat in ('HEAD', 'DEPUTY', 'MEMBER', 'OFFICE_DIRECTOR')),
    constraint ends_after_start check (last_on >= starts_on)
);

comment on table organisation.group_member is '领导小组组成人员及起止日期';
create index group_member_by_group on organisation.group_member (group_id);
