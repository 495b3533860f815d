"""Programs that some tests need beside Python: a browser, a word processor, a PDF printer.

On a desk without them those tests are skipped, and say so. Where ``REQUIRE_SYSTEM=1`` is set, as in ``.ci/run``, a
skipped test is a failed one: nothing that was meant to be tested goes untested unseen.
"""

import os
from collections.abc import Generator

import pytest

REQUIRED = os.environ.get("REQUIRE_SYSTEM") == "1"


def _fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    if REQUIRED and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid}: skipped, and REQUIRE_SYSTEM=1 allows no skip. {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped test into a failed one."""
    report = yield
    _fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn a skipped module into a failed one."""
    report = yield
    _fail_if_skipped(report)
    return report
