-- Parties that go by a name, in any letter case: their own, or another that a document or the word list gives them.
-- One row is a party.
select id, kind, name
from parties
where lower(name) = lower(:called)
union
select parties.id, parties.kind, parties.name
from aliases
join parties on parties.id = aliases.party_id
where lower(aliases.alias) = lower(:called) and aliases.state <> 'rejected' and aliases.state <> 'proposed'
order by 1
