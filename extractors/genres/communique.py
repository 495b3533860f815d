"""A communiqué: text that all participants negotiated and agreed, often as "We, the Ministers" (genre guide, §1.1)."""

import re

NAME = "communique"

LABEL = re.compile(r"\bcommuniqu[eé]\b", re.IGNORECASE)

VOICE = re.compile(r"\bissued the following communiqu[eé]\b|\bthis communiqu[eé]\b", re.IGNORECASE)
