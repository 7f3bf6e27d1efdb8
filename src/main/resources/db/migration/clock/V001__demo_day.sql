create table clock.demo (
    only_row   boolean primary key default true constraint there_is_one_row check (only_row),
    days_ahead bigint  not null
);

comment on table clock.demo is '演示系统的日期比实际日期提前的天数；正式系统为空';
