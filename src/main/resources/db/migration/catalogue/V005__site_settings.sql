create table catalogue.site_setting (
    organ_id         bigint  primary key,
    version          integer not null,
    fields           text[]  not null,
    labels           text[]  not null,
    source_statement text    not null,

    constraint a_label_for_each_field check (cardinality(fields) = cardinality(labels))
);

comment on table catalogue.site_setting is '文章页要素项：项目、名称和顺序，以及来源声明，每个机关一行';
