create unique index person_holds_a_role_once on accounts.role_grant (person_id, role) where last_on is null;

create index attempt_by_age on accounts.attempt (at);
