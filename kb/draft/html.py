"""From the tree of a draft to HTML: look up the node's type, call its function.

The page stands alone: no script, no font, no address but the links to sources that the caller gives. Sources are
numbered notes at the end, and a link there if the caller says where a source is shown.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from markdown_it.tree import SyntaxTreeNode

from kb.draft.package import Particulars
from kb.draft.sourced import Source
from kb.draft.syntax import line_of, numbered
from kb.errors import DraftError

Link = Callable[[Source], str | None]
"""Tells where a source can be seen; null where it cannot."""

LOOK = """body{font:11pt/1.5 Arial,sans-serif;max-width:46em;margin:2em auto;padding:0 1em}
.draft h1,.draft .process-name,.draft .body-name,.draft .place-and-date,.draft .subtitle{text-align:center}
.draft .status-line{border:1px solid #9c2a10;padding:.4em;text-align:center;font-size:.9em}
.draft .placeholder{background:#ffe699}.draft .unagreed{background:#cfe2f3;font-weight:bold}
.draft table{border-collapse:collapse;width:100%}
.draft th,.draft td{border-bottom:1px solid #a6a6a6;padding:.25em .5em;text-align:left;vertical-align:top}
.draft th{background:#e4e9f2}.draft .sources{font-size:.85em}.draft sup a{text-decoration:none}"""
"""The style of a page that stands alone."""


@dataclass
class Page:
    """A page being written."""

    sources: Sequence[Source]
    """Source ``n`` of a mark is ``sources[n - 1]``."""

    link: Link
    """Tells where a source can be seen."""

    numbers: dict[int, int]
    """The number of each numbered paragraph, by the identity of its node."""

    referred: frozenset[str] = frozenset()
    """What cross-references show, the numbers of paragraphs among it; these get a place to go to."""

    def inside(self, node: SyntaxTreeNode) -> str:
        """Return the HTML of what a node holds."""
        return "".join(self.of(child) for child in node.children)

    def of(self, node: SyntaxTreeNode) -> str:
        """Return the HTML of a node.

        :raises DraftError: the node is of a kind that has no form in HTML.
        """
        if node.type not in RENDERERS:
            raise DraftError(f"line {line_of(node)} of the draft: '{node.type}' has no form in HTML")
        return RENDERERS[node.type](self, node)


def _tag(page: Page, node: SyntaxTreeNode) -> str:
    """Write a construct that HTML has under the same tag."""
    end = "\n" if node.block else ""
    return f"<{node.tag}>{page.inside(node)}</{node.tag}>{end}"


def _paragraph(page: Page, node: SyntaxTreeNode) -> str:
    return page.inside(node) if node.hidden else _tag(page, node)


def _placeholder(page: Page, node: SyntaxTreeNode) -> str:
    return f'<span class="{node.type}">[{page.inside(node)}]</span>'


def _styled(page: Page, node: SyntaxTreeNode) -> str:
    assert node.nester_tokens is not None, "a container has an opening and a closing"
    inside = page.inside(node)
    return f'<div class="{escape(node.nester_tokens.opening.info)}">{inside}</div>\n' if inside else ""


def _numbers(page: Page, node: SyntaxTreeNode) -> str:
    """Write a numbered list; numbers run on through the draft."""
    first = page.numbers.get(id(node.children[0]), 1)
    start = f' start="{first}"' if first > 1 else ""
    kind = "" if id(node.children[0]) in page.numbers else ' type="a"'
    return f"<ol{start}{kind}>\n{page.inside(node)}</ol>\n"


def _cell(page: Page, node: SyntaxTreeNode) -> str:
    scope = ' scope="col"' if node.tag == "th" else ""
    return f"<{node.tag}{scope}>{page.inside(node)}</{node.tag}>"


def _item(page: Page, node: SyntaxTreeNode) -> str:
    number = str(page.numbers.get(id(node), ""))
    place = f' id="paragraph-{number}"' if number in page.referred else ""
    return f"<li{place}>{page.inside(node)}</li>\n"


def _anchor(page: Page, node: SyntaxTreeNode) -> str:
    return f'<span id="{escape(node.meta["name"])}">{page.inside(node)}</span>' if node.children else ""


def _reference(page: Page, node: SyntaxTreeNode) -> str:
    named = node.meta["target"].type == "anchor"
    place = node.meta["name"] if named else f"paragraph-{node.content}"
    return f'<a href="#{escape(place)}">{escape(node.content, quote=False)}</a>'


def _source(page: Page, node: SyntaxTreeNode) -> str:
    number = int(node.meta["source"])
    title = escape(str(page.sources[number - 1]))
    return f'<sup><a href="#source-{number}" title="{title}">{number}</a></sup>'


RENDERERS: dict[str, Callable[[Page, SyntaxTreeNode], str]] = {
    **dict.fromkeys(("heading", "em", "strong", "bullet_list"), _tag),
    **dict.fromkeys(("table", "thead", "tbody", "tr", "blockquote"), _tag),
    **dict.fromkeys(("th", "td"), _cell),
    "ordered_list": _numbers,
    "list_item": _item,
    "paragraph": _paragraph,
    "inline": Page.inside,
    "text": lambda page, node: escape(node.content, quote=False),
    "softbreak": lambda page, node: " ",
    "hardbreak": lambda page, node: "<br>",
    "source": _source,
    "anchor": _anchor,
    "reference": _reference,
    "placeholder": _placeholder,
    "unagreed": _placeholder,
    "styled": _styled,
}
"""Every construct of a draft and the function that writes it."""


def article(root: SyntaxTreeNode, sources: Sequence[Source], link: Link = lambda source: None) -> str:
    """Return a draft as an HTML element, to stand in a page.

    :param root: the draft, from ``kb.draft.syntax.parse``.
    :param sources: what the marks in the draft point at; empty for a clean one.
    :param link: tells where a source can be seen.
    """
    referred = frozenset(node.content for node in root.walk() if node.type == "reference")
    page = Page(sources, link, {id(item): number for number, item in numbered(root)}, referred)
    notes = "".join(_note(number, source, link(source)) for number, source in enumerate(sources, 1))
    listed = f'<section class="sources"><h2>Sources</h2>\n<ol>\n{notes}</ol></section>\n' if notes else ""
    return f'<article class="draft">\n{page.inside(root)}{listed}</article>\n'


def _note(number: int, source: Source, address: str | None) -> str:
    place = escape(source.where)
    shown = f'<a href="{escape(address)}">{place}</a>' if address else place
    return f'<li id="source-{number}">{shown}: “{escape(source.quote, quote=False)}”</li>\n'


def page(root: SyntaxTreeNode, sources: Sequence[Source], about: Particulars) -> str:
    """Return a draft as a page that stands alone."""
    head = f'<meta charset="utf-8"><title>{escape(about.title)}</title>\n<style>{LOOK}</style>'
    body = article(root, sources)
    return f'<!doctype html>\n<html lang="{about.language}">\n<head>{head}</head>\n<body>\n{body}</body>\n</html>\n'
