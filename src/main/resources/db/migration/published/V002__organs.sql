-- 以所有者的权限读取：门户的数据库用户看不到机构模式里的任何一张表。

create view published.organ with (security_barrier) as
select id, branch, level, name, short_name, statutory_body, address, postcode, office_hours, phone, fax, email
  from organisation.organ;

comment on view published.organ is '机关的公开信息：职能主体、办公地址、办公时间、联系方式';

create view published.organ_unit with (security_barrier) as
select id, organ_id, kind, name, duties, phone, opened_on, closed_on
  from organisation.unit;

comment on view published.organ_unit is '内设机构和局属事业单位';

create view published.organ_leader with (security_barrier) as
select leader.id, leader.organ_id, leader.office, leader.starts_on, leader.last_on, person.name
  from organisation.leader
  join organisation.person on person.id = leader.person_id;

comment on view published.organ_leader is '负责人姓名';
