"""Reads Atom feeds as feedparser does and holds them against RFC 4287. Argument: a folder of files that end with .xml."""
import pathlib
import sys

import feedparser
from lxml import etree

schema = etree.RelaxNG(etree.parse(str(pathlib.Path(__file__).with_name("atom.rng"))))
atom = "{http://www.w3.org/2005/Atom}"
faults = []
entries = 0


def words(element, name):
    return element.findtext(atom + name)


def rels(element):
    return [(link.get("rel"), link.get("href")) for link in element.findall(atom + "link")]


for path in sorted(pathlib.Path(sys.argv[1]).glob("*.xml")):
    told = path.read_bytes()
    root = etree.fromstring(told)
    if not schema.validate(root):
        faults.append(f"{path.name}: {schema.error_log.last_error.message}")
        continue
    read = feedparser.parse(told)
    own = root.findall(atom + "entry")
    entries += len(own)
    ids = [words(entry, "id") for entry in own]
    # Section 4.1.1: no two links of one kind and type to a page; section 4.2.6: an id is of one entry.
    if len(set(ids)) != len(ids):
        faults.append(f"{path.name}: two entries of one id")
    for element in [root, *own]:
        kinds = [rel for rel, _ in rels(element)]
        if len(set(kinds)) != len(kinds):
            faults.append(f"{path.name}: two links of one kind")
    if ("self", words(root, "id")) not in rels(root):
        faults.append(f"{path.name}: is not named by its own address")
    if read.bozo or read.version != "atom10" or len(read.entries) != len(own):
        faults.append(f"{path.name}: feedparser reads {read.version}, {len(read.entries)} of {len(own)}")
    for entry, mine in zip(read.entries, own, strict=True):
        same = entry.id == words(mine, "id") and entry.link == dict(rels(mine))["alternate"]
        if not same or entry.title != words(mine, "title").strip() or entry.updated_parsed is None:
            faults.append(f"{path.name}: {entry.id} is read otherwise")
        if entry.updated_parsed and entry.updated_parsed > read.feed.updated_parsed:
            faults.append(f"{path.name}: {entry.id} is newer than its feed")
print(f"{entries} entries; " + "; ".join(faults[:5]))
sys.exit(1 if faults or entries == 0 else 0)
