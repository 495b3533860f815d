"""Templates become Markdown: strict, sandboxed, unable to lose a source or to take a document's words for markup."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import TemplateNotFound

from kb.draft.library import Library
from kb.draft.markdown import Notes, Rendered, inert, render
from kb.draft.sourced import Blank, Said, Source, joined, listed
from kb.draft.syntax import parse, placeholders, renumber, words
from kb.errors import DraftError, UnknownNameError

HERE = Source("statement.md", "paragraph 14", "by 25 September 2015")
THERE = Source("release.md", "paragraph 2", "over 70 enquiries")

HOSTILE = [
    "*emphasis* and __strong__",
    "# a heading #",
    "1. a number",
    "12) another",
    "- a bullet",
    "+ another",
    "> a quotation",
    "::: status-line",
    "{{ 7 * 7 }} {% raw %}",
    "[a bracket] and [^1] and [link](http://x.example)",
    "![image](x.png)",
    "`code` and ```fence```",
    "~~~",
    "a | cell",
    "back\\slash \\",
    "&amp; &#42; <b>bold</b> <!-- gone -->",
    "<http://x.example>",
    "---",
    "===",
    "[ref]: http://x.example",
    "two\n\nparagraphs\r\n\twith\u2028odd\u00a0spaces",
    "nul\x00 and \x0b and \ufffe",
    "ends in backslash\\",
    "(1) a number",
    "2015. A year ends this sentence.",
]


class One(Library):
    """A library of one template given as text."""

    text: str

    def load(self, name: str) -> str:
        if name != "one.md.j2":
            raise TemplateNotFound(name)
        return self.text


def only(template: str) -> Library:
    library = One()
    object.__setattr__(library, "text", template)
    return library


def rendered(template: str, **context: object) -> Rendered:
    """Render one template given as text."""
    return render("one.md.j2", context, library=only(template))


def shown(markdown: str) -> str:
    return words(parse(markdown))


def plain(text: str) -> str:
    return re.sub(r"[^\S\u00a0]+", " ", re.sub("[\x00\ufffe]", "", text)).strip()


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "place", ["{}", "# {}", "1. {}", "- {}", "*{}*.", "Before {} after.", "[{}]", "| a |\n|---|\n| {} |"]
)
def test_no_words_of_a_document_act_as_markup(text: str, place: str) -> None:
    bare, full = (parse(place.format(each)) for each in ("x", inert(text)))
    assert [node.type for node in full.walk()] == [node.type for node in bare.walk()]
    assert words(full) == words(bare).replace("x", plain(text), 1)


@settings(max_examples=300, deadline=None)
@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1).filter(lambda t: bool(t.strip()))
)
def test_any_words_come_out_as_themselves(text: str) -> None:
    tree = parse(f"Noted: {inert(text)}\n\n{inert(text)}")
    assert [node.type for node in tree.children] == ["paragraph", "paragraph"]
    assert [words(part) for part in tree.children] == [f"Noted: {plain(text)}".strip(), plain(text)]


def test_words_of_a_document_are_never_read_as_template() -> None:
    assert shown(rendered("{{ a }}", a=Said("{{ b }}{% if %}", (HERE,))).text) == "{{ b }}{% if %}"


def test_printed_words_carry_a_mark_for_each_source() -> None:
    draft = rendered("{{ a }} {{ b }} {{ a }}.", a=Said("25 September", (HERE,)), b=Said("over 70", (THERE, HERE)))
    assert draft.text == "25 September[^1] over 70[^2][^1] 25 September[^1]."
    assert draft.sources == (HERE, THERE)


def test_words_that_a_document_ends_in_a_mark_are_no_mark() -> None:
    draft = rendered("{{ a }}", a=Said("seven [^2]", (HERE,)))
    assert [node.meta["source"] for node in parse(draft.text).walk() if node.type == "source"] == [1]


def test_a_clean_draft_has_no_marks_though_its_sources_are_known() -> None:
    draft = render("one.md.j2", {"a": Said("x", (HERE,))}, Notes(shown=False), only("{{ a }}."))
    assert draft.text == "x."
    assert draft.sources == (HERE,)


def test_a_blank_is_false_and_prints_as_a_placeholder() -> None:
    template = "Held in {% if city %}{{ city }}{% else %}somewhere: {{ city }}{% endif %}."
    draft = rendered(template, city=Blank("place to be *confirmed*"))
    assert placeholders(parse(draft.text)) == [("place to be *confirmed*", None)]


@pytest.mark.parametrize(
    "template",
    ["{{ a ~ '.' }}", "{{ a|length }}", "{{ '%s' % a }}", "{{ [a, a] }}", "{{ a.text }}", "{{ a|map('upper') }}"],
)
def test_words_cannot_be_parted_from_their_source(template: str) -> None:
    with pytest.raises(DraftError, match=r"one\.md\.j2, line 1"):
        rendered(template, a=Said("x", (HERE,)))


def test_words_from_macros_keep_their_marks() -> None:
    draft = rendered("{% macro bold(a) %}**{{ a }}**{% endmacro %}{{ bold(a) }}", a=Said("*x*", (HERE,)))
    assert draft.text == r"**\*x\*[^1]**"


def test_all_names_that_are_missing_are_told_at_once_with_their_lines() -> None:
    with pytest.raises(
        DraftError, match=r"'venue' \(one\.md\.j2, line 1\), 'chairs' \(one\.md\.j2, line 3\)"
    ) as caught:
        rendered("{{ venue }}\n{{ city }}\n{% for c in chairs %}{{ c }}{% endfor %}", city=Blank("city"))
    assert "city" in str(caught.value).partition("Names it has:")[2]


def test_a_field_that_does_not_exist_is_told_with_its_line() -> None:
    with pytest.raises(DraftError, match=r"one\.md\.j2, line 2: .*no attribute 'sorce'"):
        rendered("x\n{{ a.sorce }}", a=Said("x", (HERE,)))


def test_a_template_that_is_not_well_formed_is_told_with_its_line() -> None:
    with pytest.raises(DraftError, match=r"one\.md\.j2, line 2"):
        rendered("x\n{% if %}")


@pytest.mark.parametrize(
    "template",
    ["{{ a.__class__ }}", "{{ ''.__class__.__mro__ }}", "{{ a|safe }}", "{{ lipsum() }}", "{% set _ = b.append(1) %}"],
)
def test_a_template_stays_in_its_sandbox(template: str) -> None:
    with pytest.raises(DraftError):
        rendered(template, a=Said("x", (HERE,)), b=[1])


@pytest.mark.parametrize(
    "template",
    ["{{ 'a' * 1000000000 }}", "{{ 10 ** 9999999 }}", "{{ '%9999999d' % 1 }}", "{{ 'a'.center(999999999) }}"],
)
def test_a_template_cannot_make_a_text_grow_without_end(template: str) -> None:
    with pytest.raises(DraftError, match=r"no operator of templates|is unsafe"):
        rendered(template)


def test_an_unknown_filter_is_told_with_its_template() -> None:
    with pytest.raises(DraftError, match=r"\.md\.j2, line 1: No filter named 'join'"):
        rendered("{{ a | join }}", a=[1])


def test_an_unknown_template_is_told_with_those_there_are() -> None:
    with pytest.raises(UnknownNameError, match="no template 'speech'"):
        render("speech.md.j2", {})


@pytest.mark.parametrize("value", [None, True, 1.5, {"a": 1}, HERE])
def test_nothing_but_words_blanks_and_counts_is_printed(value: object) -> None:
    with pytest.raises(DraftError, match="cannot be printed"):
        rendered("{{ a }}", a=value)


def test_words_without_a_source_cannot_be_built() -> None:
    with pytest.raises(ValueError, match="has no source"):
        Said("x", ())


def test_a_list_of_names_keeps_every_source_once() -> None:
    names = [Said("A", (HERE,)), Said("B", (THERE,)), Said("C", (HERE,))]
    assert listed(names) == Said("A, B and C", (HERE, THERE))
    assert listed(names[:1]) == names[0]
    assert joined(names[:2]) == Said("A B", (HERE, THERE))


def test_numbers_of_paragraphs_run_on_over_headings_and_bullets() -> None:
    draft = "# T\n\n1. One:\n\n    - a\n    - b\n\n1. Two\n\n## H\n\n1. Three [x]\n\n    1. sub\n"
    assert renumber(draft) == draft.replace("1. Two", "2. Two").replace("1. Three", "3. Three")
    assert placeholders(parse(draft)) == [("x", 3)]


def test_a_bracket_with_a_target_is_a_link_and_no_placeholder() -> None:
    assert placeholders(parse("[a](http://x.example) [b]")) == [("b", None)]


def test_a_line_that_looks_like_a_definition_does_not_vanish() -> None:
    assert shown("[date]: to be confirmed") == "date: to be confirmed"
