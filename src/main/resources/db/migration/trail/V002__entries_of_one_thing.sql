create index entry_by_subject on trail.entry (subject, number);
