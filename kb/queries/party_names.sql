-- Other names of one party, and parties that may be the same one.
-- One row is a name; a proposed one is a question to people and has merged nothing.
select
  aliases.*,
  party.name as party_name,
  other.name as other_name
from aliases
left join parties as party on party.id = aliases.party_id
left join parties as other on other.id = aliases.other_party_id
where aliases.party_id = :party
  or aliases.other_party_id = :party
order by aliases.state, aliases.alias
