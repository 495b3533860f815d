"""The command line: one command per public function, and the only place where an error becomes a line and an exit.

Results go to standard output, messages and progress to standard error. Exit codes: 0 fine, 1 some input failed (the
rest is done), 2 wrong usage. Each command imports what it needs when it runs, so that ``kb --help`` answers at once.
"""

import os
import sys
import warnings

import click

from kb.cli.asking import search, summary
from kb.cli.comparing import contradictions, diff
from kb.cli.drafting import brief, check, draft, templates
from kb.cli.following import next_steps
from kb.cli.judging import evaluate
from kb.cli.keeping import ingest, verify
from kb.cli.naming import alias
from kb.cli.reading import extract, schema, text
from kb.cli.serving import serve
from kb.cli.showing import show

COMMANDS: tuple[click.Command, ...] = (
    *(extract, text, schema),
    *(ingest, verify),
    *(search, summary, show, next_steps),
    *(diff, contradictions, alias),
    *(brief, draft, check, templates),
    serve,
    evaluate,
)
"""Every command, in the order in which ``kb --help`` lists them."""


class _InOrder(click.Group):
    """A group that lists its commands as given, not by the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=_InOrder, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="meeting-records", prog_name="kb")
def kb() -> None:
    """Keep, search and draft the records of intergovernmental meetings."""


for _command in COMMANDS:
    kb.add_command(_command)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code; whatever goes wrong becomes one line on standard error."""
    from extractors.errors import ExtractorError
    from kb.errors import KnowledgeBaseError, show_doubts_as_lines

    try:
        with warnings.catch_warnings():
            show_doubts_as_lines()
            code = kb.main(arguments, prog_name="kb", standalone_mode=False)
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "kb"
        return _complain(f"{path}: {error.format_message().rstrip('.')}. See '{path} --help'", 2)
    except click.ClickException as error:
        return _complain(f"kb: {error.format_message()}", error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return _complain("kb: stopped; what was finished is kept", 1)
    except (KnowledgeBaseError, ExtractorError) as error:
        return _complain(f"kb: {error}", 1)
    except BrokenPipeError:  # the reader of a pipe, such as "head", has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        if os.environ.get("KB_DEBUG"):
            raise
        return _complain(f"kb: internal error ({type(error).__name__}: {error}). KB_DEBUG=1 shows where", 1)
    return code if isinstance(code, int) else 0


def _complain(message: str, code: int) -> int:
    click.echo(" ".join(message.split()), err=True)
    return code
