create sequence applications.case_number;

create table applications.case_file (
    id               bigint primary key,
    organ_id         bigint      not null,
    place            text        not null,
    number           text        not null,
    applicant_column text        not null,
    applicant_print  text        not null,
    shown_name       text        not null,
    subject          text        not null,
    wanted           jsonb       not null,
    code_print       text        not null,
    stage            text        not null,
    reception        text        not null,
    arrived_on       date        not null,
    received_on      date,
    concluded_on     date,
    result_row       text,
    outcome          text,
    lead_unit        bigint,
    units            bigint[]    not null,
    created_at       timestamptz not null,
    version          integer     not null default 0,

    constraint case_file_counted_when_concluded check ((concluded_on is null) = (result_row is null)),
    constraint case_file_numbered_when_received check (received_on is null or number <> '')
);

comment on table applications.case_file is '依申请公开案件：列表和统计所需，由办理记录推出';
comment on column applications.case_file.received_on is '收到申请之日（条例第三十一条）';
comment on column applications.case_file.applicant_print is '申请人证件号码的密钥摘要，供识别同一申请人';
comment on column applications.case_file.code_print is '查询码的密钥摘要';
create unique index case_file_by_number on applications.case_file (number, organ_id) where number <> '';
create index case_file_open on applications.case_file (organ_id, id) where concluded_on is null;
create index case_file_answered on applications.case_file (organ_id, concluded_on)
    where concluded_on is not null and stage <> 'S80_ARCHIVED';
create index case_file_by_organ on applications.case_file (organ_id, id);
create index case_file_by_stage on applications.case_file (organ_id, stage);
create index case_file_counted on applications.case_file (organ_id, concluded_on, received_on)
    include (applicant_column, result_row);
create index case_file_by_applicant on applications.case_file (applicant_print, organ_id, received_on)
    where applicant_print <> '';

create table applications.entry (
    case_id   bigint      not null references applications.case_file,
    number    integer     not null,
    day       date        not null,
    kind      text        not null,
    what      jsonb       not null,
    by_id     bigint      not null,
    signature text        not null,
    at        timestamptz not null,

    primary key (case_id, number)
);

comment on table applications.entry is '案件的办理记录，只增不改；状态和期限都由它推出';

create table applications.applicant (
    case_id bigint primary key references applications.case_file,
    sealed  bytea
);

comment on table applications.applicant is '申请人信息，加密存放；保存期满后清除';

create table applications.party (
    case_id bigint  not null references applications.case_file,
    letter  integer not null,
    sealed  bytea   not null,

    primary key (case_id, letter)
);

comment on table applications.party is '征求意见的对象及联系方式，加密存放';

create table applications.serial (
    organ_id bigint  not null,
    family   text    not null,
    year     integer not null,
    last     integer not null,

    primary key (organ_id, family, year)
);

comment on table applications.serial is '登记编号和文书字号的流水，按机关、种类、年度连续';

create table applications.house_rule (
    organ_id bigint primary key,
    rule     jsonb not null
);

comment on table applications.house_rule is '本机关对依申请公开的设定';

create table applications.side_case (
    id          bigint generated always as identity primary key,
    organ_id    bigint not null,
    place       text   not null,
    kind        text   not null,
    shown_name  text   not null,
    subject     text   not null,
    text        text   not null,
    evidence    text   not null,
    received_on date   not null,
    from_case   bigint references applications.case_file,
    answer      text,
    answered_on date,
    answer_text text,

    constraint side_case_answered_whole check ((answer is null) = (answered_on is null))
);

comment on table applications.side_case is '更正申请（第四十一条）和主动公开建议（第四十四条），不计入申请统计';
create index side_case_by_organ on applications.side_case (organ_id, received_on);
