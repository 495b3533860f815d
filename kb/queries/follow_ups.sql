-- Every later passage that speaks of one next step.
-- One row is a passage with the comparison that decided the status; a step without a report has one row without a passage.
select follow_ups.*, documents.name as report_title, documents.issued_end as report_issued
from follow_ups
left join documents on documents.id = follow_ups.report_document_id
where follow_ups.next_step_id = :next_step
order by follow_ups.n
