"""What can go wrong in a knowledge base.

KnowledgeBaseError
├── NotAKnowledgeBaseError   the file is something else, or nothing
├── SchemaVersionError       the file was made by a newer version, or awaits an upgrade that needs writing
├── BusyError                another program holds the file
├── UnknownNameError         no document, question or other named thing of that name
├── GoldError                agreed facts that cannot be read
├── DraftError               a draft cannot be made, or its file cannot be written
├── NoWorkersError           processes to share the work cannot be started
└── PortInUseError           the address to serve on is taken

Every message is one line that names the file, what is wrong, and what to do next. What goes wrong while a source
document is read is an ``extractors.errors.ExtractorError``; what is doubtful is a warning.
"""

import sys
import warnings
from typing import TextIO

from extractors.errors import GuessedEncodingWarning


class KnowledgeBaseError(Exception):
    """The knowledge base cannot do what was asked."""


class NotAKnowledgeBaseError(KnowledgeBaseError):
    """The file is missing, is no SQLite file, or holds another program's tables."""


class SchemaVersionError(KnowledgeBaseError):
    """The file's tables are newer than this program knows, or older and not open for writing."""


class BusyError(KnowledgeBaseError):
    """Another program was writing to the file for too long."""


class UnknownNameError(KnowledgeBaseError):
    """Nothing in the knowledge base goes by the name asked for."""


class GoldError(KnowledgeBaseError):
    """A file of agreed facts is missing or is not what the contract describes."""


class DraftError(KnowledgeBaseError):
    """A template asks for what does not exist, a draft is not finished, or its file is in the way."""


class NoWorkersError(KnowledgeBaseError):
    """Processes that are to share the work end before they begin, whatever they are given."""


class PortInUseError(KnowledgeBaseError):
    """Another program serves on the address, or it is not this machine's to serve on."""


class NotLinkedWarning(UserWarning):
    """What the documents of a series say of each other could not be told, by a fault of ours; the others are linked."""


_OURS = (GuessedEncodingWarning, NotLinkedWarning)


def show_doubts_as_lines() -> None:
    """Print each warning of ours as one line on standard error; others are shown as before."""
    shown = warnings.showwarning

    def show(
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,
        line: str | None = None,
    ) -> None:
        if issubclass(category, _OURS):
            sys.stderr.write(f"{message}\n")
        else:
            shown(message, category, filename, lineno, file, line)

    for each in _OURS:
        warnings.simplefilter("always", each)
    warnings.showwarning = show
