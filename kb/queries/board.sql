-- What was promised and what was later reported of it, as known on a day, the latest due first.
-- One row is a next step with its status and the report that decides it; a report that came later than the day is not known.
with known as materialized (
  select id
  from documents
  where (:as_of is null or day is null or day <= :as_of)
),
told as materialized (
  select
    next_step_id,
    n,
    case n when 0 then status else says end as status,
    min((n > 0) * 2000000 + coalesce(says = 'restated', 0) * 1000000 + n)
  from follow_ups
  where report_document_id is not null
    and +report_document_id in (select id from known)
  group by next_step_id
),
chosen as materialized (
  select id
  from documents
  where (:as_of is null or day is null or day <= :as_of)
    and (:process is null or body = :process)
    and (:documents is null or id in (select value from json_each(:documents)))
    and (:body is null or :body = (
      select meeting.body
      from meeting
      where meeting.document_id = documents.id and meeting.mention = 'this' and meeting.body is not null
      order by meeting.rowid
      limit 1
    ))
),
narrowed as (
  select next_step.id as id, next_step.document_id as document_id, coalesce(due_end, due_start) as due_day
  from next_step
  where +next_step.document_id in (select id from chosen)
    and (:due is null or :due = case
      when coalesce(due_end, due_start) is null then 'undated'
      when coalesce(due_end, due_start) < :as_of then 'past'
      else 'coming'
    end)
    and (:year is null or substr(coalesce(due_end, due_start), 1, 4) = :year)
    and (
      :status is null
      or next_step.id in (select next_step_id from told where told.status = :status)
      or (:status = 'no-report' and next_step.id not in (select next_step_id from told))
    )
),
page as materialized (
  select *
  from narrowed
  order by due_day desc, document_id, id
  limit coalesce(:limit, -1) offset coalesce(:offset, 0)
)
select
  next_step.*,
  page.due_day as due_day,
  documents.title as document_title,
  documents.day as document_day,
  documents.body as process,
  (
    select meeting.body
    from meeting
    where meeting.document_id = documents.id and meeting.mention = 'this' and meeting.body is not null
    order by meeting.rowid
    limit 1
  ) as body,
  facts.quote as quote,
  told.status as decided,
  follow_ups.n as n,
  follow_ups.rule as rule,
  coalesce(follow_ups.reason, case silence.status when 'no-report' then silence.reason end) as reason,
  follow_ups.days_late as days_late,
  report.id as report_document_id,
  report.title as report_title,
  report.day as report_day,
  follow_ups.report_start as report_start,
  follow_ups.report_quote as report_quote,
  block.n as report_block,
  coalesce(told.status, 'no-report') as status,
  case when page.due_day is null then 'undated' when page.due_day < :as_of then 'past' else 'coming' end as timing
from page
join next_step on next_step.id = page.id
join documents on documents.id = page.document_id
join facts on facts.id = page.id
left join told on told.next_step_id = page.id
left join follow_ups on follow_ups.next_step_id = page.id and follow_ups.n = told.n
left join follow_ups as silence on silence.next_step_id = page.id and silence.n = 0
left join documents as report on report.id = follow_ups.report_document_id
left join blocks as block on block.document_id = report.id
  and block.start <= follow_ups.report_start and block."end" > follow_ups.report_start
order by page.due_day desc, page.document_id, page.id
