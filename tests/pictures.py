"""Make the pictures of the README anew: pages over the corpus in Chromium, a draft through LibreOffice.

Run with ``make pictures`` where both are installed. Nothing tests the pictures; they show what the pages looked like
when they were last made.
"""

import subprocess
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from serving import MEETING, RELEASE, Served, over_the_corpus, served
from test_serve_browser import ARGUMENTS, CHROMIUM

from kb.cli import main as kb

PICTURES = Path(__file__).parent.parent / ".images"
PAGES = {"document": f"/documents/{RELEASE}", "meeting": f"/meetings/{MEETING}", "next-steps": "/next-steps"}
WIDE, HIGH = 1200, 900
DRAFT_WIDTH = 662


def pages(site: Served) -> None:
    """Take a picture of each page, as it looks when it is opened."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": WIDE, "height": HIGH})
        for name, address in PAGES.items():
            page.goto(f"{site.address}{address}")
            page.screenshot(path=PICTURES / f"{name}.png")
        browser.close()


def draft(db: Path, folder: Path) -> None:
    """Take a picture of the first page of the draft that the demo makes."""
    path = folder / "draft.docx"
    kb(["draft", "--db", str(db), "--out", str(path)])
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, path],
        check=True,
        capture_output=True,
    )
    shown = ["pdftoppm", "-png", "-singlefile", "-scale-to-x", str(DRAFT_WIDTH), "-scale-to-y", "-1"]
    subprocess.run([*shown, folder / "draft.pdf", PICTURES / "draft"], check=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        made = over_the_corpus(Path(name))
        with served(made) as site:
            pages(site)
        draft(made, Path(name))
