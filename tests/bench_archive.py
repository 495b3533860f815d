"""How fast an archive is taken in: documents made here, of many processes, read by two processes into one file.

Run with ``python tests/bench_archive.py [DOCUMENTS]`` (1,000 unless told). Each process holds a meeting every few
months and issues a statement, after some a release; later statements repeat the language of earlier ones with other
dates, figures and verbs, and report some of what was promised. The same number and seed make the same documents.
"""

import random
import resource
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter, process_time

SUBJECTS = (
    "Fisheries Control",
    "Ferry Safety",
    "Fair Recruitment",
    "Border Health",
    "Rail Security",
    "Port Inspection",
)
REGIONS = (
    "Amber Sea",
    "Coral Coast",
    "Northern Straits",
    "Long Savannah",
    "Silver River",
    "Western Isles",
    "High Steppe",
)
FORMS = ("Process", "Forum", "Dialogue", "Partnership")
CITIES = (
    ("Suva", "Fiji"),
    ("Apia", "Samoa"),
    ("Hanoi", "Viet Nam"),
    ("Accra", "Ghana"),
    ("Lima", "Peru"),
    ("Oslo", "Norway"),
)
STATES = ("Australia", "Fiji", "Ghana", "Indonesia", "Kenya", "Malaysia", "Nepal", "Norway", "Peru", "Samoa", "Tonga")
PEOPLE = ("Lina Tamasese", "Otto Brandt", "Rana Haddad", "Jo Mensah", "Inga Solberg", "Carlos Rojas", "Mei Tan")
VERBS = ("took note of", "recalled", "underlined", "welcomed", "reaffirmed", "endorsed", "decided to extend")
THINGS = (
    "the work plan",
    "the list of contact points",
    "the joint training course",
    "the exchange of data",
    "the pilot",
)
ACTS = (
    "Complete the handbook for",
    "Submit national returns on",
    "Convene an expert meeting on",
    "Update the directory of",
)
MATTERS = (
    "night crossings",
    "crew lists",
    "recruitment fees",
    "port controls",
    "seized goods",
    "rescue at sea",
    "signals",
)
COUNTED = ("vessels", "officers", "migrants", "parcels", "inspections", "alerts", "workers")
ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
MEAN_SERIES = 12
"""Documents of a process on average; most have few, some have many."""


def day(when: date) -> str:
    """Return a day as statements print it."""
    return f"{when.day} {when:%B %Y}"


def statement(chance: random.Random, process: str, number: int, when: date, promised: list[str]) -> str:
    """Make the statement of a meeting; what was promised before is reported for the most part."""
    city, host = chance.choice(CITIES)
    states = ", ".join(chance.sample(STATES, chance.randint(4, 8)))
    name = f"{ORDINALS[number % 10]} Meeting of the {process}"
    chair, other = chance.sample(PEOPLE, 2)
    points = [
        f"The {name} was held in {city}, {host}, on {day(when)}. It was co-chaired by Ms {chair}, Director of Transport"
        f" of {host}, and Mr {other}, Head of Division in the Ministry of Transport of {chance.choice(STATES)}.",
        f"Delegates from {states} took part. INTERPOL and UNODC attended as observers.",
    ]
    for action in promised:
        if chance.random() < 0.7:
            thing = action.split(" ", 1)[1]
            points.append(f"{thing[0].upper()}{thing[1:]} was completed on {day(when - timedelta(days=30))}.")
    points += [
        f"The Meeting {chance.choice(VERBS)} {chance.choice(THINGS)} on {chance.choice(MATTERS)}, under which "
        f"{chance.randint(20, 900)} {chance.choice(COUNTED)} were counted in {when.year - 1}, and noted that "
        f"members should report on {chance.choice(MATTERS)} each year, as appropriate."
        for _ in range(chance.randint(6, 18))
    ]
    promised[:] = [f"{chance.choice(ACTS)} {chance.choice(MATTERS)}" for _ in range(4)]
    steps = [f"   - {each} – by {day(when + timedelta(days=chance.randint(30, 200)))}" for each in promised]
    numbered = [f"{n}. {point}" for n, point in enumerate([*points, "The next steps are as follows:"], start=1)]
    title = f"# {process}\n\n**{name.upper()}**\n\n**{city.upper()}, {day(when).upper()}**\n\n**CO-CHAIRS' STATEMENT**"
    return "\n\n".join([title, *numbered]) + "\n\n" + "\n".join(steps) + "\n"


def release(chance: random.Random, process: str, when: date) -> str:
    """Make a media release."""
    results = [f"- inspected {chance.randint(20, 900)} vessels", f"- trained over {chance.randint(20, 900)} officers"]
    said = f"“We know what works,” said {chance.choice(PEOPLE)}, co-chair of the {process}."
    lede = f"The co-chairs of the {process} praised the results of a joint operation of {chance.choice(STATES)}."
    return (
        "\n\n".join([day(when), "Media Release", "Results at sea", lede, "In total, countries:", *results, said]) + "\n"
    )


def make(folder: Path, count: int, seed: int = 0) -> None:
    """Write so many documents into a folder."""
    chance = random.Random(seed)
    made = series = 0
    while made < count:
        process = f"{chance.choice(REGIONS)} {chance.choice(FORMS)} on {chance.choice(SUBJECTS)} {series}"
        when, promised = date(2005, 1, 10) + timedelta(days=chance.randint(0, 2000)), list[str]()
        for number in range(min(count - made, 1 + int(chance.expovariate(1 / MEAN_SERIES)))):
            when += timedelta(days=chance.randint(60, 400))
            is_release = number % 4 == 3
            text = release(chance, process, when) if is_release else statement(chance, process, number, when, promised)
            (folder / f"{made:06}.md").write_text(text, "utf-8")
            made += 1
        series += 1


def main() -> None:
    """Make an archive, take it in, add one document more, and print what it took."""
    from kb.ingest import ingest
    from kb.store import KnowledgeBase

    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "archive")
        folder.mkdir()
        make(folder, count + 1)
        last = (folder / f"{count:06}.md").rename(Path(name, "one-more.md"))
        size = sum(path.stat().st_size for path in folder.iterdir())
        with KnowledgeBase(Path(name, "kb.db"), write=True) as kb:
            taken, worked = _timed(lambda: ingest(kb, [folder], workers=2))
            more, _ = _timed(lambda: ingest(kb, [last]))
            events = kb.db.table("events").count
        kept = Path(name, "kb.db").stat().st_size
    peaks = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(  # noqa: T201  a measurement is for people to read
        f"{count} documents, {size / 1e6:.1f} MB, {events} events: {taken:.1f} s, {count / taken:.0f} documents/s"
        f" ({worked:.1f} s of work in the writer); one more: {more:.2f} s;"
        f" peak {peaks[0]:.0f} MB in the writer, {peaks[1]:.0f} MB in a reader; knowledge base {kept / 1e6:.0f} MB"
    )


def _timed(work: object) -> tuple[float, float]:
    start, worked = perf_counter(), process_time()
    work()  # type: ignore[operator]
    return perf_counter() - start, process_time() - worked


if __name__ == "__main__":
    main()
