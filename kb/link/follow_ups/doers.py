"""Who is said to have done what a verb tells, beside who promised it."""

from kb.link.follow_ups.owners import Actor, acting, counting, is_of_another_country, names_country
from kb.link.follow_ups.retold.zones import subject
from kb.link.follow_ups.units import Unit
from kb.link.follow_ups.view import Spot, View
from kb.link.words.lexicon import COUNTRY
from kb.link.words.meanings import PREPOSITIONS, is_time
from kb.link.words.predicates import Predicate
from kb.link.words.spoken import thanks_before

_NONE = frozenset[str]()
_PRONOUNS = frozenset("it they them he she which who that".split())
_THEIR_OWN = (["its", "own"], ["their", "own"])
"""What opens words for who acts that belongs to whoever the sentence names before."""

_OWNERS = frozenset("its their his her".split())
_PERSONAL = frozenset({"his", "her"})
OWNS = frozenset({"'", "’"})
"""Marks behind whoever owns a thing."""

_AGENT = 8
"""Who did it stands within so many words after "by"."""

_OWN_NEAR = 10
"""What it was done for stands within so many words behind the verb."""

_TEACHING = frozenset({"give", "hold"})
"""Acts by which people are trained."""

_GIVING = frozenset({"give"})
_ONE = frozenset({"a", "an"})
_BY_OTHERS = frozenset({"approve"})
"""Acts that others than those who made a thing do to it."""


def who(view: View, verb: Predicate) -> Actor:
    """Say who acted; a body that holds its own meeting is nobody else than its host."""
    if _is_receiver(view, verb) or _has_it_himself(view, verb):
        return "another"
    if not view.step.owner.named and _serves_itself(view, verb):
        return "another"
    found = _named(view, verb)
    if found != "another":
        return found
    if _is_named_in_promise(view, verb):
        return counting(view.step.owner, view.words, *subject(view.words, view.part, verb))
    return "anyone" if _meets_itself(view, verb) else found


def belongs_to_another(view: View, place: Spot | None) -> bool:
    """Say whether the thing told of is another's: "Peru's figures" of Ecuador's, "the course that Fiji gave"."""
    if place and (any(_did(view, place, verb) for verb in view.part.verbs) or _is_own_of_another(view, place)):
        return True
    if place is None or not view.step.owner.countries or OWNS.isdisjoint(view.words.low[place.first : place.head]):
        return False
    return is_of_another_country(view.step.owner, view.words, place.first, place.head)


def _is_own_of_another(view: View, place: Spot) -> bool:
    """Say whether somebody else is told of with such a thing of his own: "the Union spoke of its own register"."""
    low, start = view.words.low, max(place.first, place.head - _AGENT)
    at = low.index("own", start, place.head) if "own" in low[start : place.head] else 0
    if not at or low[at - 1] not in _OWNERS or "own" in view.step.object.lower().split():
        return False
    return acting(view.step.owner, view.words, view.part.start, at) == "another"


def _did(view: View, place: Spot, verb: Predicate) -> bool:
    """Say whether another did what a clause tells of a thing before it, by an act that answers for the promise."""
    answers = view.step.answers | (_TEACHING if view.step.promises("train") else _NONE)
    if verb.first <= place.head or verb.verb is None or verb.verb.kinds.isdisjoint(answers):
        return False
    at = in_relative(view, verb)
    his = view.words.low[at] in _PERSONAL or "own" in view.words.low[at : verb.first]  # "that his firm had written"
    return at > place.head and (his or who(view, verb) == "another")


def _serves_itself(view: View, verb: Predicate) -> bool:
    """Say whether a country acted for something of its own, of which the promise does not speak: "for its navy"."""
    low, end = view.words.low, min(verb.end + _OWN_NEAR, view.part.end)
    at = next((n for n in range(verb.end, end - 2) if low[n] == "for" and low[n + 1] in _OWNERS), None)
    if at is None or verb.voice != "active" or not view.words.keys[at + 2].isdisjoint(view.step.every_key):
        return False
    return names_country(view.words, *subject(view.words, view.part, verb))


