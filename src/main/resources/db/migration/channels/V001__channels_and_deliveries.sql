create table channels.channel (
    id         bigint generated always as identity primary key,
    organ_id   bigint  not null,
    parent_id  bigint  references channels.channel (id),
    kind       text    not null,
    name       text    not null constraint name_is_given check (name <> ''),
    owner      text    not null,
    account    text    not null,
    platform   text    not null,
    started_on date    not null,
    ended_on   date,
    how        text    not null,
    address    text    not null,
    folder     text    not null,
    secret     bytea,
    version    integer not null default 0,

    constraint ends_after_it_starts check (ended_on >= started_on),
    constraint how_is_known check (how in ('OWN_PAGES', 'PUSH', 'FOLDER', 'BY_HAND')),
    constraint only_a_push_has_an_address check ((how = 'PUSH') = (address <> '')),
    constraint only_a_folder_has_a_folder check ((how = 'FOLDER') = (folder <> ''))
);

comment on table channels.channel is '发布渠道（《政府信息公开条例》第二十三条、第二十五条）';
comment on column channels.channel.parent_id is '上级账号（微矩阵）';
comment on column channels.channel.secret is '推送签名密钥，以 SM4 密封';
create index channel_by_organ on channels.channel (organ_id);
create index channel_by_parent on channels.channel (parent_id);

create table channels.parcel (
    id         bigint generated always as identity primary key,
    item       bigint      not null,
    version    integer     not null,
    action     text        not null,
    organ_id   bigint      not null,
    title      text        not null,
    path       text        not null,
    formed_on  date        not null,
    fields     text        not null,
    body       text        not null,
    emptied    boolean     not null default false,
    created_at timestamptz not null,

    constraint a_parcel_is_made_once unique (item, version, action),
    constraint action_is_known check (action in ('PUBLISH', 'UPDATE', 'WITHDRAW'))
);

comment on table channels.parcel is '送往各渠道的内容；全部送达后清空正文和附件，只留标题';
create index parcel_by_organ on channels.parcel (organ_id, id);

create table channels.parcel_file (
    parcel_id    bigint  not null references channels.parcel (id),
    position     integer not null,
    name         text    not null,
    content_type text    not null,
    content      bytea   not null,

    primary key (parcel_id, position)
);

comment on table channels.parcel_file is '随内容送出的附件';

create table channels.delivery (
    id           bigint generated always as identity primary key,
    parcel_id    bigint      not null references channels.parcel (id),
    channel_id   bigint      not null references channels.channel (id),
    state        text        not null,
    attempts     integer     not null default 0,
    next_at      timestamptz,
    leased_until timestamptz,
    ended_at     timestamptz,
    receipt      text,
    why          text,
    link         text,
    note         text,
    recorded_by  text,
    recorded_at  timestamptz,
    version      integer     not null default 0,

    constraint a_parcel_goes_to_a_channel_once unique (parcel_id, channel_id),
    constraint state_is_known check (state in ('WAITING', 'RETRYING', 'SENT', 'DEAD', 'TO_DO', 'DONE', 'SUPERSEDED')),
    constraint what_waits_has_a_time check ((state in ('WAITING', 'RETRYING')) = (next_at is not null)),
    constraint what_has_ended_has_a_time check ((state in ('SENT', 'DEAD', 'DONE', 'SUPERSEDED')) = (ended_at is not null)),
    constraint what_was_sent_has_a_receipt check ((state = 'SENT') = (receipt is not null))
);

comment on table channels.delivery is '投递：一份内容到一个渠道，有回执或者人工登记的凭证';
create index delivery_by_channel on channels.delivery (channel_id);
create index delivery_due on channels.delivery (next_at) where state in ('WAITING', 'RETRYING');
create index delivery_open on channels.delivery (state) where state in ('TO_DO', 'DEAD');

create table channels.attempt (
    id          bigint generated always as identity primary key,
    delivery_id bigint      not null references channels.delivery (id),
    at          timestamptz not null,
    outcome     text        not null,
    note        text        not null,

    constraint outcome_is_known check (outcome in ('ACCEPTED', 'REFUSED', 'FAILED'))
);

comment on table channels.attempt is '每一次推送的结果';
create index attempt_by_delivery on channels.attempt (delivery_id);
