create table applications.letter_issuer (
    organ_id bigint primary key,
    setting  jsonb not null,
    seal     bytea
);

comment on table applications.letter_issuer is '文书设置：署名、复议机关和法院的名称及其有效期、联系方式、印章图片';
