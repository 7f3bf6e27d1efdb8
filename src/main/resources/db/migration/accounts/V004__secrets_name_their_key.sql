-- Sealed values now begin with a byte for their form and the name of their key; these are of the form without a name.
update accounts.account set secret = '\x00'::bytea || secret where secret is not null;
update accounts.reset_request set half = '\x00'::bytea || half where half is not null;
comment on column accounts.reset_request.half is '申请人所执的一半初始口令，加密，办结即清除';
