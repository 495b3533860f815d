-- What was promised and what was later reported of it, as known on a day, the latest due first.
-- One row is a next step with its status and the report that decides it; a report that came later than the day is not known.
-- The steps of a draft are left out once a later version of it is known, unless its document is asked for.
with known as materialized (
  select id
  from documents
  where (:as_of is null or day is null or day <= :as_of)
),
chosen as materialized (
  select id
  from documents
  where (:as_of is null or day is null or day <= :as_of)
    and (:process is null or id in (select document_id from link_documents where series = :process))
    and case
      when :documents is null then id not in (
        select document_id
        from link_documents
        where superseded_by is not null and +superseded_by in (select id from known)
      )
      else id in (select value from json_each(:documents))
    end
    and (:body is null or id in (select document_id from meeting where mention = 'this' and body = :body))
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
    and case
      when :status is null then 1
      when :status = 'no-report' then not exists (
        select 1
        from follow_ups
        where next_step_id = next_step.id
          and report_document_id is not null
          and +report_document_id in (select id from known)
      )
      else :status = (
        select case n when 0 then status else says end
        from follow_ups
        where next_step_id = next_step.id
          and report_document_id is not null
          and +report_document_id in (select id from known)
        order by n > 0, says = 'restated', n
        limit 1
      )
    end
),
page as materialized (
  select *
  from narrowed
  order by due_day desc, document_id, id
  limit coalesce(:limit, -1) offset coalesce(:offset, 0)
),
told as materialized (
  select page.id as id, page.document_id as document_id, page.due_day as due_day, (
    select n
    from follow_ups
    where next_step_id = page.id
      and report_document_id is not null
      and +report_document_id in (select id from known)
    order by n > 0, says = 'restated', n
    limit 1
  ) as n
  from page
)
select
  next_step.*,
  told.due_day as due_day,
  documents.name as document_title,
  (select day from documents as dated where dated.id = told.document_id) as document_day,
  coalesce(nullif(linked.series, documents.id), documents.body) as process,
  (
    select meeting.body
    from meeting
    where meeting.document_id = documents.id and meeting.mention = 'this' and meeting.body is not null
    order by meeting.rowid
    limit 1
  ) as body,
  facts.quote as quote,
  follow_ups.n as n,
  follow_ups.rule as rule,
  coalesce(follow_ups.reason, case silence.status when 'no-report' then silence.reason end) as reason,
  follow_ups.days_late as days_late,
  report.id as report_document_id,
  report.name as report_title,
  (select day from documents as dated where dated.id = report.id) as report_day,
  follow_ups.report_start as report_start,
  follow_ups.report_quote as report_quote,
  (
    select max(blocks.n)
    from blocks
    where blocks.document_id = report.id and blocks.start <= follow_ups.report_start
  ) as report_block,
  coalesce(case follow_ups.n when 0 then follow_ups.status else follow_ups.says end, 'no-report') as status,
  case when told.due_day is null then 'undated' when told.due_day < :as_of then 'past' else 'coming' end as timing
from told
join next_step on next_step.id = told.id
join documents on documents.id = told.document_id
left join link_documents as linked on linked.document_id = told.document_id
join facts on facts.id = told.id
left join follow_ups on follow_ups.next_step_id = told.id and follow_ups.n = told.n
left join follow_ups as silence on silence.next_step_id = told.id and silence.n = 0
left join documents as report on report.id = follow_ups.report_document_id
order by told.due_day desc, told.document_id, told.id
