create table accounts.reset_request (
    id           bigint generated always as identity primary key,
    person_id    bigint      not null references accounts.account,
    requested_at timestamptz not null,
    requested_by bigint      not null,
    half         bytea,
    decided_at   timestamptz,
    decided_by   bigint,
    consented    boolean     not null default false,

    constraint nobody_consents_alone check (not consented or (decided_by <> requested_by and decided_by <> person_id))
);

comment on table accounts.reset_request is '管理员账号的重置申请：须由另一名管理员同意，初始口令由两人各执一半';
comment on column accounts.reset_request.half is '申请人所执的一半初始口令，以 SM4-GCM 加密，办结即清除';
create unique index one_open_request_a_person on accounts.reset_request (person_id) where decided_at is null;
