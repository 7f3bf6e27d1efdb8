create table letters.seal_service (
    organ_id bigint primary key,
    address  text   not null,
    secret   bytea  not null
);

comment on table letters.seal_service is '电子印章服务：签发时把 PDF 和 OFD 送到机关自己的印章服务盖章';
comment on column letters.seal_service.secret is '签名密钥，密封保存';
