create table catalogue.term (
    vocabulary text not null,
    code       text not null,
    label      text not null,
    parent     text,
    valid_from date not null,
    valid_to   date,
    source     text not null,

    primary key (vocabulary, code),
    foreign key (vocabulary, parent) references catalogue.term,
    constraint vocabulary_is_known check (vocabulary in ('SUBJECT', 'GENRE', 'SERVICE_TARGET', 'TOPIC')),
    constraint term_ends_after_it_begins check (valid_to >= valid_from)
);

comment on table catalogue.term is '分类词表：停用的代码不删除，旧信息照常显示';
comment on column catalogue.term.valid_to is '停用之日，当日起不再可选';
create unique index label_is_used_once on catalogue.term (vocabulary, coalesce(parent, ''), label)
    where valid_to is null;

-- The catalogues became a duty on the day the first Regulation took effect.
insert into catalogue.term (vocabulary, code, label, parent, valid_from, source)
select 'SUBJECT', code, label, null, date '2008-05-01', '国务院公文主题分类（一级）'
  from (values
    ('01', '国务院组织机构'),
    ('02', '综合政务'),
    ('03', '国民经济管理、国有资产监管'),
    ('04', '财政、金融、审计'),
    ('05', '国土资源、能源'),
    ('06', '农业、林业、水利'),
    ('07', '工业、交通'),
    ('08', '商贸、海关、旅游'),
    ('09', '市场监管、安全生产监管'),
    ('10', '城乡建设、环境保护'),
    ('11', '科技、教育'),
    ('12', '文化、广电、新闻出版'),
    ('13', '卫生、体育'),
    ('14', '人口与计划生育、妇女儿童工作'),
    ('15', '劳动、人事、监察'),
    ('16', '公安、安全、司法'),
    ('17', '民政、扶贫、救灾'),
    ('18', '民族、宗教'),
    ('19', '对外事务'),
    ('20', '港澳台侨工作'),
    ('21', '国防'),
    ('22', '其他')) as national (code, label);

insert into catalogue.term (vocabulary, code, label, parent, valid_from, source)
select 'SUBJECT', code, label, parent, date '2008-05-01', '国务院公文主题分类（二级）'
  from (values
    ('0201', '政务公开', '02'),
    ('0202', '文秘工作', '02'),
    ('0203', '电子政务', '02'),
    ('0204', '信访', '02'),
    ('0301', '统计', '03'),
    ('0401', '财政', '04'),
    ('0402', '审计', '04'),
    ('1301', '卫生', '13'),
    ('1302', '医药管理', '13'),
    ('1501', '社会保障', '15'),
    ('1502', '人事工作', '15'),
    ('1701', '社会福利', '17')) as national (code, label, parent);

insert into catalogue.term (vocabulary, code, label, parent, valid_from, source)
select 'SUBJECT', code, label, '15', date '2018-05-31', '医疗保障细目'
  from (values
    ('1581', '参保和缴费'),
    ('1582', '医保待遇'),
    ('1583', '医疗救助'),
    ('1584', '异地就医'),
    ('1585', '定点医药机构管理'),
    ('1586', '医药价格和集中采购'),
    ('1587', '医保基金监管'),
    ('1588', '医保经办服务'),
    ('1589', '长期护理保险')) as local (code, label);

insert into catalogue.term (vocabulary, code, label, parent, valid_from, source)
select 'GENRE', code, label, null, date '2008-05-01', source
  from (values
    ('01', '政府令', '通用体裁'),
    ('02', '决定', '通用体裁'),
    ('03', '公告', '通用体裁'),
    ('04', '通告', '通用体裁'),
    ('05', '通知', '通用体裁'),
    ('06', '通报', '通用体裁'),
    ('07', '意见', '通用体裁'),
    ('08', '批复', '通用体裁'),
    ('09', '函', '通用体裁'),
    ('10', '报告', '通用体裁'),
    ('11', '规划', '通用体裁'),
    ('12', '计划', '通用体裁'),
    ('13', '方案', '通用体裁'),
    ('51', '部门制度文件', '部门扩展'),
    ('52', '政策解读', '部门扩展'),
    ('53', '办事指南', '部门扩展'),
    ('54', '统计数据', '部门扩展'),
    ('55', '公示', '部门扩展'),
    ('56', '年报', '部门扩展'),
    ('57', '会议', '部门扩展'),
    ('58', '动态', '部门扩展'),
    ('59', '答复', '部门扩展'),
    ('99', '其他', '通用体裁')) as genre (code, label, source);

insert into catalogue.term (vocabulary, code, label, parent, valid_from, source)
select 'SERVICE_TARGET', code, label, parent, date '2018-05-31', '医疗保障服务对象'
  from (values
    ('10', '个人', null),
    ('20', '单位', null),
    ('30', '社会公众', null),
    ('99', '其他', null),
    ('11', '城乡居民', '10'),
    ('12', '在职职工', '10'),
    ('13', '退休人员', '10'),
    ('14', '灵活就业人员', '10'),
    ('15', '学生儿童', '10'),
    ('16', '困难群众', '10'),
    ('17', '异地就医人员', '10'),
    ('21', '用人单位', '20'),
    ('22', '定点医疗机构', '20'),
    ('23', '定点零售药店', '20'),
    ('24', '医药生产流通企业', '20')) as target (code, label, parent);

insert into catalogue.term (vocabulary, code, label, parent, valid_from, source)
select 'TOPIC', code, label, null, date '2018-05-31', '医疗保障重点领域'
  from (values
    ('FUND', '基金收支'),
    ('BENEFIT', '待遇调整'),
    ('PURCHASE', '医药耗材带量采购'),
    ('CARE', '长期护理保险'),
    ('FRAUD', '打击欺诈骗保'),
    ('RELIEF', '医疗保障帮扶')) as topic (code, label);
