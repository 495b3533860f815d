"""Any other document: read for facts all the same."""

import re

NAME = "other"

LABEL = re.compile(r"(?!)")

VOICE = re.compile(r"(?!)")
