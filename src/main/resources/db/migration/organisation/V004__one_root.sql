create unique index tree_has_one_root on organisation.organ ((true)) where branch ~ '^[1-9][0-9]*\.$';

comment on index organisation.tree_has_one_root is '机关树只有一个根：首次设置只成功一次';
