create index entry_fee_paid on applications.entry (day, case_id) where kind = 'FeePaid';
