"""A media release: third-person news by an issuer, with headline, lede, quotes and contact (genre guide, §1.5)."""

import re

NAME = "media-release"

LABEL = re.compile(
    r"\b(?:media|press|news)\s+(?:release|advisory|note|communiqu[eé]|notice)\b"
    r"|\b(?:media|news|(?<!joint )press)\s+statement\b"
    r"|\b(?:note|notice|advisory|information) (?:to|for) (?:the (?:press|media)|press|media|editors|journalists)\b"
    r"|\bfor immediate release\b|\bmedia alert\b",
    re.IGNORECASE,
)

VOICE = re.compile(
    r"[”\"],?\s+(?:said|says|added|told)\b|\b(?:said|told reporters)\b"
    r"|\bmedia (?:contact|enquir|inquir)|\bpress contact"
    r"|\bnotes? (?:for|to) editors\b|^(?:ENDS|###)$",
    re.IGNORECASE | re.MULTILINE,
)
