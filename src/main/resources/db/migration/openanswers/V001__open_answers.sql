create table openanswers.answer (
    case_id   bigint primary key,
    organ_id  bigint not null,
    place     text   not null,
    subject   text   not null,
    wish      text   not null default '',
    wished_on date,
    item_id   bigint,
    drafted_on date,
    declined  text,

    constraint answer_drafted_or_declined check (item_id is null or declined is null),
    constraint answer_drafted_on_a_day check ((item_id is null) = (drafted_on is null))
);

comment on table openanswers.answer is '提出公开的依申请答复：申请人的意愿、生成的公开稿或者不公开的理由';
create index answer_by_organ on openanswers.answer (organ_id, case_id desc);
create index answer_waiting on openanswers.answer (organ_id) where item_id is null and declined is null;

create table openanswers.given (
    case_id   bigint primary key,
    organ_id  bigint not null,
    place     text   not null,
    subject   text   not null,
    wanted    text   not null,
    document  text   not null,
    given_on  date   not null,
    same_as   bigint not null
);

comment on table openanswers.given is '依申请提供过的信息，供识别多人申请的同一信息（条例第四十四条）';
comment on column openanswers.given.same_as is '最先提供同一信息的申请';
create index given_by_organ on openanswers.given (organ_id, case_id desc);
create index given_by_same on openanswers.given (same_as);

create table openanswers.settled (
    same_as    bigint primary key,
    item_id    bigint,
    declined   text,
    settled_on date not null,

    constraint settled_one_way check ((item_id is null) <> (declined is null))
);

comment on table openanswers.settled is '同一信息多次提供后的处理：起草主动公开，或者不主动公开的理由';
