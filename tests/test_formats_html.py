"""Web pages: which part is the document, and what its elements say."""

import pytest
from reading import Seen, blocks, document, words

RELEASE = """<!DOCTYPE html><html><head><title>Ports join forces | Harbour Forum</title><style>p { margin: 0; }</style>
<script>var x = "<p>no</p>";</script></head><body>
<div class="cookie-banner"><p>We use cookies.</p><button>Accept</button></div>
<header><a href="/">Home</a><nav><ul><li><a href="/a">About</a></li><li><a href="/n">News</a></li></ul></nav></header>
<main>{main}
<section class="related-links"><h2>Related</h2><ul><li><a href="/x">Older release</a></li></ul></section>
<h3>See also</h3><ul><li><a href="/y">Another</a></li><li><a href="/z">One more</a></li></ul>
<form><label>Your mail</label><input name=mail></form>
</main><aside><p>Follow us</p></aside>
<footer><p>© Harbour Forum</p></footer></body></html>"""

ARTICLE = """<article><header><p>3 June 2019</p><h1>Ports join forces</h1></header>
<p>Ports <b>have</b> joined forces,
the chair said.</p><p>In total:</p><ul><li>two ships were searched<li>nobody was hurt</ul>
<p style="display: none">Hidden words</p><p hidden>More of them</p></article>"""


def page(main: str) -> list[Seen]:
    return blocks(f"<!doctype html><html><body><main>{main}</main></body></html>", "page.html")


def test_only_the_document_is_read_from_a_page() -> None:
    expected = [
        Seen("paragraph", None, "3 June 2019", None),
        Seen("heading", None, "Ports join forces", None),
        Seen("paragraph", None, "Ports have joined forces, the chair said.", None),
        Seen("paragraph", None, "In total:", None),
        Seen("list_item", "•", "two ships were searched", "In total:"),
        Seen("list_item", "•", "nobody was hurt", "In total:"),
    ]
    assert blocks(RELEASE.replace("{main}", ARTICLE), "page.html") == expected
    assert (
        blocks(RELEASE.replace("{main}", ARTICLE).replace("main>", "div>").replace("article>", "div>"), "page.html")
        == expected
    )


def test_a_page_of_a_content_system_loses_its_menus_and_links() -> None:
    site = """<body class="has-sidebar"><div id=wrap>
    <div class="site-header"><ul class=menu><li><a href=/>Home</a></ul></div>
    <div class=breadcrumb><a href=/>Home</a> » News</div><div id=content><h1>Ports join forces</h1>
    <div class=share-links><a href=#>Print</a></div><div class=field-date>3 June 2019</div><div class=field-body>
    <p>The ports of Suva and Nadi have joined forces against smugglers, the chair said.</p>
    <p>(a) they search ships;<br>(b) they train crews.</p></div>
    <div class=field-tags>Tags: <a href=#>ports</a></div></div>
    <div class=sidebar><h2>Latest news</h2><ul><li><a href=#>Old release</a></ul></div>
    <div id=footer>© Forum</div></div>"""
    assert words(site, "page.html") == [
        *("Ports join forces", "3 June 2019"),
        "The ports of Suva and Nadi have joined forces against smugglers, the chair said.",
        *("they search ships;", "they train crews."),
    ]


def test_a_page_laid_out_as_a_table_loses_its_menu_column() -> None:
    site = """<table><tr><td><a href=a>Home</a><br><a href=b>About</a><br><a href=c>Links</a></td><td>
    <center><b>CHAIR'S SUMMARY<br>Suva, 3 May 2004</b></center><p>The Second Meeting of the Forum was held in Suva.
    <p>It noted:<ul><li>the growth of traffic in the ports of the region;<li>the need for pilots.</ul>
    <p>It agreed on the following:<br>1. To meet again.<br>2. To train pilots.<p>It left.</td></tr></table>"""
    found = blocks(site, "page.html")
    assert [(block.kind, block.label) for block in found] == [
        *(("heading", None), ("paragraph", None), ("paragraph", None), ("list_item", "•"), ("list_item", "•")),
        *(("paragraph", None), ("list_item", "1"), ("list_item", "2"), ("paragraph", None)),
    ]
    assert found[0].words == "CHAIR'S SUMMARY\nSuva, 3 May 2004"


def test_a_table_of_links_above_the_text_is_a_menu() -> None:
    links = "".join(f'<td><a href="{each}.html">{each} the Process</a></td>' for each in ("Home", "About"))
    table = f"<table><tr>{links}</tr></table>"
    text = "<p>Members met in Dili and closed the bay to nets for a season, as the divers had long asked them to.</p>"
    assert [each.words for each in page(f"{table}{text}")] == [text[3:-4]]
    assert [each.words for each in page(f"{text}{table}")][1:] == ["Home the Process", "About the Process"]


