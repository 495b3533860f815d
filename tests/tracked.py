"""Tracked changes accepted or rejected, once by the rules of the file format and once by LibreOffice."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

GOES = {True: (qn("w:del"), qn("w:moveFrom")), False: (qn("w:ins"), qn("w:moveTo"))}
"""What goes when all is accepted, or all rejected."""

MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(source, target, command)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  helper.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName" : filter(0).Value = "MS Word 2007 XML"
  document.storeToURL(target, filter())
  document.close(True)
End Sub
</script:module>"""

LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Module1"/></library:library>"""

LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple"
 library:link="false"/></library:libraries>"""


def settled(path: Path, accept: bool) -> list[str]:
    """Return the text of a Word file, paragraph by paragraph, after all its changes were accepted or rejected."""
    goes = GOES[accept]
    body = Document(str(path)).element.body
    found, open_text = [], ""
    for row in list(body.iter(qn("w:tr"))):
        if row.trPr is not None and any(row.trPr.find(each) is not None for each in goes):
            row.getparent().remove(row)
    for paragraph in body.iter(qn("w:p")):
        open_text += _words(paragraph, goes)
        marks = [paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{each}") for each in goes]
        if marks == [None, None]:
            found.append(open_text)
            open_text = ""
    return [each for each in [*found, open_text] if each]


def _words(paragraph: Any, goes: tuple[str, ...]) -> str:
    texts = paragraph.iter(qn("w:t"), qn("w:delText"), qn("w:br"))
    kept = (each for each in texts if not any(above.tag in goes for above in each.iterancestors()))
    return "".join((each.text or "") if each.tag != qn("w:br") else "\n" for each in kept)


def shown(path: Path) -> list[str]:
    """Return the text of a Word file without tracked changes, paragraph by paragraph."""
    return settled(path, accept=True)


def by_libreoffice(path: Path, accept: bool, folder: Path) -> list[str]:
    """Return the text of a Word file after LibreOffice has accepted or rejected all its changes."""
    office = shutil.which("soffice")
    assert office
    profile = folder / "profile"
    if not profile.exists():
        command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--terminate_after_init"]
        subprocess.run(command, check=False, capture_output=True, timeout=120)
    basic = profile / "user" / "basic" / "Standard"
    basic.mkdir(parents=True, exist_ok=True)
    (basic / "Module1.xba").write_text(MODULE, encoding="utf-8")
    (basic / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    (basic.parent / "script.xlc").write_text(LIBRARIES, encoding="utf-8")
    target = folder / f"{'accepted' if accept else 'rejected'}.docx"
    what = f".uno:{'Accept' if accept else 'Reject'}AllTrackedChanges"
    macro = f'macro:///Standard.Module1.Settle("{path.as_uri()}","{target.as_uri()}","{what}")'
    command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", macro]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return shown(target)
