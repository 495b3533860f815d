-- What was promised and what was later reported of it, as known on a day, the latest due first.
-- One row is a next step with its status and the report that decides it; a report that came later than the day is not known.
with known as (
  select
    next_step.*,
    coalesce(next_step.due_end, next_step.due_start) as due_day,
    documents.title as document_title,
    documents.day as document_day,
    documents.body as process,
    (
      select meeting.body
      from meeting
      where meeting.document_id = documents.id and meeting.mention = 'this' and meeting.body is not null
      limit 1
    ) as body,
    facts.quote as quote,
    case follow_ups.n when 0 then follow_ups.status else follow_ups.says end as decided,
    follow_ups.n as n,
    follow_ups.rule as rule,
    coalesce(follow_ups.reason, case silence.status when 'no-report' then silence.reason end) as reason,
    follow_ups.days_late as days_late,
    report.id as report_document_id,
    report.title as report_title,
    report.day as report_day,
    follow_ups.report_start as report_start,
    follow_ups.report_quote as report_quote,
    block.n as report_block
  from next_step
  join documents on documents.id = next_step.document_id
  join facts on facts.id = next_step.id
  left join follow_ups on follow_ups.next_step_id = next_step.id and follow_ups.n = (
    select earlier.n
    from follow_ups as earlier
    join documents as told on told.id = earlier.report_document_id
    where earlier.next_step_id = next_step.id
      and (:as_of is null or told.day is null or told.day <= :as_of)
    order by earlier.n > 0, earlier.says = 'restated', earlier.n
    limit 1
  )
  left join follow_ups as silence on silence.next_step_id = next_step.id and silence.n = 0
  left join documents as report on report.id = follow_ups.report_document_id
  left join blocks as block on block.document_id = report.id
    and block.start <= follow_ups.report_start and block."end" > follow_ups.report_start
  where (:as_of is null or documents.day is null or documents.day <= :as_of)
    and (:process is null or documents.body = :process)
    and (:documents is null or next_step.document_id in (select value from json_each(:documents)))
),
judged as (
  select
    known.*,
    coalesce(decided, 'no-report') as status,
    case when due_day is null then 'undated' when due_day < :as_of then 'past' else 'coming' end as timing
  from known
)
select *
from judged
where (:status is null or status = :status)
  and (:body is null or body = :body)
  and (:due is null or timing = :due)
  and (:year is null or substr(due_day, 1, 4) = :year)
order by due_day desc, document_id, id