def test_a_form_around_the_whole_page_and_a_title_above_the_text_are_kept() -> None:
    text = "<p>The Forum met in Suva on 3 May to talk of ports.</p>"
    assert words(f"<body><form action=x><input name=v><h1>Forum</h1>{text}</form></body>", "page.html")[0] == "Forum"
    site = f"<body><div class=top><h1>Ports join forces</h1></div><main>{text}</main><form>Your mail</form></body>"
    assert words(site, "page.html") == ["Ports join forces", "The Forum met in Suva on 3 May to talk of ports."]


def test_centred_lines_are_headings_where_they_name_something() -> None:
    found = page("<div align=center><p>Harbour Forum</p><p>Suva, 3 May 2004</p></div><p>The Forum met, and left.</p>")
    assert [block.kind for block in found] == ["heading", "paragraph", "paragraph"]


def test_a_page_without_any_structure_is_read_whole() -> None:
    assert words("<p>The Forum met.<p>It met again", "page.html") == ["The Forum met.", "It met again"]


@pytest.mark.parametrize(
    ("attributes", "labels"),
    [
        ("", ["1", "2", "3"]),
        ("start=7", ["7", "8", "9"]),
        ("type=a", ["a", "b", "c"]),
        ("type=i", ["i", "ii", "iii"]),
        ("style='list-style-type: upper-roman'", ["I", "II", "III"]),
        ("reversed", ["3", "2", "1"]),
    ],
)
def test_list_numbers_are_those_a_browser_shows(attributes: str, labels: list[str]) -> None:
    found = page(f"<p>Ministers:</p><ol {attributes}><li>met</li><li>agreed</li><li>left</li></ol>")
    assert [block.label for block in found[1:]] == labels


def test_numbered_paragraphs_of_a_statement_are_no_list_items_but_their_bullets_are() -> None:
    found = page("<ol><li><p>The goals are:</p><ul><li>search</li></ul></li><li>The Forum met.</li></ol>")
    assert found == [
        Seen("paragraph", "1", "The goals are:", None),
        Seen("list_item", "•", "search", "1"),
        Seen("paragraph", "2", "The Forum met.", None),
    ]


def test_an_item_may_set_its_own_number() -> None:
    assert [block.label for block in page("<ol><li>One.<li value=5>Five.<li>Six.</ol>")] == ["1", "5", "6"]


def test_a_line_break_is_kept_and_an_empty_line_parts_paragraphs() -> None:
    assert [block.words for block in page("HARBOUR FORUM<br>Suva<br><br>The Forum met.<br/> <br/>It left.")] == [
        "HARBOUR FORUM\nSuva",
        "The Forum met.",
        "It left.",
    ]


def test_rows_of_a_table_know_their_columns() -> None:
    found = document(
        "<table><caption>Steps</caption><thead><tr><th>Action<th>Due</thead>"
        "<tr><td><p>Send</p><p>reports</p><td>3 May<tr><td colspan=2>Meet</table>",
        "page.html",
    )
    assert [found.words(block.span) for block in found.blocks] == ["Action | Due", "Send\nreports | 3 May", "Meet"]
    assert [cell.header for cell in found.blocks[1].cells] == ["Action", "Due"]


def test_a_table_that_only_lays_out_the_page_gives_paragraphs() -> None:
    found = page("<table><tr><td><p>Menu</p></td><td><h1>Forum</h1><p>It met.</p></td></tr></table>")
    assert [block.kind for block in found] == ["paragraph", "heading", "paragraph"]


def test_a_quoted_block_is_a_quotation_unless_it_only_indents_a_list() -> None:
    found = page("<p>4. They:</p><blockquote><p>(a) met;</p></blockquote><blockquote>We are <q>glad</q>.</blockquote>")
    assert found[1:] == [Seen("list_item", "(a)", "met;", "4"), Seen("quotation", None, "We are “glad”.", None)]


def test_bullets_typed_by_a_word_processor_are_bullets() -> None:
    found = page("<p>Goals:</p><p class=MsoListParagraph><span>·<span>&nbsp;&nbsp; </span></span>search ships</p>")
    assert found[1] == Seen("list_item", "•", "search ships", "Goals:")


def test_a_mark_for_a_note_is_no_part_of_the_words_but_an_ordinal_is() -> None:
    assert page('<p>The 4<sup>th</sup> Forum met in 2015<sup><a href="#1">1</a></sup> on 5 km<sup>2</sup>.</p>')[
        0
    ].words == ("The 4th Forum met in 2015 on 5 km2.")


def test_deleted_words_are_gone_and_inserted_ones_stay() -> None:
    assert page("<p>They <del>noted</del><ins>welcomed</ins> it.</p>")[0].words == "They welcomed it."


