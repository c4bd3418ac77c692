"""Fills in Word files with LibreOffice Writer, as a person would, and saves them as Word files and as PDF.

The second argument is a JSON list of jobs, each with paths `from`, `to` and `pdf` (none: no PDF is made), and `answers`: one
for each place to fill in, in the order of reading, with its `kind` and its `text` (null: it is left as it is). A file with more or fewer places than answers is an
error. One Writer, with a profile of its own in the folder of the first argument, takes all of them.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def main(folder, jobs_file):
    jobs = json.loads(Path(jobs_file).read_text("utf-8"))
    pipe = f"roadmap{os.getpid()}"
    writer = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    desktop = None
    try:
        desktop = connect(pipe, writer)
        for job in jobs:
            fill_file(desktop, job)
    finally:
        if desktop:
            desktop.terminate()
        try:
            writer.wait(30)
        except subprocess.TimeoutExpired:
            writer.kill()


def connect(pipe, writer):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except NoConnectException:
            if writer.poll() is not None:
                break
            time.sleep(0.25)
    sys.exit("LibreOffice did not start")


def fill_file(desktop, job):
    document = desktop.loadComponentFromURL(Path(job["from"]).as_uri(), "_blank", 0, (value("Hidden", True),))
    try:
        places = list(places_in(document.Text))
        answers = job["answers"]
        if len(places) != len(answers):
            sys.exit(f"{job['from']}: {len(places)} places to fill in, expected {len(answers)}")
        if "pdf" in job:
            document.storeToURL(Path(job["pdf"]).as_uri(), (value("FilterName", "writer_pdf_Export"),))
        for place, answer in zip(places, answers):
            if answer["text"] is not None:
                fill(place, answer)
        document.storeToURL(Path(job["to"]).as_uri(), (value("FilterName", "MS Word 2007 XML"),))
    finally:
        document.close(True)


def places_in(text):
    """Content controls, and what Writer 7.4 makes of controls for text: input fields. In the order of reading."""
    for paragraph in elements(text):
        if paragraph.supportsService("com.sun.star.text.TextTable"):
            for name in paragraph.getCellNames():
                yield from places_in(paragraph.getCellByName(name))
            continue
        for portion in elements(paragraph):
            if portion.TextPortionType == "ContentControl":
                yield portion.ContentControl
            elif portion.TextPortionType == "TextField" and is_input(portion.TextField):
                yield portion.TextField


def is_input(field):
    return field.supportsService("com.sun.star.text.TextField.Input")


def fill(place, answer):
    kind, text = answer["kind"], answer["text"]
    if place.supportsService("com.sun.star.text.TextField.Input"):
        place.Content = text
        return
    place.ShowingPlaceHolder = False
    if kind == "checkbox":
        place.Checked = text == "true"
        write(place, place.CheckedState if place.Checked else place.UncheckedState)
    elif kind == "date":
        place.CurrentDate = f"{text}T00:00:00Z"
        write(place, "/".join(reversed(text.split("-"))))
    else:
        write(place, text)


def write(place, text):
    """Writer 25.2 puts the answer in the place of what stands in the control; 7.4 before it, and it is then taken away."""
    old = "".join(portion.String for portion in elements(place))
    place.setString(text)
    anchor = place.getAnchor()
    if anchor.String == text:
        return
    cursor = anchor.getText().createTextCursorByRange(anchor.getEnd())
    cursor.goLeft(len(old), True)
    if cursor.String != old:
        sys.exit(f"found {cursor.String!r} behind an answer, expected {old!r}")
    cursor.setString("")


def elements(container):
    enumeration = container.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def value(name, what):
    found = PropertyValue()
    found.Name = name
    found.Value = what
    return found


main(*sys.argv[1:])
