"""The site in a real browser: the main journeys, the keyboard, narrow and zoomed screens, and axe on every page."""

import shutil
from collections.abc import Iterator

import pytest
import serving
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright
from serving import ACTIVITY, GROUP, MEETING, STATEMENT

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="needs the system package chromium")

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]
PAGES = [
    "/",
    "/search?q=training",
    "/meetings",
    f"/meetings/{MEETING}",
    f"/meetings/{MEETING}/draft",
    "/activities",
    f"/activities/{ACTIVITY}",
    "/documents",
    f"/documents/{STATEMENT}",
    f"/documents/{STATEMENT}?type=doubtful",
    "/next-steps",
    "/parties",
    f"/parties/{GROUP}",
    "/participation",
    "/statistics",
    "/statistics?counted=countries",
    "/contradictions",
    "/questions",
    "/questions/timeline",
    "/no-such-page",
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site that 'kb serve' serves, as people start it."""
    with serving.served(serving.over_the_corpus(tmp_path_factory.mktemp("browser"))) as site:
        yield site.address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that fails its test when the browser refuses or misses anything."""
    opened = browser.new_page(base_url=address)
    troubles: list[str] = []
    opened.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    yield opened
    opened.close()
    assert [each for each in troubles if "404" not in each] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious_on_a_page(browser: Browser, address: str, path: str, scheme: str) -> None:
    page = browser.new_page(base_url=address, color_scheme=scheme, bypass_csp=True)  # axe is a script
    page.goto(path)
    found = Axe().run(page).response["violations"]
    page.close()
    assert [(each["id"], each["nodes"][0]["html"]) for each in found if each["impact"] in ("serious", "critical")] == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_a_narrow_screen_and_twice_the_size(page: Page, path: str) -> None:
    for width in (360, 640):  # 640 is 1280 at twice the size
        page.set_viewport_size({"width": width, "height": 740})
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_from_a_search_to_the_exact_words(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Search documents and facts").fill("training")
    page.get_by_label("Search documents and facts").press("Enter")
    page.get_by_role("link", name="12 training sessions").first.click()
    words = page.locator("span:target .hit")
    expect(words).to_be_in_viewport()
    expect(words).to_have_text("12 training sessions")


def test_from_a_meeting_to_a_decision_and_back_to_its_words(page: Page) -> None:
    page.goto("/meetings")
    page.get_by_role("link", name="Joint Period of Action Planning Meeting").click()
    section = page.get_by_role("region", name="Decisions and views")
    expect(section.get_by_text("confirmed", exact=True)).to_be_visible()
    section.get_by_role("link").first.click()
    expect(page.locator("span:target .hit")).to_be_in_viewport()


def test_from_a_promise_to_the_report_of_it(page: Page) -> None:
    page.goto("/next-steps?as-of=2016-01-01")
    page.get_by_label("Reported").select_option("reported done, late")
    page.get_by_role("button", name="Show").click()
    step = page.locator("li.step")
    expect(step).to_have_count(1)
    expect(step).to_contain_text("24 days")
    step.locator(".report a").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bali Process countries target")


def test_a_mark_in_the_text_and_its_card_lead_to_each_other(page: Page) -> None:
    page.goto(f"/documents/{STATEMENT}?type=goal")
    page.locator("a.hit").first.click()
    card = page.locator("li:target")
    expect(card).to_be_in_viewport()
    card.get_by_role("link").first.click()
    expect(page.locator("span:target .hit")).to_be_in_viewport()


def test_the_keyboard_reaches_everything_and_shows_where_it_is(page: Page) -> None:
    page.goto("/next-steps")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Process")).to_be_focused()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_draft_is_previewed_and_downloaded(page: Page) -> None:
    page.goto(f"/meetings/{MEETING}")
    page.get_by_role("link", name="Preview co-chairs’ statement").click()
    expect(page.get_by_text("Draft, not for circulation")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download for Word").click()
    assert download.value.suggested_filename.endswith(".docx")


def test_a_printed_document_is_its_text_without_navigation(page: Page) -> None:
    page.goto(f"/documents/{STATEMENT}")
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Main")).to_be_hidden()
    expect(page.locator("article.text")).to_be_visible()