def _is_named_in_promise(view: View, verb: Predicate) -> bool:
    """Say whether who acts is named in the promise: of talks with Tonga, Tonga may report the end as well."""
    start, end = subject(view.words, view.part, verb)
    told = frozenset[str]().union(*view.words.keys[start:end])
    gives = verb.voice == "active" and verb.verb is not None and _GIVING & verb.verb.roles.get("reported", _NONE)
    names = (unit for unit in view.step.thing.units if unit.name and not (gives and _receives(view, unit)))
    named = frozenset[str]().union(*(unit.keys for unit in names))
    recipient = view.step.recipient
    named = named - recipient if gives else named | recipient  # whoever was to have it sends no such
    both = [key for key in told & named if not key.startswith("kinds:")]
    return bool(both) and (any(key.startswith(COUNTRY) for key in both) or not names_country(view.words, start, end))


def _meets_itself(view: View, verb: Predicate) -> bool:
    """Say whether the body whose meeting is to be held stands before the verb: "the Panel held its second meeting"."""
    if verb.voice != "active" or not view.step.promises("hold"):
        return False
    start, end = subject(view.words, view.part, verb)
    # another panel is a group too, so kinds say nothing
    told = {key for keys in view.words.keys[start:end] for key in keys if ":" not in key}
    return any(unit.after == "of" and unit.keys & told for unit in view.step.thing.units)


def _named(view: View, verb: Predicate) -> Actor:
    """Say who is named as acting: before an active verb, or after "by"."""
    words, part, owner = view.words, view.part, view.step.owner
    if verb.verb and verb.verb.roles and not _may_be_by_owner(view, verb):
        return _from_whom(view, verb) if owner.many else _from_another(view, verb)
    inside = in_relative(view, verb) or _after_whom(view, verb)
    if inside:
        start = 0 if words.low[inside] in _PRONOUNS else inside
        found = acting(owner, words, start, verb.first)
        if found != "anyone":
            return found
    if verb.voice == "active" or _acts_upon(view, verb):
        start, end = subject(words, part, verb)
        thanks = thanks_before(words, verb.first)
        if thanks is not None:
            return acting(owner, words, thanks + 1, verb.first - 1)
        pronoun = not any(words.keys[start:end]) and not _PRONOUNS.isdisjoint(words.low[start:end])
        if pronoun or words.low[start : start + 2] in _THEIR_OWN:
            start = 0
        return acting(owner, words, start, end)
    for at in range(verb.end, min(verb.end + 12, part.end - 1)):
        is_agent = (
            words.low[at] == "by"
            and not is_time(words.low[at + 1])
            and not is_time(words.low[min(at + 2, part.end - 1)])
        )
        if is_agent and words.low[at + 1] in ("another", "other", "others"):
            return "another"
        if is_agent or (words.low[at] == "from" and owner.many):
            end = next((n for n in range(at + 1, part.end) if words.low[n] == ","), part.end)
            return acting(owner, words, at + 1, min(at + _AGENT, end))
    return "another" if is_of_another_country(owner, words, part.start, verb.first) else "anyone"


def _acts_upon(view: View, verb: Predicate) -> bool:
    """Say whether the promised verb, or one of telling, stands behind who acts: "members reported on their fish"."""
    told = verb.verb is not None and "show" in verb.verb.roles.get("reported", _NONE) & view.step.kinds
    told = told and view.words.low[verb.end : verb.end + 1] in (["on"], ["about"])
    if verb.voice != "bare" or not (told or verb.stem in view.step.stems):
        return False
    start, end = subject(view.words, view.part, verb)
    return all(keys.isdisjoint(view.step.head_keys) for keys in view.words.keys[start:end])


def _is_receiver(view: View, verb: Predicate) -> bool:
    """Say whether whoever was to have a thing gave it, or whoever was to be invited invited.

    Of what many were to tell somebody it is no report that he reported: "the Bureau reported on the week".
    """
    step = view.step
    may = verb.voice == "bare" if step.owner.many else verb.voice == "active" and not step.owner.named
    if not may or not verb.verb or not step.promises("give", "invite"):
        return False
    gives, invites = _GIVING | {"invite"}, step.promises("invite")
    if verb.verb.roles.get("reported", _NONE).isdisjoint(gives & step.kinds) or "received" in verb.verb.roles:
        return False
    named = (unit.keys for unit in step.thing.units if unit.name and _receives(view, unit))
    receivers = step.recipient.union(*([head.keys for head in step.thing.heads] if invites else named))
    start, end = subject(view.words, view.part, verb)
    return any(not keys.isdisjoint(receivers) for keys in view.words.keys[start:end])


