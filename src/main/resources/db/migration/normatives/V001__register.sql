create table normatives.entry (
    id            bigint generated always as identity primary key,
    organ_id      bigint      not null,
    place         text        not null,
    unit_id       bigint      not null,
    title         text        not null,
    major         boolean     not null,
    historical    boolean     not null,
    stage         text        not null,
    consult_from  date,
    consult_until date,
    consult_at    text        not null default '',
    consult_short text        not null default '',
    submitted_on  date,
    submitted_by  bigint,
    review_days   integer,
    number        text        not null default '',
    issue_number  text        not null default '',
    written_on    date,
    effective_on  date,
    expires_on    date,
    announced_on  date,
    item          bigint,
    markings      jsonb       not null default '[]',
    evaluated_for date,
    created_by    text        not null,
    created_at    timestamptz not null,
    version       integer     not null default 0,

    constraint entry_in_order check (expires_on is null or effective_on is null or expires_on >= effective_on),
    constraint entry_announced check ((stage = 'ANNOUNCED') = (announced_on is not null)),
    constraint entry_numbered check (stage <> 'NUMBERED' or number <> ''),
    constraint entry_in_review check (stage <> 'REVIEW' or (submitted_on is not null and review_days is not null)),
    constraint entry_consulting check (stage <> 'CONSULTING' or (consult_from is not null and consult_until is not null))
);

comment on table normatives.entry is '行政规范性文件登记：制定环节、文号、日期、所关联的公开信息';
comment on column normatives.entry.number is '规范性文件编号（统一登记、统一编号、统一印发），与发文字号不同';
create unique index entry_number on normatives.entry (organ_id, number) where number <> '';
create unique index entry_issue_number on normatives.entry (organ_id, issue_number) where issue_number <> '';
create unique index entry_item on normatives.entry (item) where item is not null;
create index entry_by_place on normatives.entry (place text_pattern_ops, stage);

create table normatives.step (
    id        bigint generated always as identity primary key,
    entry_id  bigint      not null references normatives.entry,
    kind      text        not null,
    done_on   date        not null,
    signature text        not null,
    at        timestamptz not null,
    note      text        not null,
    document  text        not null
);

comment on table normatives.step is '规范性文件办理过程，只增不改';
create index step_by_entry on normatives.step (entry_id, id);

create table normatives.assessment (
    id         bigint generated always as identity primary key,
    entry_id   bigint not null references normatives.entry,
    kind       text   not null,
    done_on    date   not null,
    conclusion text   not null,
    document   text   not null
);

comment on table normatives.assessment is '规范性文件的评估论证：公平竞争审查、风险评估、专家论证';
create index assessment_by_entry on normatives.assessment (entry_id, id);

create table normatives.filing (
    entry_id bigint not null references normatives.entry,
    filed_to text   not null,
    filed_on date   not null,
    document text   not null,

    primary key (entry_id, filed_to)
);

comment on table normatives.filing is '规范性文件备案';

create table normatives.house_rule (
    organ_id    bigint primary key,
    law_unit_id bigint,
    review_days integer not null,
    filing_days integer not null,
    years       integer not null,
    trial_years integer not null,
    pattern     text    not null,

    constraint house_rule_sensible check (review_days between 1 and 60 and filing_days between 1 and 60
                                          and years between 1 and 30 and trial_years between 1 and 30)
);

comment on table normatives.house_rule is '本机关对规范性文件的设定：审核科室、时限、有效期、编号格式';

create table normatives.serial (
    organ_id bigint  not null,
    year     integer not null,
    last     integer not null,

    primary key (organ_id, year)
);

comment on table normatives.serial is '规范性文件编号当年已用到的序号，不重不漏';
