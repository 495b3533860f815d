"""The commonest kinds of promise, told of by other verbs, by what came of it, by nouns, in part, late or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from promised import promise, report, statuses

from kb.store import KnowledgeBase

CASES = Path(__file__).parent / "cases" / "follow_ups.md"


def _cases() -> Iterator[tuple[str, str, str, str]]:
    status = ""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            status = line[3:]
        elif line.startswith("- "):
            action, who, sentence = line[2:].split(" | ")
            yield status, action, who, sentence


@pytest.mark.parametrize(("status", "action", "who", "sentence"), [*_cases()])
def test_a_single_sentence_tells_of_a_promise_what_a_reader_takes_it_to_say(
    fresh_kb: KnowledgeBase, status: str, action: str, who: str, sentence: str
):
    promise(fresh_kb, action, by=() if who == "–" else (who,))
    report(fresh_kb, "The Meeting was opened by the Minister of Transport of Fiji.", sentence)
    assert statuses(fresh_kb) == {action: status}


def test_what_is_still_to_come_next_year_was_not_done_before_it_was_promised(fresh_kb: KnowledgeBase):
    action = "Nominate trainers for the regional course"
    promise(fresh_kb, action, by=("Each member",))
    report(fresh_kb, "For the regional course next year, six of the nine members have put forward their trainers.")
    assert statuses(fresh_kb) == {action: "reported-partly"}
