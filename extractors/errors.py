"""What can go wrong while a document is read.

ExtractorError
├── UnsupportedFormatError   no reader for this kind of file
├── UnreadableFileError      the reader could not make sense of the bytes
└── TooLargeError            the file, or what it expands to, is over a stated limit

Every message is one line that names the file, what is wrong, and what to do next.
"""


class ExtractorError(Exception):
    """A document could not be turned into facts."""


class UnsupportedFormatError(ExtractorError):
    """No reader knows this kind of file."""


class UnreadableFileError(ExtractorError):
    """The file is missing, empty, damaged, protected or not what its name says."""


class TooLargeError(ExtractorError):
    """The file, or what it expands to, is larger than the limit allows."""


class GuessedEncodingWarning(UserWarning):
    """A text file is not UTF-8 and names no encoding: it was read with the likeliest one."""
