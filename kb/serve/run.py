"""Start Datasette on one knowledge base, on this machine only."""

import socket
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kb.errors import PortInUseError
from kb.store import KnowledgeBase

if TYPE_CHECKING:
    from datasette.app import Datasette

LOOPBACK = "127.0.0.1"
"""The only address served unless another is asked for."""

TITLE = "Meeting records"


def serve(
    db: Path,
    host: str = LOOPBACK,
    port: int = 8001,
    public: bool = False,
    ready: Callable[[], None] | None = None,
) -> None:
    """Serve a knowledge base until interrupted; the file is opened read-only.

    :param public: turn off arbitrary SQL and the download of the database.
    :param ready: called once the file and the port are found fit to serve.
    :raises KnowledgeBaseError: the file is not a knowledge base, or the port is taken.
    """
    with KnowledgeBase(db):
        pass  # refuses a file that is missing, foreign or newer, in one clear line
    _claim(host, port)
    if ready:
        ready()

    import uvicorn

    uvicorn.run(site(db, public).app(), host=host, port=port, log_level="warning", lifespan="on")


def site(db: Path, public: bool = False) -> "Datasette":
    """Return the site over a knowledge base; the file is opened read-only, and nothing can be written through it."""
    from datasette.app import Datasette

    settings: dict[str, Any] = {"num_sql_threads": 4, "sql_time_limit_ms": 2000, "cache_size_kb": 64_000}
    if public:
        settings |= {"default_allow_sql": False, "allow_download": False}
    return Datasette([str(db)], settings=settings, metadata={"title": TITLE})


def _claim(host: str, port: int) -> None:
    """Refuse a port that somebody else serves on."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortInUseError(
                f"{host}:{port}: cannot be served on ({error.strerror or error}); choose another with --port"
            ) from None
