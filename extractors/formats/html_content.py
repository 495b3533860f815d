"""Which part of a web page is the document: navigation, forms, banners and the like are cut away first.

The page's own mark-up decides where it says what is what (``main``, ``article``, ``nav``, ``aside``, hidden elements);
otherwise class names that content systems share, and where most of the running text stands.
"""

import re

from lxml import etree
from lxml.etree import _Element

_DROPPED_TAGS = frozenset(
    "script style noscript template nav footer button select option iframe svg canvas object embed video "
    "audio input textarea dialog figcaption del title math map area".split()
)
_DROPPED_ROLES = frozenset(
    "navigation contentinfo complementary search dialog alertdialog menu menubar toolbar alert".split()
)
_FURNITURE = re.compile(
    r"(?:^|[-_ ])(?:cookies?|consent|gdpr|breadcrumbs?|share|sharing|social|related|sidebar|newsletter|subscribe|skip"
    r"|pager|pagination|tags|menu|navbar|nav|navigation|advert(?:isement)?|ads?|comments|search|footer|toolbar|modal|popup"
    r"|promo|banner|masthead|back-to-top|sr-only|visually-hidden|screen-reader-text)(?:$|[-_ ])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_RELATED = re.compile(
    r"(?:related|see also|more (?:news|from|on|stories|releases|information)|further reading|latest|recent|share"
    r"|read (?:more|next)|follow us|you (?:may|might)|(?:quick |useful )?links|tags|on this page|in this section"
    r"|contents)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:related(?: \w+){0,2}|see also|share(?: (?:this|on|via|with)\b.*)?|follow (?:us|the)\b.*|find us\b.*"
    r"|(?:contact|about|visit|join|support) us\b.*|sign up\b.*|subscribe\b.*|newsletters?|advertisement|sponsored\b.*"
    r"|more (?:news|stories|releases|articles|from|on)\b.*|further reading|read (?:more|next)\b.*"
    r"|(?:latest|recent|top|popular) (?:news|stories|posts|releases|articles|tweets|videos)|most (?:read|popular)"
    r"|you (?:may|might) \w+.*|(?:quick |useful |external )?links|tags|topics|categories|on this page|in this section"
    r"|contents|search|menu|languages?|print(?: this\b.*)?|download(?:s| this\b.*)?)[:.!…]?",
    re.IGNORECASE,
)
"""How an aside opens that belongs to the site and not to the document it stands in."""

_CONTAINERS = frozenset("body div section center form font".split())
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

LEAST = 0.3
"""Share of a page's text that a part must hold to be taken at its word when it says that it is the main one."""

HALF_LINKED = 0.5
"""Share of its text that stands in links, from which an aside is navigation."""

DEEPEST = 40
"""Most steps down from the page to the part that holds the document."""

LEAST_LINKS = 3
"""Links that make a menu."""

LINKED = 0.8
"""Share of its text that stands in links, from which a list is navigation."""


def content(markup: str) -> _Element | None:
    """Return the element that holds the document, pruned of all that is not part of it; None for an empty page.

    Raises:
        RecursionError: elements stand in one another so deep that the parser gave up on the rest.
    """
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True)
    root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" or "depth" in entry.message for entry in parser.error_log):
        raise RecursionError("elements nested too deep")
    if root is None:
        return None
    _prune(root)
    chosen = _choose(root)
    _prune_related(chosen)
    _fetch_title(root, chosen)
    return chosen


def text_length(element: _Element) -> int:
    """Count the characters of an element that are no white space at either end of a text node."""
    return sum(len(text.strip()) for text in element.itertext())


def _prune(page: _Element) -> None:
    """Take out what is never part of a document."""
    elements = [element for element in page.iter() if isinstance(element.tag, str)]
    lengths, titled = _measured(elements)
    for element in elements:
        if element is page or element.getparent() is None:
            continue
        if (quotation := _signed(element)) is not None:
            element.tag = "p"
            quotation.append(element)
            continue
        dropped = element.tag in _DROPPED_TAGS or element.get("role") in _DROPPED_ROLES
        marked = dropped or _is_hidden(element) or (element.tag == "aside" and _is_beside(element))
        small = element not in titled and 2 * lengths[element] < lengths[page]
        if marked or (small and _is_furniture(element)):
            _remove(element)


def _signed(element: _Element) -> _Element | None:
    """Return the quotation of which an element tells at its end who said it; HTML has three tags for that."""
    parent = element.getparent()
    if element.tag == "figcaption" and parent is not None:
        return parent.find("blockquote")
    last = element.tag in ("cite", "footer") and element.getnext() is None and not (element.tail or "").strip()
    direct = last and parent is not None and parent.tag in ("blockquote", "p")
    return next(element.iterancestors("blockquote"), None) if direct else None


def _measured(elements: list[_Element]) -> tuple[dict[_Element, int], set[_Element]]:
    """Return the length of the text in each element, and the elements that hold a title; from the inside out."""
    lengths: dict[_Element, int] = {}
    titled: set[_Element] = set()
    for element in reversed(elements):
        lengths[element] = lengths.get(element, 0) + len((element.text or "").strip())
        parent = element.getparent()
        if parent is not None:
            lengths[parent] = lengths.get(parent, 0) + lengths[element] + len((element.tail or "").strip())
            if element.tag == "h1" or element in titled:
                titled.update((element, parent))
    return lengths, titled


