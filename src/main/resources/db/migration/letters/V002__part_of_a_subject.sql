alter table letters.letter add column part integer not null default 0;

comment on column letters.letter.part is '属于该事项的第几条办理记录；0 为答复或者不分条目';
