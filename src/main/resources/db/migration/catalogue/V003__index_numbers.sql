create table catalogue.index_setting (
    organ_id          bigint  primary key,
    version           integer not null,
    pattern           text    not null,
    organisation_code text    not null,
    credit_code       text    not null,
    region            text    not null,
    department        text    not null,
    class_code        text    not null,
    document_codes    text[]  not null
);

comment on table catalogue.index_setting is '索引号规则和机关代字，每个机关一行';
create unique index credit_code_is_one_organs on catalogue.index_setting (credit_code) where credit_code <> '';
create unique index organisation_code_is_one_organs on catalogue.index_setting (organisation_code)
    where organisation_code <> '';

create table catalogue.index_counter (
    front  text   primary key,
    serial bigint not null constraint serial_counts_from_one check (serial > 0)
);

comment on table catalogue.index_counter is '索引号流水：前段码相同的共用一个流水';

create table catalogue.index_number (
    number   text   primary key,
    organ_id bigint not null
);

comment on table catalogue.index_number is '用过的索引号，撤回后也不再使用';
