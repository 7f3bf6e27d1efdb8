create table letters.template (
    organ_id bigint  not null,
    kind     text    not null,
    version  integer not null,
    title    text    not null,
    body     text    not null,
    made_by  text    not null,
    made_on  date    not null,

    primary key (organ_id, kind, version),
    constraint versions_begin_with_one check (version > 0),
    constraint a_template_says_something check (title <> '' and body <> '')
);

comment on table letters.template is '文书模板：每次修改存为新版本，旧版本不改不删；没有修改过的使用随附的模板';

create table letters.counter (
    organ_id bigint  not null,
    code     text    not null,
    year     integer not null,
    last     integer not null,

    primary key (organ_id, code, year),
    constraint numbers_begin_with_one check (last > 0)
);

comment on table letters.counter is '发文字号：每个机关代字每年用到的最后一个序号';

create table letters.letter (
    id          bigint  generated always as identity primary key,
    organ_id    bigint  not null,
    subject     text    not null,
    kind        text    not null,
    code        text    not null,
    year        integer not null,
    sequence    integer not null,
    dated       date    not null,
    title       text    not null,
    body        text    not null,
    digest      text    not null,
    signed_by   text    not null,
    answers     text    not null,
    void_reason text,
    void_by     text,
    void_on     date,

    constraint a_number_is_given_once unique (organ_id, code, year, sequence),
    constraint the_year_is_that_of_the_date check (year = extract(year from dated)),
    constraint a_void_letter_says_why check ((void_reason is null) = (void_by is null)
                                         and (void_reason is null) = (void_on is null)
                                         and void_reason <> '')
);

comment on table letters.letter is '已签发的文书：文字在签发时固定，作废的保留文号和原文';
comment on column letters.letter.digest is '审核人、签发人所见文字的 SM3 摘要';
comment on column letters.letter.answers is '对提醒事项的书面说明';
create index letter_by_subject on letters.letter (organ_id, subject);

create table letters.print (
    letter_id bigint not null references letters.letter,
    format    text   not null,
    digest    text   not null,
    bytes     bytea  not null,

    primary key (letter_id, format),
    constraint format_is_known check (format in ('DOCX', 'PDF', 'OFD'))
);

comment on table letters.print is '文书的成品文件，与文号同时生成';
