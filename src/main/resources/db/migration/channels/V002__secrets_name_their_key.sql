-- Sealed values now begin with a byte for their form and the name of their key; these are of the form without a name.
update channels.channel set secret = '\x00'::bytea || secret where secret is not null;
comment on column channels.channel.secret is '推送签名密钥，加密';
