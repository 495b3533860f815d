"""Texts of one meeting: the versions of one text from zero draft to final, and everything else that reports it."""

from collections import defaultdict

from extractors.genres import media_release
from kb.link.series import Paper, Series
from kb.link.tellings import Event


def texts(happened: dict[str, Event]) -> dict[str, set[str]]:
    """Return for each document all that report the same meeting, itself among them; releases are left out.

    A draft promises nothing that its final text could report.
    """
    found: dict[str, set[str]] = {}
    for event in {each.id: each for each in happened.values()}.values():
        tellings = [each for each in event.tellings if each.says == "this" and each.paper.genre != media_release.NAME]
        reporting = {each.paper.id for each in tellings}
        found |= dict.fromkeys(reporting, reporting)
    return found


def set_aside(series: Series, happened: dict[str, Event]) -> frozenset[str]:
    """Return the drafts of which the text they became is there: what they say, that text says as it was agreed."""
    reporting = texts(happened)
    drafts = {paper.id for paper in series.papers if paper.draft}
    return frozenset(each for each in drafts if reporting.get(each, drafts) - drafts)


def versions(series: Series, happened: dict[str, Event]) -> list[list[Paper]]:
    """Return the texts that are there in several versions: one genre, one meeting; the oldest version first."""
    grouped: dict[tuple[int, str], list[Paper]] = defaultdict(list)
    reporting = texts(happened)
    for paper in series.papers:
        if paper.id in reporting and not paper.is_outsider:
            grouped[id(reporting[paper.id]), paper.genre].append(paper)
    return [papers for papers in grouped.values() if len(papers) > 1]


def superseded(series: Series, happened: dict[str, Event]) -> dict[str, str]:
    """Return for each document of which there is a later version the last one."""
    return {paper.id: papers[-1].id for papers in versions(series, happened) for paper in papers[:-1]}
