create table published.article (
    id            bigint      primary key,
    organ_id      bigint      not null,
    organ_name    text        not null,
    column_id     bigint      not null,
    type          text        not null,
    type_label    text        not null,
    normative     boolean     not null,
    news          boolean     not null,
    title         text        not null,
    summary       text        not null,
    body          text        not null,
    fields        jsonb       not null,
    elements      jsonb       not null,
    effective_on  date,
    expires_on    date,
    repealed_on   date,
    amended       boolean     not null,
    partly_lapsed boolean     not null,
    written_on    date        not null,
    published_at  timestamptz not null,
    corrected_at  timestamptz,
    version       integer     not null,
    change_note   text        not null,
    noindex       boolean     not null,
    year          integer     generated always as (extract(year from published_at at time zone 'Asia/Shanghai')) stored,

    constraint version_counts_from_one check (version >= 1)
);

comment on table published.article is '已公开信息的现行版本';
comment on column published.article.fields is '页面上方的元数据';
create index article_by_time on published.article (published_at desc, id desc);
create index article_by_organ on published.article (organ_id, published_at desc, id desc);
create index article_by_column on published.article (column_id, published_at desc, id desc);
create index normative_by_time on published.article (written_on desc, id desc) where normative;

create table published.past_version (
    article_id  bigint      not null references published.article on delete cascade,
    version     integer     not null,
    title       text        not null,
    body        text        not null,
    change_note text        not null,
    shown_from  timestamptz not null,
    replaced_at timestamptz not null,

    primary key (article_id, version)
);

comment on table published.past_version is '已被更正、更新的历史版本，公众可查';

create table published.content (
    digest text  primary key,
    bytes  bytea not null
);

comment on table published.content is '公开附件的内容，同一内容只存一份';
alter table published.content alter column bytes set storage external;

create table published.file (
    article_id   bigint  not null references published.article on delete cascade,
    position     integer not null,
    name         text    not null,
    kind         text    not null,
    content_type text    not null,
    size         bigint  not null,
    digest       text    not null references published.content,
    parts        jsonb   not null,

    primary key (article_id, position),
    constraint names_differ_within_an_article unique (article_id, name)
);

comment on table published.file is '现行版本的附件及其文字';
create index file_by_digest on published.file (digest);

create table published.relation (
    article_id bigint  not null references published.article on delete cascade,
    position   integer not null,
    kind       text    not null,
    to_id      bigint  not null,

    primary key (article_id, position)
);

comment on table published.relation is '相关信息：解读、废止、修改等；对方未公开的不显示';
create index relation_by_target on published.relation (to_id);

create table published.tombstone (
    article_id bigint      primary key,
    organ_id   bigint      not null,
    column_id  bigint      not null,
    organ_name text        not null,
    sentence   text        not null,
    at         timestamptz not null,
    kind       text        not null,

    constraint kind_is_known check (kind in ('WITHDRAWN', 'ENDED'))
);

comment on table published.tombstone is '撤回或到期下线后在原地址留下的说明，不含标题和内容';
create index tombstone_by_time on published.tombstone (at desc);

create table published.site_column (
    id        bigint  primary key,
    organ_id  bigint  not null,
    parent_id bigint,
    name      text    not null,
    note      text    not null,
    fixed     boolean not null,
    position  integer not null
);

comment on table published.site_column is '门户栏目';
create index site_column_by_organ on published.site_column (organ_id, position);

create table published.site (
    organ_id         bigint primary key,
    organ_name       text   not null,
    branch           text   not null,
    head             jsonb  not null,
    source_statement text   not null
);

comment on table published.site is '各机关的页面设置：元数据栏、稿件来源声明';

create table published.reading (
    article_id bigint primary key,
    times      bigint not null
);

comment on table published.reading is '浏览次数：同一读者半小时内只计一次，任何人不能改写';

create table published.change (
    number     bigint      generated always as identity primary key,
    article_id bigint,
    at         timestamptz not null default now()
);

comment on table published.change is '公开内容的变动次序：检索索引和页面缓存据此更新';
