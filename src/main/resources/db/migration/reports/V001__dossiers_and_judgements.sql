create table reports.dossier (
    id       bigint generated always as identity primary key,
    owner_id bigint      not null,
    name     text        not null,
    body     text        not null,
    plain    boolean     not null,
    organ    text        not null,
    year     integer     not null,
    version  integer     not null,
    sent_by  text        not null,
    sent_at  timestamptz not null
);

comment on table reports.dossier is '送来检查的年度报告：读出的全文；每次查看时重新检查';
create index dossier_by_owner on reports.dossier (owner_id, organ, year);

create table reports.judgement (
    dossier_id bigint      not null constraint judgement_of_a_dossier references reports.dossier,
    finding    text        not null,
    kind       text        not null constraint judgement_is_known check (kind in ('CONFIRMED', 'DISMISSED')),
    reason     text        not null,
    judged_by  text        not null,
    judged_at  timestamptz not null,

    primary key (dossier_id, finding),
    constraint dismissal_has_a_reason check (kind <> 'DISMISSED' or reason <> '')
);

comment on table reports.judgement is '对一处发现的判断：发现的内容和依据不变时一直有效';

create table reports.answer (
    dossier_id bigint not null constraint answer_of_a_dossier references reports.dossier,
    cell       text   not null,
    number     text   not null,

    primary key (dossier_id, cell)
);

comment on table reports.answer is '读不准的单元格由人填写的数';
