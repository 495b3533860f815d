-- Other names of one party, and parties that may be the same one.
-- One row is a name, however many documents define it; a proposed one is a question to people and has merged nothing.
with ranked as (
  select
    *,
    row_number() over (
      partition by coalesce(party_id, ''), alias, coalesce(other_party_id, '')
      order by state = 'proposed' desc, state = 'stated' desc, id
    ) as place
  from aliases
  where party_id = :party
    or other_party_id = :party
)
select
  ranked.*,
  party.name as party_name,
  other.name as other_name
from ranked
left join parties as party on party.id = ranked.party_id
left join parties as other on other.id = ranked.other_party_id
where ranked.place = 1
order by ranked.state, ranked.alias
