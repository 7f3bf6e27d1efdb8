create table citizens.hold (
    case_id bigint primary key,
    reason  text        not null,
    held_at timestamptz not null
);

comment on table citizens.hold is '因复议、诉讼等保全的申请人信息，解除前不清除';