_GETTING = frozenset({"receive", "get", "obtain"})
"""Verbs that, in the passive, are said of the thing, not of whom it reached."""


def _has_it_himself(view: View, verb: Predicate) -> bool:
    """Say whether who promised had it from others: "Fiji attended a seminar", "the Chair was briefed on the fund"."""
    step, roles = view.step, verb.verb.roles if verb.verb else {}
    had = roles.get("received", _NONE) & step.kinds
    if "reported" in roles or had.isdisjoint(_TEACHING | {"show"}) or step.owner.many:
        return False
    if verb.voice == "passive" and verb.verb and verb.verb.lemma in _GETTING:
        return False  # "the consent of Fiji was received"
    if "hold" in had and _ONE.isdisjoint(view.words.low[verb.end : verb.end + 2]):
        return False  # its own is "the seminar"
    return acting(step.owner, view.words, *subject(view.words, view.part, verb)) == "owner"


def _receives(view: View, unit: Unit) -> bool:
    """Say whether a word of a promise tells to whom a thing was to go: "send it to Peru", "share it with Peru"."""
    return unit.after == "to" or (unit.after == "with" and "share" in view.step.verbs)


def in_relative(view: View, verb: Predicate) -> int:
    """Return where who acts stands in a clause about a thing before it: "the course that Fiji gave"; 0 elsewhere."""
    if verb.voice != "bare":
        return 0
    low = view.words.low
    for at in range(verb.first - 2, max(view.part.start, verb.first - _AGENT), -1):
        if low[at] in ("that", "which"):
            return at + 1 if low[at - 1] not in PREPOSITIONS else 0
    return 0


def _after_whom(view: View, verb: Predicate) -> int:
    """Return where who acts stands after "to which" or "with whom": "the Panel, to which Fiji spoke"; 0 elsewhere."""
    start, end = subject(view.words, view.part, verb)
    low = view.words.low
    behind = start > 1 and low[start - 1] in ("which", "whom") and low[start - 2] in PREPOSITIONS
    return start if behind and start < end else 0


def _may_be_by_owner(view: View, verb: Predicate) -> bool:
    """Say whether a verb tells what was done to the thing, not what became of it: "was considered by ministers"."""
    roles, step = verb.verb.roles if verb.verb else {}, view.step
    if "reported" not in roles or (roles["reported"] <= _BY_OTHERS and roles["reported"].isdisjoint(step.kinds)):
        return False
    became = roles["reported"].isdisjoint(step.answers) and not roles.get("received", _NONE).isdisjoint(step.answers)
    return not became or verb.stem in step.stems


def _from_another(view: View, verb: Predicate) -> Actor:
    """Say whether it came from a country that did not promise it: "2 million from Norway"; "Fiji has an officer"."""
    low = view.words.low
    if view.step.promises("appoint") and verb.voice == "active":  # whoever has an officer appointed one
        has_one = subject(view.words, view.part, verb)
        return "another" if is_of_another_country(view.step.owner, view.words, *has_one) else "anyone"
    at = next((n for n in range(verb.end, min(verb.end + _AGENT, view.part.end)) if low[n] == "from"), None)
    if at is None or is_time(low[min(at + 1, view.part.end - 1)]):
        return "anyone"
    from_another = is_of_another_country(view.step.owner, view.words, at + 1, min(at + 1 + _AGENT, view.part.end))
    return "another" if from_another else "anyone"


def _from_whom(view: View, verb: Predicate) -> Actor:
    """Say of many who promised from how many it came: "comments were received from six members"."""
    low = view.words.low
    at = next((n for n in range(verb.end, min(verb.end + _AGENT, view.part.end)) if low[n] == "from"), None)
    if at is None:
        return "anyone"
    if names_country(view.words, at + 1, min(at + _AGENT, view.part.end)):
        return "owner" if view.step.owner.whoever else "one of many"
    found = counting(view.step.owner, view.words, at + 1, min(at + _AGENT, view.part.end))
    return "anyone" if found == "many" else found