def test_preformatted_text_is_read_as_plain_text() -> None:
    found = page("<pre>1. The Forum met in Suva and was glad\nto be there.\n\n2. It left.\n</pre>")
    assert [block[1:3] for block in found] == [
        ("1", "The Forum met in Suva and was glad to be there."),
        ("2", "It left."),
    ]


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1"])
def test_the_page_says_how_it_is_encoded(charset: str) -> None:
    text = f"<html><head><meta charset='{charset}'></head><body><p>Côte d’Ivoire – São Tomé</p></body></html>"
    data = text.encode("cp1252" if charset == "iso-8859-1" else charset)
    assert document(data, "page.html").text == "Côte d’Ivoire – São Tomé"


def test_character_references_that_name_no_character_do_no_harm() -> None:
    assert words("<p>A &#150; B &#xD800;&#0;&#1; C &amp; D &#8209;</p>", "page.html") == ["A – B \ufffd\ufffd C & D ‑"]


def test_a_box_of_figures_within_the_article_is_read() -> None:
    box = "<aside class=fact-box><h2>In figures</h2><p>Forty boats were searched.</p></aside>"
    expected = ["Ports join forces", "They met.", "In figures", "Forty boats were searched.", "They parted."]
    article = f"<h1>Ports join forces</h1><p>They met.</p>{box}<p>They parted.</p>"
    assert words(f"<main>{article}</main>", "page.html") == expected
    outside = f"<body><main><h1>Ports join forces</h1><p>They met.</p></main>{box}</body>"
    assert words(outside, "page.html") == ["Ports join forces", "They met."]


@pytest.mark.parametrize(
    "aside",
    [
        "<aside class=social-share><p>Tell a friend about this page.</p></aside>",
        "<aside role=complementary><p>The Forum in brief.</p></aside>",
        "<aside><h2>Related content</h2><p>Older words on ports.</p></aside>",
        "<aside><h3>Contact us</h3><p>The desk is open on Mondays.</p></aside>",
        "<aside>Follow us on every channel</aside>",
        "<aside><h2>From us</h2><ul><li><a href=/a>Ports in ice</a> 3 May<li><a href=/b>Crews</a></ul></aside>",
        "<aside><img src=boat.png></aside>",
    ],
)
def test_an_aside_of_the_site_is_dropped_within_the_article_too(aside: str) -> None:
    assert words(f"<main><h1>Ports join forces</h1><p>They met.</p>{aside}</main>", "page.html") == [
        *("Ports join forces", "They met."),
    ]


def test_a_list_of_terms_with_a_few_words_on_each_is_rows_of_fields() -> None:
    fields = "<dl><div><dt>Venue</dt><dd>Harbour Hall, Lomé</dd></div><dt>Led by</dt><dd>Togo</dd><dd>Benin</dd></dl>"
    assert page(fields) == [
        Seen("table_row", None, "Venue | Harbour Hall, Lomé", None),
        Seen("table_row", None, "Led by | Togo | Benin", None),
    ]
    long = "<dl><dt>Why ferries sink</dt><dd><p>Too many aboard.</p><p>Too few boats.</p></dd></dl>"
    assert words(f"<main>{long}</main>", "page.html") == ["Why ferries sink", "Too many aboard.", "Too few boats."]


@pytest.mark.parametrize(
    "signed",
    [
        "<blockquote>“We are glad.”<cite>Lani Tuala, Chair</cite></blockquote>",
        "<blockquote><p>“We are glad.” <cite>Lani Tuala, Chair</cite></p></blockquote>",
        "<blockquote><p>“We are glad.”</p><footer><cite>Lani Tuala</cite>, Chair</footer></blockquote>",
        "<figure><blockquote>“We are glad.”</blockquote><figcaption>Lani Tuala, Chair</figcaption></figure>",
    ],
)
def test_who_is_quoted_stands_in_a_paragraph_of_its_own_below_the_quotation(signed: str) -> None:
    assert [(each[0], each[2]) for each in page(f"<p>They met.</p>{signed}")][1:] == [
        ("quotation", "“We are glad.”"),
        ("quotation", "Lani Tuala, Chair"),
    ]


def test_a_division_of_nothing_but_links_above_the_text_is_a_menu() -> None:
    links = "<div><a href=/ar>العربية</a> <a href=/fr>Français</a> <a href=/s>Search</a></div>"
    text = "<h1>Ports join forces</h1><p>Ports have joined forces, the chair said in Suva on Friday.</p>"
    html = f"<html><body>{links}<div>{text}</div><div><p>Ports Unit | Cookies</p></div></body></html>"
    assert blocks(html, "page.html")[0].words == "Ports join forces"


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ("<h1>Slipway</h1><p>News from the Coral Forum · No. 4 · 9 May 2024</p>", "Slipway"),
        ("<h1>Ministry of Ports</h1><p>Open since 1974. <a href='/'>Home</a></p>", "From the editor"),
    ],
)
def test_a_header_with_title_and_date_is_that_of_the_document(header: str, title: str) -> None:
    html = f"<body><header>{header}</header><main><h2>From the editor</h2><p>Two ferries came.</p></main></body>"
    assert words(html, "page.html")[0] == title
