"""A PDF writer of one screen, so that tests need no library that makes PDFs: Courier, exact places, nothing else."""

from collections.abc import Sequence
from typing import NamedTuple

PAGE_HEIGHT = 842
CHARACTER = 0.6
"""Width of every Courier character, in type sizes."""


class Print(NamedTuple):
    """Words printed at a place, in points from the top left of an A4 page."""

    x: float
    y: float
    words: str
    size: float = 10.0
    bold: bool = False


def pdf(pages: Sequence[Sequence[Print]], trailer: str = "", drawn: str = "") -> bytes:
    """Return the bytes of a PDF; ``trailer`` adds entries to its trailer, ``drawn`` operators to every page."""
    fonts = "<< /F1 3 0 R /F2 4 0 R >>"
    kids = " ".join(f"{5 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for at, page in enumerate(pages):
        content = b"".join(_operators(one) for one in page) + drawn.encode()
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 {PAGE_HEIGHT}] "
            f"/Resources << /Font {fonts} >> /Contents {6 + 2 * at} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def _operators(one: Print) -> bytes:
    words = one.words.encode("cp1252").hex()
    font = "/F2" if one.bold else "/F1"
    return f"BT {font} {one.size} Tf {one.x} {PAGE_HEIGHT - one.y} Td <{words}> Tj ET\n".encode()
