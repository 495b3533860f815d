"""Nouns of things that have names of their own, for patterns: what is agreed, written, set up or opened.

Each set is of one meaning; who looks for names puts together the sets that may bear what is said of them: what is
adopted or opened has a day, what is set up has a seat, and all may be told with what they are for.
"""

PACTS = (
    "Accord|Agreement|Arrangement|Charter|Commitment|Communiqué|Compact|Convention|Declaration|Memorandum|Pact|Pledge"
    "|Protocol|Resolution|Statement|Treaty"
)
"""What those who meet agree on."""

GUIDES = (
    "Code|Framework|Guide|Guidelines|Handbook|Kit|Manual|Plan|Principles|Program|Programme|Roadmap|Scheme|Strategy"
    "|Toolkit|Vision"
)
"""What they write to work by."""

RECORDS = "Atlas|Database|Directory|Map|Register|Roster"
"""What they collect, and go on collecting."""

SERVICES = "Network|Platform|Portal|System"
"""What serves all of them and is in no one place."""

CENTRES = (
    "Academy|Archive|Center|Centre|Clinic|College|Facility|Fund|Hub|Institute|Laboratory|Library|Museum|Observatory"
    "|Registry|School"
)
"""What is set up in some town, for a purpose."""

OFFICES = "Base|Bureau|Cell|Depot|Desk|Office|Room|Secretariat|Station|Unit"
"""Where those sit who work for them."""

GROUPS = (
    "Group|Committee|Commission|Subcommittee|Sub-Committee|Subgroup|Panel|Team|Party|Task Force|Taskforce|Board"
    "|Roundtable"
)
"""Groups below a process."""

KINDS = (
    "working|experts?|technical|scientific|steering|advisory|ad hoc|joint|standing|task|study|drafting|senior|special"
    "|open ended|high level|inter agency|coordinating|coordination|contact|core|permanent|executive|intersessional"
    "|governing"
)
"""What kind of group it is, in small letters, which tells it from no other: "technical panel"."""
