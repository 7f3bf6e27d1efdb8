create table citizens.infection (
    file_id          bigint primary key,
    case_id          bigint      not null,
    organ_id         bigint      not null,
    place            text        not null,
    number           text        not null,
    signature        text        not null,
    found_at         timestamptz not null,
    office_read_at   timestamptz,
    security_read_at timestamptz
);

comment on table citizens.infection is '申请附件查出病毒、内容已清除的通报：经办人和安全管理员各自阅知';
create index infection_unread on citizens.infection (organ_id) where office_read_at is null or security_read_at is null;
