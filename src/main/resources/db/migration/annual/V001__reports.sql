create table annual.report (
    id             bigint generated always as identity primary key,
    organ_id       bigint  not null,
    place          text    not null,
    year           integer not null,
    stage          text    not null,
    edition        integer not null,
    note           text    not null default '',
    handed_over    boolean not null default false,
    item           bigint,
    imported       boolean not null default false,
    published_on   date,
    submitted_on   date,
    submitted_note text    not null default '',
    version        integer not null default 0,

    constraint report_public_has_day check ((stage = 'RELEASED') = (published_on is not null)),
    constraint report_once_a_year unique (organ_id, year)
);

comment on table annual.report is '本机关政府信息公开工作年度报告（条例第四十九条、第五十条），一年一份';
comment on column annual.report.submitted_on is '报送主管部门之日，与公布之日分别登记';
comment on column annual.report.item is '送审和公布所用的公开信息';
create index report_by_place on annual.report (place text_pattern_ops, year);
create unique index report_by_item on annual.report (item) where item is not null;

create table annual.figure (
    report_id bigint  not null references annual.report,
    code      text    not null,
    computed  numeric not null,
    facts     bigint[] not null,

    primary key (report_id, code)
);

comment on table annual.figure is '取数结果：每个单元格由台账算出的数和所数的案件、文件';

create table annual.adjustment (
    report_id bigint      not null references annual.report,
    cell      text        not null,
    value     numeric     not null,
    reason    text        not null,
    signature text        not null,
    at        timestamptz not null,

    primary key (report_id, cell)
);

comment on table annual.adjustment is '人工调整的单元格及理由，与算出的数并列显示';

create table annual.counter (
    id        bigint generated always as identity primary key,
    organ_id  bigint      not null,
    year      integer     not null,
    cell      text        not null,
    value     numeric     not null,
    evidence  text        not null,
    signature text        not null,
    at        timestamptz not null
);

comment on table annual.counter is '行政许可、处罚、强制的处理决定数和收费金额，附凭据，只增不改，以最后一条为准';
create index counter_of_year on annual.counter (organ_id, year, cell, id);

create table annual.passage (
    report_id bigint      not null references annual.report,
    section   text        not null,
    version   integer     not null,
    text      text        not null,
    by_id     bigint      not null,
    signature text        not null,
    at        timestamptz not null,

    primary key (report_id, section)
);

comment on table annual.passage is '年度报告文字部分的现行文字';

create table annual.past_passage (
    report_id bigint      not null references annual.report,
    section   text        not null,
    version   integer     not null,
    text      text        not null,
    signature text        not null,
    at        timestamptz not null,

    primary key (report_id, section, version)
);

comment on table annual.past_passage is '年度报告文字部分换人或者隔时修改之前的文字';

create table annual.remark (
    id         bigint generated always as identity primary key,
    report_id  bigint      not null references annual.report,
    section    text        not null,
    text       text        not null,
    signature  text        not null,
    at         timestamptz not null,
    settled_by text        not null default ''
);

comment on table annual.remark is '对年度报告文字部分的批注';
create index remark_of_report on annual.remark (report_id, id);

create table annual.answer (
    report_id bigint      not null references annual.report,
    finding   text        not null,
    kind      text        not null,
    text      text        not null,
    signature text        not null,
    at        timestamptz not null,

    primary key (report_id, finding, kind)
);

comment on table annual.answer is '对检查发现的问题的说明和领导准许';

create table annual.edition (
    report_id    bigint      not null references annual.report,
    number       integer     not null,
    note         text        not null,
    year         integer     not null,
    content      jsonb       not null,
    body         text        not null,
    digest       text        not null,
    settled_at   timestamptz not null,
    settled_by   text        not null,
    published_on date,
    reread       text        not null default '',
    reread_at    timestamptz,
    files        jsonb       not null default '{}',

    primary key (report_id, number)
);

comment on table annual.edition is '定稿的年度报告：各种格式的唯一来源，附摘要；更正为新的一版，旧版保留';

create table annual.edition_fact (
    report_id bigint   not null,
    number    integer  not null,
    code      text     not null,
    facts     bigint[] not null,

    primary key (report_id, number, code),
    foreign key (report_id, number) references annual.edition
);

comment on table annual.edition_fact is '定稿时每个单元格所数的案件、文件';

create table annual.filing (
    report_id    bigint  not null references annual.report,
    number       integer not null,
    edition      integer not null,
    filed_on     date    not null,
    signature    text    not null,
    sent_back_on date,
    sent_back_by text    not null default '',

    primary key (report_id, number)
);

comment on table annual.filing is '向上级报送年度报告，以及退回';

create table annual.opinion (
    id        bigint generated always as identity primary key,
    report_id bigint  not null,
    filing    integer not null,
    text      text    not null,
    answer    text    not null default '',

    foreign key (report_id, filing) references annual.filing
);

comment on table annual.opinion is '上级逐条退回的意见和答复';
create index opinion_of_report on annual.opinion (report_id, filing, id);

create table annual.unit_return (
    organ_id     bigint  not null,
    year         integer not null,
    unit_id      bigint  not null,
    proactive    text    not null,
    applications text    not null,
    problems     text    not null,
    handed_in_on date    not null,
    signature    text    not null,

    primary key (organ_id, year, unit_id)
);

comment on table annual.unit_return is '科室年度报告（每年12月25日前报办公室）';

create table annual.house_rule (
    organ_id bigint primary key,
    rule     jsonb not null
);

comment on table annual.house_rule is '本机关年度报告的日期';
