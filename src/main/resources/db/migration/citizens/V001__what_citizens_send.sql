create table citizens.draft (
    number   bigint primary key,
    begun_at timestamptz not null
);

comment on table citizens.draft is '填写中的网上申请：已上传附件、尚未提交，逾期清除';
create index draft_by_age on citizens.draft (begun_at);

create table citizens.submission (
    case_id        bigint primary key,
    notice_version text        not null,
    submitted_at   timestamptz not null
);

comment on table citizens.submission is '网上提交的申请，及提交时告知的个人信息处理规则的版本（《个人信息保护法》第十七条）';

create table citizens.suggestion (
    organ_id bigint  not null,
    day      date    not null,
    shown    integer not null default 0,
    enough   integer not null default 0,

    primary key (organ_id, day),
    constraint suggestion_enough_were_shown check (enough <= shown)
);

comment on table citizens.suggestion is '提交申请前提示可能已公开的信息：提示的次数和因此不再申请的次数';
