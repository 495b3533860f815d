-- What was promised and what was later reported of it, by due date.
-- One row is a next step with its status and, if there is one, the first later passage that speaks of it.
-- The steps of a draft are left out if there is a later version of it, unless its document is asked for.
select
  next_step.id as id,
  next_step.document_id as document_id,
  next_step.label as label,
  next_step.action as action,
  next_step.detail as detail,
  next_step.responsible as responsible,
  next_step.recipient as recipient,
  next_step.due_text as due_text,
  next_step.due_start as due_start,
  next_step.due_end as due_end,
  next_step.due_certain as due_certain,
  next_step.due_rule as due_rule,
  follow_ups.status as status,
  follow_ups.reason as reason,
  follow_ups.rule as rule,
  follow_ups.days_late as days_late,
  follow_ups.report_document_id as report_document_id,
  follow_ups.report_quote as report_quote,
  follow_ups.report_start as report_start,
  facts.block_id as block_id,
  facts.quote as quote
from next_step
join facts on facts.id = next_step.id
left join follow_ups on follow_ups.next_step_id = next_step.id and follow_ups.n = 0
where case
    when :document is null then next_step.document_id not in (
      select document_id
      from link_documents
      where superseded_by is not null
    )
    else next_step.document_id = :document
  end
  and coalesce(:status, follow_ups.status, '') = coalesce(follow_ups.status, '')
order by coalesce(next_step.due_end, next_step.due_start) is null,
  coalesce(next_step.due_end, next_step.due_start), next_step.document_id, facts.start