_DATED = re.compile(r"\b(?:19|20)\d\d\b")


def _is_hidden(element: _Element) -> bool:
    style = element.get("style")
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or (style is not None and _HIDDEN.search(style) is not None)
    )


def _is_furniture(element: _Element) -> bool:
    """Say whether an element looks like page furniture: its class names, a form, a header above the document."""
    if element.tag == "form":
        return True
    if element.tag == "header" or element.get("role") == "banner":
        return next(element.iterancestors("main", "article"), None) is None
    if element.tag == "div" and element.get("title") in ("header", "footer"):
        return True  # what LibreOffice makes of the running heads of a page
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return (
        names != " " and _FURNITURE.search(names) is not None and element.tag not in ("html", "body", "main", "article")
    )


def _is_beside(aside: _Element) -> bool:
    """Tell an aside of the site from a box within the document, such as its key figures."""
    if next(aside.iterancestors("main", "article"), None) is None or _is_linked(aside, HALF_LINKED):
        return True
    names = f"{aside.get('class') or ''} {aside.get('id') or ''}"
    opening = next((" ".join(text.split()) for text in aside.itertext() if text.strip()), "")
    return not opening or _FURNITURE.search(names) is not None or _BESIDE.fullmatch(opening) is not None


def _choose(page: _Element) -> _Element:
    """Pick the part of the page that holds the document."""
    whole = text_length(page)
    for path in (".//main", ".//*[@role='main']", ".//article", ".//*[@itemprop='articleBody']"):
        found = page.findall(path)
        lengths = [text_length(one) for one in found]
        if found and max(lengths) >= LEAST * whole:
            return found[lengths.index(max(lengths))]
    return _densest(page)


def _fetch_title(page: _Element, chosen: _Element) -> None:
    """Bring in a title that stands above the part chosen, where that part opens without a heading."""
    title = page.find(".//h1")
    if title is not None and chosen.find(".//h1") is None and _is_masthead(title.getparent()):
        for at, element in enumerate([*title.getparent()]):
            chosen.insert(at, element)
        return
    opening = next(chosen.iter("p", "ul", "ol", "table", *_HEADINGS), None)
    if title is None or chosen.find(".//h1") is not None or opening is None or opening.tag in _HEADINGS:
        return
    _remove(title)
    title.tail = None
    chosen.insert(0, title)


def _is_masthead(header: _Element | None) -> bool:
    """Say whether the head of a page is that of its document: a title and lines with a date, and no links."""
    if header is None or header.tag != "header" or next(header.iter("a", "nav", "form", "ul"), None) is not None:
        return False
    return _DATED.search(" ".join(header.itertext())) is not None


def _densest(page: _Element) -> _Element:
    """Go down from the page as long as there is nothing but links beside the part with the most text."""
    chosen = page
    for _ in range(DEEPEST):
        parts = [child for child in chosen if isinstance(child.tag, str) and text_length(child)]
        if not parts:
            break
        best = max(parts, key=text_length)
        beside = [part for part in parts if part is not best]
        if best.tag not in _CONTAINERS or _own_text(chosen) or not all(_is_linked(part) for part in beside):
            break
        chosen = best
    return chosen


def _own_text(element: _Element) -> bool:
    """Say whether an element has words outside its parts."""
    return bool((element.text or "").strip() or any((child.tail or "").strip() for child in element))


def _prune_related(chosen: _Element) -> None:
    """Take out menus, lists of links under a heading such as "Related", and what holds only links above the text."""
    started = False
    for element in list(chosen.iter("p", "ul", "ol", "table", "td", "div", *_HEADINGS)):
        if element.tag in ("table", "td", "div"):
            if _is_menu(element, chosen, started=started):
                _remove(element)
        elif element.tag in ("ul", "ol"):
            if next(element.iterancestors("ul", "ol"), None) is not None:
                continue
            before = element.getprevious()
            related = before is not None and _RELATED.match(" ".join("".join(before.itertext()).split())) is not None
            if (related or not started) and _is_linked(element):
                if related and before is not None:
                    _remove(before)
                _remove(element)
        elif element.tag in ("p", "h1"):
            started = True


def _is_menu(element: _Element, chosen: _Element, *, started: bool) -> bool:
    """Say whether a table, a cell or a division is a menu: nothing but links, and not most of the page.

    A cell may be one beside the text, anything else above it, where the text has not ``started``.
    """
    several = element.tag == "table" or sum(1 for _ in element.iter("a")) >= LEAST_LINKS
    if not several or (started and element.tag != "td") or not _is_linked(element):
        return False
    if element.tag != "td":
        return 2 * text_length(element) < text_length(chosen)
    row = element.getparent()
    return row is not None and text_length(row) > 10 * text_length(element)


def _is_linked(element: _Element, share: float = LINKED) -> bool:
    length = text_length(element)
    return length > 0 and sum(text_length(link) for link in element.iter("a")) >= share * length


def _remove(element: _Element) -> None:
    """Take an element out of the tree; the text behind it stays, a space apart."""
    parent = element.getparent()
    if parent is None:
        return
    tail = " " + (element.tail or "")
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
