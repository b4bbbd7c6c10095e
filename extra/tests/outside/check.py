"""Reads every file of the folder with a program that knows nothing of Tend. Says what each was checked with."""

import csv
import json
import os
import pathlib
import pty
import re
import subprocess
import sys

import icalendar
import jsonschema
import pypdf
import pyrage
from fhir.resources.bundle import Bundle

folder = pathlib.Path(sys.argv[1])
here = pathlib.Path(__file__).parent
root = here.parent.parent.parent
PASSWORD = "correct horse"


def text_of(name):
    return (folder / name).read_text(encoding="utf-8")


def report():
    reader = pypdf.PdfReader(folder / "report.pdf")
    assert len(reader.pages) == 1, f"{len(reader.pages)} pages"
    width, height = (float(side) for side in reader.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (595, 842), "not A4"
    catalog = reader.trailer["/Root"]
    assert reader.metadata.title == "My report"
    assert catalog["/MarkInfo"]["/Marked"] is True or catalog["/MarkInfo"]["/Marked"] == True
    assert catalog["/Lang"] and "/StructTreeRoot" in catalog
    roles = set()

    def walk(part):
        if not hasattr(part, "get"):
            return
        roles.add(part.get("/S"))
        kids = part.get("/K", [])
        kids = kids if isinstance(kids, list) else [kids]
        for kid in kids:
            walk(kid.get_object() if hasattr(kid, "get_object") else kid)

    walk(catalog["/StructTreeRoot"]["/K"].get_object())
    assert {"/Document", "/H1", "/H2", "/Table", "/TR", "/TH", "/TD", "/L", "/LI", "/Figure"} <= roles, roles
    found = re.sub(r"[ \t]+", " ", reader.pages[0].extract_text()).strip() + "\n"
    golden = here / "report.txt"
    if os.environ.get("TEND_BLESS"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8"), found
    return f"report.pdf: pypdf {pypdf.__version__}"


def tables():
    for name in ("diary", "sessions", "questionnaires"):
        with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        with open(folder / f"{name}-semicolon.csv", encoding="utf-8-sig", newline="") as file:
            same = list(csv.reader(file, delimiter=";", strict=True))
        assert rows == same, name
        assert len({len(row) for row in rows}) == 1, f"{name}: rows of several lengths"
        for row in rows[1:]:
            for cell in row:
                assert not re.match(r"[=+@\t\r]|-(?!\d+$)", cell), cell
    assert (folder / "diary.csv").read_bytes().count(b"\r\n") >= 80
    return "*.csv: Python csv, strict"


def fhir():
    bundle = Bundle.parse_raw(text_of("fhir.json"))
    assert bundle.type == "collection" and len(bundle.entry) > 100
    return "fhir.json: fhir.resources 6.4.0, R4 (4.0.1)"


def calendar():
    found = icalendar.Calendar.from_ical((folder / "reminders.ics").read_bytes())
    events = [part for part in found.walk("VEVENT")]
    assert len(events) == 4
    for event in events:
        assert event["RRULE"]["FREQ"] == ["WEEKLY"]
        assert not {"WE", "SA"} & set(event["RRULE"]["BYDAY"]), "a quiet day"
        assert event.decoded("DTSTART").tzinfo is None, "not local time"
        assert [part for part in event.walk("VALARM")], "no alarm"
    return f"reminders.ics: icalendar {icalendar.__version__}"


def plan():
    schema = json.loads((root / "src/exchange/plan_file.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    good = json.loads(text_of("plan.json"))
    jsonschema.validate(good, schema)
    good["steps"][0]["sets"] = "two"
    assert not jsonschema.Draft202012Validator(schema).is_valid(good)
    return f"plan.json: jsonschema {jsonschema.__version__}"


def by_terminal(*words):
    """Runs age, which asks a terminal for the password, and where it locks asks twice."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp("age", ["age", *map(str, words)])
    said = b""
    try:
        while piece := os.read(terminal, 1024):
            said += piece
            if piece.rstrip().endswith(b":"):
                os.write(terminal, PASSWORD.encode() + b"\n")
    except OSError:
        pass  # The terminal is gone with the program.
    _, status = os.waitpid(pid, 0)
    assert status == 0, said


def locked():
    sealed = (folder / "backup.json.age").read_bytes()
    assert pyrage.passphrase.decrypt(sealed, PASSWORD) == (folder / "backup.json").read_bytes()
    opened, locked_by_age = folder / "opened.json", folder / "by-age.age"
    for old in (opened, locked_by_age):
        old.unlink(missing_ok=True)
    by_terminal("-d", "-o", opened, folder / "backup.json.age")
    assert opened.read_bytes() == (folder / "backup.json").read_bytes()
    (folder / "elsewhere.txt").write_text("locked elsewhere")
    by_terminal("-p", "-o", locked_by_age, folder / "elsewhere.txt")
    version = subprocess.run(["age", "--version"], capture_output=True, text=True).stdout.strip()
    return f"backup.json.age: age {version} (its program), pyrage (the crate age)"


for check in (report, tables, fhir, calendar, plan, locked):
    print(check())
