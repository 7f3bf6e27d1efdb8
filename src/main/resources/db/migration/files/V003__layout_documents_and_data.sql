alter table files.file drop constraint kind_is_known;

alter table files.file add constraint kind_is_known check (
    kind in ('DOCX', 'XLSX', 'PPTX', 'PDF', 'OFD', 'TXT', 'CSV', 'HTML', 'JSON', 'JPEG', 'PNG'));

alter table files.sealed_file drop constraint a_sealed_kind_is_known;

alter table files.sealed_file add constraint a_sealed_kind_is_known check (
    kind in ('DOCX', 'XLSX', 'PPTX', 'PDF', 'OFD', 'TXT', 'CSV', 'HTML', 'JSON', 'JPEG', 'PNG'));
