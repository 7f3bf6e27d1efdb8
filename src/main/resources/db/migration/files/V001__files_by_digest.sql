create table files.content (
    digest  text        primary key,
    size    integer     not null,
    bytes   bytea       not null,
    kept_at timestamptz not null,

    constraint digest_is_sm3 check (digest ~ '^[0-9a-f]{64}$'),
    constraint size_is_that_of_the_bytes check (size = length(bytes)),
    constraint not_larger_than_20_mb check (size between 1 and 20971520)
);

-- What office files hold is compressed already.
alter table files.content alter column bytes set storage external;

comment on table files.content is '文件内容：同样的内容只存一份，原件不改动';
comment on column files.content.digest is '内容的 SM3 摘要';

create table files.file (
    id      bigint generated always as identity primary key,
    digest  text        not null references files.content,
    name    text        not null,
    kind    text        not null,
    kept_at timestamptz not null,

    constraint kind_is_known check (kind in ('DOCX', 'XLSX', 'PPTX', 'PDF', 'TXT', 'CSV', 'HTML', 'JPEG', 'PNG')),
    constraint has_a_name check (length(trim(name)) > 0),
    constraint one_file_for_a_name_and_content unique (digest, name)
);

comment on table files.file is '文件：名称与内容';
comment on column files.file.kind is '按内容判定的种类';
