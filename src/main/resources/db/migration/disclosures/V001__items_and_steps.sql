create table disclosures.item (
    id                bigint generated always as identity primary key,
    organ_id          bigint      not null,
    place             text        not null,
    unit_id           bigint      not null,
    duty_rule         text        not null,
    index_number      text        not null default '',
    type              text        not null,
    title             text        not null,
    number            text        not null,
    column_id         bigint      not null,
    openness          text,
    formed_on         date,
    changed_on        date,
    own_limit_on      date,
    own_limit_basis   text,
    stage             text        not null,
    preparing         integer     not null,
    planned_at        timestamptz,
    publicity         text        not null,
    published_version integer,
    published_at      timestamptz,
    published_on      date,
    corrected_at      timestamptz,
    until             date,
    review_on         date,
    content           jsonb       not null,
    preparation       jsonb       not null,
    publicity_detail  jsonb       not null,
    markings          jsonb       not null default '[]',
    created_by        text        not null,
    created_at        timestamptz not null,
    version           integer     not null default 0,

    constraint item_public_when_published check ((publicity in ('PUBLIC', 'WITHDRAWN', 'ENDED')) = (published_at is not null)),
    constraint item_numbered_when_public check (publicity <> 'PUBLIC' or index_number <> '')
);

comment on table disclosures.item is '公开事项：正在办理的版本、当前对公众的状态';
create unique index item_by_index_number on disclosures.item (index_number) where index_number <> '';
create index item_by_organ on disclosures.item (organ_id, stage, id);
create index item_by_place on disclosures.item (place text_pattern_ops, stage);
create index item_planned on disclosures.item (planned_at) where planned_at is not null;
create index item_until on disclosures.item (until) where until is not null and publicity = 'PUBLIC';

create table disclosures.revision (
    item_id bigint      not null references disclosures.item,
    version integer     not null,
    number  integer     not null,
    seal    text        not null,
    content jsonb       not null,
    by_name text        not null,
    at      timestamptz not null,

    primary key (item_id, version, number)
);

comment on table disclosures.revision is '每一次保存的内容，只增不改，供前后对照';

create table disclosures.step (
    id         bigint generated always as identity primary key,
    item_id    bigint      not null references disclosures.item,
    version    integer     not null,
    kind       text        not null,
    by_id      bigint      not null,
    signature  text        not null,
    at         timestamptz not null,
    office_day date        not null,
    seal       text        not null,
    note       text        not null
);

comment on table disclosures.step is '办理过程：谁在何时办了哪一步，只增不改';
create index step_by_item on disclosures.step (item_id, id);

create table disclosures.secrecy_review (
    id               bigint generated always as identity primary key,
    item_id          bigint      not null references disclosures.item,
    version          integer     not null,
    seal             text        not null,
    attachments      jsonb       not null,
    conclusion       text        not null,
    basis            text        not null,
    masked           text        not null,
    aggregation      text        not null,
    aggregation_note text        not null,
    consent          text        not null,
    by_id            bigint      not null,
    signature        text        not null,
    at               timestamptz not null
);

comment on table disclosures.secrecy_review is '保密审查记录：一事一审，与所审内容的摘要绑定';
create index secrecy_review_by_item on disclosures.secrecy_review (item_id, id);

create table disclosures.hit_decision (
    id       bigint generated always as identity primary key,
    item_id  bigint      not null references disclosures.item,
    hit_key  text        not null,
    label    text        not null,
    place    text        not null,
    masked   text        not null,
    decision text        not null,
    reason   text        not null,
    by_id    bigint      not null,
    by_name  text        not null,
    at       timestamptz not null
);

comment on table disclosures.hit_decision is '筛查疑点的处理决定，不存疑点原文';
create index hit_decision_by_item on disclosures.hit_decision (item_id, hit_key, id);

create table disclosures.relation (
    from_item bigint not null references disclosures.item,
    to_item   bigint not null references disclosures.item,
    kind      text   not null,

    primary key (from_item, to_item, kind),
    constraint relation_between_two check (from_item <> to_item)
);

comment on table disclosures.relation is '公开事项之间的关系：解读、废止、修改等';
create index relation_to on disclosures.relation (to_item);

create table disclosures.gazette_handover (
    item_id       bigint primary key references disclosures.item,
    paper_on      date,
    electronic_on date,
    checked_on    date,
    sent_on       date,
    note          text not null
);

comment on table disclosures.gazette_handover is '政府公报：正式文件纸质版和电子版的交接日期';

create table disclosures.house_rule (
    organ_id          bigint primary key,
    attribute_unit_id bigint,
    urgent_hours      integer not null,
    approval_hours    integer not null,
    reassess_months   integer not null,

    constraint house_rule_sensible check (urgent_hours between 1 and 168 and approval_hours between 1 and 168
                                          and reassess_months between 1 and 36)
);

comment on table disclosures.house_rule is '本机关对公开流程的设定';

create table disclosures.publication (
    item_id      bigint      not null references disclosures.item,
    version      integer     not null,
    organ_id     bigint      not null,
    place        text        not null,
    unit_id      bigint      not null,
    type         text        not null,
    column_id    bigint      not null,
    five         text[]      not null,
    topics       text[]      not null,
    started_on   date        not null,
    own_limit_on date,
    published_on date        not null,
    first        boolean     not null,

    primary key (item_id, version)
);

comment on table disclosures.publication is '每一次公开：从何日起算、何日公开，供统计与时限检查';
create index publication_by_organ on disclosures.publication (organ_id, published_on);

create table disclosures.salt (
    value text primary key
);

comment on table disclosures.salt is '筛查疑点编号所加的盐，本系统安装时随机产生';
insert into disclosures.salt (value) values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
