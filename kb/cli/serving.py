"""The command that serves."""

from pathlib import Path

import click

from kb.cli.output import db_option, say


@click.command()
@db_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to serve on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8001, show_default=True, help="The port to serve on.")
@click.option("--public", is_flag=True, help="Turn off arbitrary SQL and the download of the database.")
def serve(db: Path, host: str, port: int, public: bool) -> None:
    """Serve the knowledge base for browsing and search, read-only."""
    from kb.serve.run import serve as run

    run(db, host, port, public, ready=lambda: say(f"Serving {db} at http://{host}:{port}/ (Ctrl-C stops)"))
