"""A summary or record: narrative past tense, presenters named, on the chair's authority alone (genre guide, §1.1)."""

import re

NAME = "summary"

LABEL = re.compile(
    r"\bsummary\b|^(?:final |draft )?(?:report|proceedings|outcomes?|conclusions)"
    r"(?: of the (?:meeting|session|workshop|seminar))?$"
    r"|\brecord of (?:the )?(?:discussions?|decisions|deliberations|proceedings|meeting|session)\b"
    r"|\brecord (?:of|by) the (?:co-?chairs?|chair|rapporteur|secretariat)\b|\bsummary record\b"
    r"|(?<!\d )\bminutes\b|\bproc[eè]s[- ]verbal\b|\breport of the\b"
    r"|\b(?:meeting|session|workshop|seminar|chair(?:man|person)?['’]s|co-?chairs['’]) report\b"
    r"|\baide[- ]m[eé]moire\b|\boutcome note\b",
    re.IGNORECASE,
)

VOICE = re.compile(
    r"\b(?:workshop|seminar|symposium|training)\b[^.]{0,80}\b(?:was held|took place|brought together)\b", re.IGNORECASE
)
